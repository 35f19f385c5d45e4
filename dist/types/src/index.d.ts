import { type Options } from './config/index.js';
import { type Report, type SourceFile } from './base/index.js';
import type { Plan } from './diff/index.js';
import type { AnyRule } from './rule/index.js';
export type { Options } from './config/index.js';
export { type Bug, type Edit, type Finding, type Fix, type NotChecked, type ObjectReference, type Rejected, type Related, type Report, type RuleInfo, type Severity, type Summary, type Suppression, type UserError, Lines, type Location, type Position, type SourceFile, type Span, } from './base/index.js';
export { applyFixes } from './lint/index.js';
export type { Plan, PlannedChange, PlannedDaemonSet, Rollout } from './diff/index.js';
export { FORMATS, type Format, format, formatChunks, formatPlan, PLAN_FORMATS, type PlanFormat } from './report/index.js';
export interface LintOptions extends Omit<Options, 'config' | 'ignore' | 'baseline' | 'schemas' | 'policies' | 'failOn'> {
    /** Rules of your own, made with `rule()` of ds-lint/rule, beside the built-in ones. One that is malformed is refused: see the report's `errors`. */
    readonly plugins?: readonly AnyRule[];
    /** Files with ValidatingAdmissionPolicies, their bindings and parameters: each policy is a rule by its name. */
    readonly policies?: readonly SourceFile[];
    /** YYYY-MM-DD, for suppressions that end; without it none does. */
    readonly today?: string;
    readonly reportSuppressed?: boolean;
    /** Reports only what the API server refuses. */
    readonly onlyRejected?: boolean;
    /** What stood there before: turns on the rules about updates. */
    readonly base?: readonly SourceFile[];
    /** Reports only on objects that differ from the base. */
    readonly changedOnly?: boolean;
}
/**
 * Lints texts. Mistakes in the options are in the report's `errors`, failures of rules in its `bugs`; it does not throw for what the texts hold.
 * A kustomization among them says which of the others are patches.
 * @example
 * const { findings } = await lint([{ path: 'agent.yaml', text }], { kubernetes: '1.34' })
 */
export declare function lint(sources: readonly SourceFile[], options?: LintOptions): Promise<Report>;
export interface DiffOptions extends Pick<Options, 'kubernetes' | 'featureGates' | 'apply' | 'extends' | 'rules' | 'failOn'>, Pick<LintOptions, 'today'> {
    /** How many nodes run a pod, for an estimate of batches and time; without it, what a live export tells. */
    readonly nodes?: number;
    /** What the plan calls the base. */
    readonly baseName?: string;
}
/**
 * What an apply of `sources` would do to each DaemonSet of `base`: refused or not, which fields change, which pods restart. Files of the same path
 * are two versions of one; objects are paired by their names. Mistakes in the options and broken documents are in the plan's `errors`.
 * @example
 * const plan = await diff([{ path: 'agent.yaml', text }], [{ path: 'agent.yaml', text: old }], { nodes: 500 })
 * const printed = formatPlan('text', plan)
 */
export declare function diff(sources: readonly SourceFile[], base: readonly SourceFile[], options?: DiffOptions): Promise<Plan>;
