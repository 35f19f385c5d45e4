import { expect, test } from 'vitest'
import { Path } from '../../../kubernetes/path.ts'
import type { Volume } from '../../../kubernetes/generated/types.ts'
import { defaultVolume } from '../../default/volume.ts'
import { Checks, type Rejection } from '../../rejection.ts'
import { validateVolumes } from './index.ts'

function rejectionsOf(volumes: readonly Volume[], minor = 37): readonly Rejection[] {
  const checks = new Checks(minor)
  const defaulted = volumes.map(volume => defaultVolume(volume, minor))
  validateVolumes(defaulted, Path.of('volumes'), checks)
  return checks.rejections
}

/** Each rejection as `type field: message`, without FieldValue, of a volume with the source. */
function saidOf(source: Volume, minor?: number): string[] {
  return rejectionsOf([{ name: 'v', ...source }], minor).map(({ type, field, message }) => {
    return `${type.replace('FieldValue', '')} ${field.replace(/^volumes\[0\]\.?/, '')}: ${message}`
  })
}

function placesOf(source: Volume): string[] {
  return rejectionsOf([{ name: 'v', ...source }]).map(({ at }) => at.toString().replace(/^volumes\[0\]\.?/, ''))
}

test('a volume without a mistake is found by its name, another one is not', () => {
  const checks = new Checks(37)
  const volumes: Volume[] = [{ name: 'good', emptyDir: {} }, { name: 'Bad', emptyDir: {} }, { name: 'none' }, { emptyDir: {} }]
  expect([...validateVolumes(volumes, Path.of('volumes'), checks).keys()]).toEqual(['good'])
  expect(checks.rejections.map(({ type, field, cause }) => [type, field, cause])).toEqual([
    ['FieldValueInvalid', 'volumes[1].name', 'volume Bad'],
    ['FieldValueRequired', 'volumes[2]', 'volume none'],
    ['FieldValueRequired', 'volumes[3].name', 'volume '],
  ])
})

test('names are unique among the valid', () => {
  const volumes: Volume[] = [
    { name: 'v', emptyDir: {} },
    { name: 'v', emptyDir: {} },
    { name: 'w', hostPath: {} },
    { name: 'w', emptyDir: {} },
  ]
  expect(rejectionsOf(volumes).map(({ type, field }) => [type, field])).toEqual([
    ['FieldValueDuplicate', 'volumes[1].name'],
    ['FieldValueRequired', 'volumes[2].hostPath.path'],
  ])
})

test('a volume has one source; the others are forbidden under the names that Kubernetes has for them', () => {
  const volume: Volume = { cephfs: {}, downwardAPI: { defaultMode: -1 }, gcePersistentDisk: {}, emptyDir: {} }
  const why = 'volume has more than one source: emptyDir and gcePersistentDisk and cephfs and downwardAPI; keep one'
  expect(saidOf(volume)).toEqual([`Forbidden gcePersistentDisk: ${why}`, `Forbidden cephFS: ${why}`, `Forbidden downwarAPI: ${why}`])
  expect(placesOf(volume)).toEqual(['gcePersistentDisk', 'cephfs', 'downwardAPI'])
  expect(new Set(rejectionsOf([{ name: 'v', ...volume }]).map(({ cause }) => cause))).toEqual(new Set(['volume v']))
})

test('hostPath', () => {
  expect(saidOf({ hostPath: { path: '/var/../etc', type: 'Dir' } })).toEqual([
    'Invalid hostPath.path: "/var/../etc" contains ".."; write the path without it',
    'NotSupported hostPath.type: "Dir" is not a valid hostPath type; use one of DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice, BlockDevice, or remove it to skip the check',
  ])
  expect(saidOf({ hostPath: { path: '/a..b/...', type: '' } })).toEqual([])
})

test('files of ConfigMaps and Secrets', () => {
  const items = [{ key: 'a', path: '/a' }, { path: '../b/../c' }, { key: 'c', path: '..c', mode: 438, user: -1 }]
  expect(saidOf({ configMap: { items, defaultMode: 777 } })).toEqual([
    'Required configMap.name: name is missing; set the name of the ConfigMap',
    'Invalid configMap.defaultMode: 777 (01411 in octal) is not a valid file mode; use 0 to 0777, which is 511 in decimal',
    'Invalid configMap.items[0].path: "/a" is an absolute path; make it relative to the volume, without the leading "/"',
    'Required configMap.items[1].key: key is missing; set the key whose value is the content of the file',
    'Invalid configMap.items[1].path: "../b/../c" contains ".."; write the path without it',
    'Invalid configMap.items[2].path: "..c" starts with "..", which is reserved for the kubelet; use another name',
    'Invalid configMap.items[2].user: -1 must be between 0 and 2147483647, as a user of the node',
  ])
  expect(saidOf({ secret: { defaultMode: 0o777 } })).toEqual([
    'Required secret.secretName: secretName is missing; set the name of the Secret',
  ])
})

