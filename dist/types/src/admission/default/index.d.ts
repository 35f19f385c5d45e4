/**
 * What the API server fills in before it validates (SetObjectDefaults_DaemonSet and the conversion to the internal version).
 * The given objects stay as they are; what a default changes is copied.
 */
import { type DaemonSet, type PodTemplateSpec, type FeatureGates } from '../../kubernetes/index.js';
/** The DaemonSet as `kubectl get` would show it had it been created as it is, but for what only storage adds. */
export declare function defaultDaemonSet(daemonSet: DaemonSet, minor: number, gates?: FeatureGates): DaemonSet;
/** A pod template as it stands after defaulting, wherever the template is written. */
export declare function defaultPodTemplate(template: PodTemplateSpec, minor: number, gates?: FeatureGates): PodTemplateSpec;
