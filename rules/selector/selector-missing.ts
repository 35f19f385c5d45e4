import { present, rule, set } from 'ds-lint/rule'
import { lastingLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'selector-missing',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A DaemonSet has no selector',
  why: `The selector tells which pods are its own. Since apps/v1 there is no default: it used to be all labels of the pod template, so that
    no label could ever change again. Choose labels that stay, as the selector cannot be changed later.`,
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
