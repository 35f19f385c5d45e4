import { present, remove, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'restart-policy',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods of a DaemonSet always restart',
  why: `A DaemonSet keeps a pod running on each node and knows no pod that has finished, so the API server takes no other policy than Always.
    Work that ends belongs in a Job, or in an init container.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy'],

  *check(subject) {
    const policy = subject.pod.at('restartPolicy')
    const fix = policy.value?.toLowerCase() === 'always' ? set(policy, 'Always', 'safe') : remove(policy, 'unsafe')
    yield present(subject, { fix })
  },
})
