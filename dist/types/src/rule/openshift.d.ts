/** Whether a manifest is for OpenShift, told by what it names. Control-plane nodes there have the old label and the old taint to this day. */
import { type DaemonSet } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
/** False where nothing tells. */
export declare function isForOpenShift(daemonSet: Field<DaemonSet>): boolean;
