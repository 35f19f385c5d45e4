import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'uid-changed',
  on: 'rejection',
  needs: 'base',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'uid is not that of the live object',
  why: `An update that contains a uid applies only to the object with that uid. A manifest that was exported from another cluster, or
    before the DaemonSet was recreated, is rejected as a conflict.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids'],

  *check(subject) {
    yield present(subject, { fix: remove(subject.daemonSet.at('metadata', 'uid'), 'safe', 'remove the uid') })
  },
})
