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
  const why = 'a volume has one source, but this one has emptyDir and gcePersistentDisk and cephfs and downwardAPI; remove all but one'
  expect(saidOf(volume)).toEqual([`Forbidden gcePersistentDisk: ${why}`, `Forbidden cephFS: ${why}`, `Forbidden downwarAPI: ${why}`])
  expect(placesOf(volume)).toEqual(['gcePersistentDisk', 'cephfs', 'downwardAPI'])
  expect(new Set(rejectionsOf([{ name: 'v', ...volume }]).map(({ cause }) => cause))).toEqual(new Set(['volume v']))
})

test('hostPath', () => {
  expect(saidOf({ hostPath: { path: '/var/../etc', type: 'Dir' } })).toEqual([
    'Invalid hostPath.path: "/var/../etc" leads upwards; write the path without ".."',
    'NotSupported hostPath.type: "Dir" is no type of host path; use one of DirectoryOrCreate, Directory, FileOrCreate, File, Socket, CharDevice, BlockDevice, or none to check nothing',
  ])
  expect(saidOf({ hostPath: { path: '/a..b/...', type: '' } })).toEqual([])
})

test('files of ConfigMaps and Secrets', () => {
  const items = [{ key: 'a', path: '/a' }, { path: '../b/../c' }, { key: 'c', path: '..c', mode: 438, user: -1 }]
  expect(saidOf({ configMap: { items, defaultMode: 777 } })).toEqual([
    'Required configMap.name: name the ConfigMap',
    'Invalid configMap.defaultMode: 777 (01411 in octal) is no file mode; use 0 to 0777, which is 511 in decimal',
    'Invalid configMap.items[0].path: "/a" is absolute; write it relative to the volume, without the first "/"',
    'Required configMap.items[1].key: name the key whose value becomes the file',
    'Invalid configMap.items[1].path: "../b/../c" leads upwards; write the path without ".."',
    'Invalid configMap.items[2].path: "..c" starts with "..", which the kubelet keeps for itself; choose another name',
    'Invalid configMap.items[2].user: -1 must be between 0 and 2147483647, as a user of the node',
  ])
  expect(saidOf({ secret: { defaultMode: 0o777 } })).toEqual(['Required secret.secretName: name the Secret'])
})

