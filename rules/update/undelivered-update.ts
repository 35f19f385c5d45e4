import { problem, rule, describeChange } from 'ds-lint/rule'

export default rule({
  id: 'undelivered-update',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'OnDelete delays this change until pods are deleted',
  why: `The apply succeeds, but no pod restarts: a node gets the new template only when its pod is deleted or replaced. Until then its
    node keeps the old one.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#daemonset-update-strategy'],

  *check(update) {
    const { effects, changes, before, daemonSet } = update
    const type = daemonSet.at('spec', 'updateStrategy', 'type')
    const wasOnDelete = before.daemonSet.at('spec', 'updateStrategy', 'type').effective === 'OnDelete'
    if (!update.restarts || effects.rollout !== 'OnDelete' || !wasOnDelete) return
    const template = changes.filter(({ inTemplate }) => inTemplate)
    const first = template.find(({ name }) => name.endsWith('.image')) ?? template[0]
    if (!first) return

    yield problem(
      first.after,
      `updateStrategy OnDelete delays this change (${describeChange(first)}) on each node until its pod is deleted; delete the pods, or use RollingUpdate`,
      {
        related: [{ place: type, message: 'OnDelete' }, ...(first.before.exists ? [{ place: first.before, message: 'before' }] : [])],
      },
    )
  },
})
