import { type OtherObject, problem, rule } from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'never-preempting-class',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'PriorityClass does not preempt other pods',
  why: `A pod of a DaemonSet can run on one node only. If other pods filled that node first, it waits until one of them is preempted. A
    class with preemptionPolicy Never preempts no pod, nor does one whose value is not above that of ordinary pods, and the node
    stays without its agent.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-priority-preemption/#non-preempting-priority-class'],

  *check({ pod, role, objects }) {
    // Images can be pulled later.
    if (role.is('puller')) return
    const named = pod.at('priorityClassName')
    const given = named.value === undefined ? undefined : objects.find('PriorityClass', undefined, named.value)
    if (!given?.field.value) return
    const { value, preemptionPolicy } = given.field.value
    const { object, field } = given
    // Below zero it gives way to others on purpose, unless others depend on it.
    const isNeeded = role.nodeCritical || role.is('ingress', 'balancer', 'storage')
    if (value !== undefined && value < 0 && !isNeeded) return
    if (preemptionPolicy === 'Never') {
      yield problem(
        named,
        `PriorityClass ${object.name} never preempts: on a full node the pod stays Pending; remove preemptionPolicy, or use another class`,
        {
          related: [{ place: field.at('preemptionPolicy'), message: 'set here' }],
        },
      )
    } else if (value !== undefined && !isAboveOrdinary(value, objects.having('PriorityClass', standing, [DEFAULT]))) {
      yield problem(
        named,
        `PriorityClass ${object.name} is ${value}, no more than ordinary pods have: on a full node the pod stays Pending; use a class with a higher value`,
        {
          related: [{ place: field.at('value'), message: 'set here' }],
        },
      )
    }
  },
})

const DEFAULT = 'is the default'

function standing({ field }: OtherObject<Other<'PriorityClass'>>): string[] {
  return field.value?.globalDefault === true ? [DEFAULT] : []
}

/** Pods without a class have the priority of the default one, else 0. */
function isAboveOrdinary(value: number, [first]: readonly OtherObject<Other<'PriorityClass'>>[]): boolean {
  return value > (first?.field.value?.value ?? 0)
}
