/** How manifests reach the API server. */
import type { Cluster } from './cluster.js';
import type { FeatureGates } from './generated/gates.js';
import type { VersionRange } from './version.js';
/**
 * kubectl: kubectl apply, Helm, Argo CD and Flux read YAML themselves, keep the last of equal keys and send JSON; raw: the text is the request body.
 */
export declare const APPLY_MODES: readonly ['kubectl', 'raw'];
/** How manifests reach the API server. */
export type Apply = (typeof APPLY_MODES)[number];
/** What kubectl apply does. */
export declare const DEFAULT_APPLY: Apply;
/** What a manifest is for: versions of Kubernetes, what sends it there (kubectl where nothing is said), and what is known of the clusters. */
export interface Target extends VersionRange {
    readonly apply?: Apply;
    readonly cluster?: Cluster;
    /** Feature gates that they set; others have their defaults. */
    readonly gates?: FeatureGates | undefined;
}
