import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'missing-api-version',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Missing apiVersion',
  why: `kubectl cannot tell which API the manifest belongs to and fails with "error validating data: apiVersion not set". It has
    then applied the documents before it in the file, and applies none of those after it.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/#required-fields'],

  *check(subject) {
    yield present(subject, { fix: set(subject.daemonSet.at('apiVersion'), 'apps/v1', 'safe') })
  },
})
