import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'duplicate-key',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A key is there twice',
  why: `One of the two values is lost, and the reader cannot see which: kubectl keeps the last one and says nothing, the API server refuses the
    manifest.`,
  references: ['https://kubernetes.io/docs/reference/using-api/api-concepts/#field-validation'],

  *check(subject) {
    const { rejection, daemonSet } = subject
    const { file } = daemonSet.location
    yield present(subject, {
      related: rejection.earlier ? [{ place: { file, span: rejection.earlier }, message: 'the other one' }] : [],
    })
  },
})
