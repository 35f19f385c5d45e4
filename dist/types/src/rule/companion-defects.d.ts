/** What the API server refuses of the fields of an object beside a DaemonSet, by the shape of its kind. */
import type { Fix } from '../base/index.js';
import type { AnyField } from '../yaml/index.js';
import type { CompanionShape } from './companion-shapes.js';
import type { Place } from './rule.js';
/** A defect for which the API server, or kubectl, refuses an object. */
export interface CompanionDefect {
    readonly place: Place;
    readonly message: string;
    readonly fix: Fix | undefined;
}
/** What the API server refuses of an object beside a DaemonSet. */
export declare function refused(place: Place, defect: string, about: string, remedy: string, fix?: Fix): CompanionDefect;
/** Where a field does not have the shape: fields with nearly the name of another one, and values of another type. `about` is the object. */
export declare function shapeDefects(field: AnyField, shape: CompanionShape, about: string): Iterable<CompanionDefect>;
