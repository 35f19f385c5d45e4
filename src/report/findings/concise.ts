/** One line per finding, `path:line:column: severity[rule] message`, which editors, grep and problem matchers read; then the closing line. */
import type { Finding, Report } from '../../base/index.ts'
import { visible, visibleUpTo, withoutCommands } from '../shared/escape.ts'
import { STDIN } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { messageOf } from './said.ts'
import { type Paint, painter } from '../shared/style.ts'
import { closingLine, notChecked } from './summary.ts'
import type { TextOptions } from './text.ts'

const REASON_LIMIT = 500

export function* conciseChunks(report: Report, { color = false, quiet = false, verbose = false }: TextOptions = {}): Generator<string> {
  const paint = painter(color)
  const regions = new Regions()
  for (const finding of report.findings) yield withoutCommands(`${line(finding, regions, paint)}\n`)
  if (verbose)
    for (const each of report.notChecked) yield withoutCommands(`${paint('path', visible(each.path))}: ${paint('dim', notChecked(each))}\n`)
  if (!quiet) yield withoutCommands(`${closingLine(report.summary)}\n`)
}

function line(finding: Finding, regions: Regions, paint: Paint): string {
  const { location, severity, rule, suppression } = finding
  const place = regions.of(location)
  const path = location.file.path === STDIN ? '<stdin>' : visible(location.file.path)
  const head = `${paint('path', path)}:${place.line}:${place.column}: ${paint(severity, severity)}${paint('dim', `[${visible(rule)}]`)}`
  return `${head} ${messageOf(finding)}${suppression === undefined ? '' : paint('dim', ` (${whySuppressed(suppression)})`)}`
}

function whySuppressed({ kind, reason }: NonNullable<Finding['suppression']>): string {
  const said = kind === 'inSource' ? 'suppressed' : 'in the baseline'
  return reason === '' ? said : `${said}: ${visibleUpTo(reason, REASON_LIMIT)}`
}
