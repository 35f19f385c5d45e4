import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'negative-grace-period',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A negative grace period is taken for one second',
  why: `The containers get one second to stop, then they are killed: a log agent loses its buffers on every update of every node.
    The API server accepts the number and warns.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],

  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at('terminationGracePeriodSeconds'), 1, 'safe', 'write the second that Kubernetes takes it for'),
    })
  },
})