test('files of the downward API are reported at their source', () => {
  const downwardAPI = { items: [{}, { path: 'cpu', resourceFieldRef: { resource: 'limits.cpu', divisor: '3' } }] }
  expect(saidOf({ downwardAPI })).toEqual([
    'Required downwardAPI.path: path is missing; set the path of the file, relative to the mount',
    'Required downwardAPI: the file has no source; add fieldRef or resourceFieldRef',
    'Required downwardAPI.resourceFieldRef.containerName: containerName is missing; set the container whose resources the file contains',
    'Invalid downwardAPI.resourceFieldRef.divisor: the divisor of "limits.cpu" must be one of 1m, 1',
  ])
  expect(placesOf({ downwardAPI })).toEqual([
    'downwardAPI.items[0].path',
    'downwardAPI.items[0]',
    'downwardAPI.items[1].resourceFieldRef.containerName',
    'downwardAPI.items[1].resourceFieldRef.divisor',
  ])
})

function showing(fieldPath: string): Volume {
  return { downwardAPI: { items: [{ path: 'f', fieldRef: { fieldPath } }] } }
}

test('a file shows the name of a pod and not its address', () => {
  expect(saidOf(showing("metadata.labels['app']"))).toEqual([])
  expect(saidOf(showing('status.podIP'))).toEqual([
    'NotSupported downwardAPI.fieldRef.fieldPath: "status.podIP" is not supported here; use one of metadata.name, metadata.namespace, metadata.labels, metadata.annotations, metadata.uid',
  ])
  expect(saidOf(showing("metadata.labels['a b']"))).toEqual([
    expect.stringMatching(/^Invalid downwardAPI\.fieldRef: the key in brackets, "a b", /),
  ])
  expect(saidOf(showing('status.hostIPs'), 27)).toEqual([expect.stringMatching(/^Invalid downwardAPI\.fieldRef\.fieldPath/)])
  expect(saidOf(showing('status.hostIPs'), 28)).toEqual([
    expect.stringMatching(/^NotSupported downwardAPI\.fieldRef\.fieldPath/),
    'Forbidden downwardAPI.fieldRef: status.hostIPs requires Kubernetes 1.29; remove it',
  ])
})

test('projected sources share one directory', () => {
  const items = [{ key: 'a', path: 'a' }]
  const projected = {
    sources: [
      { secret: { name: 's', items } },
      { configMap: { name: 'c', items } },
      { serviceAccountToken: { path: '', expirationSeconds: 60 } },
      { secret: { name: 't' }, configMap: { name: 'd' } },
    ],
  }
  expect(saidOf({ projected })).toEqual([
    'Invalid projected: the file "a" of "c" is already written by another source; use another path',
    'Invalid projected.sources[2].serviceAccountToken.expirationSeconds: 60 seconds is too short for a token; use at least 600',
    'Required projected.path: path is missing; set the path of the file for the token, relative to the mount',
    'Forbidden projected.sources[3]: secret and configMap are set in one entry; use a separate entry of sources for each',
  ])
  expect(placesOf({ projected })).toEqual([
    'projected.sources[1].configMap.items[0].path',
    'projected.sources[2].serviceAccountToken.expirationSeconds',
    'projected.sources[2].serviceAccountToken.path',
    'projected.sources[3]',
  ])
})

test('since 1.37 files of one ConfigMap that are taken are one error', () => {
  const items = [
    { key: 'a', path: 'a' },
    { key: 'b', path: 'b' },
  ]
  const volume: Volume = { projected: { sources: [{ secret: { name: 's', items } }, { configMap: { name: 'c', items } }] } }
  expect(saidOf(volume, 36)).toHaveLength(2)
  expect(saidOf(volume, 37)).toHaveLength(1)
})

test('a path of a token leads nowhere else since 1.30', () => {
  const volume: Volume = { projected: { sources: [{ serviceAccountToken: { path: '../token' } }] } }
  expect(saidOf(volume, 29)).toEqual([])
  expect(saidOf(volume, 30)).toEqual(['Invalid projected.path: "../token" contains ".."; write the path without it'])
})

