/** The command line: what was asked for, or what is wrong with it. */
import { parseArgs } from 'node:util'
import { SEVERITIES, type Severity } from '../base/index.ts'
import { didYouMean, type Options, type PresetName } from '../config/index.ts'
import {
  FLEET_FORMATS,
  type FleetFormat,
  type OutputFormat,
  isFleetFormat,
  isOutputFormat,
  isPlanFormat,
  PLAN_OUTPUT_FORMATS,
  type PlanOutputFormat,
} from '../report/index.ts'
import type { FixLevel, PolicyOptions } from '../lint/index.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionDefinition, type OptionName, optionsOf, type Values } from './options.ts'

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
  }
}

/** Throws UsageError. A first argument that is a command is the command: a folder of that name is written `./rules`. */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv)
  const [first = '', ...rest] = positionals
  const name = isCommand(first) ? first : 'lint'
  if (values.help) return { name: 'help', of: name === 'lint' ? undefined : name }
  if (values.version) return { name: 'version' }
  const other = Object.keys(values).find(each => !optionsOf(name).some(([option]) => option === each))
  if (other !== undefined) throw new UsageError(`--${other} does not apply to ${name === 'lint' ? 'checks' : `ds-lint ${name}`}`)
  for (const [option, value] of Object.entries(values)) checkValue(option as OptionName, value)
  for (const option of ['nodes', 'pods'] as const)
    if (values[option]?.includes('')) throw new UsageError(`--${option} needs a value: --${option} FILE`)
  switch (name) {
    case 'explain':
      if (values.role) return { name: 'explain-roles', paths: [...values.role, ...rest] }
      return {
        name,
        rule: only(rest, 'explain takes one rule, or --role PATH: ds-lint explain RULE'),
        allExamples: values['all-examples'] === true,
        options: options(values),
        plugins: values.plugin ?? [],
      }
    case 'test':
      return { name, paths: rest, options: options(values) }
    case 'policy':
      return policyCommand(rest, values)
    case 'rules':
      return {
        name,
        format: rulesFormat(rest, values.format),
        preset: values.preset as PresetName | undefined,
        plugins: values.plugin ?? [],
      }
    case 'init':
      if (rest.length > 0) throw new UsageError('init takes no argument; it writes to the current folder')
      return { name, hook: values.hook === true, workflow: values.workflow === true, baseline: values.baseline }
    case 'completions':
      return { name, shell: shellOf(rest) }
    case 'help':
      return { name, of: helpOf(rest) }
    case 'diff':
      return diffCommand(rest, values)
    case 'fleet':
      return fleetCommand(rest, values)
    case 'lint':
      if (values['show-config'] !== undefined)
        return { name: 'show-config', path: values['show-config'], options: options(values), ...pluginChoice(values) }
      return lintCommand(positionals, values)
  }
}

/** Whether a first argument is a command, and no path. */
export function isCommand(word: string): word is Exclude<CommandName, 'lint'> {
  return word !== 'lint' && Object.hasOwn(COMMANDS, word)
}

const PARSED = Object.fromEntries(
  optionsOf().map(([name, { value, short, repeated }]) => [
    name,
    { type: value === undefined ? 'boolean' : 'string', multiple: repeated === true, ...(short === undefined ? {} : { short }) } as const,
  ]),
)

function parse(argv: readonly string[]): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    return parseArgs({ args: [...argv], options: PARSED, allowPositionals: true, strict: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    throw new UsageError(parseProblem(message))
  }
}

/** Node's message in our words. */
function parseProblem(message: string): string {
  const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1]
  if (unknown !== undefined) {
    const names = optionsOf().map(([name]) => `--${name}`)
    if (/^--no-colou?rs?$/.test(unknown)) return `unknown option ${unknown}; use --color never`
    return `unknown option ${unknown}${unknown.startsWith('--') ? didYouMean(unknown, names) : ''}`
  }
  const name = /'(?:-\w, )?--([\w-]+)/.exec(message)?.[1]
  const option: OptionDefinition | undefined = name !== undefined && Object.hasOwn(OPTIONS, name) ? OPTIONS[name as OptionName] : undefined
  if (option?.value !== undefined) return `--${name} needs a value: --${name} ${option.value}`
  if (option) return `--${name} takes no value`
  return message.split(/\.(?:\s|$)/)[0]!.replace(/^./, letter => letter.toLowerCase())
}

/** Throws for a value that is none of the option's. */
function checkValue(name: OptionName, value: Values[OptionName]): void {
  const { values: known }: OptionDefinition = OPTIONS[name]
  if (known === undefined || name === 'format') return
  for (const given of [value].flat()) {
    if (typeof given !== 'string' || known.includes(given)) continue
    throw new UsageError(`invalid value "${given}" for --${name}${meant(given, known)}`)
  }
}

/** What is meant, or everything that can be: every short word resembles another. */
function meant(word: string, known: readonly string[]): string {
  const long = known.filter(each => word.length > 3 || each.length > 3)
  return didYouMean(word, long) || `; use ${known.length < 2 ? known.join('') : `${known.slice(0, -1).join(', ')} or ${known.at(-1)}`}`
}

