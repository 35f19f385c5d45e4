/** The GitHub Action: inputs → the command line → annotations, job summary, outputs. */
import { readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { rules } from '../../rules/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import {
  type LintCommand,
  type Output,
  inputs,
  openBaseOf,
  parseCommand,
  planPaths,
  UsageError,
  lintPaths,
  NO_DAEMONSET,
  print,
  writeReport,
  pathWords,
  shellWords,
} from '../cli/index.ts'
import { type Report, Lines, type Location, SEVERITIES } from '../base/index.ts'
import { currentFolder, slashes } from '../node/index.ts'
import {
  BUG_REPORT,
  repositoryPath,
  OUTPUT_FORMATS,
  type FormatOptions,
  format,
  formatChunks,
  formatErrors,
  formatPlan,
  isOutputFormat,
  visibleLines,
} from '../report/index.ts'

const { version } = packageJson
/** As many annotations of each level as GitHub keeps of a step. */
const MOST_ANNOTATIONS = 10

async function run(): Promise<number> {
  const command = await withBase(commandOf())
  const show = { annotations: flag('annotations', 'true'), summary: flag('summary', 'true') }
  const outcome = await lintPaths(command, { rules, version })
  const options = optionsOf(command.category)
  if (outcome.diff !== '') core.info(visibleLines(outcome.diff))
  const { quiet, statistics, verbose } = command.display
  const plan = planner(command)
  const failed = await writeReport(outcome.report, command.outputs, { ...options, plan, color: true, quiet, statistics, verbose })
  for (const text of [outcome.fixed, outcome.timing]) if (text !== '') core.info(text.trimEnd())
  const report: Report = { ...outcome.report, errors: [...outcome.report.errors, ...failed] }
  const shown = command.outputs.find(({ file }) => file === undefined)?.format
  if (show.annotations) {
    if (shown !== 'github') await print(process.stdout, formatChunks('github', report, options))
    tellOfMore(report)
  }
  for (const { message, location } of report.errors) core.error(message, location ? annotated(location, options) : {})
  for (const { message, location } of report.notices) core.notice(message, location ? annotated(location, options) : {})
  if (command.requireDaemonSets && report.summary.daemonSets === 0) core.error(NO_DAEMONSET.replace('--', ''))
  if (report.bugs.length > 0) core.error(formatErrors({ errors: [], bugs: report.bugs }))
  if (show.summary && process.env['GITHUB_STEP_SUMMARY']) await summarize(report, options, plan)
  setOutputs(report, command.outputs)
  return failed.length > 0 ? Math.max(2, outcome.exitCode) : outcome.exitCode
}

type Planner = () => ReturnType<typeof planPaths>

/** What an apply would do, found once for all that show it; undefined without a base. */
function planner(command: LintCommand): Planner | undefined {
  if (command.base === undefined) return undefined
  let plan: ReturnType<Planner> | undefined
  return () => (plan ??= planPaths({ ...command, name: 'diff', outputs: [], color: 'never' }, rules))
}

function optionsOf(category: string | undefined): FormatOptions {
  const directory = currentFolder()
  const root = slashes(process.env['GITHUB_WORKSPACE'] ?? directory)
  return { version, directory, root, ...(category === undefined ? {} : { category }) }
}

/** The inputs as the command line has them; `base` and `changed` are left to withBase. A format in `args` that takes standard output replaces the input's. */
function commandOf(): LintCommand {
  const shown = core.getInput('format') || 'text'
  if (!isOutputFormat(shown)) throw new UsageError(`invalid value "${shown}" for format; use ${OUTPUT_FORMATS.join(', ')}`)
  const flags = inputs().flatMap(([name, { value: placeholder, repeated }]) => {
    if (name === 'format' || name === 'base' || name === 'changed') return []
    if (placeholder === undefined) return flag(name, 'false') ? [`--${name}`] : []
    const value = core.getInput(name)
    const values = repeated ? value.split(/[\s,]+/).filter(each => each !== '') : [value]
    return value === '' ? [] : values.map(each => `--${name}=${each}`)
  })
  const args = shellWords(core.getInput('args'))
  const paths = pathWords(core.getInput('paths') || '.')
  const command = parseCommand([...flags, ...args, '--', ...paths])
  if (command.name !== 'lint')
    throw new UsageError(`${command.name} is a command, but the action only lints; pass a folder of that name as ./${command.name}`)
  const given = args.some(word => /^--format(?:=|$)/.test(word)) ? command.outputs : []
  const log: readonly Output[] = given.some(({ file }) => file === undefined) ? [] : [{ format: shown, file: undefined }]
  const sarif = core.getInput('sarif-file')
  return { ...command, outputs: [...log, ...given, ...(sarif === '' ? [] : [{ format: 'sarif', file: sarif } as const])] }
}

