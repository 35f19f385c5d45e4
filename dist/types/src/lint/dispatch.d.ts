/** Rules × subjects → findings: pure, synchronous, short. */
import { type Bug, type Finding } from '../base/index.js';
import { type AnyRule, type OptionValues, type Rule } from '../rule/index.js';
import type { About, SubjectName, Subjects } from '../subjects/index.js';
import type { Fixable } from './sound-fixes.js';
/** A rule with its options. */
export interface Active<S extends SubjectName> {
    readonly rule: Rule<S>;
    readonly options: OptionValues;
}
/** Takes the time of rules, in milliseconds. */
export interface RuleTimer {
    now(): number;
    took(rule: string, milliseconds: number): void;
}
/** Rules by what they are about. */
export declare class RuleSet {
    #private;
    readonly optionsOf: (rule: AnyRule) => OptionValues;
    readonly timer?: RuleTimer | undefined;
    /** Of the rules about objects of other kinds; `*` stands for all. */
    readonly kinds: ReadonlySet<string>;
    constructor(rules: readonly AnyRule[], optionsOf?: (rule: AnyRule) => OptionValues, timer?: RuleTimer | undefined);
    /** What some rule is about. */
    get subjects(): Iterable<SubjectName>;
    /** Those that are about an object of a kind; undefined for what is no object. */
    on<S extends SubjectName>(name: S, kind: string | undefined): readonly Active<S>[];
    byId(id: string): AnyRule | undefined;
    /** Those of some ids, with their options. */
    only(ids: ReadonlySet<string>): RuleSet;
    /** A rejection or an API warning belongs to one rule: turning that off hands it to no other. */
    presenter<S extends SubjectName>(on: S, id: string): Active<S> | undefined;
}
export interface Found {
    readonly findings: Finding[];
    readonly bugs: Bug[];
    /** Findings take little memory, and are not to be spread: see `keptFinding`. */
    readonly areKept?: boolean;
}
/** What a rule is asked about. */
export interface Asked<S extends SubjectName> {
    readonly subject: Subjects[S];
    readonly about: About;
}
/** Runs one rule over one subject. A rule that throws is a bug of ours and costs nobody else's findings. */
export declare function run<S extends SubjectName>({ rule, options }: Active<S>, { subject, about }: Asked<S>, { found, fixable }: {
    readonly found: Found;
    readonly fixable: Fixable[];
}, timer?: RuleTimer): void;
export declare function bugOf(rule: string | undefined, file: string, error: unknown): Bug;
/** What one rule says of one text that several places share, said once: with the first place, and what the API server refuses in all of them. */
export declare function once(findings: readonly Finding[]): readonly Finding[];
/** In order of file and place, then of rule: the order of a report. */
export declare function inOrder(findings: readonly Finding[]): Finding[];
/** What says the same of the same place, once: several DaemonSets may bring it about. Of findings in the order of a report. */
export declare function distinct(findings: readonly Finding[]): Finding[];
