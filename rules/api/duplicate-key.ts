import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-key',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Duplicate key',
  why: `kubectl, Helm, Argo CD and Flux silently keep the last value of a key in a YAML mapping and drop the others. An edit of an earlier one
    changes nothing.`,
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