/** The base of a pull request is the branch that it goes to, where the checkout has it. */
async function withBase(command: LintCommand): Promise<LintCommand> {
  const changedOnly = flag('changed', 'false') || command.changedOnly
  const given = core.getInput('base') || command.base
  if (given !== undefined && given !== '') return { ...command, base: given, changedOnly }
  const target = process.env['GITHUB_BASE_REF'] ?? ''
  const base = target === '' ? undefined : `origin/${target}...`
  const opened = base === undefined ? undefined : await openBaseOf({ base, paths: command.paths }, currentFolder())
  if (opened && 'files' in opened) return { ...command, base, changedOnly }
  if (opened) core.info(`Updates are not checked: ${opened.message}. actions/checkout with fetch-depth: 0 fetches the history`)
  if (changedOnly) core.notice('changed has no effect without a base: every finding is reported')
  return { ...command, changedOnly: false }
}

/** What the runner leaves out. */
function tellOfMore({ findings }: Report): void {
  const open = findings.filter(({ suppression }) => !suppression)
  const counts = SEVERITIES.map(severity => [severity, open.filter(finding => finding.severity === severity).length] as const)
  const cut = counts.filter(([, number]) => number > MOST_ANNOTATIONS).map(([severity, number]) => `${number} of severity ${severity}`)
  if (cut.length === 0) return
  core.notice(`GitHub shows ${MOST_ANNOTATIONS} annotations of each level; the log has all findings: ${cut.join(', ')}`)
}

/** The commit that was pushed: a pull request is checked out as a merge that stays nowhere. */
function headOf(): { readonly url: string; readonly commit: string } | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit, GITHUB_EVENT_PATH: path } = process.env
  if (!server || !name || !commit) return undefined
  try {
    const { pull_request: request } = JSON.parse(readFileSync(path ?? '', 'utf8')) as {
      pull_request?: { head?: { sha?: string; repo?: { full_name?: string } | null } }
    }
    const { sha, repo } = request?.head ?? {}
    if (sha && repo?.full_name) return { url: `${server}/${repo.full_name}`, commit: sha }
  } catch {
    // No event to read: the commit that was checked out.
  }
  return { url: `${server}/${name}`, commit }
}

/** The findings and, with a base, the plan of an apply. A summary that GitHub does not take costs nothing else. */
async function summarize(report: Report, options: FormatOptions, planOf: Planner | undefined): Promise<void> {
  const repository = headOf()
  try {
    core.summary.addRaw(format('markdown', report, { ...options, ...(repository && { repository }) }))
    const plan = await planOf?.()
    if (plan && !('message' in plan) && plan.daemonSets.length + plan.unrendered.length > 0)
      core.summary.addRaw(`\n${formatPlan('markdown', plan)}`)
    await core.summary.write()
  } catch (error) {
    core.warning(`cannot write the job summary: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function setOutputs({ summary }: Report, outputs: readonly Output[]): void {
  core.setOutput('findings', summary.errors + summary.warnings + summary.infos)
  core.setOutput('errors', summary.errors)
  core.setOutput('warnings', summary.warnings)
  const sarif = outputs.find(({ format: name, file }) => name === 'sarif' && file !== undefined)?.file
  if (sarif !== undefined) core.setOutput('sarif-file', sarif)
}

function annotated({ file, span }: Location, options: FormatOptions): core.AnnotationProperties {
  return { file: repositoryPath(file.path, options), startLine: new Lines(file.text).at(span.start).line }
}

function flag(name: string, byDefault: 'true' | 'false'): boolean {
  const value = core.getInput(name) || byDefault
  if (!/^(?:true|false)$/i.test(value)) throw new UsageError(`invalid value "${value}" for ${name}; use true or false`)
  return value.toLowerCase() === 'true'
}

/** A later step uploads the report, whatever the options are. */
async function failure(error: unknown): Promise<number> {
  if (!(error instanceof UsageError)) {
    core.error(`bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${BUG_REPORT}`)
    return 3
  }
  for (const problem of error.problems) core.error(problem)
  const file = core.getInput('sarif-file')
  if (file === '') return 2
  const report = { ...NOTHING, errors: error.problems.map(message => ({ message })) }
  const options = optionsOf(core.getInput('category') || undefined)
  for (const { message } of await writeReport(report, [{ format: 'sarif', file }], options)) core.error(message)
  core.setOutput('sarif-file', file)
  return 2
}

/** Of a run that checked nothing. */
const NOTHING: Report = {
  findings: [],
  summary: {
    files: 0,
    documents: 0,
    daemonSets: 0,
    daemonSetsWithFindings: 0,
    errors: 0,
    warnings: 0,
    infos: 0,
    suppressed: 0,
    baselined: 0,
    notChecked: {},
    kubernetes: '',
    milliseconds: 0,
  },
  rules: new Map(),
  errors: [],
  bugs: [],
  notChecked: [],
  notices: [],
}

const exitCode = await run().catch(failure)
core.setOutput('exit-code', exitCode)
process.exitCode = exitCode
