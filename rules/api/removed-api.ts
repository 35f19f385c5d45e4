import { present, rule, set, together } from 'ds-lint/rule'
import { lastingLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'removed-api',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An API version of DaemonSets that is gone since Kubernetes 1.16',
  why: `No cluster of today knows extensions/v1beta1 and apps/v1beta2: kubectl finds "no matches for kind DaemonSet". apps/v1 differs in this:
    the selector must be written and can never be changed, updates roll by default (extensions/v1beta1 had OnDelete), and
    templateGeneration is gone.`,
  references: ['https://kubernetes.io/docs/reference/using-api/deprecation-guide/#daemonset-v116'],

  *check(subject) {
    const { daemonSet } = subject
    const spec = daemonSet.at('spec')
    const rolls = spec.at('updateStrategy', 'type').value !== undefined || daemonSet.value?.apiVersion === 'apps/v1beta2'
    const version = set(daemonSet.at('apiVersion'), 'apps/v1', rolls ? 'safe' : 'unsafe', 'use apps/v1')
    const labels = lastingLabels(spec.at('template', 'metadata', 'labels').value ?? {})
    if (spec.at('selector').exists || Object.keys(labels).length === 0) yield present(subject, { fix: version })
    else {
      const selector = set(spec.at('selector'), { matchLabels: labels }, 'unsafe')
      yield present(subject, { fix: together('use apps/v1, and write the selector that it needs', version, selector) })
    }
  },
})
