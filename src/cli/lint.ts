/** The main command: read, lint, fix, write. */
import { dirname, resolve } from 'node:path'
import type { Inventory } from '../cluster/index.ts'
import type { Plan } from '../diff/index.ts'
import type { Configs } from '../config/index.ts'
import { isMilder, type Report, SEVERITIES, type Severity, type Source, type UserError } from '../base/index.ts'
import { type Baseline, exitCode, type LintReport, parseBaseline, type RuleTimer, runLint, type Suppressions } from '../lint/index.ts'
import {
  cannotBeRepeated,
  currentFolder,
  type Base,
  isThere,
  Kustomizations,
  readConfigFile,
  read,
  readPolicies,
  type RenderResult,
  type Sources,
  slashes,
  today,
} from '../node/index.ts'
import { now } from './clock.ts'
import { formatErrors, hanging, visibleLines } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { type LintCommand, UsageError } from './command.ts'
import { refuseUnknownCommand } from './refused.ts'
import { FixedFiles, suppressedLines } from './fixes.ts'
import { repositoryRoot } from './allowed.ts'
import { errorDisplay, hasColor, hasLinks, isLooked, writeReport, writeText } from './output.ts'
import { configsOf } from './configs.ts'
import { elsewhereOf, openBaseOf, unreadableBase } from './base.ts'
import { Progress } from './progress.ts'
import { holdHeap } from './heap.ts'
import { isPiped, standardInput } from './stdin.ts'

export interface Tool {
  readonly rules: readonly AnyRule[]
  readonly version: string
  /** Called when DaemonSets were checked. */
  checked?(): void
}

/** As many as it takes for fixes that wait for one another, severity by severity; more would be two that undo each other. */
const FIX_ROUNDS = 20

/** Why a run fails that finds nothing. */
export const NO_DAEMONSET = 'no DaemonSet found, but --require-daemonsets is set; check the paths'

const NOT_READ = 'note standard input is not read; name it: ds-lint -'

export interface Outcome {
  readonly report: Report
  readonly exitCode: number
  /** What `--fix-dry-run` would change. */
  readonly diff: string
  /** Lines on what fixes did or would do, or on added suppressions; empty when none were asked for. */
  readonly fixed: string
  /** A table of the time that rules took; empty when it was not asked for. */
  readonly timing: string
}

/** Prints the report and gives the exit status. */
export async function lintCommand(command: LintCommand, tool: Tool): Promise<number> {
  const {
    outputs,
    category,
    display: { color: choice, quiet, statistics, verbose },
  } = command
  const color = hasColor(process.stdout, choice)
  refuseUnknownCommand(command.paths)
  const { report, exitCode: code, diff, fixed, timing } = await lintPaths(command, tool)
  if (report.summary.daemonSets > 0) tool.checked?.()
  const isText = outputs.every(({ format, file }) => format === 'text' || file !== undefined)
  const stream = isText ? process.stdout : process.stderr
  // For git apply the diff holds the bytes of the files.
  stream.write(isLooked(stream) ? visibleLines(diff) : diff)
  const directory = currentFolder()
  const root = repositoryRoot(directory)
  const failed = await writeReport(report, outputs, {
    version: tool.version,
    directory,
    plan: command.base === undefined ? undefined : () => planOf(command, tool),
    color,
    links: hasLinks(process.stdout, color),
    quiet,
    statistics,
    verbose,
    ...(root === undefined ? {} : { root: slashes(root) }),
    ...(category === undefined ? {} : { category }),
    ...(process.stdout.columns ? { width: process.stdout.columns, rows: process.stdout.rows } : {}),
  })
  process.stderr.write(fixed + timing)
  process.stderr.write(formatErrors({ ...report, errors: [...report.errors, ...failed] }, errorDisplay(choice)))
  const isMissed = report.summary.daemonSets === 0
  // The standard input of a step in CI may be an idle pipe.
  if ((isMissed || process.stdout.isTTY) && command.paths.join() === '.' && isPiped()) tell(NOT_READ)
  if (command.requireDaemonSets && isMissed) tell(NO_DAEMONSET)
  return failed.length > 0 ? Math.max(2, code) : code
}

function tell(text: string): void {
  process.stderr.write(`${hanging(`ds-lint: ${text}`, process.stderr.columns)}\n`)
}

/** What an apply would do, from another reading of the paths. */
async function planOf(command: LintCommand, { rules }: Tool): Promise<Plan | UserError> {
  const { planPaths } = await import('./diff.ts')
  return planPaths({ ...command, name: 'diff', outputs: [], color: 'never' }, rules)
}

