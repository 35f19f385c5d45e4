/** Objects by keys of theirs. */
import type { OtherObject } from './objects.js';
export type KeysOf<T> = (object: OtherObject<T>) => Iterable<string>;
/** Whoever asks knows the type. */
export type AnyObject = OtherObject<never>;
export type Holds = (object: OtherObject<never>) => boolean;
export declare class Postings {
    #private;
    constructor(objects: Iterable<AnyObject>, keysOf: KeysOf<never>);
    /** What has the key that the fewest have: one object, several, or none. */
    rarest(keys: readonly string[]): AnyObject | Posting | undefined;
}
/** In the order in which they were given. What of a long one stands where is found once. */
export declare class Posting {
    #private;
    static of(objects: Iterable<AnyObject>): Posting;
    get length(): number;
    [Symbol.iterator](): Iterator<AnyObject>;
    push(object: AnyObject): void;
    /** Those that name a namespace, and those that name none. */
    in(namespace: string): readonly Posting[];
    /** Those for which something holds. */
    where(holds: Holds): Posting;
    /** So many of those that are wanted: of a file, by its absolute path, of its folder, of what is below the folder around that, and so on. */
    around(absolute: string | undefined, most: number, isWanted: (object: AnyObject) => boolean): AnyObject[];
}
/** Whether an object names a namespace, or none. */
export declare function mayBeIn({ object }: AnyObject, namespace: string | undefined): boolean;
