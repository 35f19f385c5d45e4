/** The package's entry: texts → Report. Reads no files. */
import { rules as builtIn } from '../rules/index.ts'
import { Configs, type Options } from './config/index.ts'
import type { Base, Report, SourceFile } from './base/index.ts'
import { checkPlugins, JUDGE_RULES, runLint } from './lint/index.ts'
import type { AnyRule } from './rule/index.ts'

export type { Options } from './config/index.ts'
export {
  type Bug,
  type Edit,
  type Finding,
  type Fix,
  type ObjectReference,
  type Rejected,
  type Related,
  type Report,
  type RuleInfo,
  type Severity,
  type Summary,
  type Suppression,
  type UserError,
  Lines,
  type Location,
  type Position,
  type SourceFile,
  type Span,
} from './base/index.ts'
export { applyFixes } from './lint/index.ts'
export { FORMATS, type Format, format, formatChunks } from './report/index.ts'

export interface LintOptions extends Omit<Options, 'config' | 'ignore' | 'baseline' | 'schemas' | 'failOn'> {
  /** Rules of your own, made with `rule()` of ds-lint/rule, beside the built-in ones. One that is malformed is refused: see the report's `errors`. */
  readonly plugins?: readonly AnyRule[]
  /** YYYY-MM-DD, for suppressions that end; without it none does. */
  readonly today?: string
  readonly reportSuppressed?: boolean
  /** Reports only what the API server refuses. */
  readonly onlyRejected?: boolean
  /** What stood there before: turns on the rules about updates. */
  readonly base?: readonly SourceFile[]
  /** Reports only on objects that differ from the base. */
  readonly changedOnly?: boolean
}

/**
 * Lints texts. Mistakes in the options are in the report's `errors`, failures of rules in its `bugs`; it does not throw for what the texts hold.
 * A kustomization among them says which of the others are patches.
 * @example
 * const { findings } = await lint([{ path: 'agent.yaml', text }], { kubernetes: '1.34' })
 */
export async function lint(sources: readonly SourceFile[], options: LintOptions = {}): Promise<Report> {
  const started = performance.now()
  const { plugins = [], today = '', reportSuppressed = false, onlyRejected = false, base, changedOnly = false, ...configured } = options
  const known = new Set([...builtIn.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...JUDGE_RULES.map(({ id }) => id)])
  const checked = checkPlugins(plugins, known)
  const rules = [...builtIn, ...checked.rules]
  const configs = await Configs.create({
    cwd: '/',
    files: { readFile: () => undefined, isWithin: () => true },
    options: { ...configured, config: false },
    rules: [...rules, ...JUDGE_RULES],
  })
  const files = sources.map(({ path, text }) => ({ kind: 'file' as const, path, text, absolute: absolutePath(path) }))
  const texts = new Map(files.map(({ absolute, text }) => [absolute, text]))
  const {
    findings,
    summary,
    rules: infos,
    errors,
    bugs,
  } = await runLint({
    sources: files,
    configs,
    rules,
    today,
    reportSuppressed,
    onlyRejected,
    base: base && textBase(base),
    changedOnly: base !== undefined && changedOnly,
    readFile: absolute => texts.get(absolute),
  })
  return {
    findings,
    summary: { ...summary, milliseconds: Math.round(performance.now() - started) },
    rules: infos,
    errors: [...checked.errors, ...errors],
    bugs,
  }
}

function absolutePath(path: string): string {
  return path.startsWith('/') ? path : `/${path.replace(/^(?:\.\/)+/, '')}`
}

/** Texts of the same path are taken for one file. */
function textBase(sources: readonly SourceFile[]): Base {
  const files = sources.map(({ path, text }) => ({ path, counterpart: absolutePath(path), id: text }))
  return {
    name: 'base',
    files,
    idOf: ({ text }) => text,
    read: wanted => wanted.map(({ path, id: text }) => ({ path, text })),
    isThere: () => false,
    elsewhere: () => [],
  }
}
