/** What LimitRanges write into pods, and which pods they forbid (plugin/pkg/admission/limitranger). */
import { containersOf, type Container, type PodSpec, type Quantity, type ResourceList } from '../kubernetes/index.ts'
import { effectiveLimits, effectiveRequests, read } from './resources.ts'
import { type ClusterObjects, type LimitRangeItem, namespaceOf, type Pod } from './types.ts'

export function withLimitRangeDefaults(spec: PodSpec, namespace: string, objects: ClusterObjects): PodSpec {
  let { containers = [], initContainers = [] } = spec
  for (const item of itemsOf(namespace, objects)) {
    if (item.type !== 'Container') continue
    const defaults = defaultsOf(item)
    containers = containers.map(container => withDefaults(container, defaults))
    initContainers = initContainers.map(container => withDefaults(container, defaults))
  }
  return { ...spec, containers, ...(spec.initContainers && { initContainers }) }
}

function itemsOf(namespace: string, { limitRanges }: ClusterObjects): LimitRangeItem[] {
  return limitRanges.filter(range => namespaceOf(range) === namespace).flatMap(({ spec }) => spec?.limits ?? [])
}

interface Defaults {
  readonly limits: ResourceList
  readonly requests: ResourceList
}

/** SetDefaults_LimitRangeItem: default defaults to max, defaultRequest to default and then to min. */
function defaultsOf({ default: given, defaultRequest, max, min }: LimitRangeItem): Defaults {
  const limits = { ...max, ...given }
  return { limits, requests: { ...min, ...limits, ...defaultRequest } }
}

function withDefaults(container: Container, { limits, requests }: Defaults): Container {
  const { resources = {} } = container
  const merged = { ...resources, limits: { ...limits, ...resources.limits }, requests: { ...requests, ...resources.requests } }
  return { ...container, resources: merged }
}

/** Why the pod is invalid, in the API server's words: a default limit may be below what a container requests. */
export function requestProblem({ initContainers = [], containers = [] }: PodSpec): string | undefined {
  const problems = Object.entries({ initContainers, containers }).flatMap(([list, items]) =>
    items.flatMap(({ resources }, index) => {
      const limits = read(resources?.limits)
      return [...read(resources?.requests)].flatMap(([name, request]) => {
        const limit = limits.get(name)
        if (limit === undefined || request.cmp(limit) <= 0) return []
        const field = `spec.${list}[${index}].resources.requests`
        return [`${field}: Invalid value: "${request.toString()}": must be less than or equal to ${name} limit of ${limit.toString()}`]
      })
    }),
  )
  return joined(problems)
}

interface Amount {
  readonly requests: ReadonlyMap<string, Quantity>
  readonly limits: ReadonlyMap<string, Quantity>
}

/** Why the pod is forbidden, in the API server's words. */
export function limitRangeProblem(pod: Pod, objects: ClusterObjects): string | undefined {
  const problems = itemsOf(namespaceOf(pod), objects).flatMap(item => {
    if (item.type === 'Pod') return check(item, { requests: effectiveRequests(pod.spec), limits: effectiveLimits(pod.spec) })
    if (item.type !== 'Container') return []
    return containersOf(pod.spec).flatMap(({ resources }) =>
      check(item, { requests: read(resources?.requests), limits: read(resources?.limits) }),
    )
  })
  return joined(problems)
}

/** As an aggregate of errors is written. */
function joined(problems: readonly string[]): string | undefined {
  return problems.length <= 1 ? problems[0] : `[${[...new Set(problems)].join(', ')}]`
}

function check({ type, min, max, maxLimitRequestRatio }: LimitRangeItem, amount: Amount): string[] {
  return [
    ...problemsOf(min, `minimum %s usage per ${type} is `, amount, belowMinimum),
    ...problemsOf(max, `maximum %s usage per ${type} is `, amount, aboveMaximum),
    ...problemsOf(maxLimitRequestRatio, `%s max limit to request ratio per ${type} is `, amount, aboveRatio),
  ]
}

/** How a problem goes on after the bound; undefined where there is none. */
type Breach = (bound: Quantity, request: Quantity | undefined, limit: Quantity | undefined) => string | undefined

function problemsOf(bounds: ResourceList | undefined, start: string, { requests, limits }: Amount, breach: Breach): string[] {
  return [...read(bounds)].flatMap(([name, bound]) => {
    const problem = breach(bound, requests.get(name), limits.get(name))
    return problem === undefined ? [] : [start.replace('%s', () => name) + bound.toString() + problem]
  })
}

function belowMinimum(least: Quantity, request: Quantity | undefined, limit: Quantity | undefined): string | undefined {
  if (!request) return '.  No request is specified'
  if (request.cmp(least) < 0) return `, but request is ${request.toString()}`
  return limit && limit.cmp(least) < 0 ? `, but limit is ${limit.toString()}` : undefined
}

function aboveMaximum(most: Quantity, request: Quantity | undefined, limit: Quantity | undefined): string | undefined {
  if (!limit) return '.  No limit is specified'
  if (limit.cmp(most) > 0) return `, but limit is ${limit.toString()}`
  return request && request.cmp(most) > 0 ? `, but request is ${request.toString()}` : undefined
}

function aboveRatio(most: Quantity, request: Quantity | undefined, limit: Quantity | undefined): string | undefined {
  if (!request || request.sign() === 0) return ', but no request is specified or request is 0'
  if (!limit || limit.sign() === 0) return ', but no limit is specified or limit is 0'
  const ratio = Number(limit.milliValue()) / Number(request.milliValue())
  return ratio * 1000 > Number(most.milliValue()) ? `, but provided ratio is ${ratio.toFixed(6)}` : undefined
}
