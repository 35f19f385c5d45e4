import type { DaemonSet, DaemonSetUpdateStrategy, PodSpec, PodTemplateSpec, Toleration } from '../kubernetes/types.js';
import { type YamlNode } from '../yaml/tree.js';
import { type DecodeProblem } from './decodeproblem.js';
import type { ContentType } from './decodescalar.js';
/** What can be decoded. Only a DaemonSet is looked at for its apiVersion and kind. */
export interface Decodable {
    DaemonSet: DaemonSet;
    DaemonSetUpdateStrategy: DaemonSetUpdateStrategy;
    PodSpec: PodSpec;
    PodTemplateSpec: PodTemplateSpec;
    Toleration: Toleration;
}
export interface DecodeOptions {
    /** 37 for 1.37. */
    readonly minor: number;
    readonly contentType: ContentType;
}
export interface Decoded<T> {
    /** Never holds a value of a type it does not claim, at any depth: such a field is absent, such an item a zero value. */
    readonly value: T;
    /** All that is wrong, in the order in which the API server meets it. */
    readonly problems: readonly DecodeProblem[];
    /** The one for which the API server stops: it tells nothing else, and validates nothing. */
    readonly fatal: DecodeProblem | undefined;
}
/** A document that is empty or null gives an empty value without problems. */
export declare function decode<K extends keyof Decodable>(root: YamlNode | undefined, type: K, options: DecodeOptions): Decoded<Decodable[K]>;
