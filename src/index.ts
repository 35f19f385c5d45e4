/** The package's entry: texts → Report or Plan. It reads no files, and so runs in Node and in browsers alike. */
import { rules as builtIn } from '../rules/index.ts'
import { type ConfigurableRule, Configs, type Options } from './config/index.ts'
import { type Base, isKustomization, type Report, type SourceFile, type TextSource } from './base/index.ts'
import type { Plan } from './diff/index.ts'
import { checkPlugins, JUDGE_RULES, runLint } from './lint/index.ts'
import type { AnyRule } from './rule/index.ts'

export type { Options } from './config/index.ts'
export {
  type Bug,
  type Edit,
  type Finding,
  type Fix,
  type NotChecked,
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
export type { Plan, PlannedChange, PlannedDaemonSet, Rollout } from './diff/index.ts'
export { FORMATS, type Format, format, formatChunks, formatPlan, PLAN_FORMATS, type PlanFormat } from './report/index.ts'

export interface LintOptions extends Omit<Options, 'config' | 'ignore' | 'baseline' | 'schemas' | 'policies' | 'failOn'> {
  /** Rules of your own, made with `rule()` of ds-lint/rule, beside the built-in ones. One that is malformed is refused: see the report's `errors`. */
  readonly plugins?: readonly AnyRule[]
  /** Files with ValidatingAdmissionPolicies, their bindings and parameters: each policy is a rule by its name. */
  readonly policies?: readonly SourceFile[]
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
  const {
    plugins = [],
    policies = [],
    today = '',
    reportSuppressed = false,
    onlyRejected = false,
    base,
    changedOnly = false,
    ...configured
  } = options
  const known = new Set([...builtIn.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...JUDGE_RULES.map(({ id }) => id)])
  const checked = checkPlugins(plugins, known)
  const configs = await configsOf(configured, [...builtIn, ...checked.rules, ...JUDGE_RULES], policies.length > 0)
  const { files, readFile } = filesOf(sources)
  const kustomizations = files.flatMap(({ absolute }) => (isKustomization(absolute) ? [absolute] : []))
  const {
    findings,
    summary,
    rules: infos,
    errors,
    bugs,
    notChecked,
    notices,
  } = await runLint({
    sources: files,
    configs,
    rules: builtIn,
    plugins: checked.rules,
    today: () => today,
    reportSuppressed,
    onlyRejected,
    base: base && textBase(base),
    changedOnly: base !== undefined && changedOnly,
    policies: { files: policies },
    readFile,
    kustomizations: () => kustomizations,
  })
  return {
    findings,
    summary: { ...summary, milliseconds: Math.round(performance.now() - started) },
    rules: infos,
    errors: [...checked.errors, ...errors],
    bugs,
    notChecked,
    notices,
  }
}

export interface DiffOptions
  extends Pick<Options, 'kubernetes' | 'featureGates' | 'apply' | 'extends' | 'rules' | 'failOn'>,
    Pick<LintOptions, 'today'> {
  /** How many nodes run a pod, for an estimate of batches and time; without it, what a live export tells. */
  readonly nodes?: number
  /** What the plan calls the base. */
  readonly baseName?: string
}

/**
 * What an apply of `sources` would do to each DaemonSet of `base`: refused or not, which fields change, which pods restart. Files of the same path
 * are two versions of one; objects are paired by their names. Mistakes in the options and broken documents are in the plan's `errors`.
 * @example
 * const plan = await diff([{ path: 'agent.yaml', text }], [{ path: 'agent.yaml', text: old }], { nodes: 500 })
 * const printed = formatPlan('text', plan)
 */
export async function diff(sources: readonly SourceFile[], base: readonly SourceFile[], options: DiffOptions = {}): Promise<Plan> {
  const { nodes, baseName = 'base', today = '', ...configured } = options
  const { runDiff } = await import('./diff/run.ts')
  const configs = await configsOf(configured, [...builtIn, ...JUDGE_RULES])
  const { files, readFile } = filesOf(sources)
  const isNumber = nodes === undefined || (Number.isSafeInteger(nodes) && nodes > 0)
  const plan = await runDiff({
    sources: files,
    base: textBase(base, baseName),
    configs,
    rules: builtIn,
    today: () => today,
    nodes: isNumber ? nodes : undefined,
    readFile,
  })
  const wrong = isNumber ? [] : [{ message: `nodes is ${nodes}; write the number of nodes, such as 500` }]
  return { ...plan, errors: [...wrong, ...plan.errors] }
}

async function configsOf(options: Omit<Options, 'config'>, rules: readonly ConfigurableRule[], hasPolicies = false): Promise<Configs> {
  return Configs.create({
    cwd: '/',
    files: { readFile: () => undefined, isWithin: () => true },
    options: { ...options, config: false },
    rules,
    hasPolicies,
  })
}

function filesOf(sources: readonly SourceFile[]): { files: readonly TextSource[]; readFile: (absolute: string) => string | undefined } {
  const files = sources.map(({ path, text }) => ({ kind: 'file' as const, path, text, absolute: absolutePath(path) }))
  const texts = new Map(files.map(({ absolute, text }) => [absolute, text]))
  return { files, readFile: absolute => texts.get(absolute) }
}

function absolutePath(path: string): string {
  return path.startsWith('/') ? path : `/${path.replace(/^(?:\.\/)+/, '')}`
}

/** Texts of the same path are taken for one file. */
function textBase(sources: readonly SourceFile[], name = 'base'): Base {
  const files = sources.map(({ path, text }) => ({ path, counterpart: absolutePath(path), id: text }))
  return {
    name,
    files,
    idOf: ({ text }) => text,
    read: wanted => wanted.map(({ path, id: text }) => ({ path, text })),
    isThere: () => false,
    elsewhere: () => [],
  }
}
