import { present, rule, set } from 'ds-lint/rule'
import { lastingLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'selector-missing',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Missing selector',
  why: `The selector defines which pods belong to the DaemonSet. apps/v1 has no default; earlier versions used all labels of the pod
    template, so none of them could ever change. Choose labels that stay the same, because the selector is immutable.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
    'https://github.com/helm/charts/issues/7680',
  ],

  *check(subject) {
    const selector = subject.daemonSet.at('spec', 'selector')
    const labels = lastingLabels(subject.daemonSet.at('spec', 'template', 'metadata', 'labels').value ?? {})
    const named = Object.keys(labels)
    yield present(subject, {
      fix: named.length > 0 ? set(selector, { matchLabels: labels }, 'unsafe', `select pods by ${named.join(', ')}`) : undefined,
    })
  },
})
