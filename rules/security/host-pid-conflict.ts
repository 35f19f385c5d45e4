import { present, rule } from 'ds-lint/rule'

export default rule({
  id: 'host-pid-conflict',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: "The processes of the node, and the pod's own as well",
  why: `hostPID shows a container all processes of the node, shareProcessNamespace those of its pod: one container can have one of the
    two.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/share-process-namespace/'],

  *check(subject) {
    yield present(subject)
  },
})
