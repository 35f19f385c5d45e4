/** The GitHub Action: inputs → the command line → annotations, job summary, outputs. */
import * as core from '@actions/core'
import { rules } from '../../rules/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import {
  type LintCommand,
  type Output,
  parseCommand,
  UsageError,
  lintPaths,
  print,
  writeReport,
  pathWords,
  shellWords,
} from '../cli/index.ts'
import { type Report, Lines, type Location } from '../base/index.ts'
import { slashes } from '../node/index.ts'
import { BUG_REPORT, repositoryPath, FORMATS, type FormatOptions, format, formatChunks, formatErrors, isFormat } from '../report/index.ts'

const { version } = packageJson
/** Inputs that are flags of the same name. */
const FLAGS = ['config', 'preset', 'kubernetes', 'baseline', 'fail-on', 'category'] as const

async function run(): Promise<number> {
  const command = commandOf()
  const show = { annotations: flag('annotations'), summary: flag('summary') }
  const outcome = await lintPaths(command, { rules, version })
  const directory = slashes(process.cwd())
  const options = {
    version,
    directory,
    root: slashes(process.env['GITHUB_WORKSPACE'] ?? directory),
    ...(command.category === undefined ? {} : { category: command.category }),
  }
  if (outcome.diff !== '') core.info(outcome.diff)
  const failed = await writeReport(outcome.report, command.outputs, { ...options, color: true })
  if (outcome.fixed !== '') core.info(outcome.fixed.trimEnd())
  const report: Report = { ...outcome.report, errors: [...outcome.report.errors, ...failed] }
  const shown = command.outputs.find(({ file }) => file === undefined)?.format
  if (show.annotations && shown !== 'github') await print(process.stdout, formatChunks('github', report, options))
  for (const { message, location } of report.errors) core.error(message, location ? annotated(location, options) : {})
  if (report.bugs.length > 0) core.error(formatErrors({ errors: [], bugs: report.bugs }))
  if (show.summary && process.env['GITHUB_STEP_SUMMARY']) await summarize(report, options)
  setOutputs(report, command.outputs)
  return failed.length > 0 ? Math.max(2, outcome.exitCode) : outcome.exitCode
}

/** The inputs as the command line has them. A format in `args` that takes standard output replaces the input's. */
function commandOf(): LintCommand {
  const shown = core.getInput('format') || 'text'
  if (!isFormat(shown)) throw new UsageError(`format: ${shown} is none of ${FORMATS.join(', ')}`)
  const flags = FLAGS.flatMap(name => {
    const value = core.getInput(name)
    return value === '' ? [] : [`--${name}=${value}`]
  })
  const args = shellWords(core.getInput('args'))
  const paths = pathWords(core.getInput('paths') || '.')
  const command = parseCommand([...flags, ...args, '--', ...paths])
  if (command.name !== 'lint')
    throw new UsageError(`${command.name} is a command, and the action only lints; write a folder of that name as ./${command.name}`)
  const given = args.some(word => /^--format(?:=|$)/.test(word)) ? command.outputs : []
  const log: readonly Output[] = given.some(({ file }) => file === undefined) ? [] : [{ format: shown, file: undefined }]
  const sarif = core.getInput('sarif-file')
  return { ...command, outputs: [...log, ...given, ...(sarif === '' ? [] : [{ format: 'sarif', file: sarif } as const])] }
}

/** A summary that GitHub does not take costs nothing else. */
async function summarize(report: Report, options: FormatOptions): Promise<void> {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env
  const repository = server && name && commit ? { repository: { url: `${server}/${name}`, commit } } : {}
  try {
    await core.summary.addRaw(format('markdown', report, { ...options, ...repository })).write()
  } catch (error) {
    core.warning(`the job summary cannot be written: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function setOutputs({ findings, summary }: Report, outputs: readonly Output[]): void {
  core.setOutput('findings', findings.filter(({ suppression }) => !suppression).length)
  core.setOutput('errors', summary.errors)
  core.setOutput('warnings', summary.warnings)
  const sarif = outputs.find(({ format: name, file }) => name === 'sarif' && file !== undefined)?.file
  if (sarif !== undefined) core.setOutput('sarif-file', sarif)
}

function annotated({ file, span }: Location, options: FormatOptions): core.AnnotationProperties {
  return { file: repositoryPath(file.path, options), startLine: new Lines(file.text).at(span.start).line }
}

function flag(name: 'annotations' | 'summary'): boolean {
  const value = core.getInput(name) || 'true'
  if (!/^(?:true|false)$/i.test(value)) throw new UsageError(`${name}: ${value} is neither true nor false`)
  return value.toLowerCase() === 'true'
}

function failure(error: unknown): number {
  if (error instanceof UsageError) {
    core.error(error.message)
    return 2
  }
  core.error(`bug: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n${BUG_REPORT}`)
  return 3
}

const exitCode = await run().catch(failure)
core.setOutput('exit-code', exitCode)
process.exitCode = exitCode
