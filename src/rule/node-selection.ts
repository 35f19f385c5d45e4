/** How a new template selects other nodes than the old one. */
import { listed } from '../base/index.ts'
import { isWithin, nodeAlternatives, type PodSpec, type Toleration, tolerationText, uncovered } from '../kubernetes/index.ts'
import type { Change, Subjects } from '../subjects/index.ts'
import type { Field } from '../yaml/index.ts'
import { keyBehind } from './changes.ts'

/** How an update changes the set of nodes; both can be true. */
export interface SelectionChange {
  readonly narrowed: boolean
  readonly broadened: boolean
  /** Every node that is no longer selected is one of another system than Linux, where a Linux image never ran. */
  readonly dropsOtherSystemsOnly: boolean
  /** Where it was changed, first of all where something new is written. */
  readonly changes: readonly Change[]
}

const SELECTS = /^spec\.template\.spec\.(?:nodeSelector\b|affinity$|affinity\.nodeAffinity(?:$|\.required)|nodeName$)/

const LINUX = { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] }

/** By labels and node names; undefined where the same nodes are selected. */
export function selectionChange({ before, pod, changes }: Subjects['update']): SelectionChange | undefined {
  const selecting = changes.filter(({ name }) => SELECTS.test(name))
  if (selecting.length === 0) return undefined
  const [old, updated] = [before.pod.value ?? {}, pod.value ?? {}]
  const [was, is] = [nodeAlternatives(old), nodeAlternatives(updated)]
  const otherNode = old.nodeName !== updated.nodeName
  const narrowed = !isWithin(was, is) || (otherNode && updated.nodeName !== undefined)
  const broadened = !isWithin(is, was) || (otherNode && old.nodeName !== undefined)
  const order = { added: 0, changed: 1, reordered: 2, removed: 3 }
  const linux = was.map(requirements => [...requirements, LINUX])
  const dropsOtherSystemsOnly = narrowed && !otherNode && isWithin(linux, is)
  return narrowed || broadened
    ? { narrowed, broadened, dropsOtherSystemsOnly, changes: selecting.toSorted((a, b) => order[a.kind] - order[b.kind]) }
    : undefined
}

/** A toleration that a pod lacks: of one that has no effect, with the effect that is not tolerated where it is only one. */
export interface MissingToleration {
  readonly toleration: Toleration
  readonly index: number
}

/** The tolerations of one pod that the other lacks. */
export function missingTolerations(of: Field<PodSpec>, from: Field<PodSpec>): MissingToleration[] {
  const list = of.effective?.tolerations ?? []
  const others = from.effective?.tolerations ?? []
  const lacks = (tolerations: readonly Toleration[]): number[] => uncovered(tolerations, others, from.effective?.hostNetwork === true)
  return lacks(list).map(index => {
    const toleration = list[index] ?? {}
    const [effect, other] = EFFECTS.filter(effect => lacks([{ ...toleration, effect }]).length > 0)
    return { toleration: effect && !other ? { ...toleration, effect } : toleration, index }
  })
}

/** Of taints that keep pods from nodes. */
const EFFECTS = ['NoSchedule', 'NoExecute'] as const

/** `nodes with the taint dedicated=gpu:NoSchedule or spot:NoExecute` */
export function describeTolerated(tolerations: readonly Toleration[]): string {
  const any = tolerations.filter(({ key = '' }) => key === '').map(({ effect = '' }) => `any ${effect === '' ? '' : `${effect} `}taint`)
  const named = tolerations.filter(({ key = '' }) => key !== '').map(tolerationText)
  const words = [...new Set(any), ...(named.length === 0 ? [] : [`the taint ${listed([...new Set(named)], 'or')}`])]
  return `nodes with ${listed(words, 'or')}`
}

/** The changed selection in words: `disk=ssd instead of disk=hdd`. */
export function describeSelection(changes: readonly Change[]): string {
  return [...new Set(changes.map(words))].join(', ')
}

function words({ kind, name, from, to }: Change): string {
  const label = keyBehind(/\.nodeSelector\[/, name)
  if (label !== undefined) {
    if (kind === 'added') return `${label}=${to as string} was added`
    return kind === 'removed' ? `${label}=${from as string} was removed` : `${label}=${to as string} instead of ${from as string}`
  }
  if (name.endsWith('.nodeName')) return `nodeName is ${kind === 'removed' ? 'removed' : (to as string)}`
  if (name.endsWith('nodeSelector')) return `the node selector was ${kind === 'removed' ? 'removed' : 'added'}`
  if (/ffinity$|Execution$/.test(name))
    return `the required node affinity was ${kind === 'removed' ? 'removed' : kind === 'added' ? 'added' : 'changed'}`
  if (/\.values\[\d+\]$/.test(name)) {
    if (kind === 'added') return `${to as string} was added to the required node affinity`
    if (kind === 'removed') return `${from as string} was removed from the required node affinity`
  }
  return 'the required node affinity was changed'
}