test('files of the downward API are reported at their source', () => {
  const downwardAPI = { items: [{}, { path: 'cpu', resourceFieldRef: { resource: 'limits.cpu', divisor: '3' } }] }
  expect(saidOf({ downwardAPI })).toEqual([
    'Required downwardAPI.path: name the file, relative to the mount',
    'Required downwardAPI: say what the file shows: add fieldRef or resourceFieldRef',
    'Required downwardAPI.resourceFieldRef.containerName: name the container whose resources the file shows',
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
    'NotSupported downwardAPI.fieldRef.fieldPath: "status.podIP" cannot be read here; use one of metadata.name, metadata.namespace, metadata.labels, metadata.annotations, metadata.uid',
  ])
  expect(saidOf(showing("metadata.labels['a b']"))).toEqual([
    expect.stringMatching(/^Invalid downwardAPI\.fieldRef: the key in brackets, "a b", /),
  ])
  expect(saidOf(showing('status.hostIPs'), 27)).toEqual([expect.stringMatching(/^Invalid downwardAPI\.fieldRef\.fieldPath/)])
  expect(saidOf(showing('status.hostIPs'), 28)).toEqual([
    expect.stringMatching(/^NotSupported downwardAPI\.fieldRef\.fieldPath/),
    'Forbidden downwardAPI.fieldRef: status.hostIPs can be read from Kubernetes 1.29 on; remove it',
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
    'Invalid projected: the file "a" of "c" is written by another source already; give it another path',
    'Invalid projected.sources[2].serviceAccountToken.expirationSeconds: 60 seconds are too short for a token; ask for at least 600',
    'Required projected.path: name the file for the token, relative to the mount',
    'Forbidden projected.sources[3]: secret and configMap share one entry; give each an entry of sources',
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
  expect(saidOf(volume, 30)).toEqual(['Invalid projected.path: "../token" leads upwards; write the path without ".."'])
})

test('certificates of a signer', () => {
  const bundle = { signerName: 'example', path: 'ca.pem' }
  const certificate = { signerName: 'x.kubernetes.io/y', keyType: 'RSA', maxExpirationSeconds: 90000, keyPath: 'ca.pem' }
  const named = { name: 'example.com:signer:Bundle', path: 'b', labelSelector: {} }
  const sources = [{ clusterTrustBundle: bundle }, { podCertificate: certificate }, { clusterTrustBundle: named }]
  expect(saidOf({ projected: { sources } })).toEqual([
    'Invalid projected.sources[0].clusterTrustBundle.signerName: "example" must be a domain, "/" and a name, such as example.com/my-signer',
    'NotSupported projected.sources[1].podCertificate.keyType: "RSA" is not supported; use one of ECDSAP256, ECDSAP384, ECDSAP521, ED25519, RSA3072, RSA4096',
    'Invalid projected.sources[1].podCertificate.maxExpirationSeconds: 90000 seconds are not allowed; use 3600 to 86400 for this signer',
    'Invalid projected: the file "ca.pem" is written by another source already; give it another path',
    expect.stringMatching(
      /^Invalid projected\.sources\[2\]\.clusterTrustBundle\.name: "example\.com:signer:Bundle" must consist of lower case/,
    ),
    'Invalid projected.sources[2].clusterTrustBundle.labelSelector: name "example.com:signer:Bundle" chooses one bundle; remove labelSelector, or choose by signerName',
  ])
})

test('the claim of an ephemeral volume', () => {
  const template = {
    metadata: { name: 'n', uid: 'u', labels: { a: 'b' } },
    spec: { accessModes: ['ReadWriteOncePod', 'ReadWriteMany', 'RWO'] },
  }
  expect(saidOf({ ephemeral: { volumeClaimTemplate: template } }, 36)).toEqual([
    expect.stringMatching(/^Forbidden ephemeral\.volumeClaimTemplate\.metadata\.name: .*; remove name: labels and annotations are all/),
    expect.stringMatching(/^Forbidden ephemeral\.volumeClaimTemplate\.metadata\.uID: /),
    expect.stringMatching(/^NotSupported ephemeral\.volumeClaimTemplate\.spec\.accessModes: "RWO" is not supported/),
    'Forbidden ephemeral.volumeClaimTemplate.spec.accessModes: ReadWriteOncePod keeps the volume to one pod; use it alone, or not at all',
    'Required ephemeral.volumeClaimTemplate.spec.resources[storage]: say how much storage to claim, such as 10Gi',
  ])
  const spec = { accessModes: ['ReadWriteOncePod'], resources: { requests: { storage: '1Gi' } }, volumeAttributesClassName: 'A' }
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 26)).toEqual([
    expect.stringContaining('"ReadWriteOncePod" is not supported'),
  ])
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 33)).toEqual([])
  expect(saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, 34)).toEqual([
    expect.stringContaining('volumeAttributesClassName: "A" must'),
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
    'Invalid resources[storage]: 0 is no size; claim more than 0',
    'Invalid dataSource: "VolumeSnapshot" is not in the core group; use PersistentVolumeClaim, or add the kind\'s apiGroup',
    expect.stringMatching(/^Invalid dataSourceRef\.apiGroup: "Snap Shot" must consist of lower case letters/),
    expect.stringMatching(/^Invalid (ephemeral\.volumeClaimTemplate\.spec)?: dataSource and dataSourceRef differ; remove dataSource$/),
  ]
  const all = (minor: number) =>
    saidOf({ ephemeral: { volumeClaimTemplate: { spec } } }, minor).map(text => text.replace(/ephemeral\.volumeClaimTemplate\.spec\./, ''))
  expect(all(29)).toEqual(said)
  expect(all(28)).toEqual(said.toSpliced(2, 1))
})

