import { needlessChanges, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'needless-restart',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The pods of all nodes restart, and nothing in them changes',
  why: `A time, a chart's version, a checksum of something else or the same amount in another spelling is a new pod template for Kubernetes:
    every render or sync rolls over the whole fleet. Keep such values on the DaemonSet's own metadata, where they restart nothing.`,
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

    yield problem(change.after, `restarts the pods of all nodes for nothing: ${field} ${reason}`, {
      related: [...(change.before.exists ? [{ place: change.before, message: 'before' }] : []), ...more],
    })
  },
})
