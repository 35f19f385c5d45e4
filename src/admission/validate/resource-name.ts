/** The names of resources: cpu, hugepages-2Mi, example.com/gpu (pkg/apis/core/helper). */
import { isQualifiedName, noProblems, type Problems } from '../../kubernetes/index.ts'

/** What the name of huge pages begins with; their size follows. */
export const HUGE_PAGES = 'hugepages-'

/** What a container can ask for, besides huge pages and extended resources. */
const CONTAINER_RESOURCES = new Set(['cpu', 'memory', 'ephemeral-storage'])

/** Names without a domain that count things, in a ResourceQuota. */
const COUNTED_RESOURCES = new Set([
  'pods',
  'resourcequotas',
  'services',
  'replicationcontrollers',
  'secrets',
  'configmaps',
  'persistentvolumeclaims',
  'services.nodeports',
  'services.loadbalancers',
])

/** Other names without a domain that mean something, if only in a ResourceQuota. */
const QUOTA_RESOURCES = new Set([
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'storage',
  'requests.storage',
])

const IN_CONTAINERS = 'is not a valid container resource; use cpu, memory, ephemeral-storage, hugepages-<size> or a name with a domain'

/** ValidateContainerResourceName. Where Kubernetes reports two errors for a name there are two problems. */
export function containerResourceProblems(name: string): Problems {
  if (CONTAINER_RESOURCES.has(name)) return noProblems
  const problems = resourceProblems(name)
  const ofContainers = name.includes('/') ? isNative(name) || isExtendedResource(name) : isHugePages(name)
  if (ofContainers) return problems
  return [
    ...problems,
    name.includes('/') ? 'is not a valid extended resource: its domain is too long, malformed or starts with requests.' : IN_CONTAINERS,
  ]
}

/** validateResourceName: whether the name could be a resource of anything. */
export function resourceProblems(name: string): Problems {
  const problems = isQualifiedName(name)
  if (problems.length > 0 || name.includes('/') || isStandard(name)) return problems
  return ['is not a standard resource; the name of an extended resource starts with a domain, such as example.com/gpu']
}

function isStandard(name: string): boolean {
  if (CONTAINER_RESOURCES.has(name) || COUNTED_RESOURCES.has(name) || QUOTA_RESOURCES.has(name)) return true
  return isHugePages(name) || name.startsWith('requests.hugepages-')
}

/** helper.IsHugePageResourceName */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES)
}

/** helper.IsIntegerResourceName: whether it is to be had in whole numbers only. */
export function isIntegerResource(name: string): boolean {
  return COUNTED_RESOURCES.has(name) || (name.includes('/') && isExtendedResource(name))
}

/** helper.IsOvercommitAllowed: whether the limit of a resource may be above its request. */
export function mayOvercommit(name: string): boolean {
  return isNative(name) && !isHugePages(name)
}

/** helper.IsNativeResource: no domain, or one of Kubernetes' own. */
function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/')
}

/** helper.IsExtendedResourceName: with `requests.` before it, it must still be a qualified name, whose domain has at most 253 bytes. */
function isExtendedResource(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.') && name.indexOf('/') <= 244 && isQualifiedName(name).length === 0
}