/** Lints what the paths stand for, and fixes it when the command says so; prints nothing. Throws UsageError for options that do not hold. */
export async function lintPaths(command: LintCommand, { rules }: Tool): Promise<Outcome> {
  const started = now()
  const cwd = currentFolder()
  const { configs, plugins } = await configsOf(command, rules)
  const base = command.base === undefined ? undefined : await openBaseOf(command, cwd)
  let noBase = base && 'message' in base ? base : undefined
  // Without its base, --changed cannot tell what to report.
  const sourcesOf = (): Promise<Sources> =>
    read(noBase && command.changedOnly ? [] : command.paths, {
      cwd,
      ignore: folder => configs.ignores(folder),
      stdin: standardInput,
      stdinName: command.stdinFilename,
    })
  const sources = await sourcesOf()
  const { failOn, baseline: path, nodes: configured } = await configs.run()
  if (command.updateBaseline && path === undefined)
    throw new UsageError('--update-baseline needs --baseline FILE, or baseline: FILE in the configuration')
  const inventory = await inventoryOf(command, configured, configs)
  const baseline = path === undefined ? undefined : readBaseline(path, configs, command.updateBaseline)
  if (baseline && 'message' in baseline && !baseline.location && command.options.baseline !== undefined)
    throw new UsageError(baseline.message)
  const known = baseline && 'entries' in baseline ? baseline : undefined
  // Two runs do not take the same time.
  if (command.timing) cannotBeRepeated()
  const timing = command.timing ? new (await import('./timing.ts')).Timing() : undefined
  const ruled = { rules, plugins, timing }
  let run = new Run(command, ruled, configs, sources, known, base && 'files' in base ? base : undefined, inventory)
  let report: LintReport
  try {
    report = await run.lint()
  } catch (error) {
    noBase = run.base && (await unreadableBase(error, run.base))
    if (!noBase) throw error
    run = new Run(command, ruled, configs, command.changedOnly ? await sourcesOf() : sources, known, undefined, inventory)
    report = await run.lint()
  }
  const { dryRun = false } = command.fix ?? {}
  const errors = [
    ...(noBase ? [noBase] : []),
    ...(inventory?.errors ?? []).map(message => ({ message })),
    ...configs.told(run.rendered?.errors ?? []),
    ...report.errors,
    ...(dryRun ? [] : await run.fixed.write(command.paths, cwd)),
  ]
  if (baseline && 'message' in baseline) errors.push(...configs.told([baseline]))
  else if (baseline && command.updateBaseline) errors.push(...(await writeText(baseline.file.path, report.newBaseline())))
  const summary = { ...report.summary, milliseconds: Math.round(now() - started) }
  const done: Report = { ...report, errors, summary }
  return {
    report: shown(done, command.minSeverity),
    exitCode: Math.max(exitCode(done, failOn), command.requireDaemonSets && summary.daemonSets === 0 ? 1 : 0),
    diff: dryRun ? await run.fixed.diff() : '',
    fixed: run.suppressions ? await suppressedLines(run.suppressions) : command.fix ? fixedLine(run.fixed.counts, dryRun) : '',
    timing: timing?.toString() ?? '',
  }
}

/** Without milder findings; they are counted. */
function shown(report: Report, least: Severity): Report {
  const severities = new Set(SEVERITIES.slice(0, SEVERITIES.indexOf(least) + 1))
  const findings = report.findings.filter(({ severity }) => severities.has(severity))
  const notShown = report.findings.filter(({ severity, suppression }) => !suppression && !severities.has(severity)).length
  return notShown === 0 ? { ...report, findings } : { ...report, findings, summary: { ...report.summary, notShown } }
}

/** What judges the manifests. */
interface Ruled {
  readonly rules: readonly AnyRule[]
  readonly plugins: readonly AnyRule[]
  readonly timing: RuleTimer | undefined
}

class Run {
  readonly fixed = new FixedFiles()
  /** Undefined where none were asked for. */
  suppressions: Suppressions | undefined
  readonly #kustomizations: Kustomizations
  #rendered: RenderResult | undefined
  #renderedBase: Base | undefined

  constructor(
    readonly command: LintCommand,
    readonly ruled: Ruled,
    readonly configs: Configs,
    readonly sources: Sources,
    readonly baseline: Baseline | undefined,
    readonly base: Base | undefined,
    readonly inventory: Inventory | undefined,
  ) {
    this.#kustomizations = new Kustomizations(sources.paths)
  }

  /** Undefined where nothing was asked to be rendered. */
  get rendered(): RenderResult | undefined {
    return this.#rendered
  }

