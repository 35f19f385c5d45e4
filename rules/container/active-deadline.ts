import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'active-deadline',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'activeDeadlineSeconds is not allowed in a DaemonSet',
  why: `activeDeadlineSeconds terminates a pod permanently, and the controller would immediately create it again on every node. The API
    server rejects the DaemonSet. Use a Job for work that finishes.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup'],

  *check(subject) {
    yield present(subject, { fix: remove(subject.pod.at('activeDeadlineSeconds'), 'unsafe') })
  },
})
