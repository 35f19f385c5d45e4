import { present, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'uid-changed',
  on: 'rejection',
  needs: 'base',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The manifest has the uid of another object',
  why: `An update with a uid is for the object of that uid only. One that was exported from another cluster, or before the DaemonSet was
    created anew, is refused as a conflict.`,
  references: ['https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#uids'],

  *check(subject) {
    yield present(subject, { fix: remove(subject.daemonSet.at('metadata', 'uid'), 'safe', 'remove the uid') })
  },
})
