import { type Inventory, type OnNodes } from '../cluster/index.js';
import type { DaemonSetModel } from './daemon-set.js';
export declare class Fleets {
    #private;
    constructor(inventory: Inventory);
    /** Undefined for a manifest without a name. */
    of(model: DaemonSetModel): OnNodes | undefined;
}
