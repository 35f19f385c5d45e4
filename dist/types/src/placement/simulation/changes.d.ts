/** What can happen to a cluster. */
import { type DaemonSet, type ResourceList, type Taint } from '../../kubernetes/index.js';
import type { Node, Pod } from '../types.js';
import type { Simulation } from './simulation.js';
export type Propagation = 'Orphan' | 'Background' | 'Foreground';
/** One step of a simulation, applied to the cluster at once. */
export type Change = {
    readonly do: 'addNode';
    readonly node: Node;
} | {
    readonly do: 'removeNode';
    readonly node: string;
} | {
    readonly do: 'cordon' | 'uncordon';
    readonly node: string;
} | {
    readonly do: 'taint' | 'untaint';
    readonly node: string;
    readonly taint: Taint;
}
/** null removes a label. */
 | {
    readonly do: 'label';
    readonly node: string;
    readonly labels: Readonly<Record<string, string | null>>;
}
/** Capacity, too; resources that are not named stay. */
 | {
    readonly do: 'allocatable';
    readonly node: string;
    readonly allocatable: ResourceList;
} | {
    readonly do: 'condition';
    readonly node: string;
    readonly type: string;
    readonly status: string;
} | {
    readonly do: 'applyDaemonSet';
    readonly daemonset: DaemonSet;
} | {
    readonly do: 'deleteDaemonSet';
    readonly name: string;
    readonly namespace?: string;
    readonly propagation: Propagation;
}
/** At once, whatever its kubelet says. */
 | {
    readonly do: 'deletePod';
    readonly name: string;
    readonly namespace?: string;
} | {
    readonly do: 'addPod';
    readonly pod: Pod;
} | {
    readonly do: 'failDaemonPod' | 'deleteDaemonPod';
    readonly name: string;
    readonly namespace?: string;
    readonly node: string;
};
/** Makes the change and lets the cluster come to rest. */
export declare function apply(simulation: Simulation, change: Change): void;
/** Makes the change alone. What names something that does not exist changes nothing. */
export declare function make(simulation: Simulation, change: Change): void;
