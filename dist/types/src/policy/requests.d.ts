import type { Subjects } from '../subjects/index.ts';
import type { Objects } from '../workspace/index.ts';
import { type AnyField } from '../yaml/index.ts';
import type { Request } from './admit.ts';
import { type User } from './authorize.ts';
import type { Read } from './cel/explain.ts';
import { type Value } from './cel/values.ts';
type Subject = Subjects['request'];
/** A request, and where the fields of its objects are written. */
export interface ObjectRequest {
    readonly request: Request;
    /** Undefined for what stands in no file. */
    readonly placeOf: (read: Read) => AnyField | undefined;
    /** Where the pods are described that it is about; undefined: it is about the object itself. */
    readonly template: AnyField | undefined;
}
export interface RequestContext {
    /** Those of the user's files and of the policies'. */
    readonly objects: Objects;
    readonly user: User | undefined;
}
/** The object's own request, and that of the pods that a DaemonSet makes. */
export declare function requestsOf(subject: Subject, context: RequestContext): readonly ObjectRequest[];
/** What is written as a number with a fraction is a double. */
export declare function celValue(plain: unknown): Value;
export {};
