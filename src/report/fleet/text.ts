/** A fleet for a terminal. */
import { type Check, type Explanation, type SurveyedClass, runsDaemonSets } from '../../cluster/index.ts'
import type { FleetReport } from '../../fleet/index.ts'
import { STDIN } from '../findings/paths.ts'
import { count } from '../findings/summary.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { Regions } from '../shared/region.ts'
import { type Paint, painter } from '../shared/style.ts'
import { textWidth } from '../shared/width.ts'
import {
  cellWords,
  daemonSetWords,
  familyWords,
  fleetClosing,
  nameOf,
  notModelledWords,
  STATE_WORDS,
  stepWords,
  type Surveyed,
  useWords,
} from './words.ts'

export interface FleetTextOptions {
  readonly color?: boolean
  /** Columns of the terminal; tables of more classes continue below. */
  readonly width?: number
}

const MESSAGE_LIMIT = 1000
const WIDTH = 120

export function formatFleetText(report: FleetReport, { color = false, width = WIDTH }: FleetTextOptions = {}): string {
  const paint = painter(color)
  const { survey, families, warnings, explanations, notes, steps } = report
  const regions = new Regions()
  if (explanations) return withoutCommands(`${explanations.map(each => explanationText(each, report, regions, paint)).join('\n\n')}\n`)
  const blocks = [
    ...(steps ?? []).map(result =>
      [
        paint('bold', visibleUpTo(`what if: ${result.step}`, MESSAGE_LIMIT)),
        ...stepWords(result, report).map(line => `  ${visibleUpTo(line, MESSAGE_LIMIT)}`),
      ].join('\n'),
    ),
    ...survey.daemonSets.map(each => block(each, report, regions, paint)),
    ...matrix(report, width, paint),
    fits(survey.classes, paint),
    ...section(
      'One daemon in several DaemonSets',
      families.flatMap(family => familyWords(family, report).map((line, at) => (at === 0 ? line : `  ${line}`))),
      paint,
    ),
    ...section(
      'Warnings',
      warnings.map(({ className, message }) => `${className}: ${message}`),
      paint,
    ),
    ...section('Notes', notes, paint),
    paint('bold', visible(fleetClosing(report))),
  ]
  return withoutCommands(`${blocks.filter(text => text !== '').join('\n\n')}\n`)
}

function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [[paint('bold', title), ...lines.map(line => `  ${visibleUpTo(line, MESSAGE_LIMIT)}`)].join('\n')]
}

function block(daemonSet: Surveyed, report: FleetReport, regions: Regions, paint: Paint): string {
  const { location } = daemonSet.given
  const { path } = location.file
  const place = `${path === STDIN ? '<stdin>' : visible(path)}:${regions.of(location).line}`
  const { runs, why } = daemonSetWords(daemonSet, report)
  const style = daemonSet.pending > 0 ? 'error' : daemonSet.desired === 0 ? 'warning' : 'good'
  const [first, ...rest] = why.map(line => visibleUpTo(line, MESSAGE_LIMIT))
  return [
    `${paint('bold', visible(nameOf(daemonSet)))} ${paint('path', place)}`,
    `  ${paint(style, runs)}${first === undefined ? '' : ` · ${first}`}`,
    ...rest.map(line => `  ${' '.repeat(runs.length)} · ${line}`),
    ...notModelledWords(daemonSet).map(line => `  ${paint('dim', visible(line))}`),
  ].join('\n')
}

