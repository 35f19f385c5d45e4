import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'limit-below-request',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A request is higher than its limit',
  why: `A container would be promised more than it may use. The API server refuses the DaemonSet; often the request was raised and the
    limit, in another values file, was not.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],

  *check(subject) {
    yield present(subject)
  },
})
