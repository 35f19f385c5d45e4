import { problem, rule } from 'ds-lint/rule'

/** Taints that come and go with the state of a node. */
const PASSING =
  /^(?:node\.kubernetes\.io|node\.cloudprovider\.kubernetes\.io|node-role\.kubernetes\.io|CriticalAddonsOnly|ToBeDeletedByClusterAutoscaler|karpenter\.sh|DeletionCandidateOfClusterAutoscaler)/

export default rule({
  id: 'unused-toleration',
  on: 'fleet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Toleration for a taint that no node has',
  why: 'A toleration matches the key, value and effect of a taint exactly: a typing error tolerates nothing, and nobody is told.',
  references: ['https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/', 'https://github.com/Azure/AKS/issues/5790'],

  *check({ pod, nodes }) {
    if (nodes.isNumber || nodes.total === 0) return
    for (const field of pod.at('tolerations').items()) {
      const { key, operator = 'Equal', value = '', effect } = field.value ?? {}
      if (!key || PASSING.test(key)) continue
      const same = nodes.taints.filter(taint => taint.key === key)
      const matching = same.filter(
        taint => (!effect || effect === taint.effect) && (operator === 'Exists' || (taint.value ?? '') === value),
      )
      if (matching.length > 0) continue
      const [near] = same
      const instead = near
        ? `nodes have ${near.key}${near.value ? `=${near.value}` : ''}:${near.effect}`
        : `none of the ${nodes.total} nodes has a taint of this key`
      const differing = near && operator !== 'Exists' && (near.value ?? '') !== value ? field.at('value') : near && field.at('effect')
      yield problem(
        differing?.exists ? differing : field,
        `the pods tolerate ${key}${operator === 'Exists' ? '' : `=${value}`}${effect ? `:${effect}` : ''}, but ${instead}; correct it, or remove it`,
      )
    }
  },
})
