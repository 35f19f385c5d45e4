import { present, rule, set, together } from 'ds-lint/rule'
import { lastingLabels } from 'ds-lint/kubernetes'

export default rule({
  id: 'removed-api',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'API version of DaemonSet that was removed in Kubernetes 1.16',
  why: `Current clusters do not serve extensions/v1beta1 and apps/v1beta2: kubectl fails with "no matches for kind DaemonSet". In
    apps/v1 the selector is required and immutable, updates roll out by default (the default in extensions/v1beta1 was OnDelete),
    and templateGeneration does not exist.`,
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
      yield present(subject, { fix: together('use apps/v1, and add the selector that it requires', version, selector) })
    }
  },
})
