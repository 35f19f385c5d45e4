/** GitHub workflow commands: annotations beside the lines of a pull request. */
import { type Finding, type Report, type Severity, SEVERITIES } from '../../base/index.ts'
import { visible } from '../shared/escape.ts'
import { type PathOptions, repositoryPath, STDIN } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { fixLine, messageOf, openFindings } from './said.ts'
import { objectName } from './summary.ts'

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const satisfies Record<Severity, string>

/** One command a line, the worst first, because the runner keeps ten of each kind per step. Suppressed findings are left out. */
export function* annotationChunks(report: Report, options: PathOptions = {}): Generator<string> {
  const regions = new Regions()
  const open = openFindings(report)
  for (const severity of SEVERITIES) {
    for (const finding of open) if (finding.severity === severity) yield `${annotation(finding, regions, options)}\n`
  }
}

function annotation(finding: Finding, regions: Regions, options: PathOptions): string {
  const { severity, rule, location, object, fix } = finding
  const { path } = location.file
  const { line, column, endLine, endColumn } = regions.of(location)
  // The runner takes columns only where the line is one.
  const columns = line === endLine ? { col: column, endColumn } : {}
  const properties = {
    ...(path !== STDIN && { file: repositoryPath(path, options).replace(/[^\r\n]+/g, visible), line, endLine, ...columns }),
    title: visible(object === undefined ? rule : `${rule}: ${objectName(object)}`),
  }
  const text = fix === undefined ? messageOf(finding) : `${messageOf(finding)}\n${fixLine(fix)}`
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  return `::${COMMANDS[severity]} ${written.join(',')}::${escapeData(text)}`
}

/** As @actions/core escapes a command's message. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** As @actions/core escapes a command's property. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
