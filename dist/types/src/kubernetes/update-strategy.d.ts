/** spec.updateStrategy of a DaemonSet (k8s.io/kubernetes/pkg/controller/daemon/util). */
import type { DaemonSetUpdateStrategy } from './generated/types.js';
/** AllowsSurge: a new pod starts beside the old one, which goes when the new one is available. */
export declare function allowsSurge({ type, rollingUpdate }?: DaemonSetUpdateStrategy): boolean;
