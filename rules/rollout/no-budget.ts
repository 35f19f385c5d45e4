import { present, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'no-budget',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A rolling update that may replace no pod',
  why: `maxUnavailable 0 keeps every old pod until a new one has taken over, which needs maxSurge. With both at 0 no update could ever start,
    so the API server refuses it. 0% is 0, too.`,
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
