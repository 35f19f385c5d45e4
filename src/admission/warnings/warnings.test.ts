import { expect, test } from 'vitest'
import { Path } from '../../kubernetes/path.ts'
import type { Container, PodSpec, PodTemplateSpec } from '../../kubernetes/generated/types.ts'
import { defaultPodTemplate } from '../default/index.ts'
import { Checks } from '../rejection.ts'
import { warnPodTemplate } from './index.ts'

function warningsOf(template: PodTemplateSpec, minor = 37) {
  const checks = new Checks(minor)
  warnPodTemplate(defaultPodTemplate(template, minor), Path.of('template'), checks)
  return checks.warnings
}

const said = (spec: PodSpec, minor?: number) =>
  warningsOf({ spec }, minor).map(({ field, message }) => `${field.replace('template.spec.', '')}: ${message}`)
const containers = (...list: Partial<Container>[]) =>
  list.map((fields, index) => Object.assign({ name: `c${index}`, image: 'i:1' }, fields))

test('there is nothing to say about a usual template', () => {
  const env = [
    { name: 'PATH', value: '/bin' },
    { name: 'PATH', value: '$(PATH):/opt/bin' },
  ]
  const resources = { limits: { memory: '128Mi', cpu: '100m' }, requests: { 'ephemeral-storage': '1.5Gi' } }
  const ports = [
    { containerPort: 80, name: 'http' },
    { containerPort: 80, protocol: 'UDP', name: 'quic' },
  ]
  const volumes = [{ name: 'v', projected: { sources: [{ configMap: { name: 'a' } }, { serviceAccountToken: { path: 'token' } }] } }]
  expect(said({ containers: containers({ env, resources, ports }), volumes, nodeSelector: { 'kubernetes.io/os': 'linux' } })).toEqual([])
})

test('old node labels, wherever they are', () => {
  const matchExpressions = [{ key: 'beta.kubernetes.io/os', operator: 'Exists' }]
  const affinity = {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] },
      preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions } }],
    },
  }
  const topologySpreadConstraints = [{ topologyKey: 'failure-domain.beta.kubernetes.io/zone', labelSelector: {} }]
  const warnings = warningsOf({ spec: { nodeSelector: { 'node-role.kubernetes.io/master': '' }, affinity, topologySpreadConstraints } })
  expect(warnings.map(({ field }) => field.replace('template.spec.', ''))).toEqual([
    'nodeSelector[node-role.kubernetes.io/master]',
    'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key',
    'affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].key',
    'topologySpreadConstraints[0].topologyKey',
  ])
  expect(warnings[0]?.message).toBe(
    'the node label node-role.kubernetes.io/master is set by few distributions since Kubernetes 1.24, and elsewhere no node has it; use node-role.kubernetes.io/control-plane',
  )
  expect(new Set(warnings.map(({ rule }) => rule))).toEqual(new Set(['deprecated-node-label']))
  expect(said({ nodeSelector: { 'node-role.kubernetes.io/master': '' } }, 30)).toEqual([])
})

test('a term without a selector is about no pod', () => {
  const podAntiAffinity = {
    requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'k' }, { topologyKey: 'k', labelSelector: {} }],
  }
  expect(said({ affinity: { podAntiAffinity }, topologySpreadConstraints: [{}] })).toEqual([
    'topologySpreadConstraints[0].labelSelector: this constraint has no labelSelector and matches no pods; add one, or {} to match all pods',
    'affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector: this term has no labelSelector and matches no pods; add one, or {} to match all pods',
  ])
  expect(said({ affinity: { podAntiAffinity } }, 27)).toEqual([])
})