function lintCommand(paths: readonly string[], values: Values): LintCommand {
  const level = values['fix-unsafe'] ? 'unsafe' : values.fix || values['fix-dry-run'] ? 'safe' : undefined
  if (values['update-baseline'] && values['fix-dry-run'])
    throw new UsageError('--update-baseline and --fix-dry-run cannot be used together')
  if (values.statistics && (values.format ?? ['text']).some(format => !/^text(?::|$)/.test(format)))
    throw new UsageError('--statistics needs --format text')
  if (values.statistics && values.quiet) throw new UsageError('--statistics and --quiet cannot be used together')
  if (values['stdin-filename'] !== undefined && !paths.includes('-')) throw new UsageError('--stdin-filename needs - among the paths')
  if (values['stdin-filename'] === '') throw new UsageError('--stdin-filename needs a value')
  if (values.category === '') throw new UsageError('--category needs a value')
  if (values.config !== undefined && values['no-config']) throw new UsageError('--config and --no-config cannot be used together')
  if (level && paths.includes('-')) throw new UsageError('--fix cannot write to standard input')
  if (values['add-suppressions']) {
    const other = (['fix', 'fix-unsafe', 'fix-dry-run', 'update-baseline'] as const).find(name => values[name])
    if (other) throw new UsageError(`--add-suppressions and --${other} cannot be used together`)
    if (paths.includes('-')) throw new UsageError('--add-suppressions cannot write to standard input')
  }
  if (values.changed && values.base === undefined) throw new UsageError('--changed needs --base BASE')
  return {
    name: 'lint',
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs(values.format, isOutputFormat, OPTIONS.format.values),
    category: values.category,
    options: options(values),
    policies: policyOptions(values),
    fix: level && { level, dryRun: values['fix-dry-run'] === true },
    updateBaseline: values['update-baseline'] === true,
    addSuppressions: values['add-suppressions'] === true,
    reportSuppressed: values['report-suppressed'] === true,
    minSeverity: SEVERITIES.find(each => each === values['min-severity']) ?? 'info',
    display: {
      color: colorChoice(values),
      quiet: values.quiet === true,
      statistics: values.statistics === true,
      verbose: values.verbose === true,
    },
    stdinFilename: values['stdin-filename'],
    onlyRejected: values.only === 'rejected',
    requireDaemonSets: values['require-daemonsets'] === true,
    base: values.base,
    changedOnly: values.changed === true,
    timing: values.timing === true,
    ...pluginChoice(values),
    nodes: values.nodes ?? [],
    pods: values.pods ?? [],
    ...renderChoice(values),
  }
}

function policyOptions(values: Values): PolicyOptions {
  return {
    unbound: values['policy-unbound'] === true,
    allKinds: values['policy-all-kinds'] === true,
    user: values['policy-user'],
  }
}

function renderChoice(values: Values): { readonly render: boolean; readonly network: boolean } {
  const [render, network] = [values.render === true, values['render-network'] === true]
  if (network && !render) throw new UsageError('--render-network needs --render')
  return { render, network }
}

function pluginChoice(values: Values): PluginChoice {
  return { plugins: values.plugin ?? [], allowPlugins: values['allow-plugins'] === true }
}

function diffCommand(paths: readonly string[], values: Values): DiffCommand {
  return {
    name: 'diff',
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs(values.format, isPlanFormat, PLAN_OUTPUT_FORMATS),
    options: options(values),
    policies: policyOptions(values),
    ...pluginChoice(values),
    base: values.base,
    nodes: values.nodes ?? [],
    pods: values.pods ?? [],
    ...renderChoice(values),
    color: colorChoice(values),
  }
}

function fleetCommand(paths: readonly string[], values: Values): FleetCommand {
  if (values.explain === '') throw new UsageError('--explain needs a value: --explain NODE')
  return {
    name: 'fleet',
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs(values.format, isFleetFormat, FLEET_FORMATS),
    options: options(values),
    nodes: values.nodes ?? [],
    pods: values.pods ?? [],
    explain: values.explain,
    whatIf: values['what-if'],
    color: colorChoice(values),
  }
}

function policyCommand(rest: readonly string[], values: Values): PolicyCommand {
  if (only(rest, 'policy takes one action: ds-lint policy export') !== 'export')
    throw new UsageError(`unknown action "${rest[0]}" of ds-lint policy; use export`)
  if (values.out === '') throw new UsageError('--out needs a value: --out DIR')
  if (values.overwrite && values.out === undefined) throw new UsageError('--overwrite needs --out DIR')
  const ids = (values.rules ?? []).flatMap(list => list.split(',')).map(id => id.trim())
  return { name: 'policy', rules: [...new Set(ids.filter(id => id !== ''))], out: values.out, overwrite: values.overwrite === true }
}

/** checkValue has refused every other word. */
function colorChoice({ color = 'auto' }: Values): ColorChoice {
  return color as ColorChoice
}

