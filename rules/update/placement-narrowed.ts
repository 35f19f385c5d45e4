import { missingTolerations, problem, rule, selectionChange, describeSelection, describeTolerated } from 'ds-lint/rule'
import type { Toleration } from 'ds-lint/kubernetes'

export default rule({
  id: 'placement-narrowed',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'DaemonSet no longer runs on nodes that run it',
  why: `The controller deletes the pods of nodes that are no longer selected at once: updateStrategy limits only replacements. Those
    nodes are left without the agent; with maxUnavailable 0 such a rollout can get stuck.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/118823'],

  *check(update) {
    const { relation, before, pod, nodes } = update
    const left = nodes ? `, which leaves ${nodes.desired} of ${nodes.total} nodes` : ''
    if (relation !== 'same') return
    const selection = selectionChange(update)
    if (selection?.narrowed) {
      const { changes, broadened, dropsOtherSystemsOnly } = selection
      const [first] = changes
      const where = broadened
        ? 'the DaemonSet selects different nodes than before, and nodes that are no longer selected lose their pods at once'
        : 'the DaemonSet selects fewer nodes than before, and the others lose their pods at once'
      if (first) {
        yield problem(first.after, `${where}${left}: ${describeSelection(changes)}`, {
          severity: dropsOtherSystemsOnly ? 'info' : 'warning',
          hazard: dropsOtherSystemsOnly ? undefined : 'removal',
          related: changes.filter(each => each.before.exists).map(each => ({ place: each.before, message: 'before' })),
        })
      }
    }
    const missing = missingTolerations(before.pod, pod)
    if (missing.length === 0) return
    // The controller leaves a pod on a node with a NoSchedule taint until it is replaced.
    const ends = [
      [missing.filter(({ toleration }) => toleration.effect === 'NoExecute'), 'lose their pods at once'],
      [
        missing.filter(({ toleration }) => toleration.effect === undefined),
        'lose their pods, at once where its effect is NoExecute and else as they are replaced',
      ],
      [missing.filter(({ toleration }) => toleration.effect === 'NoSchedule'), 'lose their pods as they are replaced'],
    ] as const
    const words = ends.flatMap(([lost, how]) =>
      lost.length === 0 ? [] : [`${describeTolerated(lost.map(({ toleration }) => toleration))} ${how}`],
    )
    yield problem(pod.at('tolerations'), `${words.join('; ')}${left}: the toleration${missing.length > 1 ? 's were' : ' was'} removed`, {
      hazard: missing.some(({ toleration }) => isAtOnce(toleration)) ? 'removal' : undefined,
      related: missing.map(({ index }) => ({ place: before.pod.at('tolerations', index), message: 'before' })),
    })
  },
})

/** For certain, or for some of the many taints that it tolerates. */
function isAtOnce({ key = '', effect }: Toleration): boolean {
  return effect === 'NoExecute' || (effect === undefined && key === '')
}
