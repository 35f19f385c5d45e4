import { present, rule, set } from 'ds-lint/rule'
import { fieldSchema, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'unsupported-value',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Value is not one of the supported values',
  why: 'The field accepts a fixed set of values and is case-sensitive: TCP is valid, tcp is not. The API server rejects the DaemonSet.',
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const steps = subject.rejection.at.steps()
    const field = subject.daemonSet.resolve(steps)
    const written = typeof field.value === 'string' ? field.value : ''
    const near = written === '' ? undefined : suggest(written, fieldSchema(steps, subject.target.to)?.values ?? [])
    const isSame = near?.toLowerCase() === written.toLowerCase()
    yield present(subject, { fix: near === undefined || near === written ? undefined : set(field, near, isSame ? 'safe' : 'unsafe') })
  },
})
