import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-process',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'HostProcess and other containers in one Windows pod',
  why: `A HostProcess pod runs as processes on the Windows node, without a pod network or a sandbox: all of its containers must be
    HostProcess containers and use the network of the node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'],

  *check(subject) {
    yield present(subject)
  },
})
