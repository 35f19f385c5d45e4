/** matchConstraints and matchResources (k8s.io/kubernetes pkg/apis/admissionregistration/validation). */
import { isPathSegmentName, isQualifiedName, isValidLabelValue, type LabelSelector } from '../../kubernetes/index.ts'
import type { MatchResources, NamedRule } from '../resources.ts'
import type { FieldErrors, Steps } from './errors.ts'

const MATCH_POLICIES = ['Equivalent', 'Exact']
const OPERATIONS = ['*', 'CONNECT', 'CREATE', 'DELETE', 'UPDATE']
const SCOPES = ['*', 'Cluster', 'Namespaced']

export function validateMatchResources(resources: MatchResources | undefined, at: Steps, errors: FieldErrors): void {
  if (!resources) return
  const {
    matchPolicy = 'Equivalent',
    namespaceSelector = {},
    objectSelector = {},
    resourceRules = [],
    excludeResourceRules = [],
  } = resources
  if (!MATCH_POLICIES.includes(matchPolicy)) errors.notSupported([...at, 'matchPolicy'], matchPolicy, MATCH_POLICIES)
  validateLabelSelector(namespaceSelector, [...at, 'namespaceSelector'], errors)
  validateLabelSelector(objectSelector, [...at, 'objectSelector'], errors)
  for (const [index, rule] of resourceRules.entries()) validateRule(rule, [...at, 'resourceRules', index], errors)
  for (const [index, rule] of excludeResourceRules.entries()) validateRule(rule, [...at, 'excludeResourceRules', index], errors)
}

function validateRule(rule: NamedRule, at: Steps, errors: FieldErrors): void {
  const { resourceNames = [], operations = [], apiGroups = [], apiVersions = [], resources = [], scope = '*' } = rule
  for (const [index, name] of resourceNames.entries()) {
    errors.invalidFor([...at, 'resourceNames', index], name, isPathSegmentName(name))
    if (resourceNames.indexOf(name) < index) errors.duplicate([...at, 'resourceNames', index], name)
  }
  validateWildcard(operations, [...at, 'operations'], 'operations', errors)
  for (const [index, operation] of operations.entries()) {
    if (!OPERATIONS.includes(operation)) errors.notSupported([...at, 'operations', index], operation, OPERATIONS)
  }
  validateWildcard(apiGroups, [...at, 'apiGroups'], 'API groups', errors)
  validateWildcard(apiVersions, [...at, 'apiVersions'], 'API versions', errors)
  for (const [index, version] of apiVersions.entries()) if (version === '') errors.required([...at, 'apiVersions', index])
  validateResources(resources, [...at, 'resources'], errors)
  if (!SCOPES.includes(scope)) errors.notSupported([...at, 'scope'], scope, SCOPES)
}

function validateWildcard(values: readonly string[], at: Steps, what: string, errors: FieldErrors): void {
  if (values.length === 0) errors.required(at)
  if (values.length > 1 && values.includes('*')) errors.invalid(at, values, `if '*' is present, must not specify other ${what}`)
}

function validateResources(resources: readonly string[], at: Steps, errors: FieldErrors): void {
  if (resources.length === 0) errors.required(at)
  const withEverySubresource = new Set<string>()
  const ofEveryResource = new Set<string>()
  // The last one without a subresource decides.
  let isPlain = false
  for (const [index, written] of resources.entries()) {
    if (written === '') {
      errors.required([...at, index])
      continue
    }
    const slash = written.indexOf('/')
    if (slash < 0) {
      isPlain = written !== '*'
      continue
    }
    const [resource, subresource] = [written.slice(0, slash), written.slice(slash + 1)]
    const refuse = (present: string): void =>
      errors.invalid([...at, index], written, `if '${present}' is present, must not specify ${written}`)
    if (withEverySubresource.has(resource)) refuse(`${resource}/*`)
    if (ofEveryResource.has(subresource)) refuse(`*/${subresource}`)
    if (subresource === '*') withEverySubresource.add(resource)
    if (resource === '*') ofEveryResource.add(subresource)
  }
  if (resources.length > 1 && resources.includes('*/*'))
    errors.invalid(at, resources, "if '*/*' is present, must not specify other resources")
  if (resources.includes('*') && isPlain)
    errors.invalid(at, resources, "if '*' is present, must not specify other resources without subresources")
}

export function validateLabelSelector({ matchLabels = {}, matchExpressions = [] }: LabelSelector, at: Steps, errors: FieldErrors): void {
  for (const [key, value] of Object.entries(matchLabels).sort(([a], [b]) => (a < b ? -1 : 1))) {
    errors.invalidFor([...at, 'matchLabels'], key, isQualifiedName(key))
    errors.invalidFor([...at, 'matchLabels'], value, isValidLabelValue(value))
  }
  for (const [index, { key = '', operator = '', values = [] }] of matchExpressions.entries()) {
    const here = [...at, 'matchExpressions', index]
    if (operator === 'In' || operator === 'NotIn') {
      if (values.length === 0) errors.required([...here, 'values'], "must be specified when `operator` is 'In' or 'NotIn'")
    } else if (operator === 'Exists' || operator === 'DoesNotExist') {
      if (values.length > 0) errors.forbidden([...here, 'values'], "may not be specified when `operator` is 'Exists' or 'DoesNotExist'")
    } else errors.invalid([...here, 'operator'], operator, 'not a valid selector operator')
    errors.invalidFor([...here, 'key'], key, isQualifiedName(key))
    for (const [place, value] of values.entries()) errors.invalidFor([...here, 'values', place], value, isValidLabelValue(value))
  }
}
