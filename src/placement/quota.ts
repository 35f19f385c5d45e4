/** Which pods ResourceQuotas forbid (pkg/quota/v1/evaluator/core/pods.go, k8s.io/apiserver/pkg/admission/plugin/resourcequota). */
import { containersOf, parseQuantity, type PodAffinityTerm, Quantity } from '../kubernetes/index.ts'
import { effectiveLimits, effectiveRequests, isExtended, isPodLevel, read } from './resources.ts'
import { type ClusterObjects, namespaceOf, type Pod, type ResourceQuota, type ScopedSelectorRequirement } from './types.ts'

type Usage = ReadonlyMap<string, Quantity>

const ONE = parseQuantity('1') as Quantity
const BASE = ['cpu', 'memory', 'ephemeral-storage']
/** What every container must ask for where a quota limits it. */
const REQUIRED = new Set(['cpu', 'memory'].flatMap(name => [name, `requests.${name}`, `limits.${name}`]))

/**
 * Why the pod is forbidden, in the API server's words.
 * @param others All pods that there are; those of other namespaces and those that have ended do not count.
 */
export function quotaProblem(pod: Pod, { resourceQuotas }: ClusterObjects, others: Iterable<Pod>): string | undefined {
  const namespace = namespaceOf(pod)
  const quotas = resourceQuotas.filter(quota => namespaceOf(quota) === namespace && isInScope(pod, quota))
  if (quotas.length === 0) return undefined
  const counted = [...others].filter(other => namespaceOf(other) === namespace)
  const requested = usage(pod)
  for (const quota of quotas) {
    const problem = missing(quota, pod) ?? exceeds(quota, requested, counted)
    if (problem !== undefined) return problem
  }
  return undefined
}

/** Containers that do not say what the quota counts; the pod's own resources excuse them. */
function missing({ metadata: { name }, spec: { hard = {} } = {} }: ResourceQuota, { spec }: Pod): string | undefined {
  const own = [...read(spec.resources?.requests).keys(), ...read(spec.resources?.limits).keys()]
  if (own.some(isPodLevel)) return undefined
  const containers = containersOf(spec)
  const lacking = Object.keys(hard)
    .filter(resource => REQUIRED.has(resource))
    .sort()
    .flatMap(resource => {
      const [list, base] = resource.startsWith('limits.')
        ? (['limits', resource.slice(7)] as const)
        : (['requests', resource.replace('requests.', '')] as const)
      const names = containers.filter(({ resources }) => resources?.[list]?.[base] === undefined).map(container => container.name ?? '')
      return names.length > 0 ? [`${resource} for: ${[...new Set(names)].sort().join(',')}`] : []
    })
  return lacking.length > 0 ? `failed quota: ${name}: must specify ${lacking.join('; ')}` : undefined
}

function exceeds(quota: ResourceQuota, requested: Usage, others: readonly Pod[]): string | undefined {
  const hard = read(quota.spec?.hard)
  const { name } = quota.metadata
  const used = others.filter(other => isInScope(other, quota)).map(usage)
  const exceeded = [...hard].flatMap(([resource, limited]) => {
    const more = requested.get(resource)
    if (!more) return []
    const before = used.reduce((sum, one) => sum.add(one.get(resource) ?? Quantity.zero), Quantity.zero)
    return before.add(more).cmp(limited) > 0 ? [{ resource, more, before, limited }] : []
  })
  if (exceeded.length === 0) return undefined
  const list = (value: (one: (typeof exceeded)[number]) => Quantity): string =>
    exceeded
      .map(one => `${one.resource}=${value(one).toString()}`)
      .sort()
      .join(',')
  return `exceeded quota: ${name}, requested: ${list(one => one.more)}, used: ${list(one => one.before)}, limited: ${list(one => one.limited)}`
}

function usage(pod: Pod): Usage {
  const result = new Map<string, Quantity>([['count/pods', ONE]])
  if (pod.status?.phase === 'Failed' || pod.status?.phase === 'Succeeded') return result
  result.set('pods', ONE)
  const [requests, limits] = [effectiveRequests(pod.spec), effectiveLimits(pod.spec)]
  for (const [name, quantity] of requests) {
    if (BASE.includes(name) || name.startsWith('hugepages-')) result.set(name, quantity).set(`requests.${name}`, quantity)
    else if (isExtended(name)) result.set(`requests.${name}`, quantity)
  }
  for (const name of BASE) {
    const limit = limits.get(name)
    if (limit) result.set(`limits.${name}`, limit)
  }
  return result
}

/** Whether all scopes of the quota hold for the pod. */
function isInScope(pod: Pod, { spec: { scopes = [], scopeSelector } = {} }: ResourceQuota): boolean {
  const named = scopes.map(scopeName => ({ scopeName, operator: 'Exists' }))
  return [...named, ...(scopeSelector?.matchExpressions ?? [])].every(requirement => matchesScope(pod, requirement))
}

function matchesScope({ spec }: Pod, { scopeName, operator, values = [] }: ScopedSelectorRequirement): boolean {
  switch (scopeName) {
    case 'Terminating':
      return spec.activeDeadlineSeconds !== undefined
    case 'NotTerminating':
      return spec.activeDeadlineSeconds === undefined
    case 'BestEffort':
      return isBestEffort({ spec })
    case 'NotBestEffort':
      return !isBestEffort({ spec })
    case 'CrossNamespacePodAffinity':
      return crossesNamespaces({ spec })
    case 'PriorityClass':
      break
    default:
      return false
  }
  const name = spec.priorityClassName ?? ''
  if (operator === 'Exists') return name !== ''
  if (operator === 'DoesNotExist') return name === ''
  return values.includes(name) === (operator === 'In')
}

/** No container asks for or is limited in cpu or memory. */
function isBestEffort({ spec }: Pick<Pod, 'spec'>): boolean {
  const all = [...containersOf(spec), ...(spec.resources ? [{ resources: spec.resources }] : [])]
  return all.every(({ resources }) =>
    [resources?.requests, resources?.limits].every(list =>
      [...read(list)].every(([name, quantity]) => (name !== 'cpu' && name !== 'memory') || quantity.sign() === 0),
    ),
  )
}

function crossesNamespaces({ spec: { affinity } }: Pick<Pod, 'spec'>): boolean {
  const terms: readonly PodAffinityTerm[] = [affinity?.podAffinity, affinity?.podAntiAffinity].flatMap(one => [
    ...(one?.requiredDuringSchedulingIgnoredDuringExecution ?? []),
    ...(one?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ podAffinityTerm = {} }) => podAffinityTerm),
  ])
  return terms.some(({ namespaces = [], namespaceSelector }) => namespaces.length > 0 || namespaceSelector !== undefined)
}
