import { present, remove, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'restart-policy',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'restartPolicy of a DaemonSet must be Always',
  why: `A DaemonSet keeps a pod running on each node and has no concept of a finished pod, so the API server accepts only Always. Use a
    Job or an init container for work that finishes.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy'],

  *check(subject) {
    const policy = subject.pod.at('restartPolicy')
    const fix = policy.value?.toLowerCase() === 'always' ? set(policy, 'Always', 'safe') : remove(policy, 'unsafe')
    yield present(subject, { fix })
  },
})
