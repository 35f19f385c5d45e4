import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'missing-api-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A manifest does not say which API it is for',
  why: 'kubectl cannot tell where to send it: "error validating data: apiVersion not set". The other documents of the file are applied all the same.',
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields'],

  *check(subject) {
    yield present(subject, { fix: set(subject.daemonSet.at('apiVersion'), 'apps/v1', 'safe') })
  },
})