test('certificates of a signer', () => {
  const bundle = { signerName: 'example', path: 'ca.pem' }
  const certificate = { signerName: 'x.kubernetes.io/y', keyType: 'RSA', maxExpirationSeconds: 90000, keyPath: 'ca.pem' }
  const named = { name: 'example.com:signer:Bundle', path: 'b', labelSelector: {} }
  const sources = [{ clusterTrustBundle: bundle }, { podCertificate: certificate }, { clusterTrustBundle: named }]
  expect(saidOf({ projected: { sources } })).toEqual([
    'Invalid projected.sources[0].clusterTrustBundle.signerName: "example" must be a domain, "/" and a name, such as example.com/my-signer',
    'NotSupported projected.sources[1].podCertificate.keyType: "RSA" is not supported; use one of ECDSAP256, ECDSAP384, ECDSAP521, ED25519, RSA3072, RSA4096',
    'Invalid projected.sources[1].podCertificate.maxExpirationSeconds: 90000 seconds is out of range; use 3600 to 86400 for this signer',
    'Invalid projected: the file "ca.pem" is already written by another source; use another path',
    expect.stringMatching(
      /^Invalid projected\.sources\[2\]\.clusterTrustBundle\.name: name "example\.com:signer:Bundle" must consist of lower case/,
    ),
    'Invalid projected.sources[2].clusterTrustBundle.labelSelector: labelSelector conflicts with name "example.com:signer:Bundle"; remove labelSelector, or use signerName',
  ])
})

test('the claim of an ephemeral volume', () => {
  const template = {
    metadata: { name: 'n', uid: 'u', labels: { a: 'b' } },
    spec: { accessModes: ['ReadWriteOncePod', 'ReadWriteMany', 'RWO'] },
  }
  expect(saidOf({ ephemeral: { volumeClaimTemplate: template } }, 36)).toEqual([
    expect.stringMatching(
      /^Forbidden ephemeral\.volumeClaimTemplate\.metadata\.name: name is not allowed in a volumeClaimTemplate, only labels and annotations are/,
    ),
    expect.stringMatching(/^Forbidden ephemeral\.volumeClaimTemplate\.metadata\.uID: /),
    expect.stringMatching(/^NotSupported ephemeral\.volumeClaimTemplate\.spec\.accessModes: "RWO" is not supported/),
    'Forbidden ephemeral.volumeClaimTemplate.spec.accessModes: ReadWriteOncePod cannot be combined with other access modes; keep one',
    'Required ephemeral.volumeClaimTemplate.spec.resources[storage]: storage request is missing; set the size, such as 10Gi',
  ])
  const spec = { accessModes: ['ReadWriteOncePod'], resources: { requests: { storage: '1Gi' } }, volumeAttributesClassName: 'A' }
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 26)).toEqual([
    expect.stringContaining('"ReadWriteOncePod" is not supported'),
  ])
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 33)).toEqual([])
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 34)).toEqual([
    expect.stringContaining('volumeAttributesClassName: volumeAttributesClassName "A" must'),
  ])
})

test('what a claim is copied from', () => {
  const spec = {
    accessModes: ['ReadWriteOnce'],
    resources: { requests: { storage: '0' } },
    dataSource: { kind: 'VolumeSnapshot', name: 's' },
    dataSourceRef: { kind: 'VolumeSnapshot', name: 's', apiGroup: 'Snap Shot' },
  }
  const said = [
    'Invalid resources[storage]: storage request 0 is not positive; request more than 0',
    'Invalid dataSource: "VolumeSnapshot" is not in the core group; use PersistentVolumeClaim, or add the kind\'s apiGroup',
    expect.stringMatching(/^Invalid dataSourceRef\.apiGroup: apiGroup "Snap Shot" must consist of lower case letters/),
    expect.stringMatching(/^Invalid (ephemeral\.volumeClaimTemplate\.spec)?: dataSource and dataSourceRef differ; remove dataSource$/),
  ]
  const all = (minor: number) =>
    saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, minor).map(text => text.replace(/ephemeral\.volumeClaimTemplate\.spec\./, ''))
  expect(all(29)).toEqual(said)
  expect(all(28)).toEqual(said.toSpliced(2, 1))
})

