/** A DaemonSet as admission policies see it: decoded, with its defaults, as Go prints it. */
import { type DaemonSet } from '../kubernetes/index.ts';
import type { PlainObject } from './cel/values.ts';
export interface Stored {
    readonly namespace: string;
    /** 1 for a new object. */
    readonly generation: number;
    /** Of an object that is in the storage. */
    readonly resourceVersion?: string;
}
/** `daemonSet`: as storage would have it (`storePrevious`). What only a cluster knows is filled in with placeholders. */
export declare function policyObject(daemonSet: DaemonSet, minor: number, { namespace, generation, resourceVersion }: Stored): PlainObject;
