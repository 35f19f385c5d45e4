import { problem, rule, set, together } from 'ds-lint/rule'

/** Taints of Kubernetes and of most distributions have no value. */
const VALUELESS =
  /(?:^|[./])(?:kubernetes\.io\/(?!controlplane$)|(?:k8s\.io|rke2?\.io|cilium\.io)\/)|^karpenter\.sh\/|^(?:ToBeDeletedByClusterAutoscaler|DeletionCandidateOfClusterAutoscaler)$/

export default rule({
  id: 'empty-toleration-value',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Toleration without a value matches only an empty value',
  why: `Without an operator a toleration compares values. One that names no value matches the taint only with an empty value: a taint such as dedicated=gpu:NoSchedule is not tolerated, and
    the pods stay away from its nodes.`,
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/'],

  *check({ pod }) {
    for (const toleration of pod.at('tolerations').items()) {
      const { key, operator, value } = toleration.value ?? {}
      if (!key || (operator && operator !== 'Equal') || value) continue
      // Distributions that give the label of a role a value give one to its taint.
      if (VALUELESS.test(key) && !pod.value?.nodeSelector?.[key]) continue
      if (
        toleration
          .entries()
          .some(([name, field]) => field.exists && !['key', 'operator', 'value', 'effect', 'tolerationSeconds'].includes(name))
      )
        continue
      const fix = together(`set operator of ${key} to Exists`, set(toleration.at('operator'), 'Exists', 'unsafe'))
      yield problem(
        toleration.at(operator === undefined ? 'key' : 'operator'),
        `the toleration matches the taint ${key} only where its value is empty; set the value, or operator Exists to match every value`,
        {
          fix: toleration.at('value').exists ? undefined : fix,
        },
      )
    }
  },
})
