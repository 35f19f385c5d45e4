import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-key',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate key',
  why: `Only one of the two values takes effect. kubectl, Helm, Argo CD and Flux silently keep the last one of a YAML mapping; the API server
    refuses a request body that is YAML, and a manifest that is JSON.`,
  references: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation'],

  *check(subject) {
    const { rejection, daemonSet } = subject
    const { file } = daemonSet.location
    yield present(subject, {
      ...(rejection.isHarmless ? { severity: 'warning' } : {}),
      related: rejection.earlier ? [{ place: { file, span: rejection.earlier }, message: 'first occurrence' }] : [],
    })
  },
})
