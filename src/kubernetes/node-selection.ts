/** Which nodes a pod template selects by labels, as alternatives of requirements, and whether one selection lies within another. */
import { remembered } from '../base/index.ts'
import { parseInt64 } from './int64.ts'
import type { NodeSelectorRequirement, PodSpec } from './generated/types.ts'
import { containersOf } from './pod.ts'

/** One requirement on a label of nodes. */
export interface LabelRequirement {
  readonly key: string
  readonly operator: string
  readonly values: readonly string[]
}

/** All requirements of one alternative must hold. Without a requirement it is every node; no alternative is no node. */
export type Alternatives = readonly (readonly LabelRequirement[])[]

/** Labels that every node has, or had for some versions, under both names (since Kubernetes 1.14, 1.17 and 1.20). */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['beta.kubernetes.io/os', 'kubernetes.io/os'],
  ['beta.kubernetes.io/arch', 'kubernetes.io/arch'],
  ['beta.kubernetes.io/instance-type', 'node.kubernetes.io/instance-type'],
  ['failure-domain.beta.kubernetes.io/zone', 'topology.kubernetes.io/zone'],
  ['failure-domain.beta.kubernetes.io/region', 'topology.kubernetes.io/region'],
  ['node-role.kubernetes.io/master', 'node-role.kubernetes.io/control-plane'],
])

/** nodeSelector and required node affinity together. */
export const nodeAlternatives: (spec: PodSpec) => Alternatives = remembered(({ nodeSelector = {}, affinity }) => {
  const selected = Object.entries(nodeSelector).map(([key, value]) => requirement(key, 'In', [value]))
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms
  if (!terms) return [selected]
  return terms
    .filter(({ matchExpressions = [], matchFields = [] }) => matchExpressions.length + matchFields.length > 0)
    .map(({ matchExpressions = [], matchFields = [] }) => [...selected, ...matchExpressions.map(of), ...matchFields.map(of)])
})

const PLATFORM: ReadonlySet<string> = new Set(['kubernetes.io/os', 'kubernetes.io/arch'])

/** Whether it asks for nodes of some kind: by a label that they have, and not by what they can run alone. */
export function selectsNodes(spec: PodSpec): boolean {
  return nodeAlternatives(spec).every(requirements =>
    requirements.some(({ key, operator }) => !PLATFORM.has(key) && operator !== 'NotIn' && operator !== 'DoesNotExist'),
  )
}

/** Whether the pods run on Windows alone: os.name says so, options that only Windows has, or each alternative of their selection. */
export function isForWindows(spec: PodSpec | undefined): boolean {
  if (!spec || spec.os !== undefined) return spec?.os?.name === 'windows'
  if (hasWindowsOptions(spec)) return true
  const alternatives = nodeAlternatives(spec)
  const isWindows = (requirement: LabelRequirement): boolean =>
    selectsWindows(requirement) && requirement.values.every(value => value === 'windows')
  return alternatives.length > 0 && alternatives.every(requirements => requirements.some(isWindows))
}

/** Whether the pod or one of its containers has options that Linux does not have. */
export function hasWindowsOptions(spec: PodSpec): boolean {
  return (
    spec.securityContext?.windowsOptions !== undefined ||
    containersOf(spec).some(({ securityContext }) => securityContext?.windowsOptions !== undefined)
  )
}

/** Whether the pods are said to run on Windows, be it among other systems. */
export function asksForWindows(spec: PodSpec | undefined): boolean {
  return isForWindows(spec) || (spec !== undefined && nodeAlternatives(spec).some(requirements => requirements.some(selectsWindows)))
}

function selectsWindows({ key, operator, values }: LabelRequirement): boolean {
  return key === 'kubernetes.io/os' && operator === 'In' && values.includes('windows')
}

/** Whether every node that `inner` selects is certainly selected by `outer`, too. */
export function isWithin(inner: Alternatives, outer: Alternatives): boolean {
  return inner.every(term => outer.some(other => other.every(wanted => term.some(given => implies(given, wanted)))))
}

/** Whether certainly no node is selected by both. */
export function areDisjoint(a: Alternatives, b: Alternatives): boolean {
  return a.every(term => b.every(other => term.some(one => other.some(two => contradict(one, two) || contradict(two, one)))))
}

function contradict(one: LabelRequirement, other: LabelRequirement): boolean {
  if (one.key !== other.key || one.operator === 'DoesNotExist') return false
  if (other.operator === 'DoesNotExist') return one.operator !== 'NotIn'
  if (one.operator !== 'In') return false
  if (other.operator === 'In') return !one.values.some(value => other.values.includes(value))
  return other.operator === 'NotIn' && one.values.every(value => other.values.includes(value))
}

function of({ key = '', operator = '', values = [] }: NodeSelectorRequirement): LabelRequirement {
  return requirement(key, operator, values)
}

/** Labels of roles have no value, so that asking for none of them is asking for the label. */
function requirement(key: string, operator: string, values: readonly string[]): LabelRequirement {
  const current = RENAMED.get(key) ?? key
  const isRole = current.startsWith('node-role.kubernetes.io/') && operator === 'In' && values.every(value => value === '')
  return isRole ? { key: current, operator: 'Exists', values: [] } : { key: current, operator, values }
}

function implies(given: LabelRequirement, wanted: LabelRequirement): boolean {
  if (given.key !== wanted.key) return false
  switch (wanted.operator) {
    case 'In':
      return given.operator === 'In' && given.values.every(value => wanted.values.includes(value))
    case 'NotIn':
      if (given.operator === 'DoesNotExist') return true
      if (given.operator === 'In') return given.values.every(value => !wanted.values.includes(value))
      return given.operator === 'NotIn' && wanted.values.every(value => given.values.includes(value))
    case 'Exists':
      return ['In', 'Exists', 'Gt', 'Lt'].includes(given.operator)
    case 'Gt':
    case 'Lt':
      return given.operator === wanted.operator && isAtLeastAsStrict(given, wanted)
    default:
      return given.operator === wanted.operator
  }
}

function isAtLeastAsStrict(given: LabelRequirement, wanted: LabelRequirement): boolean {
  const [a, b] = [parseInt64(given.values[0] ?? ''), parseInt64(wanted.values[0] ?? '')]
  if (a === undefined || b === undefined) return false
  return wanted.operator === 'Gt' ? a >= b : a <= b
}
