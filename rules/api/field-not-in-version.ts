import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'field-not-in-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A field that a targeted Kubernetes version does not take',
  why: `An API server that does not know a field refuses it under strict validation, as kubectl asks for, and drops it silently otherwise. One
    that knows it, but has its feature gate off, always drops it silently: the DaemonSet is stored without what the field says, and
    nobody is told.`,
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates/',
    'https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation',
  ],

  *check(subject) {
    yield present(subject, { severity: subject.rejected.length > 0 ? 'error' : 'warning' })
  },
})
