import { type Taint } from '../kubernetes/index.js';
/** The words that name nodes: names, a class, or all. */
export type Targets = readonly string[];
export type Action = 
/** So many more nodes of a class, whose name is the words; without words of the only one. */
{
    readonly do: 'add';
    readonly count: number;
    readonly words: Targets;
}
/** So many fewer. */
 | {
    readonly do: 'take';
    readonly count: number;
    readonly words: Targets;
} | {
    readonly do: 'scale';
    readonly count: number;
    readonly words: Targets;
} | {
    readonly do: 'remove';
    readonly words: Targets;
} | {
    readonly do: Plain;
    readonly words: Targets;
} | {
    readonly do: 'taint';
    readonly words: Targets;
    readonly taint: Taint;
}
/** Without an effect: all taints of the key. */
 | {
    readonly do: 'untaint';
    readonly words: Targets;
    readonly key: string;
    readonly effect: string | undefined;
} | {
    readonly do: 'label';
    readonly words: Targets;
    readonly key: string;
    readonly value: string;
} | {
    readonly do: 'unlabel';
    readonly words: Targets;
    readonly key: string;
};
type Plain = 'cordon' | 'uncordon' | 'drain' | 'ready' | 'not-ready';
export interface Step {
    /** As it is written. */
    readonly text: string;
    readonly actions: readonly Action[];
}
/** What may stand before the name of a node or a class. */
export declare const KINDS: ReadonlySet<string>;
/** Steps, separated by semicolons or lines; or what is wrong with the first that is not one. */
export declare function parseSteps(text: string): Step[] | string;
export {};
