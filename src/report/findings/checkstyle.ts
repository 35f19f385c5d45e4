/** The XML report of Checkstyle: errors by file. */
import { type Finding, type Report, groupBy } from '../../base/index.ts'
import { withoutCommands } from '../shared/escape.ts'
import type { PathOptions } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { fixLine, messageOf, openFindings, reviewedPath } from './said.ts'
import { XML_DECLARATION, xmlAttributes, xmlText } from './xml.ts'

/** Of the format; readers ask for one. */
const VERSION = '4.3'

export function* checkstyleChunks(report: Report, options: PathOptions = {}): Generator<string> {
  const regions = new Regions()
  yield `${XML_DECLARATION}<checkstyle${xmlAttributes({ version: VERSION })}>\n`
  for (const [file, findings] of groupBy(openFindings(report), ({ location }) => location.file)) {
    yield `  <file${xmlAttributes({ name: reviewedPath(file.path, options) })}>\n`
    for (const finding of findings) yield withoutCommands(`    <error${xmlAttributes(error(finding, regions))}/>\n`)
    yield '  </file>\n'
  }
  for (const { message } of [...report.errors, ...report.bugs]) yield withoutCommands(`  <exception>${xmlText(message)}</exception>\n`)
  yield '</checkstyle>\n'
}

function error(finding: Finding, regions: Regions): Record<string, string | number> {
  const { location, severity, rule, fix } = finding
  const { line, column } = regions.of(location)
  const message = fix === undefined ? messageOf(finding) : `${messageOf(finding)}; ${fixLine(fix)}`
  return { line, column, severity, message, source: `ds-lint.${rule}` }
}
