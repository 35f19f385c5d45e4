/** How manifests reach the API server. */
import type { Cluster } from './cluster.ts'
import type { FeatureGates } from './generated/gates.ts'
import type { VersionRange } from './version.ts'

/**
 * kubectl: kubectl apply merges three: what it applied before, the manifest, and what is there. server: server-side apply, as Flux does it.
 * helm: helm upgrade, which merges three, too, or applies on the server since Helm 4. replace: PUT. These read YAML themselves, keep the last of
 * equal keys and send JSON. raw: the text is the body of a PUT.
 */
export const APPLY_MODES = ['kubectl', 'server', 'helm', 'replace', 'raw'] as const
/** How manifests reach the API server. */
export type Apply = (typeof APPLY_MODES)[number]

/** What kubectl apply does. */
export const DEFAULT_APPLY: Apply = 'kubectl'

/** Whether a client reads the text and sends JSON; the API server itself where nothing is said. */
export function isReadByClient(apply: Apply = 'raw'): boolean {
  return apply !== 'raw'
}

/** What reads the text of manifests, as messages call it. */
export function clientName(apply: Apply = DEFAULT_APPLY): string {
  return apply === 'helm' ? 'Helm' : 'kubectl'
}

/** What a manifest is for: versions of Kubernetes, what sends it there, and what is known of the clusters. */
export interface Target extends VersionRange {
  /** Undefined: as an object that is there tells, else with kubectl. */
  readonly apply?: Apply
  /** helm rendered the manifests, and sends them where nothing says otherwise. */
  readonly isChart?: boolean
  readonly cluster?: Cluster
  /** Feature gates that they set; others have their defaults. */
  readonly gates?: FeatureGates | undefined
}

/** Whether helm sends the manifests: it deletes what its release no longer has, and sends nothing where the cluster does not know a kind. */
export function isSentByHelm({ apply, isChart = false }: Pick<Target, 'apply' | 'isChart'>): boolean {
  return apply === 'helm' || (apply === undefined && isChart)
}
