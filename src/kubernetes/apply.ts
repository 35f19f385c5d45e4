/** How manifests reach the API server. */
import type { Cluster } from './cluster.ts'
import type { FeatureGates } from './generated/gates.ts'
import type { VersionRange } from './version.ts'

/**
 * kubectl: kubectl apply, Helm, Argo CD and Flux read YAML themselves, keep the last of equal keys and send JSON; raw: the text is the request body.
 */
export const APPLY_MODES = ['kubectl', 'raw'] as const
/** How manifests reach the API server. */
export type Apply = (typeof APPLY_MODES)[number]

/** What kubectl apply does. */
export const DEFAULT_APPLY: Apply = 'kubectl'

/** What a manifest is for: versions of Kubernetes, what sends it there (kubectl where nothing is said), and what is known of the clusters. */
export interface Target extends VersionRange {
  readonly apply?: Apply
  readonly cluster?: Cluster
  /** Feature gates that they set; others have their defaults. */
  readonly gates?: FeatureGates | undefined
}
