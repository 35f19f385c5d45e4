/** Which requests a policy or a binding is for (k8s.io/apiserver pkg/admission/plugin/policy/matching). */
import { type LabelSelector, matchesLabels } from '../kubernetes/index.ts'
import type { MatchResources, NamedRule } from './resources.ts'

type Labels = Readonly<Record<string, string>>

/** A request about an object in the one version that its resource has. */
export interface Matchable {
  readonly operation: 'CREATE' | 'UPDATE' | 'DELETE'
  readonly group: string
  readonly version: string
  readonly resource: string
  readonly name: string
  /** Of the object and of what it replaces; undefined where there is none. */
  readonly labels: readonly (Labels | undefined)[]
  /** Undefined for an object in no namespace. */
  readonly namespaceLabels: Labels | undefined
  readonly isNamespaced: boolean
  /** The namespace is described nowhere: it may have labels besides those. */
  readonly isNamespaceAssumed?: boolean
}

export function matches(constraints: MatchResources, request: Matchable): boolean {
  const { namespaceSelector, objectSelector, resourceRules = [], excludeResourceRules = [] } = constraints
  if (request.namespaceLabels && !selects(namespaceSelector, request.namespaceLabels)) return false
  if (!request.labels.some(labels => labels !== undefined && selects(objectSelector, labels))) return false
  if (excludeResourceRules.some(rule => isFor(rule, request))) return false
  return resourceRules.length === 0 || resourceRules.some(rule => isFor(rule, request))
}

/** Whether requests about a resource may match. */
export function mayBeFor({ resourceRules = [] }: MatchResources, resource: string): boolean {
  return resourceRules.length === 0 || resourceRules.some(({ resources = [] }) => resources.some(each => namesResource(each, resource)))
}

/** Whether the request would match if its namespace, which is described nowhere, had other labels. */
export function mayMatch({ namespaceSelector, ...others }: MatchResources, request: Matchable): boolean {
  const { isNamespaceAssumed = false, namespaceLabels = {} } = request
  if (!isNamespaceAssumed || !namespaceSelector) return false
  const { matchLabels = {}, matchExpressions = [] } = namespaceSelector
  const known = {
    matchLabels: Object.fromEntries(Object.entries(matchLabels).filter(([key]) => Object.hasOwn(namespaceLabels, key))),
    matchExpressions: matchExpressions.filter(({ key = '' }) => Object.hasOwn(namespaceLabels, key)),
  }
  return selects(known, namespaceLabels) && matches(others, request)
}

/** A missing selector selects everything, as the API server fills it in. */
function selects(selector: LabelSelector | undefined, labels: Labels): boolean {
  return selector === undefined || matchesLabels(selector, labels) === true
}

function isFor(rule: NamedRule, { operation, group, version, resource, name, isNamespaced }: Matchable): boolean {
  const { apiGroups = [], apiVersions = [], operations = [], resources = [], resourceNames = [], scope = '*' } = rule
  return (
    (scope === '*' || scope === (isNamespaced ? 'Namespaced' : 'Cluster')) &&
    isIn(apiGroups, group) &&
    isIn(apiVersions, version) &&
    isIn(operations, operation) &&
    resources.some(each => namesResource(each, resource)) &&
    (resourceNames.length === 0 || resourceNames.includes(name))
  )
}

function isIn(list: readonly string[], value: string): boolean {
  return list.includes('*') || list.includes(value)
}

/** `daemonsets/*` is for the resource itself, too. */
function namesResource(written: string, resource: string): boolean {
  const [main = '', sub] = written.split('/')
  return (main === '*' || main === resource) && (sub === undefined || sub === '*')
}
