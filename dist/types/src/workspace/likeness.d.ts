import { type YamlNode } from '../yaml/index.js';
export interface Like<T> {
    readonly of: T;
    /** How much the templates have in common: from SIMILAR to 1. */
    readonly score: number;
}
export declare class Likeness<T> {
    #private;
    constructor(list: Iterable<T>, nodeOf: (each: T) => YamlNode);
    /** Those with a main container of the same name or image, which is how copies of a manifest for another agent differ from a renamed one. */
    of(node: YamlNode): Like<T>[];
}