function options(values: Values): Options {
  return {
    ...(values['no-config'] ? { config: false } : values.config === undefined ? {} : { config: values.config }),
    ...(values.preset === undefined ? {} : { extends: values.preset as NonNullable<Options['extends']> }),
    ...(values.rule ? { rules: ruleSettings(values.rule) } : {}),
    ...(values.kubernetes === undefined ? {} : { kubernetes: values.kubernetes }),
    ...(values.profile === undefined ? {} : { profiles: values.profile as NonNullable<Options['profiles']> }),
    ...(values['closed-world'] === undefined ? {} : { closedWorld: values['closed-world'] }),
    ...(values['feature-gates'] ? { featureGates: gates(values['feature-gates']) } : {}),
    ...(values.apply === undefined ? {} : { apply: values.apply as NonNullable<Options['apply']> }),
    ...(values.ignore ? { ignore: values.ignore } : {}),
    ...(values.schemas ? { schemas: values.schemas } : {}),
    ...(values.policy ? { policies: values.policy } : {}),
    ...(values.only === undefined || values.only === 'rejected' ? {} : { only: onlyRules(values.only) }),
    ...(values['fail-on'] === undefined ? {} : { failOn: values['fail-on'] as NonNullable<Options['failOn']> }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
  }
}

function onlyRules(list: string): readonly string[] {
  const ids = list
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  if (ids.length === 0) throw new UsageError('--only needs rules, such as no-requests,host-network, or rejected')
  const near = didYouMean(ids[0]!, ['rejected'])
  if (near !== '') throw new UsageError(`invalid value "${ids[0]}" for --only${near}`)
  if (ids.includes('rejected')) throw new UsageError('--only takes rejected alone, or a list of rules')
  return ids
}

/** As components of Kubernetes take them: `A=true,B=false`. */
function gates(settings: readonly string[]): NonNullable<Options['featureGates']> {
  const entries = settings
    .flatMap(setting => setting.split(','))
    .filter(setting => setting.trim() !== '')
    .map(setting => {
      const [, gate, value] = /^\s*(\w+)\s*=\s*(true|false)\s*$/.exec(setting) ?? []
      if (gate === undefined) throw new UsageError(`invalid value "${setting}" for --feature-gates; write GATE=true or GATE=false`)
      return [gate, value === 'true'] as const
    })
  return Object.fromEntries(entries)
}

/** `id=severity` and `id.option=value`, several of one rule together. */
function ruleSettings(given: readonly string[]): NonNullable<Options['rules']> {
  const rules: Record<string, Record<string, string>> = {}
  for (const setting of given) {
    const [, id, option = 'severity', value] = /^([^.=]+)(?:\.([^.=]+))?=(.*)$/s.exec(setting) ?? []
    if (id === undefined || value === undefined)
      throw new UsageError(
        `invalid value "${setting}" for --rule; write RULE=SEVERITY, such as no-requests=off, or RULE.OPTION=VALUE, such as long-grace-period.seconds=120`,
      )
    rules[id] = { ...(Object.hasOwn(rules, id) ? rules[id] : {}), [option]: value }
  }
  return rules
}

/** `sarif`, `sarif:FILE`; of several without a file only one can have standard output. */
function outputs<F extends string>(
  formats: readonly string[] | undefined,
  isKnown: (name: string) => name is F,
  known: readonly F[],
): { readonly format: F; readonly file: string | undefined }[] {
  const all = (formats ?? ['text']).map(argument => {
    const colon = argument.indexOf(':')
    const name = colon < 0 ? argument : argument.slice(0, colon)
    if (!isKnown(name)) throw new UsageError(`invalid value "${argument}" for --format${meant(name, known)}`)
    if (colon === argument.length - 1) throw new UsageError(`--format ${argument} names no file; write --format ${name}:FILE`)
    return { format: name, file: colon < 0 ? undefined : argument.slice(colon + 1) }
  })
  if (all.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to standard output; write the others to files: --format sarif:FILE')
  }
  return all
}

function rulesFormat(rest: readonly string[], formats: readonly string[] = ['text']): 'text' | 'json' {
  if (rest.length > 0) throw new UsageError('rules takes no argument; write ./rules for a folder of that name')
  const format = only(formats, 'rules takes one format')
  if (format !== 'text' && format !== 'json')
    throw new UsageError(`invalid value "${format}" for --format; rules are listed as text or json`)
  return format
}

function shellOf(rest: readonly string[]): Shell {
  const shell = only(rest, 'completions takes one shell: bash, zsh or fish')
  const known = SHELLS.find(each => each === shell)
  if (known === undefined) throw new UsageError(`no completions for "${shell}"${meant(shell, SHELLS)}`)
  return known
}

function helpOf(rest: readonly string[]): CommandName | undefined {
  if (rest.length === 0) return undefined
  const name = only(rest, 'help takes one command: ds-lint help COMMAND')
  if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`unknown command "${name}"${didYouMean(name, Object.keys(COMMANDS))}`)
  return name as CommandName
}

function only(list: readonly string[], message: string): string {
  const [first, ...more] = list
  if (first === undefined || more.length > 0) throw new UsageError(message)
  return first
}
