/** The main command: read, lint, fix, write. */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Configs } from '../config.ts'
import type { Report, UserError } from '../finding.ts'
import { applyFixes, type FixLevel } from '../fix.ts'
import { type Baseline, exitCode, JUDGE_RULES, parseBaseline } from '../judge.ts'
import { type PipelineReport, runPipeline, type Source } from '../pipeline.ts'
import { readConfigFile } from '../read/config-files.ts'
import { encode } from '../read/decode.ts'
import { read, type Sources, type SourceText } from '../read/read.ts'
import { slashes } from '../read/walk.ts'
import { format, formatErrors } from '../report/index.ts'
import type { AnyRule } from '../rule.ts'
import type { LintCommand } from './args.ts'
import { Progress } from './progress.ts'

export interface Tool {
  readonly rules: readonly AnyRule[]
  readonly version: string
}

/** As many as it takes for fixes that wait for one another; more would be two that undo each other. */
const FIX_ROUNDS = 10

export interface Outcome {
  readonly report: Report
  readonly exitCode: number
  /** What `--fix-dry-run` would change. */
  readonly diff: string
}

/** Prints the report and gives the exit status. */
export async function lintCommand(command: LintCommand, tool: Tool): Promise<number> {
  const { report, exitCode: code, diff } = await lintPaths(command, tool)
  process.stdout.write(diff)
  const failed = write(report, command, tool)
  process.stderr.write(formatErrors({ errors: [...report.errors, ...failed], bugs: report.bugs }, { color: hasColor(process.stderr) }))
  return failed.length > 0 ? Math.max(2, code) : code
}

/** Lints what the paths stand for, and fixes it when the command says so; prints nothing. */
export async function lintPaths(command: LintCommand, { rules }: Tool): Promise<Outcome> {
  const started = performance.now()
  const cwd = slashes(process.cwd())
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile },
    options: command.options,
    rules: [...rules, ...JUDGE_RULES],
  })
  const sources = await read(command.paths, { cwd, ignore: folder => configs.ignores(folder), stdin: () => readFileSync(0) })
  const { failOn, baseline: path } = await configs.run()
  const baseline = path === undefined ? undefined : readBaseline(path, cwd, command.updateBaseline)
  const run = new Run(command, rules, configs, sources, baseline && 'entries' in baseline ? baseline : undefined)
  let report = await run.lint()
  if (command.fix) report = await run.fix(report, command.fix.level)
  const diff = command.fix?.dryRun ? await run.diff() : ''
  const errors = [...report.errors, ...(command.fix && !command.fix.dryRun ? run.writeFixed() : [])]
  if (baseline && 'message' in baseline) errors.push(baseline)
  else if (baseline && command.updateBaseline) errors.push(...writeText(baseline.file.path, report.baseline))
  const summary = { ...report.summary, milliseconds: Math.round(performance.now() - started) }
  const done: Report = { ...report, errors, summary }
  return { report: done, exitCode: exitCode(done, failOn), diff }
}

class Run {
  /** Fixed texts, by absolute path. */
  readonly #fixed = new Map<string, { readonly source: SourceText; readonly text: string }>()

  constructor(
    readonly command: LintCommand,
    readonly rules: readonly AnyRule[],
    readonly configs: Configs,
    readonly sources: Sources,
    readonly baseline: Baseline | undefined,
  ) {}

  async lint(): Promise<PipelineReport> {
    const progress = new Progress(this.sources.size)
    const report = await runPipeline({
      sources: this.#current(),
      configs: this.configs,
      rules: this.rules,
      today: new Date().toISOString().slice(0, 10),
      onlyRejected: this.command.onlyRejected,
      baseline: this.baseline,
      updateBaseline: this.command.updateBaseline,
      reportSuppressed: this.command.reportSuppressed,
      readFile: readConfigFile,
      progress: files => progress.at(files),
    })
    progress.clear()
    return report
  }

  async fix(report: PipelineReport, level: FixLevel): Promise<PipelineReport> {
    let latest = report
    for (let round = 0; round < FIX_ROUNDS; round++) {
      const { texts, count } = applyFixes(
        latest.findings.filter(({ suppression }) => !suppression),
        level,
      )
      if (count === 0) break
      for (const source of this.sources) {
        const text = source.kind === 'file' ? texts.get(source.path) : undefined
        if (source.kind === 'file' && text !== undefined) this.#fixed.set(source.absolute, { source, text })
      }
      latest = await this.lint()
    }
    return latest
  }

  async diff(): Promise<string> {
    if (this.#fixed.size === 0) return ''
    const { createTwoFilesPatch } = await import('diff')
    return [...this.#fixed.values()]
      .map(({ source: { path, text: old }, text }) => createTwoFilesPatch(`a/${path}`, `b/${path}`, old, text))
      .join('')
  }

  /** Keeps each file's encoding. */
  writeFixed(): UserError[] {
    return [...this.#fixed].flatMap(([absolute, { source, text }]) => writeBytes(absolute, encode(text, source.encoding)))
  }

  *#current(): Iterable<Source> {
    for (const source of this.sources) {
      const fixed = source.kind === 'file' ? this.#fixed.get(source.absolute) : undefined
      yield fixed ? { ...fixed.source, text: fixed.text } : source
    }
  }
}

/** `orNew`: a baseline that is not there yet knows nothing. */
function readBaseline(absolute: string, cwd: string, orNew: boolean): Baseline | UserError {
  const path = absolute.startsWith(`${cwd}/`) ? absolute.slice(cwd.length + 1) : absolute
  try {
    const text = readConfigFile(absolute)
    if (text !== undefined) return parseBaseline({ path, text })
  } catch (error) {
    return { message: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
  return orNew ? { file: { path, text: '' }, entries: [] } : { message: `${path}: there is no such baseline; --update-baseline writes it` }
}

/** Standard output holds one format and nothing else; formats with a file go there. */
function write(report: Report, { outputs, fix }: LintCommand, { version }: Tool): UserError[] {
  return outputs.flatMap(({ format: name, file }) => {
    const toTerminal = file === undefined
    const text = format(name, report, {
      version,
      color: toTerminal && hasColor(process.stdout),
      ...(toTerminal && process.stdout.columns ? { width: process.stdout.columns } : {}),
      fixes: fix === undefined || fix.dryRun,
    })
    if (file !== undefined) return writeText(file, text)
    process.stdout.write(text)
    return []
  })
}

function writeText(path: string, text: string): UserError[] {
  return writeBytes(path, Buffer.from(text))
}

function writeBytes(path: string, bytes: Buffer): UserError[] {
  try {
    writeFileSync(resolve(path), bytes)
    return []
  } catch (error) {
    return [{ message: `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}` }]
  }
}

/** https://no-color.org and FORCE_COLOR, which wins; else a terminal's own word. */
function hasColor(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
  return stream.isTTY && !NO_COLOR && TERM !== 'dumb'
}
