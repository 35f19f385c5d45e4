import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-pid-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostPID conflicts with shareProcessNamespace',
  why: `hostPID gives a container the process namespace of the node, shareProcessNamespace that of the pod. A container can have only
    one of the two.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/'],

  *check(subject) {
    yield present(subject)
  },
})
