/** What the command line can ask for. */
import type { Severity } from '../base/index.ts'
import type { Options, PresetName } from '../config/index.ts'
import type { FixLevel, PolicyOptions } from '../lint/index.ts'
import type { FleetFormat, OutputFormat, PlanOutputFormat } from '../report/index.ts'
import type { CommandName } from './options.ts'

export interface Output {
  readonly format: OutputFormat
  /** Undefined: standard output. */
  readonly file: string | undefined
}

/** Whose code may run. */
export interface PluginChoice {
  /** Files and packages. */
  readonly plugins: readonly string[]
  /** Whether a configuration may name them. */
  readonly allowPlugins: boolean
}

export type ColorChoice = 'auto' | 'always' | 'never'

/** How text is shown on standard output. */
export interface Display {
  readonly color: ColorChoice
  readonly quiet: boolean
  readonly statistics: boolean
  readonly verbose: boolean
}

export interface LintCommand extends PluginChoice {
  readonly name: 'lint'
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  /** Of the SARIF report. */
  readonly category: string | undefined
  readonly options: Options
  readonly policies: PolicyOptions
  readonly fix: { readonly level: FixLevel; readonly dryRun: boolean } | undefined
  readonly updateBaseline: boolean
  readonly addSuppressions: boolean
  readonly reportSuppressed: boolean
  /** Milder findings count and are not shown. */
  readonly minSeverity: Severity
  readonly display: Display
  /** Undefined: `-`. */
  readonly stdinFilename: string | undefined
  readonly onlyRejected: boolean
  /** Finding no DaemonSet fails the run. */
  readonly requireDaemonSets: boolean
  /** What stood there before: a revision, a path, or `-`. */
  readonly base: string | undefined
  readonly changedOnly: boolean
  /** The time of each rule is printed. */
  readonly timing: boolean
  /** Files and numbers. */
  readonly nodes: readonly string[]
  readonly pods: readonly string[]
  /** Charts and overlays are rendered. */
  readonly render: boolean
  /** What they name elsewhere is fetched. */
  readonly network: boolean
}

export interface DiffCommand extends PluginChoice {
  readonly name: 'diff'
  readonly paths: readonly string[]
  readonly outputs: readonly PlanOutput[]
  readonly options: Options
  readonly policies: PolicyOptions
  /** Undefined: HEAD. */
  readonly base: string | undefined
  readonly nodes: readonly string[]
  readonly pods: readonly string[]
  readonly color: ColorChoice
  /** Charts and overlays are rendered, now and before. */
  readonly render: boolean
  /** What they name elsewhere is fetched. */
  readonly network: boolean
}

export interface FleetCommand {
  readonly name: 'fleet'
  readonly paths: readonly string[]
  readonly outputs: readonly { readonly format: FleetFormat; readonly file: string | undefined }[]
  readonly options: Options
  /** Files and numbers. */
  readonly nodes: readonly string[]
  readonly pods: readonly string[]
  /** A node or a class. */
  readonly explain: string | undefined
  /** Steps, or a file of them. */
  readonly whatIf: string | undefined
  readonly color: ColorChoice
}

export interface PlanOutput {
  readonly format: PlanOutputFormat
  readonly file: string | undefined
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof SHELLS)[number]

export interface InitCommand {
  readonly name: 'init'
  readonly hook: boolean
  readonly workflow: boolean
  /** Also writes one, here. */
  readonly baseline: string | undefined
}

export type Command =
  | ({ readonly name: 'show-config'; readonly path: string; readonly options: Options } & PluginChoice)
  | InitCommand
  | LintCommand
  | DiffCommand
  | FleetCommand
  | { readonly name: 'version' }
  | { readonly name: 'help'; readonly of: CommandName | undefined }
  | { readonly name: 'explain-roles'; readonly paths: readonly string[] }
  | {
      readonly name: 'explain'
      readonly rule: string
      readonly allExamples: boolean
      readonly options: Options
      readonly plugins: readonly string[]
    }
  | TestCommand
  | PolicyCommand
  | {
      readonly name: 'rules'
      readonly format: 'text' | 'json'
      readonly preset: PresetName | undefined
      readonly plugins: readonly string[]
    }
  | { readonly name: 'completions'; readonly shell: Shell }

export interface TestCommand {
  readonly name: 'test'
  /** Empty: the policies of the configuration. */
  readonly paths: readonly string[]
  readonly options: Options
  /** Whether the code of rules runs that lie in a folder; a file that is named runs. */
  readonly allowPlugins: boolean
}

/** `policy export`. */
export interface PolicyCommand {
  readonly name: 'policy'
  /** Empty: every rule. */
  readonly rules: readonly string[]
  /** Undefined: standard output. */
  readonly out: string | undefined
  readonly overwrite: boolean
}

/** The user's command is at fault: exit 2. */
export class UsageError extends Error {
  readonly problems: readonly string[]

  constructor(...problems: readonly string[]) {
    super(problems.join('; '))
    this.problems = problems
    this.name = 'UsageError'
  }
}

/** Also of another program of dist/, which has a class of its own. */
export function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && error.name === 'UsageError' && 'problems' in error
}
