import { needlessChanges, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'needless-restart',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods on all nodes restart without an effective change',
  why: `To Kubernetes, a timestamp, a chart version, an unrelated checksum or a quantity of the same value with another kind of suffix (1Gi, 1073741824) is a
    new pod template: every render or sync replaces all pods. Move such values to the metadata of the DaemonSet, where they do not cause a
    restart.`,
  references: [
    'https://github.com/kubereboot/kured/issues/413',
    'https://helm.sh/docs/howto/charts_tips_and_tricks/#automatically-roll-deployments',
  ],

  *check(update) {
    if (!update.restarts || update.effects.rollout !== 'RollingUpdate') return
    const [first, ...others] = needlessChanges(update)
    if (!first) return
    const { change, reason } = first
    const field = change.name.replace(/^spec\.template\./, '')
    const more = others.map(other => ({ place: other.change.after, message: other.reason }))

    yield problem(change.after, `the change restarts the pods on all nodes without an effect: ${field} of the pod template ${reason}`, {
      related: [...(change.before.exists ? [{ place: change.before, message: 'before' }] : []), ...more],
    })
  },
})
