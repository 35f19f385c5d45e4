import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'active-deadline',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods of a DaemonSet have no deadline',
  why: `activeDeadlineSeconds ends a pod for good, and the controller would create it again at once, on every node. The API server refuses it.
    Work that ends belongs in a Job.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-termination-and-cleanup'],

  *check(subject) {
    yield present(subject, { fix: remove(subject.pod.at('activeDeadlineSeconds'), 'unsafe') })
  },
})
