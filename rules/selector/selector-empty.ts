import { present, rule, set } from 'ds-lint/rule'
import { lastingLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'selector-empty',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Empty selector matches every pod in the namespace',
  why: `The DaemonSet would adopt every pod in its namespace that has no owner, and delete those that it does not need. The API server
    rejects it.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector'],

  *check(subject) {
    const { daemonSet } = subject
    const selector = daemonSet.at('spec', 'selector')
    const labels = lastingLabels(daemonSet.at('spec', 'template', 'metadata', 'labels').value ?? {})
    const named = Object.keys(labels)
    // Labels that are written into the selector itself are for unknown-field to move.
    const holdsOthers = selector.entries().some(([key]) => key !== 'matchLabels' && key !== 'matchExpressions')
    const fix = set(selector.at('matchLabels'), labels, 'unsafe', `select pods by ${named.join(', ')}`)
    yield present(subject, { fix: named.length > 0 && !holdsOthers ? fix : undefined })
  },
})