  /** With fixes or new suppressions: what is left after them. */
  async lint(): Promise<LintReport> {
    const { fix, addSuppressions, minSeverity } = this.command
    let report = await this.#once()
    if (addSuppressions) {
      this.suppressions = this.fixed.suppress(report.findings.filter(({ severity }) => !isMilder(severity, minSeverity)))
      return this.suppressions.count > 0 ? this.#once() : report
    }
    if (!fix) return report
    for (let round = 0; round < FIX_ROUNDS; round++) {
      if (!this.fixed.apply(report.findings, fix.level)) break
      report = await this.#once()
    }
    return report
  }

  async #once(): Promise<LintReport> {
    // What is fixed is rendered again.
    if (this.command.render) await this.#render()
    const progress = new Progress((this.#rendered?.sources ?? this.sources).size)
    const report = await runLint({
      sources: { [Symbol.iterator]: () => this.#current() },
      base: this.#renderedBase ?? this.base,
      inventory: this.inventory,
      changedOnly: this.command.changedOnly,
      configs: this.configs,
      rules: this.ruled.rules,
      plugins: this.ruled.plugins,
      timer: this.ruled.timing,
      today,
      // What is rendered is led back to its origins, as findings of their own.
      keptSmall: !this.#rendered,
      onlyRejected: this.command.onlyRejected,
      baseline: this.baseline,
      updateBaseline: this.command.updateBaseline,
      reportSuppressed: this.command.reportSuppressed,
      readFile: readConfigFile,
      policies: this.command.policies,
      readPolicies,
      kustomizations: (absolute, isNear) => this.#kustomizations.around(absolute, isNear),
      isGone: path => isGone(path, this.baseline?.file.path),
      origins: this.#rendered?.origins,
      ...(this.base && !this.#rendered ? elsewhereOf(this.command.base, this.configs.cwd, this.configs) : {}),
      progress: files => progress.at(files),
    })
    progress.clear()
    return report
  }

  async #render(): Promise<void> {
    const { renderNow, renderBefore } = await import('./render.ts')
    const { command, configs, sources, fixed } = this
    this.#rendered = await renderNow(command, configs, sources, fixed.texts, true)
    if (!this.base) return
    const { base, origins, errors } = await renderBefore(command, configs, this.base, this.#rendered, true)
    this.#renderedBase = base
    this.#rendered = { ...this.#rendered, origins, errors: [...this.#rendered.errors, ...errors] }
  }

  *#current(): Iterator<Source> {
    const { baseline, configs } = this
    // It names kinds and is no manifest.
    const own = baseline && slashes(resolve(configs.cwd, baseline.file.path))
    for (const source of this.#rendered?.sources ?? this.sources) {
      if (source.kind === 'file' && source.absolute === own) continue
      holdHeap(source)
      yield this.fixed.current(source)
    }
  }
}

/** Undefined where neither the command nor the configuration names nodes. */
async function inventoryOf(
  { nodes, pods, paths, base }: LintCommand,
  configured: readonly string[],
  configs: Configs,
): Promise<Inventory | undefined> {
  const own = nodes.length > 0 ? [] : configured
  if (nodes.length + own.length === 0) {
    if (pods.length > 0) throw new UsageError('--pods needs --nodes FILE, or nodes in the configuration')
    return undefined
  }
  if ([...paths, ...nodes, ...pods, base].filter(path => path === '-').length > 1)
    throw new UsageError('only one file can be standard input')
  return (await import('./nodes.ts')).readInventory({ nodes, pods, configured: own }, configs)
}

/** A path of a baseline is relative to where that was written: here, or at its own folder. */
function isGone(path: string, baseline = '.'): boolean {
  return path !== '-' && !isThere(resolve(path)) && !isThere(resolve(dirname(baseline), path))
}

function fixedLine({ fixes, files }: FixedFiles['counts'], dryRun: boolean): string {
  const what = `${fixes} ${fixes === 1 ? 'fix' : 'fixes'} in ${files} ${files === 1 ? 'file' : 'files'}`
  return `ds-lint: ${what}${dryRun ? ', not written: --fix-dry-run' : ''}\n`
}

/** `orNew`: a baseline that is not there yet knows nothing. */
function readBaseline(absolute: string, configs: Configs, orNew: boolean): Baseline | UserError {
  const path = configs.shown(absolute)
  try {
    const text = readConfigFile(absolute, configs.within(absolute))
    if (text !== undefined) return parseBaseline({ path, text })
  } catch (error) {
    return { message: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
  return orNew ? { file: { path, text: '' }, entries: [] } : { message: `${path}: no such baseline; --update-baseline writes it` }
}
