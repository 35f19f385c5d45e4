/** The manifest that stood there before: a file's former text, or what a cluster exports. */
import type { Manifest } from './manifest.js';
import { type Mapping } from '../yaml/index.js';
export interface Previous {
    readonly manifest: Manifest;
    /** As apps/v1 reads it, and without what only the API server and its clients write. Everything keeps its place. */
    readonly node: Mapping;
    /** With the defaults of a former API version that apps/v1 has others for; the node itself where there are none. */
    readonly stored: Mapping;
    /** It was exported from a cluster. */
    readonly live: boolean;
    /** `status.desiredNumberScheduled` of an export: the nodes that should run a pod. */
    readonly status: Status | undefined;
}
/** Of a live export; numbers of nodes, 0 where nothing is written. */
export interface Status {
    readonly desired: number;
    readonly updated: number;
    readonly unavailable: number;
}
/** What apps/v1 replaced: no supported cluster serves it. */
export declare const FORMER_APIS: ReadonlySet<string>;
export declare function previousOf(manifest: Manifest): Previous;
/** A manifest of a former API version as apps/v1 has it; undefined for any other. */
export declare function convertedNode({ node }: Manifest): Mapping | undefined;
/** A manifest under the name of the object that it is applied to, which a kustomization makes of its own. */
export declare function underName({ node, object }: Manifest, name: string): Mapping;
