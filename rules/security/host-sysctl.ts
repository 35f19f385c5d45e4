import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-sysctl',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A kernel parameter of the pod would be set on the node',
  why: `Kernel parameters belong to a namespace. A pod on the network or IPC namespace of its node shares that namespace, and would
    change the node for everybody.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],

  *check(subject) {
    yield present(subject)
  },
})
