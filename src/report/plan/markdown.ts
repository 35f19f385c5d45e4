/** A plan as the comment of a pull request. */
import type { Finding } from '../../base/index.ts'
import type { Plan, PlannedChange, PlannedDaemonSet, Risk } from '../../diff/index.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { escapeMarkdown } from '../findings/markdown.ts'
import { STDIN } from '../findings/paths.ts'
import { baseHint, orderWords, planClosing, unrenderedHints } from './closing.ts'
import { changeWords, shownChanges } from './changes.ts'
import {
  actionWords,
  commandBlocks,
  detailWords,
  effectWords,
  estimateWords,
  findingCounts,
  foremost,
  grouped,
  othersWords,
  renderedIn,
  refusalWords,
  riskWords,
  toldFindings,
} from './words.ts'
import { Regions } from '../shared/region.ts'
import { count, objectName } from '../findings/summary.ts'
import { yamlLines } from './yaml.ts'

const KINDS = { added: 'new: ', removed: 'gone: ', changed: '', reordered: '' } as const
const MOST = 50
const MOST_CHANGES = 30
const MOST_FINDINGS = 10
const MESSAGE_LIMIT = 500
/** GitHub refuses comments of more than 65,536 characters. */
const LONGEST = 60_000

export function formatPlanMarkdown(plan: Plan): string {
  const regions = new Regions()
  const shown = plan.daemonSets.slice(0, MOST)
  const parts = ['### What this change does to the fleet']
  if (shown.length > 0) {
    const rows = shown.map(
      planned =>
        `| ${iconOf(planned)} ${escapeMarkdown(riskWords(planned))} | ${escapeMarkdown([objectName(planned.object), ...renderedIn(planned)].join(', '))} | ${escapeMarkdown(effectWords(planned))} | ${findingCounts(planned.findings)} |`,
    )
    parts.push(['| Risk | DaemonSet | An apply | Findings |', '| --- | --- | --- | --- |', ...rows].join('\n'))
  }
  const order = orderWords(plan)
  if (order !== '') parts.push(escapeMarkdown(order))
  for (const { words, command } of unrenderedHints(plan)) {
    parts.push(`**Not rendered**: ${escapeMarkdown(words)}${command === undefined ? '' : '. To see what that changes:'}`)
    if (command !== undefined) parts.push(fenced('sh', [command]))
  }
  const other = baseHint(plan)
  if (other !== '') parts.push(escapeMarkdown(other))
  if (plan.findings.length > 0) parts.push(findingLines(plan.findings, regions).join('\n'))
  let length = parts.join('').length
  for (const planned of shown) {
    const text = details(planned, regions)
    length += text.length
    if (length > LONGEST) {
      parts.push('The details of the other DaemonSets are left out: a comment cannot be longer.')
      break
    }
    parts.push(text)
  }
  if (plan.daemonSets.length > shown.length) parts.push(`… and ${count(plan.daemonSets.length - shown.length, 'more DaemonSet')}`)
  if (plan.assumptions.length > 0) parts.push(`<sub>Estimates assume: ${plan.assumptions.map(escapeMarkdown).join('; ')}.</sub>`)
  parts.push(
    ...plan.errors.map(({ message }) => `**Not everything could be compared**: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))}`),
  )
  parts.push(escapeMarkdown(planClosing(plan)))
  return `${parts.join('\n\n')}\n`
}

const ICONS: Readonly<Record<Risk, string>> = { refused: '❌', deadlock: '⛔', removal: '⚠️', critical: '⚠️', restart: '🔄', none: '✅' }

/** What another object replaces restarts nothing until a tool prunes it. */
function iconOf({ action, risk }: PlannedDaemonSet): string {
  return risk === 'none' && (action === 'rename' || action === 'remove') ? ICONS.removal : ICONS[risk]
}

function details(planned: PlannedDaemonSet, regions: Regions): string {
  const { object, location, refused } = planned
  const changes = shownChanges(planned)
  const { path } = location.file
  const place = `${path === STDIN ? '<stdin>' : path}:${regions.of(location).line}`
  const lines = [`${escapeMarkdown(visibleUpTo(place, MESSAGE_LIMIT))}: ${escapeMarkdown(actionWords(planned))}`]
  const estimate = estimateWords(planned)
  if (estimate !== '') lines.push(escapeMarkdown(estimate))
  lines.push(...detailWords(planned).map(words => `- ${escapeMarkdown(visibleUpTo(words, MESSAGE_LIMIT))}`))
  lines.push(...refused.map(refusal => `- ${escapeMarkdown(visibleUpTo(refusalWords(refusal), MESSAGE_LIMIT))}`))
  lines.push(...findingLines(toldFindings(planned)))
  const listed = changes.slice(0, MOST_CHANGES)
  const rows = listed
    .filter(change => blockOf(change).length === 0)
    .map(
      change =>
        `| ${escapeMarkdown(visibleUpTo(change.field, MESSAGE_LIMIT))} | ${change.inTemplate ? 'yes' : 'no'} | ${KINDS[change.kind]}${escapeMarkdown(changeWords(change))} |`,
    )
  const blocks = listed.flatMap(blockOf)
  const table = rows.length === 0 ? [] : [['| Field | In the pod template | Change |', '| --- | --- | --- |', ...rows].join('\n')]
  if (blocks.length > 0) table.push(fenced('diff', blocks))
  if (changes.length > MOST_CHANGES) table.push(`… and ${count(changes.length - MOST_CHANGES, 'more change')}`)
  const blocksOfCommands = commandBlocks(planned).flatMap(({ title, lines: code }) => [`${title}:`, fenced('sh', code)])
  const changed = changes.length === 0 ? '' : `: ${count(changes.length, 'changed field')}`
  const summary = `${escapeMarkdown(objectName(object))}${changed}`
  return [`<details><summary>${summary}</summary>`, lines.join('\n'), ...table, ...blocksOfCommands, '</details>'].join('\n\n')
}

/** A list or map that is new or gone, as lines of a difference; empty for what fits on a line. */
function blockOf({ kind, field, written }: PlannedChange): string[] {
  if ((kind !== 'added' && kind !== 'removed') || typeof written !== 'object' || written === null) return []
  const lines = yamlLines(written)
  const sign = kind === 'added' ? '+' : '-'
  return lines.length <= 1
    ? []
    : [`${field}:`, ...lines.map(line => `  ${line}`)].map(line => `${sign} ${visibleUpTo(line, MESSAGE_LIMIT)}`)
}

function fenced(language: string, lines: readonly string[]): string {
  const text = lines.map(line => withoutCommands(visible(line))).join('\n')
  const fence = '`'.repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  return `${fence}${language}\n${text}\n${fence}`
}

/** With their places where regions are given. */
function findingLines(findings: readonly Finding[], regions?: Regions): string[] {
  return foremost(grouped(findings), MOST_FINDINGS).map(group => {
    const { severity, message, rule, location } = group[0]!
    const place = regions ? ` ${visibleUpTo(location.file.path, MESSAGE_LIMIT)}:${regions.of(location).line}` : ''
    return `- ${severity}: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))} (${escapeMarkdown(rule + place)})${othersWords(group)}`
  })
}
