/** Rules × subjects → findings: pure, synchronous, short. */
import type { Bug, Finding, ObjectReference, Rejected } from './finding.js';
import type { Inspected } from './inspect.js';
import type { DaemonSetModel, SubjectName, Subjects } from './model.js';
import type { UpdateModel } from './model/update.js';
import type { AnyRule, Rule } from './rule.js';
import type { AnyField } from './yaml/field.js';
/** Rules by what they are about; those that present a rejection or an API warning by their id, too. */
export declare class RuleSet {
    #private;
    constructor(rules: Iterable<AnyRule>);
    on<S extends SubjectName>(name: S): readonly Rule<S>[];
    presenter<S extends 'rejection' | 'apiWarning'>(on: S, id: string): Rule<S> | undefined;
}
/** What a finding says of the manifest it is about. */
export interface About {
    readonly object?: ObjectReference;
    readonly origin?: string;
    readonly rejected?: readonly Rejected[];
    /** Of a problem at a bare Location. */
    readonly path?: string;
    /** What stood in its place before, where that was something else. */
    readonly before?: AnyField;
    /** Named when a rule fails. */
    readonly file: string;
}
export interface Found {
    readonly findings: Finding[];
    readonly bugs: Bug[];
}
/** What a DaemonSet replaces, if anything. */
export interface Replacements {
    of(model: DaemonSetModel): UpdateModel | undefined;
}
/** Every rule over everything a file holds that rules are about, its syntax apart. */
export declare function check({ file, daemonSets, template }: Inspected, rules: RuleSet, found: Found, updates?: Replacements): void;
/** `update`: what the DaemonSet replaces. */
export declare function checkDaemonSet(model: DaemonSetModel, rules: RuleSet, found: Found, update?: UpdateModel): void;
/** Runs one rule over one subject. A rule that throws is a bug of ours and costs nobody else's findings. */
export declare function run<S extends SubjectName>(rule: Rule<S>, subject: Subjects[S], about: About, found: Found): void;
/** In order of file and place, then of rule: the order of a report. */
export declare function inOrder(findings: readonly Finding[]): Finding[];
