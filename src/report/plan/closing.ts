/** What a plan says of all DaemonSets together, in words. */
import { groupBy, shellWord } from '../../base/index.ts'
import { canRender, type Plan, type PlannedDaemonSet, type Risk, RISKS, type Unrendered, unrenderedWords } from '../../diff/index.ts'
import { count } from '../findings/summary.ts'
import { clientWords } from './words.ts'

/** So many names say enough, where their order does not count. */
const MOST_NAMED = 6
const MOST_ORDERED = 40

/** DaemonSets that roll on the same nodes, in the order that is safe. */
export function orderWords({ together }: Plan): string {
  if (together.length === 0) return ''
  const times = groupBy(together, ({ object }) => object.name)
  const nameOf = ({ object: { name, namespace } }: PlannedDaemonSet): string =>
    times.get(name)!.length === 1 || namespace === undefined ? name : `${namespace}/${name}`
  const names = (list: readonly PlannedDaemonSet[]): string => list.map(nameOf).join(', ')
  const first = together.filter(({ isNodeCritical }) => isNodeCritical)
  const rest = together.slice(first.length)
  const [{ release }] = together as [PlannedDaemonSet]
  const isOneRelease = release !== undefined && together.every(each => each.release === release)
  const how = isOneRelease
    ? 'one helm upgrade sends them; to restart them one after the other, split the change'
    : 'apply them one after the other'
  const start = `${together.length} DaemonSets restart at the same time: ${how}`
  const others = rest.length > MOST_NAMED ? `the other ${rest.length}` : names(rest)
  if (first.length === 0) return `${start}, in any order${rest.length > MOST_NAMED ? '' : `: ${others}`}`
  const more = first.length > MOST_ORDERED ? ` and ${first.length - MOST_ORDERED} more like the last` : ''
  const ordered = `${names(first.slice(0, MOST_ORDERED))}${more}`
  return `${start}, in this order: ${ordered}${rest.length === 0 ? '' : `; then ${others}${rest.length > 1 ? ', in any order' : ''}`}`
}

export interface Hint {
  /** What the plan does not tell. */
  readonly words: string
  /** What shows it; undefined where another tool has to. */
  readonly command?: string
}

export function unrenderedHints({ unrendered, base }: Plan): Hint[] {
  const rendered = unrendered.filter(canRender)
  const values = unrendered.filter(({ kind }) => kind === 'values')
  const others = unrendered.filter(each => !canRender(each) && each.kind !== 'values')
  const command = base.startsWith('<') ? 'ds-lint diff --render' : `ds-lint diff --render --base ${shellWord(base)}`
  const paths = rendered.slice(0, MOST_RENDERED).map(({ path }) => shellWord(path))
  return [
    ...(rendered.length === 0 ? [] : [{ words: unrenderedWords(rendered), command: `${command} ${paths.join(' ')}` }]),
    ...(values.length === 0 ? [] : [{ words: unrenderedWords(values), command: valuesCommand(values[0]!, base) }]),
    ...(others.length === 0
      ? []
      : [
          {
            words: `${unrenderedWords(others)}: print what its chart makes before and after, and compare that with ds-lint diff --base OLD NEW`,
          },
        ]),
  ]
}

/** On one line. */
export function hintWords({ words, command }: Hint): string {
  return command === undefined ? words : `${words}: ${command} shows what that changes`
}

const MOST_RENDERED = 3

/** The old values and the new ones with the chart as it is now. */
function valuesCommand({ path, before = '', chart }: Unrendered, base: string): string {
  const helm = `helm template ${chart === undefined ? 'CHART' : shellWord(chart)} -f`
  return `${oldText(before, base)} | ${helm} - | ds-lint diff --base - <(${helm} ${shellWord(path)})`
}

/** The command that prints a file of the base. */
function oldText(before: string, base: string): string {
  if (!before.startsWith(`${base}:`)) return `cat ${shellWord(before)}`
  const [revision, other] = base.split('...')
  if (other === undefined) return `git show ${shellWord(before)}`
  const names = [revision!, other].map(name => (name === '' ? 'HEAD' : shellWord(name)))
  return `git show "$(git merge-base ${names.join(' ')})":${shellWord(before.slice(base.length + 1))}`
}

/** What else to compare with, where nothing differs from the last commit, which is what a base stands for that nobody named; else empty. */
export function baseHint({ base, daemonSets, summary, findings, unrendered }: Plan): string {
  const isSame = unrendered.length === 0 && daemonSets.length === 0 && findings.length === 0 && summary.unchangedFiles === summary.files
  return base === 'HEAD' && isSame
    ? 'no manifest here differs from HEAD, the last commit: --base HEAD~1 compares with the one before it, --base origin/main... with a branch'
    : ''
}

/** The closing line. */
/** What "no DaemonSet changes" leaves out. */
function unseenWords({ errors, summary: { notChecked } }: Plan): string {
  if (errors.length > 0) return ' in what could be read'
  return Object.keys(notChecked).length > 0 ? ' in what was compared' : ''
}

export function planClosing(plan: Plan): string {
  const { summary, base, kubernetes, daemonSets } = plan
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
    const those = daemonSets.filter(planned => planned.risk === risk)
    const added = risk === 'critical' && those.some(({ action }) => action !== 'update') ? ' or added' : ''
    return those.length === 0 ? [] : [`${those.length} ${COUNTED[risk]}${added}`]
  })
  const clients = new Set(daemonSets.flatMap(({ sender }) => (sender ? [clientWords(sender)] : [])))
  const parts = [
    total === 0
      ? `no DaemonSet changes${unseenWords(plan)}${affected === 0 ? '' : `; other changes affect ${affected}`}`
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
