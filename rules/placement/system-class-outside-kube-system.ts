import { type OtherObject, problem, rule } from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'system-class-outside-kube-system',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'System priority class outside of kube-system',
  why: `GKE, and clusters that limit PriorityClass consumption, admit system-node-critical and system-cluster-critical outside of kube-system only
    with a ResourceQuota that allows them: the DaemonSet is accepted, its pods are refused ("insufficient quota to match these scopes"), and no
    node gets one. A PriorityClass of your own, or a ResourceQuota with the scope PriorityClass, works everywhere.`,
  references: [
    'https://kubernetes.io/docs/concepts/policy/resource-quotas/#limit-priority-class-consumption-by-default',
    'https://github.com/cilium/cilium/issues/13852',
    'https://github.com/odigos-io/odigos/issues/1321',
  ],

  *check({ daemonSet, pod, objects }) {
    const priorityClass = pod.at('priorityClassName')
    const { value } = priorityClass
    const namespace = daemonSet.value?.metadata?.namespace
    if (value === undefined || !CLASSES.includes(value)) return
    if (namespace === undefined || namespace === 'kube-system') return
    const isAllowed = objects.having('ResourceQuota', allowed, [value], namespace).length > 0
    if (isAllowed) return
    yield problem(
      priorityClass,
      `${value} in namespace ${namespace}: GKE refuses the pods outside of kube-system without a ResourceQuota for this class; add one, or use your own PriorityClass`,
      { related: [daemonSet.at('metadata', 'namespace')] },
    )
  },
})

const CLASSES = ['system-node-critical', 'system-cluster-critical']

function allowed({ field }: OtherObject<Other<'ResourceQuota'>>): string[] {
  return CLASSES.filter(name => allows(field.value?.spec?.scopeSelector, name))
}

interface ScopeSelector {
  readonly matchExpressions?: readonly { readonly scopeName?: unknown; readonly operator?: unknown; readonly values?: readonly unknown[] }[]
}

/** Whatever is written in its place is none. */
function allows(selector: unknown, value: string): boolean {
  const { matchExpressions } = (typeof selector === 'object' ? (selector ?? {}) : {}) as ScopeSelector
  if (!Array.isArray(matchExpressions)) return false
  return (matchExpressions as NonNullable<ScopeSelector['matchExpressions']>).some(
    ({ scopeName, operator, values }) =>
      scopeName === 'PriorityClass' && (operator === 'Exists' || (operator === 'In' && Array.isArray(values) && values.includes(value))),
  )
}
