/** Host ports that new pods need and pods of other DaemonSets hold, until these are gone. */
import { groupBy, type ObjectReference } from '../base/index.ts'
import { areDisjoint, nodeAlternatives, type PodSpec } from '../kubernetes/index.ts'
import { type HeldPort, heldPorts, portsClash } from '../rule/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import type { Draft, PlannedPods } from './draft.ts'

export interface PortWait {
  readonly port: number
  /** What holds it. */
  readonly object: ObjectReference
  /** replaced: by its own rolling update. pruned: helm deletes it with the apply. deleted: by nothing that this apply does. */
  readonly until: 'replaced' | 'pruned' | 'deleted'
}

/** Whether an old object, by the place of its pods, stood in what goes to the cluster of a file. */
export type StoodWith = (old: AnyField, absolute: string | undefined) => boolean

export function withPortWaits(planned: readonly Draft[], stoodWith: StoodWith): readonly Draft[] {
  const released = groupBy(planned.flatMap(releasedBy), ({ held: { number } }) => number)
  if (released.size === 0) return planned
  return planned.map(each => {
    const own = each.pods
    const starts = each.action === 'create' || each.action === 'rename' || each.replacement?.type === 'RollingUpdate'
    if (!own?.after || !starts || each.risk === 'refused') return each
    const wanted = own.after
    const waits = heldPorts(wanted).flatMap(port =>
      (released.get(port.number) ?? [])
        .slice(0, MOST)
        .filter(
          ({ by, before, held }) => by !== each && portsClash(port, held) && meet(before.value, wanted.value) && stoodWith(before, own.is),
        )
        .map(({ by }) => ({ port: port.number, object: by.previous ?? by.object, until: untilOf(by) })),
    )
    if (waits.length === 0) return each
    const isStuck = waits.some(({ until }) => until === 'deleted')
    return { ...each, portWaits: waits, risk: isStuck ? 'deadlock' : each.risk }
  })
}

/** So many that release a port are looked at. */
const MOST = 100

interface Released {
  readonly held: HeldPort
  readonly by: Draft
  readonly before: Field<PodSpec>
}

/** What its old pods hold and its new ones do not: a port that both hold is a clash, which no update ends. */
function releasedBy(by: Draft): Released[] {
  const { before, after }: Partial<PlannedPods> = by.pods ?? {}
  if (!before) return []
  const kept = after ? heldPorts(after) : []
  return heldPorts(before).flatMap(held => (kept.some(each => portsClash(each, held)) ? [] : [{ held, by, before }]))
}

function untilOf({ isPruned, replacement }: Draft): PortWait['until'] {
  if (isPruned) return 'pruned'
  return replacement?.type === 'RollingUpdate' ? 'replaced' : 'deleted'
}

/** Whether pods of both may be on one node. */
export function meet(a: PodSpec = {}, b: PodSpec = {}): boolean {
  return !areDisjoint(nodeAlternatives(a), nodeAlternatives(b))
}

/** Equal for pods that select their nodes alike. */
export function selectionKey({ nodeSelector, nodeName, affinity }: PodSpec): string {
  return JSON.stringify([nodeSelector, nodeName, affinity?.nodeAffinity?.requiredDuringSchedulingIgnoredDuringExecution])
}
