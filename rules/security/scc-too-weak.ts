import { accountOf, type AnyField, bindingsOf, grantsOf, problem, rule } from 'ds-lint/rule'
import { containersOf, type PodSpec } from 'ds-lint/kubernetes'

type Power =
  | 'a privileged container'
  | 'host paths'
  | 'the host network'
  | 'host ports'
  | 'the processes of the node'
  | 'the IPC of the node'
  | 'added capabilities'

/** What the constraints of OpenShift allow beyond those of every pod. */
const ALLOWED: Readonly<Record<string, readonly Power[] | 'all'>> = {
  restricted: [],
  'restricted-v2': [],
  'restricted-v3': [],
  nonroot: [],
  'nonroot-v2': [],
  anyuid: [],
  hostnetwork: ['the host network', 'host ports'],
  'hostnetwork-v2': ['the host network', 'host ports'],
  'hostmount-anyuid': ['host paths'],
  'hostmount-anyuid-v2': ['host paths'],
  hostaccess: ['host paths', 'the host network', 'host ports', 'the processes of the node', 'the IPC of the node'],
  'node-exporter': 'all',
  privileged: 'all',
}
const ROLE = /^system:openshift:scc:([a-z0-9-]+)$/

export default rule({
  id: 'scc-too-weak',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Security context constraint of OpenShift does not allow what the pods need',
  why: `OpenShift creates a pod only if a security context constraint that its service account may use allows all that the pod asks for. Where none does, the DaemonSet has no pods, and its events say "unable to
    validate against any security context constraint".`,
  references: [
    'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
    'https://github.com/democratic-csi/democratic-csi/issues/429',
  ],

  *check({ daemonSet, pod, objects }) {
    const account = accountOf({ daemonSet, pod })
    const roles = bindingsOf(account, objects).flatMap(({ field }) => {
      const place: AnyField = field.at('roleRef', 'name')
      const name = typeof place.raw === 'string' ? ROLE.exec(place.raw)?.[1] : undefined
      return name === undefined ? [] : [{ name, place }]
    })
    const [first] = roles
    if (!first || !pod.value) return
    // One of the cluster's own, by another role or by its list of users, may allow more.
    if (objects.all('SecurityContextConstraints').length > 0) return
    if (
      grantsOf(account, objects).some(
        ({ resource, verb }) => (resource === 'securitycontextconstraints' || resource === '*') && (verb === 'use' || verb === '*'),
      )
    )
      return
    const wanted = powersOf(pod.value)
    const missing = roles.map(({ name }) => {
      const allowed = ALLOWED[name] ?? 'all'
      return allowed === 'all' ? [] : wanted.filter(power => !allowed.includes(power))
    })
    if (missing.some(powers => powers.length === 0)) return
    const names = [...new Set(roles.map(({ name }) => name))].join(', ')
    yield problem(
      first.place,
      `${names} does not allow ${missing[0]![0]}, which the pods of DaemonSet ${daemonSet.value?.metadata?.name ?? ''} ask for: OpenShift creates none of them; bind system:openshift:scc:privileged, or one that allows it`,
      { related: [{ place: pod.at('containers'), message: 'the pods' }] },
    )
  },
})

function powersOf(spec: PodSpec): Power[] {
  const containers = containersOf(spec)
  const powers: readonly (readonly [Power, boolean])[] = [
    ['a privileged container', containers.some(({ securityContext }) => securityContext?.privileged === true)],
    ['host paths', (spec.volumes ?? []).some(({ hostPath }) => hostPath !== undefined)],
    ['the host network', spec.hostNetwork === true],
    ['host ports', containers.some(({ ports = [] }) => ports.some(({ hostPort }) => hostPort))],
    ['the processes of the node', spec.hostPID === true],
    ['the IPC of the node', spec.hostIPC === true],
    [
      'added capabilities',
      containers.some(({ securityContext }) => securityContext?.capabilities?.add?.some(name => name !== 'NET_BIND_SERVICE') === true),
    ],
  ]
  return powers.flatMap(([power, isAsked]) => (isAsked ? [power] : []))
}
