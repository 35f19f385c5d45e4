/** The command line: what was asked for, or what is wrong with it. */
import { parseArgs } from 'node:util'
import type { Options } from '../config/index.ts'
import { FORMATS, type Format, isFormat, isPlanFormat, PLAN_FORMATS, type PlanFormat } from '../report/index.ts'
import type { FixLevel } from '../lint/index.ts'

export interface Output {
  readonly format: Format
  /** Undefined: standard output. */
  readonly file: string | undefined
}

export interface LintCommand {
  readonly name: 'lint'
  readonly paths: readonly string[]
  readonly outputs: readonly Output[]
  /** Of the SARIF report. */
  readonly category: string | undefined
  readonly options: Options
  readonly fix: { readonly level: FixLevel; readonly dryRun: boolean } | undefined
  readonly updateBaseline: boolean
  readonly reportSuppressed: boolean
  readonly onlyRejected: boolean
  /** What stood there before: a revision, a path, or `-`. */
  readonly base: string | undefined
  readonly changedOnly: boolean
}

export interface DiffCommand {
  readonly name: 'diff'
  readonly paths: readonly string[]
  readonly outputs: readonly PlanOutput[]
  readonly options: Options
  /** Undefined: HEAD. */
  readonly base: string | undefined
  readonly nodes: number | undefined
}

export interface PlanOutput {
  readonly format: PlanFormat
  readonly file: string | undefined
}

export type Command =
  | LintCommand
  | DiffCommand
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'explain'; readonly rule: string }
  | { readonly name: 'rules'; readonly format: 'text' | 'json' }

/** The user's command is at fault: exit 2. */
export class UsageError extends Error {}

const FLAGS = {
  format: { type: 'string', multiple: true },
  category: { type: 'string' },
  preset: { type: 'string' },
  rule: { type: 'string', multiple: true },
  kubernetes: { type: 'string' },
  ignore: { type: 'string', multiple: true },
  schemas: { type: 'string', multiple: true },
  config: { type: 'string' },
  'no-config': { type: 'boolean' },
  'fail-on': { type: 'string' },
  baseline: { type: 'string' },
  'update-baseline': { type: 'boolean' },
  'report-suppressed': { type: 'boolean' },
  only: { type: 'string' },
  base: { type: 'string' },
  changed: { type: 'boolean' },
  nodes: { type: 'string' },
  fix: { type: 'boolean' },
  'fix-unsafe': { type: 'boolean' },
  'fix-dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** The names of all flags, for did-you-mean. */
export const FLAG_NAMES: readonly string[] = Object.keys(FLAGS).map(name => `--${name}`)

/** Throws UsageError. A first argument that is a command is the command: a folder of that name is written `./rules`. */
export function parseCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv)
  if (values.help) return { name: 'help' }
  if (values.version) return { name: 'version' }
  const [first, ...rest] = positionals
  if (first === 'explain') return { name: 'explain', rule: only(rest, 'explain takes one rule: ds-lint explain RULE') }
  if (first === 'rules') return { name: 'rules', format: rulesFormat(rest, values.format) }
  if (first === 'diff') return diffCommand(rest, values)
  return lintCommand(positionals, values)
}

type Values = ReturnType<typeof parse>['values']

function parse(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: FLAGS, allowPositionals: true, strict: true })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    if (!code.startsWith('ERR_PARSE_ARGS')) throw error
    const unknown = /Unknown option '(-[^']*)'/.exec(message)?.[1]
    throw new UsageError(unknown === undefined ? firstSentence(message) : `unknown option ${unknown}`)
  }
}

function firstSentence(message: string): string {
  const first = message.split(/\.(?:\s|$)/)[0] ?? message
  return first.replace(/^./, letter => letter.toLowerCase())
}

