import { type YamlNode } from '../yaml/index.js';
/** Of names that tell that one follows the other. */
export declare const RELATED = 0.1;
/** Two templates have this part of their fields in common, at least, where one is the other renamed. */
export declare const SIMILAR = 0.5;
export interface Like<T> {
    readonly of: T;
    /** How much the templates have in common: from SIMILAR to 1. */
    readonly score: number;
}
export declare class Likeness<T> {
    #private;
    constructor(list: Iterable<T>, nodeOf: (each: T) => YamlNode);
    /**
     * Those with a main container of the same name or image, which is how copies of a manifest for another agent differ from a renamed one.
     * @param least How much they have in common.
     */
    of(node: YamlNode, least?: number): Like<T>[];
}
