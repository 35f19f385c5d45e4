/** The GitHub Action: inputs → the command line → annotations, job summary, outputs. */
import * as core from '@actions/core'
import { rules } from '../rules/index.ts'
import packageJson from '../package.json' with { type: 'json' }
import { parseCommand, UsageError } from './cli/args.ts'
import { lintPaths } from './cli/lint.ts'
import { format, formatErrors, isFormat } from './report/index.ts'
import { writeFileSync } from 'node:fs'

const { version } = packageJson

async function main(): Promise<void> {
  const outcome = await run()
  process.exitCode = outcome
  core.setOutput('exit-code', outcome)
}

async function run(): Promise<number> {
  const shown = core.getInput('format') || 'text'
  if (!isFormat(shown)) return usage(`format: ${shown} is none of text, json, sarif, github, markdown`)
  let command: ReturnType<typeof parseCommand>
  try {
    command = parseCommand(argv())
  } catch (error) {
    if (error instanceof UsageError) return usage(error.message)
    throw error
  }
  if (command.name !== 'lint')
    return usage(`${command.name} is a command, and the action only lints; write a folder of that name as ./${command.name}`)

  const { report, exitCode } = await lintPaths(command, { rules, version })
  const { GITHUB_WORKSPACE: root = process.cwd() } = process.env
  const options = { version, root, directory: process.cwd() }
  process.stdout.write(format(shown, report, { ...options, color: true }))
  if (shown !== 'github' && core.getBooleanInput('annotations')) process.stdout.write(format('github', report, options))
  if (process.env['GITHUB_STEP_SUMMARY'] && core.getBooleanInput('summary')) {
    await core.summary.addRaw(format('markdown', report, { ...options, ...repository() })).write()
  }
  const sarif = core.getInput('sarif-file')
  if (sarif !== '') {
    writeFileSync(sarif, format('sarif', report, options))
    core.setOutput('sarif-file', sarif)
  }
  for (const { message } of report.errors) core.error(message)
  if (report.bugs.length > 0) core.error(formatErrors({ errors: [], bugs: report.bugs }))
  core.setOutput('findings', report.findings.filter(({ suppression }) => !suppression).length)
  core.setOutput('errors', report.summary.errors)
  core.setOutput('warnings', report.summary.warnings)
  return exitCode
}

/** The inputs as the command line has them. */
function argv(): string[] {
  const flags = ['config', 'preset', 'kubernetes', 'baseline', 'fail-on'].flatMap(name => {
    const value = core.getInput(name)
    return value === '' ? [] : [`--${name}`, value]
  })
  return [...flags, ...words(core.getInput('args')), '--', ...words(core.getInput('paths') || '.')]
}

/** One a line, so that a path may hold spaces; on a single line separated by spaces. */
function words(input: string): string[] {
  const lines = input.split(/\r?\n/).map(line => line.trim())
  const list = lines.filter(line => line !== '')
  return list.length === 1 ? (list[0] as string).split(/\s+/) : list
}

/** For links from the job summary to the lines of this commit. */
function repository(): { repository?: { url: string; commit: string } } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name, GITHUB_SHA: commit } = process.env
  return server && name && commit ? { repository: { url: `${server}/${name}`, commit } } : {}
}

function usage(message: string): number {
  core.error(message)
  return 2
}

main().catch((error: unknown) => {
  core.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
  process.exitCode = 3
})
