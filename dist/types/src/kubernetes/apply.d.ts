/** How manifests reach the API server. */
import type { Cluster } from './cluster.js';
import type { FeatureGates } from './generated/gates.js';
import type { VersionRange } from './version.js';
/**
 * kubectl: kubectl apply merges three: what it applied before, the manifest, and what is there. server: server-side apply, as Flux does it.
 * helm: helm upgrade, which merges three, too, or applies on the server since Helm 4. replace: PUT. These read YAML themselves, keep the last of
 * equal keys and send JSON. raw: the text is the body of a PUT.
 */
export declare const APPLY_MODES: readonly ['kubectl', 'server', 'helm', 'replace', 'raw'];
/** How manifests reach the API server. */
export type Apply = (typeof APPLY_MODES)[number];
/** What kubectl apply does. */
export declare const DEFAULT_APPLY: Apply;
/** Whether a client reads the text and sends JSON; the API server itself where nothing is said. */
export declare function isReadByClient(apply?: Apply): boolean;
/** What reads the text of manifests, as messages call it. */
export declare function clientName(apply?: Apply): string;
/** What a manifest is for: versions of Kubernetes, what sends it there, and what is known of the clusters. */
export interface Target extends VersionRange {
    /** Undefined: as an object that is there tells, else with kubectl. */
    readonly apply?: Apply;
    /** helm rendered the manifests, and sends them where nothing says otherwise. */
    readonly isChart?: boolean;
    readonly cluster?: Cluster;
    /** Feature gates that they set; others have their defaults. */
    readonly gates?: FeatureGates | undefined;
}
/** Whether helm sends the manifests: it deletes what its release no longer has, and sends nothing where the cluster does not know a kind. */
export declare function isSentByHelm({ apply, isChart }: Pick<Target, 'apply' | 'isChart'>): boolean;
