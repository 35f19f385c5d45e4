/** A plan as the comment of a pull request. */
import type { Finding } from '../../base/index.ts'
import type { Plan, PlannedDaemonSet, Risk } from '../../diff/index.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { escapeMarkdown } from '../findings/markdown.ts'
import { STDIN } from '../findings/paths.ts'
import {
  actionWords,
  changeWords,
  detailWords,
  effectWords,
  estimateWords,
  findingCounts,
  grouped,
  orderWords,
  othersWords,
  planClosing,
  riskWords,
  shownChanges,
  unrenderedHint,
} from './words.ts'
import { Regions } from '../shared/region.ts'
import { count, objectName } from '../findings/summary.ts'

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
        `| ${ICONS[planned.risk]} ${escapeMarkdown(riskWords(planned))} | ${escapeMarkdown(objectName(planned.object))} | ${escapeMarkdown(effectWords(planned))} | ${findingCounts(planned.findings)} |`,
    )
    parts.push(['| Risk | DaemonSet | An apply | Findings |', '| --- | --- | --- | --- |', ...rows].join('\n'))
  }
  const order = orderWords(plan)
  if (order !== '') parts.push(escapeMarkdown(order))
  const hint = unrenderedHint(plan)
  if (hint !== '') parts.push(`**Not rendered**: ${escapeMarkdown(hint)}`)
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

function details(planned: PlannedDaemonSet, regions: Regions): string {
  const { object, location, refused, replacement, findings, commands } = planned
  const changes = shownChanges(planned)
  const { path } = location.file
  const place = `${path === STDIN ? '<stdin>' : path}:${regions.of(location).line}`
  const lines = [`${escapeMarkdown(visibleUpTo(place, MESSAGE_LIMIT))}: ${escapeMarkdown(actionWords(planned))}`]
  const estimate = replacement && planned.risk !== 'deadlock' ? estimateWords(replacement) : ''
  if (estimate !== '') lines.push(escapeMarkdown(estimate))
  lines.push(...detailWords(planned).map(words => `- ${escapeMarkdown(visibleUpTo(words, MESSAGE_LIMIT))}`))
  lines.push(
    ...refused.map(
      ({ field, type, message }) =>
        `- **${escapeMarkdown(field === '' ? type : field)}**: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))}`,
    ),
  )
  lines.push(...findingLines(findings))
  const rows = changes
    .slice(0, MOST_CHANGES)
    .map(
      change =>
        `| ${escapeMarkdown(visibleUpTo(change.field, MESSAGE_LIMIT))} | ${change.inTemplate ? 'yes' : 'no'} | ${KINDS[change.kind]}${escapeMarkdown(changeWords(change))} |`,
    )
  const table = rows.length === 0 ? [] : [['| Field | In the pod template | Change |', '| --- | --- | --- |', ...rows].join('\n')]
  if (changes.length > MOST_CHANGES) table.push(`… and ${count(changes.length - MOST_CHANGES, 'more change')}`)
  const code = [
    ...commands.steps.map(command => (refused.length > 0 ? `${command}   # instead` : `${command}   # then`)),
    ...commands.watch.map(command => `${command}   # watch`),
    ...commands.undo.filter(command => command.startsWith('kubectl ')).map(command => `${command}   # undo`),
  ]
  const commandBlock =
    code.length === 0 ? [] : [`\`\`\`sh\n${code.map(line => withoutCommands(visible(line).replaceAll('`', "'"))).join('\n')}\n\`\`\``]
  const summary = `${escapeMarkdown(objectName(object))}: ${count(changes.length, 'changed field')}`
  return [`<details><summary>${summary}</summary>`, lines.join('\n'), ...table, ...commandBlock, '</details>'].join('\n\n')
}

/** With their places where regions are given. */
function findingLines(findings: readonly Finding[], regions?: Regions): string[] {
  return grouped(findings)
    .slice(0, MOST_FINDINGS)
    .map(group => {
      const { severity, message, rule, location } = group[0]!
      const place = regions ? ` ${visibleUpTo(location.file.path, MESSAGE_LIMIT)}:${regions.of(location).line}` : ''
      return `- ${severity}: ${escapeMarkdown(visibleUpTo(message, MESSAGE_LIMIT))} (${escapeMarkdown(rule + place)})${othersWords(group)}`
    })
}
