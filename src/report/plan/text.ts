/** A plan for a terminal: every field of a few DaemonSets, three lines for each of many. */
import type { Finding } from '../../base/index.ts'
import type { Plan, PlannedChange, PlannedDaemonSet } from '../../diff/index.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { baseHint, hintWords, orderWords, planClosing, unrenderedHints } from './closing.ts'
import { changeWords, shortChangeWords, shownChanges } from './changes.ts'
import {
  actionWords,
  detailWords,
  effectWords,
  estimateWords,
  findingCounts,
  foremost,
  grouped,
  othersWords,
  replacementWords,
  refusalWords,
  riskWords,
  timeWords,
  toldFindings,
} from './words.ts'
import { STDIN } from '../findings/paths.ts'
import { Regions } from '../shared/region.ts'
import { type Paint, painter, type Style } from '../shared/style.ts'
import { hanging } from '../shared/wrap.ts'
import { yamlLines } from './yaml.ts'
import { count, objectName } from '../findings/summary.ts'

export interface PlanTextOptions {
  readonly color?: boolean
  /** Columns of a terminal, at which sentences wrap; commands and YAML stay whole. Without it each is one line. */
  readonly width?: number
}

/** More DaemonSets than these are told in three lines each: a plan of 20 fits on two screens. */
const MOST_WHOLE = 8
const COLUMNS = 100
const NARROWEST = 60
const MOST_CHANGES = 40
const MOST_FINDINGS = 5
/** So many characters of a place are left beside a name and its risk. */
const SHORTEST_PLACE = 20
const MESSAGE_LIMIT = 1000
/** Is never cut. */
const IMAGE = /^[\s-]*image: /
/** Rules that say what the plan of an update begins with. */
const TOLD: ReadonlySet<string> = new Set(['fleet-restart', 'undelivered-update'])
const SIGNS = { added: '+', removed: '-', changed: '~', reordered: '~' } as const

export function formatPlanText(plan: Plan, { color = false, width = Number.POSITIVE_INFINITY }: PlanTextOptions = {}): string {
  const { daemonSets, assumptions } = plan
  const isShort = daemonSets.length > MOST_WHOLE
  const writer = new Writer(painter(color), Math.max(NARROWEST, isShort ? Math.min(width, COLUMNS) : width))
  const order = orderWords(plan)
  const other = baseHint(plan)
  const style = plan.summary.refused > 0 ? 'error' : 'bold'
  const wrapped = (text: string): string => writer.prose(visible(text))
  const estimates = ['estimates assume', ...assumptions.map(each => writer.prose(visible(each), '  '))]
  const blocks = [
    ...(isShort ? [daemonSets.map(planned => writer.short(planned)).join('\n')] : daemonSets.map(planned => writer.whole(planned))),
    ...(plan.findings.length === 0 ? [] : [writer.findings(plan.findings, '').join('\n')]),
    ...(order === '' ? [] : [writer.paint('warning', wrapped(order))]),
    ...unrenderedHints(plan).map(hint => writer.paint('warning', wrapped(hintWords(hint)))),
    ...(assumptions.length === 0 ? [] : [writer.paint('dim', estimates.join('\n'))]),
    writer.paint(style, wrapped(planClosing(plan))),
    ...(other === '' ? [] : [wrapped(other)]),
  ]
  return withoutCommands(`${blocks.join('\n\n')}\n`)
}

class Writer {
  readonly #regions = new Regions()

  constructor(
    readonly paint: Paint,
    readonly columns: number,
  ) {}

  /** What follows the first line is indented once more. */
  prose(text: string, indent = ''): string {
    return indent + hanging(text, this.columns - indent.length).replaceAll('\n', `\n${indent}`)
  }

