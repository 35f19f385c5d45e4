/** A fleet in words: what text and Markdown have in common. */
import { some } from '../../base/index.ts'
import {
  amountText,
  causeKey,
  type CauseKind,
  type Cell,
  type CountedCause,
  type Family,
  mergedCause,
  nodesText,
  type Range,
  rangeText,
  type ResourceUse,
  type StepResult,
  type SurveyedDaemonSet,
} from '../../cluster/index.ts'
import type { FleetDaemonSet, FleetReport } from '../../fleet/index.ts'
import { count, objectName } from '../findings/summary.ts'

export type Surveyed = SurveyedDaemonSet<FleetDaemonSet>

/** `logging/agent` */
export function nameOf({ given: { object } }: Surveyed): string {
  return objectName({ ...object, kind: '' }).trim()
}

/** `37 of 40 nodes`, and what it means for the others, one sentence for each reason. */
export function daemonSetWords(
  daemonSet: Surveyed,
  { survey: { total, classes } }: FleetReport,
): { readonly runs: string; readonly why: readonly string[] } {
  const { desired, pending, cells } = daemonSet
  const byCause = new Map<string, { cause: CountedCause; nodes: number; classes: string[] }>()
  for (const [at, { causes }] of cells.entries()) {
    for (const cause of causes) {
      const key = causeKey(cause)
      const known = byCause.get(key) ?? { cause, nodes: 0, classes: [] }
      known.cause = mergedCause(known.cause, cause)
      known.nodes += cause.nodes
      known.classes.push(classes[at]!.name)
      byCause.set(key, known)
    }
  }
  const why = [...byCause.values()]
    .toSorted((a, b) => b.nodes - a.nodes)
    .map(({ cause: { kind, text }, ...rest }) => causeWords({ kind, text, ...rest }))
  const waiting = pending === 0 ? '' : `, ${pending} Pending`
  return { runs: `${desired} of ${count(total, 'node')}${waiting}`, why }
}

/** What decides on the pods and is not looked at, a line for each. */
export function notModelledWords({ notModelled }: Surveyed): readonly string[] {
  return notModelled.map(what => `not looked at: ${what}`)
}

/** What `--explain` says of the pod of a DaemonSet on a node. */
export const STATE_WORDS = { none: 'no pod', running: 'runs', preempting: 'runs, and evicts others', pending: 'Pending' } as const

function causeWords({ kind, text, nodes, classes }: { kind: CauseKind; text: string; nodes: number; classes: readonly string[] }): string {
  const which = classes.length === 1 ? nodesText(nodes, classes[0]!) : `${count(nodes, 'node')} (${some(classes)})`
  return `${which} ${kindWords(kind)}: ${text}`
}

export function kindWords(kind: CauseKind): string {
  switch (kind) {
    case 'excluded':
      return 'left out'
    case 'forbidden':
      return 'without a pod, which admission rejects'
    case 'pending':
      return 'with a Pending pod'
    case 'never':
      return 'where the pod can never run'
    case 'preempts':
      return 'where others are evicted'
  }
}

/** `30/30`; with Pending pods `28/30, 2 Pending`. */
export function cellWords({ total, running, pending, preempting }: Cell): string {
  const marks = [...(pending > 0 ? [`${pending} Pending`] : []), ...(preempting > 0 ? [`${preempting} evict`] : [])]
  return `${running}/${total}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`
}

/** `cpu 630m of 1930m (33 %), 1300m left`; amounts that differ between the nodes as ranges. */
export function useWords(use: ResourceUse): string {
  const { resource, allocatable, daemonSets, others, left, isEstimated } = use
  const of = (range: Range): string => rangeText(resource, range)
  const share = allocatable.least > 0 ? ` (${Math.round((daemonSets.most / allocatable.least) * 100)} %)` : ''
  const rest = left.least < 0 ? `${amountText(resource, -left.least)} too much` : `${of(left)} left`
  const beside = others.most > 0 ? `, other pods ${of(others)}` : ''
  return `${resource} ${of(daemonSets)} of ${of(allocatable)}${isEstimated ? ' estimated' : ''}${share}${beside}, ${rest}`
}

export function familyWords(
  { name, members, nodes: considered, gaps, overlaps }: Family,
  { survey: { daemonSets, total } }: FleetReport,
): readonly string[] {
  const names = members.map(index => nameOf(daemonSets[index]!))
  const head = `${name}: ${names.join(', ')}`
  if (gaps.length === 0 && overlaps.length === 0) {
    const others = total - considered
    const rest = others === 0 ? '' : `; ${count(others, 'node')} not counted, as not ready or without DaemonSets`
    return [`${head}: each of ${count(considered, 'node')} is for exactly one of them${rest}`]
  }
  return [
    head,
    ...gaps.map(({ nodes, className, example }) => `${nodesText(nodes, className)} without any of them, such as ${example}`),
    ...overlaps.map(
      ({ nodes, className, example, members: own }) =>
        `${nodesText(nodes, className)} with ${own.map(index => nameOf(daemonSets[index]!)).join(' and ')}, such as ${example}`,
    ),
  ]
}

/** The closing line. */
export function fleetClosing({ survey: { total, classes, daemonSets }, files, pods }: FleetReport): string {
  const pending = daemonSets.reduce((sum, each) => sum + each.pending, 0)
  return [
    `${count(daemonSets.length, 'DaemonSet')} on ${count(total, 'node')} in ${classes.length} ${classes.length === 1 ? 'class' : 'classes'}`,
    pending === 0 ? 'no pod stays Pending' : `${count(pending, 'pod')} Pending`,
    count(files, 'file'),
    ...(pods > 0 ? [`${count(pods, 'other pod')} given`] : []),
  ].join(' · ')
}

/** What a step of --what-if does, in lines; the pods of each DaemonSet over the classes of nodes. */
export function stepWords({ effects }: StepResult, { survey: { daemonSets } }: FleetReport): readonly string[] {
  if (effects.length === 0) return ['no pod is created, deleted or evicted']
  return effects.map(({ index, className, created, deleted, evicted, afterSeconds, pending }) => {
    const who = index === undefined ? 'other pods' : nameOf(daemonSets[index]!)
    const parts = [
      ...(created > 0 ? [`${created} created`] : []),
      ...(deleted > 0 ? [`${deleted} deleted`] : []),
      ...(evicted > 0 ? [`${evicted} evicted${whenWords(afterSeconds, index !== undefined)}`] : []),
      ...(pending > 0 ? [`${pending} Pending`] : []),
    ]
    return `${className}: ${who}: ${parts.join(', ')}`
  })
}

/** The controller creates the pods of a DaemonSet again that tolerate the taint for a while; what becomes of others is not known. */
function whenWords(seconds: number, isDaemonSet: boolean): string {
  if (seconds === 0) return ' at once'
  return ` after ${seconds} s${isDaemonSet ? ', and created again' : ''}`
}
