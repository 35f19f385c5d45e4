import { hasMistakenResource, isSystemClass, type OtherObject, problem, rule } from 'ds-lint/rule'
import { hasComputeResources, containersOf, onlyWaits, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-requests',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pod without resource requests',
  why: `Without requests the pod has the QoS class BestEffort and the smallest share of CPU, and autoscalers do not account for it. Unless it has a
    system priority class, the kubelet evicts it first under memory pressure, the controller recreates it on the same node, and the cycle repeats.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/', 'https://github.com/kubernetes/kubernetes/issues/65240'],

  *check({ daemonSet, pod, objects, role }) {
    const spec = pod.effective
    if (!spec?.containers?.length || hasComputeResources(spec)) return
    if (containersOf(spec).some(hasComputeResources)) return

    const namespace = daemonSet.value?.metadata?.namespace
    if (objects.having('LimitRange', filling, [FILLS], namespace).length > 0) return

    const containers = pod.at('containers').items()
    const [first] = containers
    if (!first || containers.some(container => hasMistakenResource(container, ['requests', 'limits'], ['cpu', 'memory']))) return
    const who = role.nodeCritical ? `this ${role.title} (${role.reason})` : 'the pod'
    // The kubelet never evicts pods of these classes.
    const isCritical = isSystemClass(spec.priorityClassName)
    const consequence = isCritical
      ? `${who} gets the smallest share of CPU on a busy node, and autoscalers ignore its cost`
      : `${who} has QoS class BestEffort and is evicted first`
    yield problem(first.at('resources'), `no container requests cpu or memory, so ${consequence}; set requests`, {
      related: containers.slice(1),
      // What only waits uses next to nothing: its work is done.
      severity: isCritical || spec.containers.every(onlyWaits) ? 'info' : 'warning',
    })
  },
})

const FILLS = 'fills in requests'

function filling({ field }: OtherObject<Other<'LimitRange'>>): string[] {
  return fillsIn(field.value) ? [FILLS] : []
}

/** Whether every container without requests gets some of it; a default limit is a request, too. */
function fillsIn(limitRange: Other<'LimitRange'> | undefined): boolean {
  return (limitRange?.spec?.limits ?? []).some(({ type, defaultRequest, default: limit }) => {
    const filled = { ...limit, ...defaultRequest }
    return type === 'Container' && (filled['cpu'] !== undefined || filled['memory'] !== undefined)
  })
}
