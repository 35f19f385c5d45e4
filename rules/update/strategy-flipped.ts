import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'strategy-flipped',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The update strategy changes together with what it is to roll out',
  why: `The new strategy holds for this very update: after RollingUpdate → OnDelete the new template reaches no node; after OnDelete →
    RollingUpdate every pod of an older template is replaced now, those of former updates that were never rolled out among them.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy'],

  *check({ relation, before, daemonSet, effects }) {
    const old = before.daemonSet.at('spec', 'updateStrategy', 'type')
    const type = daemonSet.at('spec', 'updateStrategy', 'type')
    if (relation !== 'same' || old.effective === type.effective) return
    const related = old.exists ? [{ place: old, message: 'before' }] : []
    if (type.effective === 'OnDelete') {
      if (!effects.revisionChanged) return
      yield problem(type, 'the template changes and OnDelete takes effect with it: no pod restarts, and no node gets the new template', {
        related,
      })
    } else if (effects.revisionChanged) {
      yield problem(
        type,
        'the template changes and RollingUpdate takes effect with it: every pod is replaced, where OnDelete left them alone',
        { related },
      )
    } else {
      yield problem(type, 'RollingUpdate replaces every pod whose template is older than this one: OnDelete may have left many', {
        related,
        severity: 'info',
      })
    }
  },
})
