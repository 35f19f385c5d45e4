/** A fleet as the comment of a pull request or a job summary. */
import { runsDaemonSets } from '../../cluster/index.ts'
import type { FleetReport } from '../../fleet/index.ts'
import { escapeMarkdown } from '../findings/markdown.ts'
import { count } from '../findings/summary.ts'
import { visibleUpTo } from '../shared/escape.ts'
import {
  cellWords,
  daemonSetWords,
  familyWords,
  fleetClosing,
  nameOf,
  notModelledWords,
  STATE_WORDS,
  stepWords,
  useWords,
} from './words.ts'

const MESSAGE_LIMIT = 500
const MOST_CLASSES = 12
const MOST_DAEMON_SETS = 100

export function formatFleetMarkdown(report: FleetReport): string {
  const { survey, families, warnings, explanations, notes, steps } = report
  const text = (line: string): string => escapeMarkdown(visibleUpTo(line, MESSAGE_LIMIT))
  const classes = survey.classes.slice(0, MOST_CLASSES)
  const shown = survey.daemonSets.slice(0, MOST_DAEMON_SETS)
  const parts = ['### DaemonSets on the nodes']
  if (explanations) {
    for (const { node, nodes, className, daemonSets } of explanations) {
      const others = nodes > 1 ? ` and ${nodes - 1} more` : ''
      parts.push(`**${text(node)}**${others} (${text(className)})`)
      parts.push(
        ...daemonSets.map(({ index, state, checks, message }) =>
          [
            `- **${text(nameOf(survey.daemonSets[index]!))}**: ${STATE_WORDS[state]}`,
            ...checks.map(({ by, name, passes, text: what }) => `  - ${passes ? '✅' : '❌'} ${by} ${name}: ${text(what)}`),
            ...(message === undefined ? [] : [`  - ${text(message)}`]),
            ...notModelledWords(survey.daemonSets[index]!).map(line => `  - ${text(line)}`),
          ].join('\n'),
        ),
      )
    }
    return `${parts.join('\n\n')}\n`
  }
  for (const result of steps ?? [])
    parts.push([`**What if**: ${text(result.step)}`, ...stepWords(result, report).map(line => `- ${text(line)}`)].join('\n'))
  if (shown.length > 0) {
    const head = ['DaemonSet', ...classes.map(({ name }) => name)]
    const rows = shown.map(each => [nameOf(each), ...classes.map((_, at) => cellWords(each.cells[at]!))])
    parts.push(
      [head, head.map(() => '---'), ...rows]
        .map((row, at) => `| ${row.map(cell => (at === 1 ? cell : text(cell))).join(' | ')} |`)
        .join('\n'),
    )
    const lines = shown.flatMap(each => {
      const { runs, why: causes } = daemonSetWords(each, report)
      const why = [...causes, ...notModelledWords(each)]
      return why.length === 0 ? [] : [`- **${text(nameOf(each))}**: ${runs}`, ...why.map(line => `  - ${text(line)}`)]
    })
    if (lines.length > 0) parts.push(lines.join('\n'))
  }
  if (survey.classes.length > classes.length) parts.push(`… and ${survey.classes.length - classes.length} more classes`)
  if (survey.daemonSets.length > shown.length) parts.push(`… and ${count(survey.daemonSets.length - shown.length, 'more DaemonSet')}`)
  const fits = classes.flatMap(({ name, type, total, uses, hostPorts }) => {
    if (!runsDaemonSets(type)) return []
    const ports = hostPorts.length === 0 ? '' : `; host ports ${hostPorts.join(', ')}`
    const what = (uses.length === 0 ? 'the nodes do not tell their resources' : uses.map(useWords).join('; ')) + ports
    return `| ${text(name)} | ${total} | ${text(what)} |`
  })
  if (fits.length > 0) parts.push(['| Class | Nodes | What all DaemonSets request on a node |', '| --- | --- | --- |', ...fits].join('\n'))
  const list = (title: string, lines: readonly string[]): void => {
    if (lines.length > 0) parts.push(`**${title}**`, lines.map(line => `- ${text(line)}`).join('\n'))
  }
  list(
    'One daemon in several DaemonSets',
    families.map(family => familyWords(family, report).join('; ')),
  )
  list(
    'Warnings',
    warnings.map(({ className, message }) => `${className}: ${message}`),
  )
  list('Notes', notes)
  parts.push(text(fleetClosing(report)))
  return `${parts.join('\n\n')}\n`
}
