/** JUnit's XML: a test suite per file with findings, and one on the run itself, so that a clean run is a passed test. */
import { type Finding, type Report, type RuleInfo, groupBy, type SourceFile } from '../../base/index.ts'
import { bugPlace } from '../shared/bug.ts'
import { visibleUpTo, withoutCommands } from '../shared/escape.ts'
import type { PathOptions } from './paths.ts'
import { Regions } from '../shared/region.ts'
import { fixLine, helpUri, messageOf, reviewedPath, whyOf } from './said.ts'
import { closingLine, count, objectName } from './summary.ts'
import { XML_DECLARATION, xmlAttributes, xmlText } from './xml.ts'

const LIMIT = 1000

/** Errors and warnings fail, infos pass, suppressed findings are skipped; what could not be checked is an error of the run. */
export function* junitChunks(report: Report, options: PathOptions = {}): Generator<string> {
  const { findings, summary, errors, bugs, notChecked } = report
  const problems = errors.length + bugs.length
  const tests = findings.length + notChecked.length + Math.max(problems, 1)
  const totals = { tests, failures: findings.filter(isFailure).length, errors: problems }
  yield `${XML_DECLARATION}<testsuites${xmlAttributes({ name: 'ds-lint', ...totals, time: (summary.milliseconds / 1000).toFixed(3) })}>\n`
  yield* runSuite(report, options)
  const writer = new Writer(report.rules, options)
  for (const [file, inFile] of groupBy(findings, ({ location }) => location.file)) yield* writer.suite(file, inFile)
  yield '</testsuites>\n'
}

function* runSuite({ errors, bugs, summary, notChecked }: Report, options: PathOptions): Generator<string> {
  const problems = [
    ...errors.map(({ message }) => ({ type: 'error', message })),
    ...bugs.map(bug => ({ type: 'bug', message: `a bug of ds-lint ${bugPlace(bug)}: ${bug.message}` })),
  ]
  const tests = Math.max(problems.length, 1) + notChecked.length
  const totals = { tests, failures: 0, errors: problems.length, ...(notChecked.length > 0 && { skipped: notChecked.length }) }
  yield `  <testsuite${xmlAttributes({ name: 'ds-lint', ...totals })}>\n`
  const name = `checks ${count(summary.daemonSets, 'DaemonSet')}`
  if (problems.length === 0) yield testCase({ name, classname: 'ds-lint' }, '')
  for (const { type, message } of problems) {
    const said = visibleUpTo(message, LIMIT)
    yield testCase({ name: said, classname: 'ds-lint' }, `<error${xmlAttributes({ type, message: said })}/>`)
  }
  for (const { path, reason, count: number } of notChecked) {
    const message = `not checked: ${count(number, reason)}`
    yield testCase({ name: `${reviewedPath(path, options)} ${reason}`, classname: 'ds-lint' }, `<skipped${xmlAttributes({ message })}/>`)
  }
  yield withoutCommands(`    <system-out>${xmlText(closingLine(summary))}</system-out>\n  </testsuite>\n`)
}

class Writer {
  readonly #regions = new Regions()

  constructor(
    readonly rules: ReadonlyMap<string, RuleInfo>,
    readonly options: PathOptions,
  ) {}

  *suite(file: SourceFile, findings: readonly Finding[]): Generator<string> {
    const path = reviewedPath(file.path, this.options)
    const skipped = findings.filter(({ suppression }) => suppression !== undefined).length
    const totals = { tests: findings.length, failures: findings.filter(isFailure).length, errors: 0, skipped }
    yield `  <testsuite${xmlAttributes({ name: path, ...totals, file: path })}>\n`
    for (const finding of findings) yield this.#case(finding, path)
    yield '  </testsuite>\n'
  }

  #case(finding: Finding, path: string): string {
    const { rule, severity, location, suppression } = finding
    const { line, column } = this.#regions.of(location)
    const message = messageOf(finding)
    const place = `${path}:${line}:${column}`
    // Readers take what stands before the last dot for a package.
    const test = { name: `${place} ${rule}`, classname: `ds-lint.${rule}` }
    if (suppression !== undefined) return testCase(test, `<skipped${xmlAttributes({ message: suppression.reason })}/>`)
    const lines = [`${place}: ${severity}[${rule}] ${message}`, ...this.#more(finding)].map(xmlText).join('\n')
    const result = isFailure(finding)
      ? `<failure${xmlAttributes({ type: severity, message })}>${lines}</failure>`
      : `<system-out>${lines}</system-out>`
    return testCase(test, result)
  }

  #more({ object, rule, fix }: Finding): string[] {
    const why = whyOf(this.rules.get(rule))
    const link = helpUri(this.rules.get(rule))
    return [
      ...(object === undefined ? [] : [objectName(object)]),
      ...(why === '' ? [] : [`why: ${why}`]),
      ...(fix === undefined ? [] : [fixLine(fix)]),
      ...(link === undefined ? [] : [link]),
    ]
  }
}

function testCase(attributes: { readonly name: string; readonly classname: string }, result: string): string {
  const open = `    <testcase${xmlAttributes(attributes)}`
  return withoutCommands(result === '' ? `${open}/>\n` : `${open}>${result}</testcase>\n`)
}

function isFailure({ severity, suppression }: Finding): boolean {
  return suppression === undefined && severity !== 'info'
}