/** DaemonSets × classes, in as many tables as the width takes. */
function matrix({ survey: { classes, daemonSets } }: FleetReport, width: number, paint: Paint): string[] {
  if (daemonSets.length === 0) return []
  const names = daemonSets.map(each => visible(nameOf(each)))
  const first = Math.max(9, ...names.map(textWidth))
  const all = classes.map(({ name }, at) => {
    const cells = daemonSets.map(({ cells: own }) => cellWords(own[at]!))
    const title = visibleUpTo(name, 40)
    return { title, cells, wide: Math.max(textWidth(title), ...cells.map(cell => cell.length)) }
  })
  const tables: (typeof all)[] = []
  let used = Infinity
  for (const column of all) {
    if (used + column.wide + 2 > width) {
      tables.push([])
      used = first
    }
    tables.at(-1)!.push(column)
    used += column.wide + 2
  }
  return tables.map(table => {
    const pad = (text: string, wide: number): string => text + ' '.repeat(Math.max(0, wide - textWidth(text)))
    const head = [pad('', first), ...table.map(({ title, wide }) => pad(title, wide))].join('  ').trimEnd()
    const rows = names.map((name, row) =>
      [
        pad(name, first),
        ...table.map(({ cells, wide }) => {
          const cell = cells[row]!
          const style = cell.includes('Pending') ? 'error' : cell.startsWith('0/') ? 'dim' : cell.includes('evict') ? 'warning' : 'good'
          return paint(style, cell) + ' '.repeat(wide - cell.length)
        }),
      ]
        .join('  ')
        .trimEnd(),
    )
    return [paint('bold', head), ...rows].join('\n')
  })
}

function fits(classes: readonly SurveyedClass[], paint: Paint): string {
  const lines = classes.flatMap(({ name, type, total, uses, hostPorts }) => {
    if (!runsDaemonSets(type)) return []
    const head = `  ${visibleUpTo(name, 60)} (${count(total, 'node')})`
    const ports = hostPorts.length === 0 ? [] : [`    ${paint('dim', visible(`host ports ${hostPorts.join(', ')}`))}`]
    if (uses.length === 0) return [`${head}: the nodes do not tell their resources`, ...ports]
    return [head, ...uses.map(use => `    ${paint(use.left.least < 0 ? 'error' : 'dim', visible(useWords(use)))}`), ...ports]
  })
  return lines.length === 0 ? '' : [paint('bold', 'What all DaemonSets request on a node'), ...lines].join('\n')
}

function explanationText({ className, node, nodes, daemonSets }: Explanation, report: FleetReport, regions: Regions, paint: Paint): string {
  const others = nodes > 1 ? ` and ${nodes - 1} more` : ''
  const blocks = daemonSets.map(({ index, state, checks, message }) => {
    const daemonSet = report.survey.daemonSets[index]!
    const style = state === 'running' ? 'good' : state === 'none' ? 'dim' : 'warning'
    return [
      `  ${paint('bold', visible(nameOf(daemonSet)))}: ${paint(style, STATE_WORDS[state])}`,
      ...checks.filter(({ by }) => by === 'controller').map(check => `    ${checkText(check, daemonSet, regions, paint)}`),
      ...plainText(checks, paint),
      ...checks
        .filter(check => check.by === 'scheduler' && !isPlain(check))
        .map(check => `    ${checkText(check, daemonSet, regions, paint)}`),
      ...(message === undefined ? [] : [`    ${paint('dim', visibleUpTo(message, MESSAGE_LIMIT))}`]),
      ...notModelledWords(daemonSet).map(line => `    ${paint('dim', visible(line))}`),
    ].join('\n')
  })
  return [`${paint('bold', visible(node))}${others} ${paint('dim', `(${visible(className)})`)}`, ...blocks].join('\n')
}

/** A filter of the scheduler that passes: there is nothing to compare. */
function isPlain({ by, passes, field }: Check): boolean {
  return by === 'scheduler' && passes && field === undefined
}

function plainText(checks: readonly Check[], paint: Paint): string[] {
  const names = checks.filter(isPlain).map(({ name }) => name)
  return names.length === 0 ? [] : [`    ${paint('good', '✓')} scheduler passes ${names.join(', ')}`]
}

function checkText({ by, name, passes, text, field, nodeField }: Check, { given }: Surveyed, regions: Regions, paint: Paint): string {
  const place = field && given.field.resolve(field)
  const { path } = given.location.file
  const where = place ? ` ${paint('path', `${path === STDIN ? '<stdin>' : visible(path)}:${regions.of(place.key).line}`)}` : ''
  const of = nodeField === undefined ? '' : ` ${paint('dim', `node ${visible(nodeField)}`)}`
  return `${paint(passes ? 'good' : 'error', passes ? '✓' : '✗')} ${by} ${name}: ${visibleUpTo(text, MESSAGE_LIMIT)}${where}${of}`
}
