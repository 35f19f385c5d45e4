import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'scheduling-gated',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pods wait for somebody to remove a scheduling gate',
  why: `A pod with schedulingGates is not scheduled until each is removed. Every pod of a DaemonSet, on each new node and after each update, waits in SchedulingGated for the controller that does so, and
    a rollout waits with it.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/pod-scheduling-readiness/'],

  *check({ pod }) {
    const gates = pod.at('schedulingGates')
    const names = (gates.value ?? []).flatMap(({ name }) => (name ? [name] : []))
    if (names.length === 0) return
    yield problem(
      gates,
      `each pod stays in SchedulingGated until ${names.join(', ')} is removed from it; remove the gate, unless a controller does so on every node`,
      {
        fix: remove(gates, 'unsafe'),
      },
    )
  },
})
