import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'forbidden-field',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Field is not allowed here',
  why: `The API server rejects the DaemonSet: it sets the field itself, the field conflicts with another one, or it is valid only in a
    different place.`,
  references: ['https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/daemon-set-v1/'],

  *check(subject) {
    const { daemonSet, rejection } = subject
    // The annotation and the field say the same thing in two ways; either may be the one to go.
    const what = /\b(seccomp|appArmor)Profile\b/.exec(rejection.at.toString())?.[1]?.toLowerCase()
    const annotations = what === undefined ? [] : daemonSet.at('spec', 'template', 'metadata', 'annotations').entries()
    const related = annotations.filter(([key]) => key.includes(`${what}.`)).map(([, place]) => ({ place, message: 'the annotation' }))
    yield present(subject, { related })
  },
})
