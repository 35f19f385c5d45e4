/** A manifest's tree → the plain object that the API server would see, and what it would refuse to decode (serializer/json, fieldValidation=Strict). */
import { type Apply, type DaemonSet, type DaemonSetUpdateStrategy, type PodSpec, type PodTemplateSpec, type Toleration } from '../../kubernetes/index.js';
import { type YamlNode } from '../../yaml/index.js';
import { type DecodeProblem } from './problem.js';
import { type ClientStop } from './client.js';
import type { ContentType } from './scalar.js';
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
    /** What reads the document; the API server itself where nothing is said. */
    readonly apply?: Apply;
}
export interface Decoded<T> {
    /** Never holds a value of a type it does not claim, at any depth: such a field is absent, such an item a zero value. */
    readonly value: T;
    /** All that is wrong, in the order in which the API server meets it. */
    readonly problems: readonly DecodeProblem[];
    /** The one for which the API server stops: it tells nothing else, and validates nothing. */
    readonly fatal: DecodeProblem | undefined;
    /** Why kubectl sends nothing. */
    readonly stop: ClientStop | undefined;
    /** Values that kubectl silently drops, because their keys come again. */
    readonly lost: readonly DecodeProblem[];
}
/** A document that is empty or null gives an empty value without problems. */
export declare function decode<K extends keyof Decodable>(root: YamlNode | undefined, type: K, options: DecodeOptions): Decoded<Decodable[K]>;
