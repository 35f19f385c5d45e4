import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'field-not-in-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Field is not available in a targeted Kubernetes version',
  why: `An API server that does not know a field rejects it under strict validation, which kubectl requests, and silently drops it
    otherwise. If the field exists but its feature gate is off, the API server always drops it silently: the DaemonSet is stored
    without the setting, and nothing reports it.`,
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/',
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  ],

  *check(subject) {
    yield present(subject, { severity: subject.rejected.length > 0 ? 'error' : 'warning' })
  },
})
