import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-users-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A pod with its own users cannot use namespaces of the node',
  why: `With hostUsers false root in the container is nobody on the node. Namespaces and devices of the node belong to its root, so that
    such a container could do nothing with them.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],

  *check(subject) {
    yield present(subject)
  },
})