  whole(planned: PlannedDaemonSet): string {
    const { object, refused, commands } = planned
    const estimate = estimateWords(planned)
    const changes = shownChanges(planned)
    const hidden = changes.length - MOST_CHANGES
    const told = [
      this.paint(styleOf(planned), visible(effectWords(planned))),
      ...(estimate === '' ? [] : [estimate]),
      ...refused.map(
        refusal =>
          `${this.paint('path', this.#place(refusal.location))} ${this.paint('error', visibleUpTo(refusalWords(refusal), MESSAGE_LIMIT))}`,
      ),
      ...detailWords(planned).map(words => visibleUpTo(words, MESSAGE_LIMIT)),
    ]
    return [
      this.prose(
        `${this.paint('bold', objectName(object))} ${this.paint('dim', `${visible(actionWords(planned))} ·`)} ${this.paint('path', this.#place(planned.location))}`,
      ),
      ...told.map(text => this.prose(text, '  ')),
      ...changes.slice(0, MOST_CHANGES).flatMap(change => this.#change(change)),
      ...(hidden > 0 ? [`  ${this.paint('dim', `and ${count(hidden, 'more change')}`)}`] : []),
      ...commands.steps.map(command => `  ${this.paint('dim', refused.length > 0 ? 'instead' : 'then   ')} ${visible(command)}`),
      ...commands.watch.map(command => `  ${this.paint('dim', 'watch  ')} ${visible(command)}`),
      ...commands.undo.map(command => `  ${this.paint('dim', 'undo   ')} ${visible(command)}`),
      ...this.findings(toldFindings(planned), '  '),
      this.prose(`${this.paint('dim', 'risk   ')} ${this.paint(styleOf(planned), visible(riskWords(planned)))}`, '  '),
    ].join('\n')
  }

  /** Its risk, what changes most, and its findings. */
  short(planned: PlannedDaemonSet): string {
    const { object, refused, replacement, findings, risk } = planned
    const changes = shownChanges(planned)
    const first = changes.find(({ field }) => field.endsWith('.image')) ?? changes[0]
    const more = changes.length - 1
    const [refusal] = refused
    const change = first
      ? [`${lastOf(first.field)} ${shortChangeWords(first, this.columns - 35)}${more > 0 ? ` and ${count(more, 'more change')}` : ''}`]
      : []
    const time =
      replacement?.type === 'RollingUpdate'
        ? [replacementWords(replacement).split(';')[0]!, risk === 'deadlock' ? '' : timeWords(replacement)]
        : []
    const what = refusal
      ? refusalWords(refusal)
      : [...change, ...detailWords(planned), ...time].filter(words => words !== '').join(' · ') || actionWords(planned)
    const rules = [...new Set(findings.map(({ rule }) => rule))]
    const name = middleCut(visible(objectName(object)), this.columns / 2)
    const words = visibleUpTo(riskWords(planned), this.columns - name.length - SHORTEST_PLACE)
    const place = endOf(this.#place(planned.location), this.columns - name.length - words.length - ' '.length - ' · '.length)
    return [
      `${this.paint('bold', name)} ${this.paint(styleOf(planned), words)} ${this.paint('dim', '·')} ${this.paint('path', place)}`,
      `  ${visibleUpTo(what, this.columns - 4)}`,
      ...(findings.length === 0 ? [] : [`  ${visibleUpTo(`${findingCounts(findings)}: ${rules.join(', ')}`, this.columns - 4)}`]),
    ].join('\n')
  }

  findings(findings: readonly Finding[], indent: string): string[] {
    const other = findings.filter(({ rule }) => !TOLD.has(rule))
    const shown = foremost(grouped(other), MOST_FINDINGS)
    const told = new Set(shown.flat())
    const hidden = other.filter(finding => !told.has(finding))
    return [
      ...shown.map(group => {
        const { severity, message, rule, location } = group[0]!
        const place = `[${visible(rule)}] ${this.#place(location)}${othersWords(group)}`
        return this.prose(
          `${this.paint(severity, severity.padEnd(7))} ${visibleUpTo(message, MESSAGE_LIMIT)} ${this.paint('dim', place)}`,
          indent,
        )
      }),
      ...(hidden.length === 0 ? [] : [this.prose(this.paint('dim', `and ${findingCounts(hidden)}; ds-lint --base shows them`), indent)]),
    ]
  }

  #change(change: PlannedChange): string[] {
    const style: Style = change.kind === 'added' ? 'good' : change.kind === 'removed' ? 'error' : 'warning'
    const sign = this.paint(style, SIGNS[change.kind])
    const field = visibleUpTo(change.field, MESSAGE_LIMIT)
    const value = change.kind === 'added' || change.kind === 'removed' ? change.written : undefined
    const lines = typeof value === 'object' && value !== null ? yamlLines(value) : []
    if (lines.length <= 1) return [this.prose(`${sign} ${field}: ${visible(changeWords(change))}`, '  ')]
    const limitOf = (line: string): number => (IMAGE.test(line) ? MESSAGE_LIMIT : COLUMNS)
    return [`  ${sign} ${field}:`, ...lines.map(line => `      ${visibleUpTo(line, limitOf(line))}`)]
  }

  #place({ file, span }: PlannedDaemonSet['location']): string {
    const { path } = file
    return `${path === STDIN ? '<stdin>' : visible(path)}:${this.#regions.of({ file, span }).line}`
  }
}

/** Names of one release begin alike, and those of nodes or versions end alike. */
function middleCut(text: string, most: number): string {
  if (text.length <= most) return text
  const end = Math.floor((most - 1) / 2)
  return `${text.slice(0, most - 1 - end)}…${text.slice(-end)}`
}

/** A path is known by its end. */
function endOf(text: string, most: number): string {
  return text.length <= most ? text : `…${text.slice(1 - most)}`
}

function styleOf({ risk }: PlannedDaemonSet): Style {
  return risk === 'refused' || risk === 'deadlock' ? 'error' : risk === 'none' ? 'good' : 'warning'
}

/** `image` of spec.template.spec.containers[agent].image; a list or map keeps its key. */
function lastOf(field: string): string {
  const open = field.endsWith(']') ? field.indexOf('[', field.lastIndexOf(']', field.length - 2) + 1) : -1
  const words = open < 0 ? field : `${field.slice(0, open)} ${field.slice(open + 1, -1)}`
  return words.slice(words.lastIndexOf('.') + 1) || field
}
