import { keepsOnDelete, problem, rule } from 'ds-lint/rule'

const KEEPS_ON_DELETE =
  'a DaemonSet that extensions/v1beta1 created has OnDelete, which an apply keeps: its pods keep the old template until they are deleted; set updateStrategy.type: RollingUpdate'

export default rule({
  id: 'strategy-flipped',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Update strategy changes together with the pod template',
  why: `The new strategy applies to this update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod with an older template is replaced now, including those of earlier updates that were never rolled out.
    extensions/v1beta1 stored OnDelete where no strategy was written, and an apply keeps what it does not set.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy'],

  *check(update) {
    const { relation, before, daemonSet, effects, changes } = update
    const old = before.daemonSet.at('spec', 'updateStrategy', 'type')
    const type = daemonSet.at('spec', 'updateStrategy', 'type')
    if (relation !== 'same') return
    const isRecreated = changes.some(({ name }) => name.startsWith('spec.selector'))
    if (keepsOnDelete(update) && effects.revisionChanged && !isRecreated) yield problem(type, KEEPS_ON_DELETE)
    if (before.isOnDeleteByDefault) return
    if (old.effective === type.effective) return
    const related = old.exists ? [{ place: old, message: 'before' }] : []
    if (type.effective === 'OnDelete') {
      if (!effects.revisionChanged) return
      yield problem(
        type,
        'the pod template and the strategy change together: with OnDelete a node keeps its old pod until that is deleted; delete the pods, or change the strategy later',
        {
          related,
        },
      )
    } else if (effects.revisionChanged) {
      yield problem(type, 'the pod template and the strategy change together: RollingUpdate replaces every pod, which OnDelete did not', {
        related,
      })
    } else {
      const { status } = before
      const outdated = status && status.desired - status.updated
      // A live object whose pods all have its template has nothing to replace.
      if (outdated !== undefined && outdated <= 0) return
      const left = outdated === undefined ? 'may have left many' : `left ${outdated} of ${status!.desired}`
      yield problem(type, `RollingUpdate replaces every pod whose template is older than this one: OnDelete ${left}`, {
        related,
        severity: 'info',
      })
    }
  },
})
