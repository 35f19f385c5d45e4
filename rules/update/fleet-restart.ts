import { type Change, needlessChanges, problem, rule, describeChange } from 'ds-lint/rule'
import { allowsSurge } from 'ds-lint/kubernetes'

export default rule({
  id: 'fleet-restart',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Change restarts the pods on all nodes',
  why: `Any change of the pod template creates a new revision, and the controller replaces every pod, as many at once as updateStrategy
    allows. Changes outside the template (labels of the DaemonSet, minReadySeconds, updateStrategy) restart nothing. ds-lint diff
    prints the whole plan.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/'],

  *check(update) {
    const { effects, daemonSet, changes, nodes } = update
    if (!update.restarts || effects.rollout !== 'RollingUpdate' || needlessChanges(update).length > 0) return
    const template = changes.filter(({ inTemplate }) => inTemplate).toSorted((a, b) => rank(a) - rank(b))
    const [first, ...others] = template
    if (!first) return

    const strategy = daemonSet.at('spec', 'updateStrategy').effective
    const { maxUnavailable = 1, maxSurge = 0 } = strategy?.rollingUpdate ?? {}
    const atOnce = !allowsSurge(strategy)
      ? typeof maxUnavailable === 'string'
        ? `${maxUnavailable} of them at a time`
        : `${maxUnavailable} at a time`
      : `with a surge of ${maxSurge}`
    const more = others.length === 0 ? '' : ` (and ${others.length} more change${others.length === 1 ? '' : 's'})`
    yield problem(
      first.after,
      `the change restarts the pods on ${nodes ? countOf(nodes.desired) : 'all nodes'}, ${atOnce}: ${describeChange(first)}${more}`,
      {
        related: first.before.exists ? [{ place: first.before, message: 'before' }] : [],
      },
    )
  },
})

function countOf(nodes: number): string {
  return nodes === 1 ? '1 node' : `${nodes} nodes`
}

/** What an update is most likely about. */
function rank({ name }: Change): number {
  if (name.endsWith('.image')) return name.includes('.containers[') ? 0 : 1
  return /\.metadata\.(?:labels|annotations)\[/.test(name) ? 3 : 2
}
