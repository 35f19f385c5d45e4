/** Sources and what stood there before → Plan. Knows no file system and no clock. */
import type { Base, Source, TextSource, UserError } from '../base/index.js';
import { type LintInput } from '../lint/index.js';
import type { Inventory } from '../cluster/index.js';
import { type Plan } from './plan.js';
/** That of a lint run: what the rules say of a DaemonSet is part of its plan. */
export interface DiffInput extends Pick<LintInput, 'configs' | 'rules' | 'plugins' | 'policies' | 'readPolicies' | 'today' | 'baseline' | 'readFile' | 'isGone' | 'origins' | 'elsewhere'> {
    /** What could not be read or rendered before. */
    readonly earlier?: readonly UserError[];
    /** Iterated more than once. */
    readonly sources: Iterable<Source>;
    readonly base: Base<TextSource>;
    /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
    readonly nodes: number | undefined;
    /** The nodes of the cluster: then each update is played on them. */
    readonly inventory?: Inventory | undefined;
}
export declare function runDiff({ nodes, inventory, ...input }: DiffInput): Promise<Plan>;
