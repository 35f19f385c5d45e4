import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-sysctl',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Sysctl would change a kernel parameter of the node',
  why: `Sysctls belong to a namespace. A pod that uses the network or IPC namespace of its node shares that namespace and would change
    the setting for the whole node.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],

  *check(subject) {
    yield present(subject)
  },
})
