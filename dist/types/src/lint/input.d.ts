/** What a run is given, and what it gives back. */
import type { Base, Origins, Report, Source, SourceFile, TextSource, UserError } from '../base/index.js';
import type { Inventory } from '../cluster/index.js';
import type { Configs } from '../config/index.js';
import type { AnyRule } from '../rule/index.js';
import type { Updates } from '../subjects/index.js';
import type { OldObject } from '../workspace/index.js';
import type { RuleTimer } from './dispatch.js';
import type { Baseline } from './judge/index.js';
import type { Unrendered } from './unrendered.js';
export interface LintInput {
    /** Iterated once; several times with a base. */
    readonly sources: Iterable<Source>;
    readonly configs: Configs;
    /** Every built-in rule; the configuration chooses. */
    readonly rules: readonly AnyRule[];
    /** Rules of the user's own: one that throws is an error of the user. Those of configurations come beside. */
    readonly plugins?: readonly AnyRule[];
    /** YYYY-MM-DD: suppressions may end. Asked where one does. */
    readonly today: () => string;
    readonly reportSuppressed?: boolean;
    /** Reports only what the API server refuses. */
    readonly onlyRejected?: boolean;
    readonly baseline?: Baseline | undefined;
    readonly updateBaseline?: boolean;
    /** What stood there before; without it nothing is said about updates. */
    readonly base?: Base<TextSource> | undefined;
    /** The nodes of the cluster; without them the rules about nodes say nothing. */
    readonly inventory?: Inventory | undefined;
    /** Reports only on objects that differ from the base; everything else serves as their context. */
    readonly changedOnly?: boolean;
    /**
     * As a plan needs it: what several DaemonSets bring about at one place is told for each, and only what a plan tells. Of a DaemonSet that was there
     * that is what rules say of its update, errors, and the warnings that the update brings.
     */
    readonly forPlan?: boolean;
    /** Findings take little memory, and are not to be spread: see `keptFinding`. */
    readonly keptSmall?: boolean;
    /** The text of a file, if there is one: a schema, or a kustomization, which is looked up. `within`: a folder in whose repository it lies. */
    readFile?(absolute: string, within?: string): string | undefined;
    /** Policies beside those of the configuration, and how policies are judged. */
    readonly policies?: PolicyOptions;
    /** The files that paths of policies stand for, absolute: each is a file, or a folder with everything in it. */
    readPolicies?(absolutes: readonly string[], within: (absolute: string) => string | undefined): Promise<{
        readonly files: readonly SourceFile[];
        readonly errors: readonly UserError[];
    }>;
    /** Kustomizations elsewhere that may name a file as a patch: see PatchFilesInput. */
    kustomizations?(absolute: string, isNear: boolean): readonly string[];
    /** Whether a file that a baseline names, and that was not linted, is gone. */
    isGone?(path: string): boolean;
    /** Files of the same tree that are not among the sources: what is gone since the base may have moved there. Asked only where something is. */
    elsewhere?(): Promise<Iterable<Source>>;
    /** Of the rendered texts among the sources. */
    readonly origins?: Origins | undefined;
    /** Told of each call of a rule. */
    readonly timer?: RuleTimer | undefined;
    /** Called after each file. */
    progress?(files: number): void;
}
export interface PolicyOptions {
    readonly files?: readonly SourceFile[];
    /** Policies without a binding are judged, too. */
    readonly unbound?: boolean;
    /** Objects of every kind are judged. */
    readonly allKinds?: boolean;
    /** Who sends the requests: a name, and groups behind commas. */
    readonly user?: string | undefined;
}
export interface LintReport extends Report {
    /** Writes an updated baseline. */
    readonly newBaseline: () => string;
    /** What differs from the base; undefined without one. */
    readonly updates: Updates | undefined;
    /** DaemonSets of the base that no file holds any more. */
    readonly gone: readonly OldObject[];
    /** Kustomizations and charts that changed since the base and were not rendered. */
    readonly unrendered: readonly Unrendered[];
}
