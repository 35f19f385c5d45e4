/** PodTopologySpread: constraints with DoNotSchedule. */
import { Selector } from '../../kubernetes/index.ts';
import type { PodInfo, Snapshot } from '../node-info.ts';
import type { PodFilter } from './filter.ts';
export interface SpreadConstraint {
    readonly topologyKey: string;
    readonly maxSkew: number;
    readonly minDomains: number;
    readonly selector: Selector;
    readonly honorsAffinity: boolean;
    readonly honorsTaints: boolean;
}
export declare function podTopologySpread(pod: PodInfo, snapshot: Snapshot): PodFilter | undefined;
export declare function spreadConstraints({ pod: { spec }, labels }: PodInfo): SpreadConstraint[];
