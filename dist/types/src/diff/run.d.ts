/** Sources and what stood there before → Plan. Knows no file system and no clock. */
import type { Base, Source, TextSource } from '../base/index.js';
import { type LintInput } from '../lint/index.js';
import { type Plan } from './plan.js';
/** That of a lint run: what the rules say of a DaemonSet is part of its plan. */
export interface DiffInput extends Pick<LintInput, 'configs' | 'rules' | 'today' | 'baseline' | 'readFile' | 'isGone'> {
    /** Iterated more than once. */
    readonly sources: Iterable<Source>;
    readonly base: Base<TextSource>;
    /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
    readonly nodes: number | undefined;
}
export declare function runDiff({ nodes, ...input }: DiffInput): Promise<Plan>;
