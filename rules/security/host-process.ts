import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-process',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Windows host processes: all containers of a pod or none',
  why: `A HostProcess pod runs as processes of the Windows node, without a pod network or a sandbox: its containers cannot be of both
    kinds, and they have the network of the node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/'],

  *check(subject) {
    yield present(subject)
  },
})
