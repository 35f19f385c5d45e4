import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-users-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostUsers false conflicts with host namespaces',
  why: `With hostUsers false, root in the container is an unprivileged user on the node. The namespaces and devices of the node belong
    to its root user, so the container could not use them.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/'],

  *check(subject) {
    yield present(subject)
  },
})
