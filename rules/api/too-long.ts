import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'too-long',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Value exceeds its maximum length',
  why: `The value ends up where its length is limited, such as in a name of DNS, a label or a path, so the API server rejects the DaemonSet. Annotations together have a limit as
    well: put large configuration in a ConfigMap.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/configmap/'],

  *check(subject) {
    yield present(subject)
  },
})
