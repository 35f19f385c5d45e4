/** The authoring entry "ds-lint/rule": what a rule is, and what it says. */
import type { Fix, Severity } from './finding.js';
import type { SubjectName, Subjects } from './model.js';
import type { Location } from './source.js';
import type { AnyField, Field } from './yaml/field.js';
export type { Change } from './changes.js';
export type { Edit, Fix, Severity } from './finding.js';
export type { Before, SubjectName, Subjects, UpdateEffects } from './model.js';
export type { Objects, OtherObject } from './objects.js';
export type { Role, RoleName } from './role.js';
export type { Location } from './source.js';
export type { AnyField, Field, Item } from './yaml/field.js';
/** A Field, or a bare Location where no field exists. */
export type Place = AnyField | Location;
export type Preset = 'recommended' | 'strict' | 'security';
export interface Rule<S extends SubjectName = SubjectName> {
    /** A kebab-case name of the defect; the name of its file. */
    readonly id: string;
    readonly on: S;
    readonly severity: Severity;
    readonly preset: Preset;
    /** The version of ds-lint that brought it. */
    readonly since: string;
    /** One line: what is wrong. */
    readonly summary: string;
    /** The consequence in the cluster. */
    readonly why: string;
    readonly references?: readonly string[];
    /** Former ids. */
    readonly aliases?: readonly string[];
    /** 0.1 to 10.0, only for rules about security. */
    readonly securitySeverity?: number;
    /** It speaks of updates only, and so runs where an old version is known; what is `on: 'update'` always does. */
    readonly needs?: 'base';
    check(subject: Subjects[S]): Iterable<Problem>;
}
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
}
/** A related place with a word on what it has to do with the problem. */
export interface RelatedPlace {
    readonly place: Place;
    readonly message: string;
}
export interface ProblemDetails {
    readonly related?: readonly (Place | RelatedPlace)[] | undefined;
    readonly fix?: Fix | undefined;
    /** May only lower the rule's severity. */
    readonly severity?: Severity | undefined;
}
/** Whether a rule has nothing to say without a base. */
export declare function needsBase({ on, needs }: AnyRule): boolean;
/** Does nothing at run time; `on` tells the compiler what `check` is given. */
export declare function rule<const S extends SubjectName>(definition: Rule<S>): Rule<S>;
/** A function, not an object literal, so that a mistake is one short compiler error on the argument. */
export declare function problem(place: Place, message: string, { related, fix, severity }?: ProblemDetails): Problem;
/** Presents a rejection or an API warning as admission words it, at its place. */
export declare function present(subject: Subjects['rejection'] | Subjects['apiWarning'], details?: ProblemDetails): Problem;
/**
 * Whether something stands for a field of `holder` that cannot be it: a value of another type, or a misspelt name. Another rule reports that,
 * and so nothing is to be said of a field that is missing.
 */
export declare function isMistaken(holder: Field, name: string): boolean;
/** Writes a value at a field, whether or not something is written there now. */
export declare function set(field: AnyField, value: unknown, safety: Fix['safety'], title?: string): Fix | undefined;
/** Takes a field out, key and all. */
export declare function remove(field: AnyField, safety: Fix['safety'], title?: string): Fix | undefined;
/** Gives a field another key. */
export declare function rename(field: AnyField, key: string, safety: Fix['safety'], title?: string): Fix | undefined;
/** Several fixes as one, applied wholly or not at all; undefined when one of them is. */
export declare function together(title: string, ...fixes: readonly (Fix | undefined)[]): Fix | undefined;