function lintCommand(paths: readonly string[], values: Values): LintCommand {
  const level = values['fix-unsafe'] ? 'unsafe' : values.fix || values['fix-dry-run'] ? 'safe' : undefined
  if (values.only !== undefined && values.only !== 'rejected') throw new UsageError(`--only ${values.only}: there is only "rejected"`)
  if (values['update-baseline'] && values.baseline === undefined) throw new UsageError('--update-baseline needs --baseline FILE')
  if (values['update-baseline'] && values['fix-dry-run']) throw new UsageError('--update-baseline and --fix-dry-run exclude each other')
  if (values.category === '') throw new UsageError('--category is empty')
  if (values.config !== undefined && values['no-config']) throw new UsageError('--config and --no-config exclude each other')
  if (level && paths.includes('-')) throw new UsageError('standard input cannot be fixed: there is no file to write')
  if (values.changed && values.base === undefined) throw new UsageError('--changed needs --base: a revision, a folder or a file')
  if (values.nodes !== undefined) throw new UsageError('--nodes is for ds-lint diff')
  return {
    name: 'lint',
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs(values.format, isFormat, FORMATS),
    category: values.category,
    options: options(values),
    fix: level && { level, dryRun: values['fix-dry-run'] === true },
    updateBaseline: values['update-baseline'] === true,
    reportSuppressed: values['report-suppressed'] === true,
    onlyRejected: values.only === 'rejected',
    base: values.base,
    changedOnly: values.changed === true,
  }
}

/** What `diff` has no use for. */
const LINT_ONLY = [
  'preset',
  'rule',
  'fail-on',
  'baseline',
  'update-baseline',
  'report-suppressed',
  'category',
  'only',
  'changed',
  'schemas',
  'fix',
  'fix-unsafe',
  'fix-dry-run',
] as const

function diffCommand(paths: readonly string[], values: Values): DiffCommand {
  const useless = LINT_ONLY.find(name => values[name] !== undefined)
  if (useless) throw new UsageError(`--${useless} is not for ds-lint diff`)
  const { nodes, base } = values
  if (nodes !== undefined && !/^[1-9]\d{0,6}$/.test(nodes)) throw new UsageError(`--nodes ${nodes}: write the number of nodes, such as 500`)
  return {
    name: 'diff',
    paths: paths.length > 0 ? paths : ['.'],
    outputs: outputs(values.format, isPlanFormat, PLAN_FORMATS),
    options: options(values),
    base,
    nodes: nodes === undefined ? undefined : Number(nodes),
  }
}

function options(values: Values): Options {
  return {
    ...(values['no-config'] ? { config: false } : values.config === undefined ? {} : { config: values.config }),
    ...(values.preset === undefined ? {} : { extends: values.preset as NonNullable<Options['extends']> }),
    ...(values.rule ? { rules: severities(values.rule) } : {}),
    ...(values.kubernetes === undefined ? {} : { kubernetes: values.kubernetes }),
    ...(values.ignore ? { ignore: values.ignore } : {}),
    ...(values.schemas ? { schemas: values.schemas } : {}),
    ...(values['fail-on'] === undefined ? {} : { failOn: values['fail-on'] as NonNullable<Options['failOn']> }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
  }
}

function severities(settings: readonly string[]): NonNullable<Options['rules']> {
  const entries = settings.map(setting => {
    const equals = setting.indexOf('=')
    if (equals < 1) throw new UsageError(`--rule ${setting}: write --rule RULE=off|info|warning|error`)
    return [setting.slice(0, equals), setting.slice(equals + 1)] as const
  })
  return Object.fromEntries(entries) as NonNullable<Options['rules']>
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
    if (!isKnown(name)) throw new UsageError(`--format ${argument}: the formats are ${known.join(', ')}`)
    if (colon === argument.length - 1) throw new UsageError(`--format ${argument}: a file belongs behind the colon`)
    return { format: name, file: colon < 0 ? undefined : argument.slice(colon + 1) }
  })
  if (all.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can have standard output; give the others a file: --format sarif:FILE')
  }
  return all
}

function rulesFormat(rest: readonly string[], formats: readonly string[] = ['text']): 'text' | 'json' {
  if (rest.length > 0) throw new UsageError('rules takes no argument; a folder of that name is written ./rules')
  const format = only(formats, 'rules takes one format')
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format ${format}: the rules are listed as text or json`)
  return format
}

function only(list: readonly string[], message: string): string {
  const [first, ...more] = list
  if (first === undefined || more.length > 0) throw new UsageError(message)
  return first
}
