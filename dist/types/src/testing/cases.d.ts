/** A rule's cases: read from the YAML beside it, run through the engine, compared with what they promise. */
import { type Finding, type SourceFile } from '../base/index.js';
import { type ProfileName, type VersionRange } from '../kubernetes/index.js';
import { type AnyRule } from '../rule/index.js';
/** Another text of a case, as a file. */
export interface Beside extends SourceFile {
    /** One-based lines marked with `#!`. */
    readonly marked: readonly number[];
    /** The line of the cases before its first one. */
    readonly line: number;
}
/** What a case says about an update. */
export interface Around {
    /** The old manifest. */
    readonly before?: SourceFile;
    /** Objects that are there beside the manifest. */
    readonly with?: readonly Beside[];
    readonly withBefore?: readonly SourceFile[];
    readonly profiles?: readonly ProfileName[];
    readonly closedWorld?: true;
    /** Of the rule, as a configuration gives them. */
    readonly options?: Readonly<Record<string, string>>;
    /** What --nodes reads. */
    readonly nodes?: string;
}
/** One document of a case file, with what stands beside and before it. */
export interface Case extends Around, Pick<Beside, 'marked' | 'line'> {
    readonly kind: 'bad' | 'good';
    readonly title: string;
    readonly text: string;
    /** What the fixes make of the text, all of them applied. */
    readonly fixed: string | undefined;
    readonly kubernetes: VersionRange;
    /** What stands in parentheses: `kubernetes 1.30; seconds 60`. */
    readonly settings: string;
}
/**
 * `# bad: title` and `# good: title` open a case; `# bad (kubernetes 1.30; profile eks; closed-world; seconds 60): title` sets the target, the cluster and options of the rule. What follows continues it: `# fixed:`, the text after
 * its fixes; `# before:`, the manifest that it replaces; `# with:` and `# with before:`, another object beside it, now and then;
 * `# nodes:`, the nodes of the cluster.
 */
export declare function parseCases(text: string): Case[];
/** The path of a text of a case: its kind, as far as it says one that means something else than a DaemonSet. */
export declare function pathOf(text: string): string;
/** The text as a reader should see it, and as rules do: a mark may stand inside a text of several lines. */
export declare function withoutMarks(text: string): string;
/** The rule's findings in a text and in what is beside it; a case may be only a part of a manifest. */
export declare function runCase(rule: AnyRule, text: string, kubernetes: VersionRange, around?: Around): Promise<Finding[]>;
/** Of the manifest, or of another file of the case. */
export declare function linesOf(findings: readonly Finding[], text: string, path?: string): number[];
