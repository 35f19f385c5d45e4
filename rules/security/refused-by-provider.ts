import {
  accountOf,
  type AnyField,
  bindingsNaming,
  type Field,
  grantsOf,
  namespaceOf,
  podSecurityBreaches,
  problem,
  rule,
  runningContainers,
  type Subjects,
  volumeNamed,
} from 'ds-lint/rule'
import type { PodSpec } from 'ds-lint/kubernetes'

type Subject = Subjects['daemonSet']

export default rule({
  id: 'refused-by-provider',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'This provider or distribution refuses the pods',
  why: `GKE Autopilot refuses DaemonSets that use the node: privileged containers, its namespaces and ports, and its files other than logs for reading. OpenShift creates such pods only for a
    service account that may use a security context constraint for them. Talos Linux enforces the level baseline in each namespace without a label, kube-system apart. Reported with a profile
    of such a cluster.`,
  references: [
    'https://cloud.google.com/kubernetes-engine/docs/concepts/autopilot-security',
    'https://github.com/honeycombio/honeycomb-kubernetes-agent/issues/267',
    'https://github.com/camunda-community-hub/zeebe-cluster-helm/issues/111',
    'https://docs.openshift.com/container-platform/latest/authentication/managing-security-context-constraints.html',
    'https://www.talos.dev/latest/kubernetes-guides/configuration/pod-security/',
  ],

  *check(subject) {
    for (const { admission, podSecurity, title } of subject.cluster.profiles) {
      if (admission === 'autopilot') yield* byAutopilot(subject)
      if (admission === 'scc') yield* byConstraints(subject, title)
      if (podSecurity) yield* byDefaultLevel(subject, podSecurity, title)
    }
  },
})

function* byAutopilot({ pod }: Subject): Iterable<ReturnType<typeof problem>> {
  const allowlist = 'GKE Autopilot refuses the DaemonSet, unless an allowlist of the cluster permits it'
  for (const name of ['hostNetwork', 'hostPID', 'hostIPC'] as const) {
    if (pod.value?.[name] === true) yield problem(pod.at(name), `${name} is not allowed: ${allowlist}`)
  }
  for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
    const privileged = container.at('securityContext', 'privileged')
    if (privileged.value === true)
      yield problem(privileged, `container ${container.value?.name ?? ''} is privileged, which is not allowed: ${allowlist}`)
    if (pod.value?.hostNetwork === true) continue
    for (const port of container.at('ports').items()) {
      if (port.value?.hostPort) yield problem(port.at('hostPort'), `host port ${port.value.hostPort} is not allowed: ${allowlist}`)
    }
  }
  yield* hostPaths(pod, allowlist)
}

/** The logs of the node may be read. */
function* hostPaths(pod: Field<PodSpec>, allowlist: string): Iterable<ReturnType<typeof problem>> {
  for (const volume of pod.at('volumes').items()) {
    const path = volume.at('hostPath', 'path')
    if (path.value !== undefined && !/^\/var\/log(?:\/|$)/.test(path.value))
      yield problem(path, `${path.value} of the node is not allowed, only what is below /var/log: ${allowlist}`)
  }
  for (const container of runningContainers(pod)) {
    for (const mount of container.at('volumeMounts').items()) {
      const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? ''
      if (mount.value?.readOnly !== true && /^\/var\/log(?:\/|$)/.test(path))
        yield problem(mount.at('readOnly'), `${path} may only be read: ${allowlist}; set readOnly: true`)
    }
  }
}

function* byConstraints(subject: Subject, title: string): Iterable<ReturnType<typeof problem>> {
  const breach = podSecurityBreaches(subject, 'baseline')[0]
  if (!breach || mayUseConstraint(subject)) return
  const { name } = accountOf(subject)
  yield problem(
    breach.places[0],
    `${title} refuses the pods (${breach.words}), unless service account ${name} may use a security context constraint for them; bind it to one`,
    { severity: 'warning' },
  )
}

function mayUseConstraint(subject: Subject): boolean {
  const account = accountOf(subject)
  const { objects } = subject
  const user = `system:serviceaccount:${account.namespace ?? ''}:${account.name}`
  return (
    bindingsNaming(account.name, objects).some(({ field }) => field.value?.roleRef?.name?.startsWith('system:openshift:scc:')) ||
    grantsOf(account, objects).some(
      ({ resource, verb }) => /^(?:securitycontextconstraints|\*)$/.test(resource) && /^(?:use|\*)$/.test(verb),
    ) ||
    objects.all('SecurityContextConstraints').some(({ field }) => names(field.resolve(['users']), user, account.namespace === undefined))
  )
}

function names(users: AnyField, user: string, isAnywhere: boolean): boolean {
  const name = user.slice(user.lastIndexOf(':'))
  return users.items().some(({ value }) => value === user || (isAnywhere && typeof value === 'string' && value.endsWith(name)))
}

function* byDefaultLevel(subject: Subject, level: 'baseline', title: string): Iterable<ReturnType<typeof problem>> {
  const { daemonSet } = subject
  const namespace = daemonSet.at('metadata', 'namespace')
  const labels = namespaceOf(subject)?.field.at('metadata', 'labels').value ?? {}
  if (namespace.value === undefined || namespace.value === 'kube-system' || 'pod-security.kubernetes.io/enforce' in labels) return
  const [breach] = podSecurityBreaches(subject, level)
  if (!breach) return
  const isGiven = namespaceOf(subject) !== undefined
  yield problem(
    breach.places[0],
    `the pods exceed ${level} (${breach.words}), which ${title} enforces where a Namespace says nothing: each of them is refused; label ${namespace.value} with pod-security.kubernetes.io/enforce: privileged`,
    { severity: isGiven ? 'error' : 'warning', related: [{ place: namespace, message: 'the namespace' }] },
  )
}
