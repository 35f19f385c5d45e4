import { expect, test } from 'vitest'
import type { Container, PodSpec, Volume } from '../../kubernetes/generated/types.ts'
import { daemonSet } from '../validate/daemon-set.testing.ts'
import { defaultDaemonSet } from './index.ts'

function pod(fields: PodSpec, minor = 37): PodSpec {
  return defaultDaemonSet(daemonSet({ pod: fields }), minor).spec?.template?.spec ?? {}
}

function container(fields: Container, minor = 37): Container | undefined {
  return pod({ containers: [{ name: 'main', image: 'agent:1', ...fields }] }, minor).containers?.[0]
}

function volume(fields: Volume, minor = 37): Volume | undefined {
  return pod({ volumes: [{ name: 'v', ...fields }] }, minor).volumes?.[0]
}

test('an empty DaemonSet gets its parts', () => {
  expect(defaultDaemonSet({}, 37)).toEqual({
    spec: {
      revisionHistoryLimit: 10,
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 1, maxSurge: 0 } },
      template: {
        spec: {
          dnsPolicy: 'ClusterFirst',
          restartPolicy: 'Always',
          schedulerName: 'default-scheduler',
          securityContext: {},
          terminationGracePeriodSeconds: 30,
        },
      },
    },
  })
})

test('what is given stays, in the result and in the object itself', () => {
  const given = daemonSet({
    spec: { revisionHistoryLimit: 0, updateStrategy: { rollingUpdate: { maxSurge: '10%' } } },
    pod: { schedulerName: 'x' },
  })
  const before = structuredClone(given)
  const { spec } = defaultDaemonSet(given, 37)
  expect(given).toEqual(before)
  expect([spec?.revisionHistoryLimit, spec?.template?.spec?.schedulerName]).toEqual([0, 'x'])
  expect(spec?.updateStrategy).toEqual({ type: 'RollingUpdate', rollingUpdate: { maxSurge: '10%', maxUnavailable: 1 } })
})

test('OnDelete has no numbers', () => {
  const { spec } = defaultDaemonSet(daemonSet({ spec: { updateStrategy: { type: 'OnDelete' } } }), 37)
  expect(spec?.updateStrategy).toEqual({ type: 'OnDelete' })
})

test('the two names of a service account are one; the newer counts', () => {
  expect(pod({ serviceAccount: 'old' })).toMatchObject({ serviceAccount: 'old', serviceAccountName: 'old' })
  expect(pod({ serviceAccount: 'old', serviceAccountName: 'new' })).toMatchObject({ serviceAccount: 'new', serviceAccountName: 'new' })
})

test('containers of every list', () => {
  const defaults = { imagePullPolicy: 'Always', terminationMessagePath: '/dev/termination-log', terminationMessagePolicy: 'File' }
  const one = [{ name: 'a', image: 'a' }]
  const { containers, initContainers, ephemeralContainers } = pod({ containers: one, initContainers: one, ephemeralContainers: one })
  for (const list of [containers, initContainers, ephemeralContainers]) expect(list).toEqual([{ ...one[0], ...defaults }])
})

test('ports, variables, probes and hooks of a container', () => {
  const given: Container = {
    ports: [{ containerPort: 80 }],
    env: [
      { name: 'NODE', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } },
      { name: 'FILE', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'p', key: 'k' } } },
    ],
    livenessProbe: { httpGet: { port: 80 }, periodSeconds: 5 },
    readinessProbe: { grpc: { port: 81 } },
    lifecycle: { preStop: { httpGet: { port: 80 } }, postStart: { exec: { command: ['x'] } } },
  }
  expect(container(given)).toMatchObject({
    ports: [{ containerPort: 80, protocol: 'TCP' }],
    env: [{ valueFrom: { fieldRef: { apiVersion: 'v1' } } }, { valueFrom: { fileKeyRef: { optional: false } } }],
    livenessProbe: {
      httpGet: { path: '/', scheme: 'HTTP' },
      periodSeconds: 5,
      timeoutSeconds: 1,
      successThreshold: 1,
      failureThreshold: 3,
    },
    readinessProbe: { grpc: { service: '' }, periodSeconds: 10 },
    lifecycle: { preStop: { httpGet: { path: '/', scheme: 'HTTP' } }, postStart: { exec: { command: ['x'] } } },
  })
})

test('quantities finer than a thousandth are rounded up; requests are not taken from limits', () => {
  expect(container({ resources: { limits: { cpu: '0.5m', memory: '1Gi' } } })?.resources).toEqual({ limits: { cpu: '1m', memory: '1Gi' } })
  expect(pod({ overhead: { cpu: '1n' }, resources: { requests: { cpu: '1u' } } })).toMatchObject({
    overhead: { cpu: '1m' },
    resources: { requests: { cpu: '1m' } },
  })
})

test('until 1.27 ports on the host network became host ports', () => {
  const given = {
    hostNetwork: true,
    containers: [{ name: 'main', image: 'agent:1', ports: [{ containerPort: 80 }, { containerPort: 81, hostPort: 82 }] }],
  }
  expect(pod(given, 27).containers?.[0]?.ports?.map(({ hostPort }) => hostPort)).toEqual([80, 82])
  expect(pod(given, 28).containers?.[0]?.ports?.map(({ hostPort }) => hostPort)).toEqual([undefined, 82])
})

test.each<[Volume, Volume]>([
  [{}, { emptyDir: {} }],
  [{ hostPath: { path: '/' } }, { hostPath: { path: '/', type: '' } }],
  [{ secret: { secretName: 's' } }, { secret: { secretName: 's', defaultMode: 0o644 } }],
  [{ configMap: { name: 'c', defaultMode: 0 } }, { configMap: { name: 'c', defaultMode: 0 } }],
  [
    { downwardAPI: { items: [{ path: 'p', fieldRef: { fieldPath: 'metadata.name' } }] } },
    { downwardAPI: { defaultMode: 0o644, items: [{ path: 'p', fieldRef: { fieldPath: 'metadata.name', apiVersion: 'v1' } }] } },
  ],
  [
    { projected: { sources: [{ serviceAccountToken: { path: 't' } }] } },
    { projected: { defaultMode: 0o644, sources: [{ serviceAccountToken: { path: 't', expirationSeconds: 3600 } }] } },
  ],
  [{ iscsi: { iqn: 'i' } }, { iscsi: { iqn: 'i', iscsiInterface: 'default' } }],
  [{ rbd: { image: 'i' } }, { rbd: { image: 'i', pool: 'rbd', user: 'admin', keyring: '/etc/ceph/keyring' } }],
  [{ azureDisk: { kind: 'Managed' } }, { azureDisk: { kind: 'Managed', cachingMode: 'ReadWrite', fsType: 'ext4', readOnly: false } }],
  [{ scaleIO: { fsType: '' } }, { scaleIO: { fsType: 'xfs', storageMode: 'ThinProvisioned' } }],
  [
    { ephemeral: { volumeClaimTemplate: { spec: { resources: { requests: { storage: '1.0001' } } } } } },
    { ephemeral: { volumeClaimTemplate: { spec: { volumeMode: 'Filesystem', resources: { requests: { storage: '1001m' } } } } } },
  ],
  [{ image: { reference: 'i' } }, { image: { reference: 'i', pullPolicy: 'Always' } }],
])('the volume %j', (given, expected) => {
  expect(volume(given)).toEqual({ name: 'v', ...expected })
})

test('an image volume has no default while its gate is off', () => {
  expect(volume({ image: { reference: 'i' } }, 34)).toEqual({ name: 'v', image: { reference: 'i' } })
})
