/** What NetworkPolicies let through. */
import { type Labels } from '../kubernetes/index.js';
import type { Subjects } from '../subjects/index.js';
/** Whether policies of another kind or group stand beside the DaemonSet, which may allow what its NetworkPolicies do not. */
export declare function hasForeignPolicies({ daemonSet, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'objects'>): boolean;
/** The one label that keeps a selector from pods, with their value of it, where it is misspelled or has a word more or less. */
export declare function nearLabel(wanted: Labels, labels: Labels): readonly [string, string] | undefined;
