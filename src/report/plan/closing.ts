/** What a plan says of all DaemonSets together, in words. */
import { shellWord } from '../../base/index.ts'
import { type Plan, type PlannedDaemonSet, type Risk, RISKS, unrenderedWords } from '../../diff/index.ts'
import { count } from '../findings/summary.ts'
import { clientWords } from './words.ts'

/** So many names say enough, where their order does not count. */
const MOST_NAMED = 6
const MOST_ORDERED = 40

/** DaemonSets that roll on the same nodes, in the order that is safe. */
export function orderWords({ together }: Plan): string {
  if (together.length === 0) return ''
  const names = (list: readonly PlannedDaemonSet[]): string => list.map(({ object }) => object.name).join(', ')
  const first = together.filter(({ isNodeCritical }) => isNodeCritical)
  const rest = together.slice(first.length)
  const start = `${together.length} DaemonSets restart at the same time: apply them one after the other`
  const others = rest.length > MOST_NAMED ? `the other ${rest.length}` : names(rest)
  if (first.length === 0) return `${start}, in any order: ${others}`
  const more = first.length > MOST_ORDERED ? ` and ${first.length - MOST_ORDERED} more like the last` : ''
  const ordered = `${names(first.slice(0, MOST_ORDERED))}${more}`
  return `${start}, in this order: ${ordered}${rest.length === 0 ? '' : `; then ${others}${rest.length > 1 ? ', in any order' : ''}`}`
}

/** What the plan does not tell, and the command that does; empty where it tells everything. */
export function unrenderedHint({ unrendered, base }: Plan): string {
  if (unrendered.length === 0) return ''
  const command = base.startsWith('<') ? 'ds-lint diff --render' : `ds-lint diff --render --base ${shellWord(base)}`
  return `${unrenderedWords(unrendered)}: ${command} ${unrendered
    .slice(0, 3)
    .map(({ folder }) => shellWord(folder))
    .join(' ')} shows what that changes`
}

/** What else to compare with, where nothing differs from the last commit, which is what a base stands for that nobody named; else empty. */
export function baseHint({ base, daemonSets, summary, findings }: Plan): string {
  const isSame = daemonSets.length === 0 && findings.length === 0 && summary.unchangedFiles === summary.files
  return base === 'HEAD' && isSame
    ? 'no manifest here differs from HEAD, the last commit: --base HEAD~1 compares with the one before it, --base origin/main... with a branch'
    : ''
}

/** The closing line. */
export function planClosing({ summary, base, kubernetes, daemonSets, errors }: Plan): string {
  const { created, updated, renamed, removed, files, unchangedFiles, notChecked } = summary
  const kinds = [
    [updated, 'updated'],
    [created, 'new'],
    [renamed, 'renamed or moved'],
    [removed, 'gone'],
  ] as const
  const changes = kinds.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`)
  const total = created + updated + renamed + removed
  const affected = daemonSets.filter(({ action }) => action === 'unchanged').length
  const risks = RISKS.flatMap(risk => {
    const number = daemonSets.filter(planned => planned.risk === risk).length
    return number === 0 ? [] : [`${number} ${COUNTED[risk]}`]
  })
  const clients = new Set(daemonSets.flatMap(({ sender }) => (sender ? [clientWords(sender)] : [])))
  const parts = [
    total === 0
      ? `no DaemonSet changes${errors.length === 0 ? '' : ' in what could be read'}${affected === 0 ? '' : `; other changes affect ${affected}`}`
      : `${count(total, 'DaemonSet')} (${changes.join(', ')})`,
    ...(total === 0 ? [] : [risks.join(', ')]),
    [
      `${count(files, 'file')}, ${unchangedFiles} unchanged`,
      ...Object.entries(notChecked).map(([reason, number]) => `${count(number, reason)} not compared`),
    ].join(', '),
    `base ${base}`,
    ...(clients.size > 0 ? [`sent with ${[...clients].join(', ')}`] : []),
    `Kubernetes ${kubernetes}`,
  ]
  return parts.join(' · ')
}

const COUNTED: Readonly<Record<Risk, string>> = {
  refused: 'rejected',
  deadlock: 'deadlocked',
  removal: 'with pods removed at once',
  critical: 'node-critical restarted',
  restart: 'restarted',
  none: 'without a restart',
}
