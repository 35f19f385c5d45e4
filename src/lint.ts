/** The package's entry: texts → Report. Reads no files. */
import { rules as builtIn } from '../rules/index.ts'
import { Configs, type Options } from './config.ts'
import type { Report } from './finding.ts'
import { JUDGE_RULES } from './judge.ts'
import { runPipeline } from './pipeline.ts'
import type { AnyRule } from './rule.ts'
import type { SourceFile } from './source.ts'

export type { Options } from './config.ts'
export type {
  Bug,
  Edit,
  Finding,
  Fix,
  ObjectReference,
  Rejected,
  Related,
  Report,
  RuleInfo,
  Severity,
  Summary,
  Suppression,
  UserError,
} from './finding.ts'
export { applyFixes } from './fix.ts'
export { FORMATS, type Format, format } from './report/index.ts'
export { Lines, type Location, type Position, type SourceFile, type Span } from './source.ts'

export interface LintOptions extends Omit<Options, 'config' | 'baseline' | 'schemas'> {
  /** Rules of your own, made with `rule()` of ds-lint/rule, beside the built-in ones. */
  readonly plugins?: readonly AnyRule[]
  /** YYYY-MM-DD, for suppressions that end; without it none does. */
  readonly today?: string
  readonly reportSuppressed?: boolean
  /** Reports only what the API server refuses. */
  readonly onlyRejected?: boolean
}

/**
 * Lints texts. Mistakes in the options are in the report's `errors`, failures of rules in its `bugs`; it does not throw for what the texts hold.
 * @example
 * const { findings } = await lint([{ path: 'agent.yaml', text }], { kubernetes: '1.34' })
 */
export async function lint(sources: readonly SourceFile[], options: LintOptions = {}): Promise<Report> {
  const { plugins = [], today = '', reportSuppressed = false, onlyRejected = false, ...configured } = options
  const rules = [...builtIn, ...plugins]
  const configs = await Configs.create({
    cwd: '/',
    files: { readFile: () => undefined },
    options: { ...configured, config: false },
    rules: [...rules, ...JUDGE_RULES],
  })
  return runPipeline({
    sources: sources.map(({ path, text }) => ({ kind: 'file', path, text, absolute: path.startsWith('/') ? path : `/${path}` })),
    configs,
    rules,
    today,
    reportSuppressed,
    onlyRejected,
  })
}
