import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'no-budget',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxSurge and maxUnavailable are both 0',
  why: `With maxUnavailable 0 an old pod stays until its replacement is available, which requires maxSurge. With both at 0, or 0%, an
    update could never start, so the API server rejects the DaemonSet.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/'],

  *check(subject) {
    const rolling = subject.daemonSet.at('spec', 'updateStrategy', 'rollingUpdate')
    const surge = rolling.at('maxSurge')
    yield present(subject, {
      related: surge.exists ? [surge] : [],
      fix: set(rolling.at('maxUnavailable'), 1, 'unsafe', 'replace one pod at a time: maxUnavailable 1'),
    })
  },
})
