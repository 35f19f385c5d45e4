import type { Configs } from './config.js';
import type { Report, RuleInfo } from './finding.js';
import { type Baseline } from './judge.js';
import { type AnyRule } from './rule.js';
import type { SourceFile } from './source.js';
import type { Base } from './update.js';
/** A text, or why there is none; as read/ gives them. */
export type Source = (SourceFile & {
    readonly kind: 'file';
    readonly absolute: string;
    readonly invalid?: Invalid;
}) | {
    readonly kind: 'unreadable';
    readonly path: string;
    readonly reason: string;
    readonly named: boolean;
} | {
    readonly kind: 'skipped';
    readonly path: string;
    readonly reason: string;
};
/** The first bytes of a file that are not of its encoding, by the offset in its text. */
interface Invalid {
    readonly offset: number;
    readonly message: string;
}
type FileSource = Source & {
    readonly kind: 'file';
};
export interface PipelineInput {
    /** Iterated once; several times with a base. */
    readonly sources: Iterable<Source>;
    readonly configs: Configs;
    /** Every rule there is; the configuration chooses. */
    readonly rules: readonly AnyRule[];
    /** YYYY-MM-DD: suppressions may end. */
    readonly today: string;
    readonly reportSuppressed?: boolean;
    /** Reports only what the API server refuses. */
    readonly onlyRejected?: boolean;
    readonly baseline?: Baseline | undefined;
    readonly updateBaseline?: boolean;
    /** What stood there before; without it nothing is said about updates. */
    readonly base?: Base<FileSource> | undefined;
    /** Reports only on objects that differ from the base; everything else serves as their context. */
    readonly changedOnly?: boolean;
    /** The text of a file beside a source, if there is one: kustomizations are looked up. */
    readFile?(absolute: string): string | undefined;
    /** Called after each file. */
    progress?(files: number): void;
}
export interface PipelineReport extends Report {
    /** Writes an updated baseline. */
    readonly newBaseline: () => string;
}
/** Everything of the report but the time it took. */
export declare function runPipeline(input: PipelineInput): Promise<PipelineReport>;
/** What reports tell about a rule; line breaks in its reason were only for its author's editor. */
export declare function ruleInfo({ id, severity, summary, why, references, securitySeverity }: AnyRule): RuleInfo;
export {};
