/** What a rule is, and what it says. */
import type { Fix, Hazard, Location, Rejected, Severity } from '../base/index.js';
import type { SubjectName, Subjects } from '../subjects/index.js';
import type { AnyField } from '../yaml/index.js';
import type { OptionValues, RuleOptions } from './options.js';
/** A Field, or a bare Location where no field exists. */
export type Place = AnyField | Location;
/** The names of all presets. */
export declare const PRESETS: readonly ['recommended', 'strict', 'security'];
/** The configuration that turns a rule on: strict and security each add to recommended. */
export type Preset = (typeof PRESETS)[number];
/** What a rule module exports: made by `rule()`, which checks it. */
export interface Rule<S extends SubjectName = SubjectName, O extends RuleOptions = RuleOptions> {
    /** A kebab-case name of the defect; the name of its file. */
    readonly id: string;
    readonly on: S;
    /** Of what is `on: 'object'` or `on: 'request'`: the kinds that it is about; `*` stands for all. */
    readonly kinds?: readonly string[];
    readonly severity: Severity;
    /** always: it is on whatever the preset, as what the user brings is. */
    readonly preset: Preset | 'always';
    /** The version of ds-lint that brought it. */
    readonly since: string;
    /** One line: what is wrong. */
    readonly summary: string;
    /** The consequence in the cluster. */
    readonly why: string;
    readonly references?: readonly string[];
    /** The page about the rule, `https://…`. */
    readonly url?: string;
    /** Previous ids. */
    readonly aliases?: readonly string[];
    /** Rules of other linters that tell this defect, by their ids: `latest-tag`, `CKV_K8S_14`. */
    readonly elsewhere?: readonly string[];
    /** 0.1 to 10.0, only for rules about security. */
    readonly securitySeverity?: number;
    /** It speaks of updates only, and so runs where an old version is known; what is `on: 'update'` always does. */
    readonly needs?: 'base';
    /** What a configuration may change: thresholds and lists. */
    readonly options?: O;
    check(subject: Subjects[S], options: OptionValues<O>): Iterable<Problem>;
}
/** A rule on any subject. */
export type AnyRule = {
    [S in SubjectName]: Rule<S>;
}[SubjectName];
/** One thing wrong, and where. The engine adds the rule and the manifest. */
export interface Problem {
    readonly place: Place;
    readonly message: string;
    readonly related: readonly (Place | RelatedPlace)[];
    readonly fix: Fix | undefined;
    readonly severity: Severity | undefined;
    readonly hazard: Hazard | undefined;
    readonly absent?: readonly Absent[] | undefined;
    /** Of a policy that denies the request; a rejection brings its own. */
    readonly rejected?: readonly Rejected[];
}
/** A related place with a note on how it relates to the problem. */
export interface RelatedPlace {
    readonly place: Place;
    readonly message: string;
}
/** What a problem misses: a list, the item of a name in it, or another field. What an overlay of kustomize writes there, its base may lack. */
export interface Absent {
    readonly list: AnyField;
    readonly name?: string;
    /** The same field of any other item of the lists that it is in would do, also of an item that an overlay adds: the port of any container. */
    readonly ofAny?: boolean;
}
/** What a problem can carry beside its place and message. */
export interface ProblemDetails {
    readonly related?: readonly (Place | RelatedPlace)[] | undefined;
    readonly fix?: Fix | undefined;
    /** May only lower the rule's severity. */
    readonly severity?: Severity | undefined;
    /** What a rollout does because of it, where that is more than to replace the pods. */
    readonly hazard?: Hazard | undefined;
    readonly absent?: readonly Absent[] | undefined;
}
/** Whether a rule has nothing to say without a base. */
export declare function needsBase({ on, needs }: AnyRule): boolean;
/** Does nothing at run time; `on` and `options` tell the compiler what `check` is given. */
export declare function rule<const S extends SubjectName, const O extends RuleOptions = Readonly<Record<string, never>>>(definition: Rule<S, O>): Rule<S, O>;
/** A function, not an object literal, so that a mistake is one short compiler error on the argument. */
export declare function problem(place: Place, message: string, { related, fix, severity, hazard, absent }?: ProblemDetails): Problem;
/** Presents a rejection or an API warning as admission words it, at its place. */
export declare function present(subject: Subjects['rejection'] | Subjects['apiWarning'], details?: ProblemDetails): Problem;
