import type { Objects } from '../workspace/index.ts';
export interface Resource {
    readonly group: string;
    readonly version: string;
    /** The plural, as policies name it. */
    readonly resource: string;
    readonly isNamespaced: boolean;
}
/** Undefined where nothing tells that there is such a kind: neither Kubernetes nor a CustomResourceDefinition nor an object. */
export declare function resourceOf(apiVersion: string, kind: string, objects: Objects): Resource | undefined;