test('an annotation is not needed beside its field', () => {
  const annotations = {
    'scheduler.alpha.kubernetes.io/critical-pod': '',
    'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default',
    'container.apparmor.security.beta.kubernetes.io/c0': 'runtime/default',
  }
  const messages = (spec: PodSpec, minor?: number) => warningsOf({ metadata: { annotations }, spec }, minor).map(({ message }) => message)
  expect(messages({ containers: containers({}) })).toEqual([
    'the annotation scheduler.alpha.kubernetes.io/critical-pod has no effect since Kubernetes 1.16; use priorityClassName',
    'the annotation seccomp.security.alpha.kubernetes.io/pod has no effect since Kubernetes 1.27; use securityContext.seccompProfile',
    'the annotation container.apparmor.security.beta.kubernetes.io/c0 is deprecated since Kubernetes 1.30; use securityContext.appArmorProfile of the container',
  ])
  const securityContext = { seccompProfile: { type: 'RuntimeDefault' }, appArmorProfile: { type: 'RuntimeDefault' } }
  expect(messages({ containers: containers({}), securityContext })).toHaveLength(1)
  expect(messages({ containers: containers({}), securityContext, priorityClassName: 'system-node-critical' })).toEqual([
    'the annotation scheduler.alpha.kubernetes.io/critical-pod has no effect since Kubernetes 1.16; remove it',
  ])
  expect(messages({ containers: containers({}) }, 29)).toHaveLength(2)
})

test('volume types that are gone', () => {
  const volumes = [
    { name: 'a', storageos: { volumeName: 'v' } },
    { name: 'b', gitRepo: { repository: 'r' } },
    { name: 'c', rbd: { monitors: ['m'], image: 'i' } },
  ]
  expect(said({ volumes })).toEqual([
    'volumes[0].storageOS: the volume type storageos does not work since Kubernetes 1.25; use a CSI driver',
    'volumes[1].gitRepo: the volume type gitRepo is disabled by default since Kubernetes 1.33; clone in an init container to an emptyDir',
    'volumes[2].rbd: the volume type rbd does not work since Kubernetes 1.31; use a CSI driver',
  ])
  expect(said({ volumes }, 28)[2]).toContain('is deprecated since Kubernetes 1.28 and stops working in 1.31')
  expect(said({ volumes }, 27)).toHaveLength(2)
  expect(warningsOf({ spec: { volumes } })[0]?.at.toString()).toBe('template.spec.volumes[0].storageos')
})

test('a thousandth of a byte is a mistake for a megabyte', () => {
  const resources = { limits: { memory: '100m' }, requests: { 'ephemeral-storage': '1.5' } }
  expect(said({ containers: containers({ resources }), overhead: { memory: '2000m' } })).toEqual([
    'containers[0].resources.limits[memory]: 100m is not a whole number of bytes: m means a thousandth; use 100M or 100Mi',
    'containers[0].resources.requests[ephemeral-storage]: 1.5 is not a whole number of bytes and is rounded up; write a whole number, or the unit that is missing, such as Mi',
  ])
  const spec = { resources: { requests: { storage: '1500m' } } }
  expect(said({ volumes: [{ name: 'v', ephemeral: { volumeClaimTemplate: { spec } } }] })).toHaveLength(1)
})

test('a variable that hides another', () => {
  const env = [
    { name: 'A', value: '1' },
    { name: 'A', value: '2' },
    { name: 'A', value: '$(A)' },
    { name: 'A', value: '$(A)3' },
  ]
  expect(said({ containers: containers({ env }) })).toEqual([
    'containers[0].env[1]: "A" is already set above; kubectl apply may drop one of the two, so remove one',
    'containers[0].env[2]: "A" is already set above; kubectl apply may drop one of the two, so remove one',
  ])
  expect(said({ containers: containers({ env }) }, 27)).toHaveLength(3)
  expect(warningsOf({ spec: { containers: containers({ env }) } })[0]?.at.toString()).toBe('template.spec.containers[0].env[1].name')
})