test('disks', () => {
  expect(saidOf({ gcePersistentDisk: { partition: 256 } })).toEqual([
    'Required persistentDisk.pdName: pdName is missing; set the name of the persistent disk',
    'Invalid persistentDisk.partition: partition 256 is out of range; use 1 to 255, or 0 for the whole disk',
  ])
  expect(placesOf({ gcePersistentDisk: { partition: 256 } })).toEqual(['gcePersistentDisk.pdName', 'gcePersistentDisk.partition'])
  expect(saidOf({ azureDisk: { diskName: 'd', diskURI: 'd', kind: 'Managed' } })).toEqual([
    'NotSupported azureDisk.diskURI: "d" is not a valid disk URI for kind Managed; use the form /subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}, or another kind',
  ])
  expect(saidOf({ fc: { targetWWNs: ['a'], wwids: ['b'] } })).toEqual([
    'Invalid fc.targetWWNs: targetWWNs and wwids are both set; keep targetWWNs with lun, or wwids',
    'Required fc.lun: lun is missing; with targetWWNs, set the logical unit number of the device',
  ])
})

test('iscsi', () => {
  const iscsi = { targetPortal: '10.0.2.15:3260', iqn: 'iqn.2001-04.com.example:storage.disk1', lun: 0 }
  expect(saidOf({ iscsi })).toEqual([])
  expect(saidOf({ iscsi: { ...iscsi, iqn: 'eui.1', lun: 256, initiatorName: 'x', chapAuthSession: true } })).toEqual([
    'Invalid iscsi.iqn: "eui.1" is not a valid iSCSI name; use the form eui. and 16 hexadecimal digits',
    'Invalid iscsi.lun: lun 256 is out of range; use 0 to 255',
    'Required iscsi.secretRef: secretRef is missing; set the Secret with the CHAP credentials, because chapAuthSession is true',
    'Invalid iscsi.initiatorname: "x" is not a valid iSCSI name; start it with iqn., eui. or naa.',
  ])
  const [rejection] = rejectionsOf([{ name: 'v'.repeat(50), iscsi: { ...iscsi, initiatorName: iscsi.iqn } }])
  expect(rejection).toMatchObject({ field: 'volumes[0].name', type: 'FieldValueInvalid' })
  expect(rejection?.message).toContain('have 65 bytes, including the colon between them; with initiatorName at most 64 are allowed')
})

test('the name of a CSI driver, and of its Secret', () => {
  expect(saidOf({ csi: {} }, 35)).toEqual([
    'Required csi.driver: driver is missing; set the name of the CSI driver, such as secrets-store.csi.k8s.io',
  ])
  expect(saidOf({ csi: {} }, 34)).toHaveLength(2)
  const csi = { driver: 'd'.repeat(64), nodePublishSecretRef: { name: 'A' } }
  expect(saidOf({ csi })).toEqual([
    `TooLong csi.driver: "${csi.driver}" has 64 bytes; a driver name can have at most 63`,
    expect.stringMatching(/^Invalid csi\.name: "A" must consist of lower case/),
  ])
  expect(placesOf({ csi })).toEqual(['csi.driver', 'csi.nodePublishSecretRef.name'])
})

test('an image volume has an image since 1.37', () => {
  expect(saidOf({ image: {} }, 36)).toEqual([])
  expect(saidOf({ image: {} }, 37)).toEqual([
    'Required image.reference: reference is missing; set the image to mount, such as registry.example.com/tools:1.2',
  ])
  expect(saidOf({ image: { reference: 'a', pullPolicy: 'Sometimes' } })).toEqual([
    expect.stringMatching(/^NotSupported image\.pullPolicy: /),
  ])
})

test('registries of Quobyte are host:port', () => {
  const registries = ['a:1,[::1]:2', 'a', 'a,b:1,c', '::1:2', '[a]b:1']
  expect(registries.map(registry => saidOf({ quobyte: { registry, volume: 'v' } }).length)).toEqual([0, 1, 2, 1, 1])
})

test('options of a FlexVolume keep out of the domains of Kubernetes', () => {
  const options = { 'a/b': '1', 'kubernetes.io/c': '2', 'x.K8S.io/d': '3', 'akubernetes.io/e': '4' }
  expect(saidOf({ flexVolume: { driver: 'v/d', options } })).toEqual([
    'Invalid flexVolume.options[kubernetes.io/c]: "kubernetes.io/c" uses a reserved domain of Kubernetes (kubernetes.io or k8s.io); use another domain',
    'Invalid flexVolume.options[x.K8S.io/d]: "x.K8S.io/d" uses a reserved domain of Kubernetes (kubernetes.io or k8s.io); use another domain',
  ])
})
