import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'propagation-needs-privileged',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Bidirectional mount propagation requires a privileged container',
  why: `With Bidirectional, mounts made by the container appear on the node and in all other containers that mount the path, so only a
    privileged container may use it. CSI and FUSE agents need it; others do not.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation'],

  *check(subject) {
    yield present(subject)
  },
})