test('ports of all containers share the network of the pod', () => {
  const first = { ports: [{ containerPort: 80, name: 'http' }] }
  const second = {
    ports: [{ containerPort: 80 }, { containerPort: 81, name: 'http' }, { containerPort: 80, hostPort: 80, hostIP: '1.1.1.1' }],
  }
  expect(said({ containers: containers(first, second) })).toEqual([
    'containers[1].ports[0]: port 80/TCP is already declared by containers[0].ports[0]; remove one, because only one container can listen on it',
    'containers[1].ports[1]: the port name "http" is already used by containers[0].ports[0], and Services resolve the name to that one; use a unique name',
    'containers[1].ports[2]: port 80/TCP is also declared by containers[0].ports[0], one with a hostPort and one without; remove the one without',
    'containers[1].ports[2]: port 80/TCP is also declared by containers[1].ports[0], one with a hostPort and one without; remove the one without',
  ])
  const ambiguous = {
    ports: [
      { containerPort: 80, hostPort: 80 },
      { containerPort: 80, hostPort: 80, hostIP: '1.1.1.1' },
    ],
  }
  expect(said({ containers: containers(ambiguous) })).toEqual([
    'containers[0].ports[1]: port 80/TCP uses host port 80, as does containers[0].ports[0], one on all addresses and one on a single hostIP; set hostIP for both',
  ])
  expect(said({ containers: containers({ ports: [{ containerPort: 80, hostIP: '1.1.1.1' }] }) })).toEqual([
    'containers[0].ports[0]: hostIP 1.1.1.1 has no effect without a hostPort; add one or remove hostIP',
  ])
})

test('files of one volume that hide each other', () => {
  const items = [
    { key: 'a', path: 'x' },
    { key: 'b', path: 'x/y' },
    { key: 'c', path: 'x' },
    { key: 'd', path: 'x/' },
  ]
  const spec = { volumes: [{ name: 'v', configMap: { name: 'm', items } }] }
  expect(said(spec)).toEqual([
    'volumes[0]: "x/y" and "x" use one path as both file and directory; rename one',
    'volumes[0]: "x" and "x" write the same file; rename one',
    'volumes[0]: "x" and "x/y" use one path as both file and directory; rename one',
  ])
  expect(warningsOf({ spec })[0]?.at.toString()).toBe('template.spec.volumes[0].configMap.items[1].path')
  expect(said(spec, 31)).toEqual([])
})

test('files of several sources, and sources of nothing', () => {
  const sources = [
    { secret: { name: 's', items: [{ key: 'a', path: 'x' }] } },
    {},
    { serviceAccountToken: { path: 'x' } },
    { configMap: { name: 'm' } },
  ]
  const spec = { volumes: [{ name: 'v', projected: { sources } }] }
  expect(said(spec)).toEqual([
    'volumes[0]: projected source is empty; add a configMap, secret, downwardAPI or serviceAccountToken, or remove it',
    'volumes[0]: "x" of the service account token and "x" of the Secret s write the same file; rename one',
  ])
  // The ConfigMap is taken for the token before it.
  expect(said(spec, 33).slice(2)).toEqual([
    'volumes[0]: "x" of the service account token and "x" of the service account token write the same file; rename one',
  ])
})

test('host aliases, pull secrets and addresses', () => {
  const hostAliases = [{ ip: '2001:DB8::1' }, { ip: '1.1.1.1' }, { ip: '1.1.1.1' }]
  expect(said({ hostAliases, imagePullSecrets: [{ name: 'a' }, { name: 'a' }, {}], dnsConfig: { nameservers: ['1.1.1.01'] } }, 35)).toEqual(
    [
      'hostAliases[0].ip: 2001:DB8::1 is not in the canonical form of RFC 5952; use 2001:db8::1',
      'hostAliases[2].ip: duplicate address 1.1.1.1; kubectl apply may drop one of the two, so merge their host names',
      'imagePullSecrets[1].name: duplicate pull secret "a"; remove one',
      'imagePullSecrets[2].name: pull secret has no name; set the name of a Secret, or remove the entry',
      'dnsConfig.nameservers[0]: 1.1.1.01 is not a standard notation of an IP address; use 1.1.1.1',
    ],
  )
})

test('negative seconds of grace', () => {
  expect(said({ terminationGracePeriodSeconds: -5 })).toEqual([
    'terminationGracePeriodSeconds: -5 seconds of grace period is treated as 1; set how long the containers may take to stop',
  ])
  expect(said({ terminationGracePeriodSeconds: -5 }, 26)).toEqual([])
})
