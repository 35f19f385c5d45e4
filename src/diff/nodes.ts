/** Which nodes a pod template asks for, in words. */
import { type LabelSelectorRequirement, type NodeSelectorTerm, type PodSpec, type Toleration, tolerationText } from '../kubernetes/index.ts'
import { missingTolerations } from '../rule/index.ts'
import type { Field } from '../yaml/index.ts'

/** What was and is written; undefined where it stays. */
export interface NodeChange {
  readonly selected: Pair | undefined
  readonly tolerated: Pair | undefined
  /** Some pods leave at once because of taints that are no longer tolerated. */
  readonly evicts: boolean
}

export interface Pair {
  readonly before: string
  readonly after: string
}

export function nodeChange(before: Field<PodSpec>, after: Field<PodSpec>): NodeChange {
  const [old, updated] = [before.effective ?? {}, after.effective ?? {}]
  const tolerated = pairOf(toleratedBy(old), toleratedBy(updated))
  return {
    selected: pairOf(selectedBy(old), selectedBy(updated)),
    tolerated,
    evicts: tolerated !== undefined && missingTolerations(before, after).some(({ toleration: { effect = '' } }) => effect !== 'NoSchedule'),
  }
}

function pairOf(before: string, after: string): Pair | undefined {
  return before === after ? undefined : { before, after }
}

/** `all nodes`, or requirements as `kubectl get nodes -l` takes them. */
function selectedBy({ nodeName, nodeSelector = {}, affinity }: PodSpec): string {
  const terms = affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms
  const labels = Object.entries(nodeSelector)
    .map(([key, value]) => `${key}=${value}`)
    .sort()
  const parts = [...(nodeName ? [`node ${nodeName}`] : []), ...labels, ...(terms ? [alternatives(terms)] : [])]
  return parts.length === 0 ? 'all nodes' : parts.join(', ')
}

function alternatives(terms: readonly NodeSelectorTerm[]): string {
  const words = terms.map(({ matchExpressions = [], matchFields = [] }) =>
    [...matchExpressions, ...matchFields].map(requirement).join(', '),
  )
  return words.length === 1 ? words[0]! : words.map(each => `(${each})`).join(' or ')
}

function requirement({ key = '', operator = '', values = [] }: LabelSelectorRequirement): string {
  switch (operator) {
    case 'Exists':
      return key
    case 'DoesNotExist':
      return `!${key}`
    case 'Gt':
      return `${key}>${values[0]}`
    case 'Lt':
      return `${key}<${values[0]}`
    default:
      return values.length === 1
        ? `${key}${operator === 'In' ? '=' : '!='}${values[0]}`
        : `${key} ${operator.toLowerCase()} (${values.join(', ')})`
  }
}

/** Taints as kubectl writes them; `none`. */
function toleratedBy({ tolerations = [] }: PodSpec): string {
  const words = tolerations.map(taint)
  return words.length === 0 ? 'none' : [...new Set(words)].sort().join(', ')
}

function taint(toleration: Toleration): string {
  const { key = '', effect = '' } = toleration
  if (key === '') return effect === '' ? 'every taint' : `every ${effect} taint`
  return tolerationText(toleration)
}
