import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'no-rollback',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'revisionHistoryLimit is 0',
  why: `With revisionHistoryLimit 0 the controller deletes every ControllerRevision that no pod runs. kubectl rollout undo finds nothing,
    and a bad release can only be replaced by applying the old manifest, if somebody has it.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/rollback-daemon-set/'],

  *check({ daemonSet }) {
    const field = daemonSet.at('spec', 'revisionHistoryLimit')
    if (field.value !== 0) return
    yield problem(field, 'revisionHistoryLimit 0 keeps no old revision, so kubectl rollout undo fails; remove it to keep 10', {
      fix: remove(field, 'safe'),
    })
  },
})
