import { type Field, heldPorts, isKeptByHelm, portsClash, problem, rule } from 'ds-lint/rule'
import { isSentByHelm, type PodSpec, sameSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'renamed-or-moved',
  on: 'update',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Renamed or moved DaemonSet',
  why: `kubectl apply creates a new DaemonSet and leaves the old one running, so every node runs both. Tools that prune delete the old
    one, and its pods end on all nodes at once, regardless of updateStrategy. If both need the same host port, the new pods stay
    Pending.`,
  references: [
    'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    'https://github.com/nginx/kubernetes-ingress/issues/3976',
  ],

  *check({ relation, maybeMoved, before, daemonSet, pod, role, target }) {
    const [was, is] = [before.object, daemonSet.value?.metadata ?? {}]
    const { name = '', namespace } = is
    if (maybeMoved) {
      yield problem(
        daemonSet.at('metadata', 'namespace'),
        `namespace ${namespace} is new: if the DaemonSet runs in a different namespace, it stays there and a second one is created`,
        { severity: 'info', related: [{ place: before.daemonSet.at('metadata', 'name'), message: 'before' }] },
      )
    }
    if (relation === 'same') return
    const command = `kubectl delete daemonset ${was.name}${was.namespace === undefined ? '' : ` -n ${was.namespace}`}`
    // What an export holds may be of others.
    const remove = before.status ? 'somebody' : command
    const ports = sharedPorts(before.pod, pod)
    const isPruned = isSentByHelm(target) && !isKeptByHelm(before.daemonSet)
    const clash =
      ports.length > 0 && !isPruned ? `; both use host port ${ports.join(', ')}, so the new pods wait until the old ones are deleted` : ''
    const twice = clash === '' && !isPruned && role.is('log') ? '; until then both send the logs of the same nodes' : ''

    const isOpen = relation === 'moved' && namespace === undefined
    const refused =
      isOpen && !sameSelector(before.daemonSet.value?.spec?.selector, daemonSet.value?.spec?.selector) ? ', where they are rejected' : ''
    const unless = isOpen ? `unless the manifests are applied to ${was.namespace}${refused}, ` : ''
    const then = isPruned
      ? 'helm upgrade creates a second DaemonSet and deletes the old one, with all of its pods at once'
      : `${unless}an apply creates a second DaemonSet, and the old one keeps running until ${remove} or a tool that prunes deletes it`
    const field = relation === 'moved' ? 'namespace' : 'name'
    const [from, to] = relation === 'moved' ? [was.namespace, namespace ?? 'no namespace'] : [was.name, name]
    yield problem(
      daemonSet.at('metadata', field),
      `the DaemonSet ${relation === 'moved' ? 'moved' : 'is renamed'} from ${from} to ${to}: ${then}${clash}${twice}`,
      {
        severity: role.nodeCritical ? 'error' : 'warning',
        hazard: ports.length > 0 && !isPruned ? 'deadlock' : undefined,
        related: [{ place: before.daemonSet.at('metadata', field), message: 'before' }],
      },
    )
  },
})

function sharedPorts(before: Field<PodSpec>, after: Field<PodSpec>): number[] {
  const old = heldPorts(before)
  return [...new Set(heldPorts(after).flatMap(port => (old.some(each => portsClash(each, port)) ? [port.number] : [])))]
}
