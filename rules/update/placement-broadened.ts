import { missingTolerations, problem, rule, selectionChange, describeSelection, describeTolerated } from 'ds-lint/rule'

export default rule({
  id: 'placement-broadened',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'DaemonSet runs on more nodes than before',
  why: `The controller creates pods on all newly selected nodes at once, up to 250 in a burst: updateStrategy limits only replacements.
    Registries, the API server and the backends of the agent get all of this load at the same time.`,
  references: ['https://github.com/kubernetes/kubernetes/issues/40621', 'https://github.com/kubernetes/kubernetes/issues/113287'],

  *check(update) {
    const { relation, before, pod } = update
    if (relation !== 'same') return
    const selection = selectionChange(update)
    if (selection?.broadened && !selection.narrowed) {
      const [first] = selection.changes
      if (first) {
        yield problem(
          first.after,
          `the DaemonSet selects more nodes than before, and all of them get a pod at once: ${describeSelection(selection.changes)}`,
          {
            related: selection.changes.filter(each => each.before.exists).map(each => ({ place: each.before, message: 'before' })),
          },
        )
      }
    }
    const added = missingTolerations(pod, before.pod)
    const [first, ...others] = added
    if (!first) return
    const nodes = describeTolerated(added.map(({ toleration }) => toleration))
    yield problem(
      pod.at('tolerations', first.index),
      `${nodes} all get a pod at once: the toleration${added.length > 1 ? 's were' : ' was'} added`,
      {
        related: [
          ...(before.pod.at('tolerations').exists ? [{ place: before.pod.at('tolerations'), message: 'before' }] : []),
          ...others.map(({ index }) => ({ place: pod.at('tolerations', index), message: 'also new' })),
        ],
      },
    )
  },
})
