import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'negative-grace-period',
  on: 'apiWarning',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Negative terminationGracePeriodSeconds is treated as 1 second',
  why: `Containers get one second to stop before they are killed: a log agent can lose its buffers on every update of every node. The API
    server accepts the value with a warning.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination'],

  *check(subject) {
    yield present(subject, {
      fix: set(subject.pod.at('terminationGracePeriodSeconds'), 1, 'safe', 'set it to 1, the value that Kubernetes uses'),
    })
  },
})
