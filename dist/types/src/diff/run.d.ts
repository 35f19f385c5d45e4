/** Sources and what stood there before → Plan. Knows no file system and no clock. */
import type { Base, Source, TextSource } from '../base/index.js';
import { type Target } from '../kubernetes/index.js';
import { type Plan } from './plan.js';
export interface DiffInput<File extends TextSource> {
    /** Iterated more than once. */
    readonly sources: Iterable<Source<File>>;
    readonly base: Base<File>;
    /** The versions that the run is for. */
    readonly kubernetes: Target;
    /** How many nodes run a pod; undefined: what a live export tells, or nothing. */
    readonly nodes: number | undefined;
    /** The versions that a file is for, by its absolute path. */
    targetOf(absolute: string): Target | Promise<Target>;
    /** The text of a file beside a source, if there is one: kustomizations are looked up. */
    readFile(absolute: string): string | undefined;
}
export declare function runDiff<File extends TextSource>(input: DiffInput<File>): Promise<Plan>;