test('disks', () => {
  expect(saidOf({ gcePersistentDisk: { partition: 256 } })).toEqual([
    'Required persistentDisk.pdName: name the persistent disk',
    'Invalid persistentDisk.partition: 256 is no partition; use 1 to 255, or 0 for the whole disk',
  ])
  expect(placesOf({ gcePersistentDisk: { partition: 256 } })).toEqual(['gcePersistentDisk.pdName', 'gcePersistentDisk.partition'])
  expect(saidOf({ azureDisk: { diskName: 'd', diskURI: 'd', kind: 'Managed' } })).toEqual([
    'NotSupported azureDisk.diskURI: "d" is no URI of a disk of the kind Managed; use the form /subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}, or another kind',
  ])
  expect(saidOf({ fc: { targetWWNs: ['a'], wwids: ['b'] } })).toEqual([
    'Invalid fc.targetWWNs: the device is named twice; keep targetWWNs with lun, or wwids',
    'Required fc.lun: targetWWNs name a target; add lun, the number of the device there',
  ])
})

test('iscsi', () => {
  const iscsi = { targetPortal: '10.0.2.15:3260', iqn: 'iqn.2001-04.com.example:storage.disk1', lun: 0 }
  expect(saidOf({ iscsi })).toEqual([])
  expect(saidOf({ iscsi: { ...iscsi, iqn: 'eui.1', lun: 256, initiatorName: 'x', chapAuthSession: true } })).toEqual([
    'Invalid iscsi.iqn: "eui.1" is no iSCSI name; use the form eui. and 16 hexadecimal digits',
    'Invalid iscsi.lun: 256 is no logical unit number; use 0 to 255',
    'Required iscsi.secretRef: name the Secret with the CHAP credentials: chapAuthSession is true',
    'Invalid iscsi.initiatorname: "x" is no iSCSI name; begin it with iqn., eui. or naa.',
  ])
  const [rejection] = rejectionsOf([{ name: 'v'.repeat(50), iscsi: { ...iscsi, initiatorName: iscsi.iqn } }])
  expect(rejection).toMatchObject({ field: 'volumes[0].name', type: 'FieldValueInvalid' })
  expect(rejection?.message).toContain('have 65 bytes with the colon between them; with initiatorName at most 64 are allowed')
})

test('the name of a CSI driver, and of its Secret', () => {
  expect(saidOf({ csi: {} }, 35)).toEqual(['Required csi.driver: name the CSI driver, such as secrets-store.csi.k8s.io'])
  expect(saidOf({ csi: {} }, 34)).toHaveLength(2)
  const csi = { driver: 'd'.repeat(64), nodePublishSecretRef: { name: 'A' } }
  expect(saidOf({ csi })).toEqual([
    `TooLong csi.driver: "${csi.driver}" has 64 bytes; the name of a driver has at most 63`,
    expect.stringMatching(/^Invalid csi\.name: "A" must consist of lower case/),
  ])
  expect(placesOf({ csi })).toEqual(['csi.driver', 'csi.nodePublishSecretRef.name'])
})

test('an image volume has an image since 1.37', () => {
  expect(saidOf({ image: {} }, 36)).toEqual([])
  expect(saidOf({ image: {} }, 37)).toEqual(['Required image.reference: name the image to mount, such as registry.example.com/tools:1.2'])
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
    'Invalid flexVolume.options[kubernetes.io/c]: "kubernetes.io/c" belongs to Kubernetes, as all of kubernetes.io and k8s.io; use another domain',
    'Invalid flexVolume.options[x.K8S.io/d]: "x.K8S.io/d" belongs to Kubernetes, as all of kubernetes.io and k8s.io; use another domain',
  ])
})
