/** The command line: what was asked for, or what is wrong with it. */
import { parseArgs } from 'node:util'
import { listed, SEVERITIES } from '../base/index.ts'
import { didYouMean, type PresetName } from '../config/index.ts'
import { FLEET_FORMATS, isFleetFormat, isOutputFormat, isPlanFormat, PLAN_OUTPUT_FORMATS } from '../report/index.ts'
import {
  type Command,
  type DiffCommand,
  type FleetCommand,
  type LintCommand,
  type PolicyCommand,
  type Shell,
  SHELLS,
  UsageError,
} from './command.ts'
import { COMMANDS, type CommandName, OPTIONS, type OptionDefinition, type OptionName, optionsOf, type Values } from './options.ts'
import { colorChoice, meant, options, outputs, pluginChoice, policyOptions, renderChoice } from './settings.ts'

/** Throws UsageError. A first argument that is a command is the command: a folder of that name is written `./rules`. */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv)
  const [first = '', ...rest] = positionals
  const name = isCommand(first) ? first : 'lint'
  if (values.help) return { name: 'help', of: name === 'lint' ? undefined : name }
  if (values.version) return { name: 'version' }
  const other = Object.keys(values).find(each => !optionsOf(name).some(([option]) => option === each))
  if (other !== undefined) throw new UsageError(misplaced(other as OptionName, name))
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
      return { name, paths: rest, options: options(values), allowPlugins: values['allow-plugins'] === true }
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

/** Why a command does not take an option. */
function misplaced(option: OptionName, command: CommandName): string {
  if (command !== 'lint') return `--${option} does not apply to ds-lint ${command}`
  const owners = OPTIONS[option].commands.map(owner => `ds-lint ${owner}`)
  return `--${option} is an option of ${listed(owners, 'and')}: ds-lint ${OPTIONS[option].commands[0]} --${option}`
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
    const [first = ''] = argv
    throw new UsageError(parseProblem(message, isCommand(first) ? first : 'lint'))
  }
}

/** Node's message in our words. */
function parseProblem(message: string, command: CommandName): string {
  const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1]
  if (unknown !== undefined) {
    const names = optionsOf(command).map(([name]) => `--${name}`)
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
