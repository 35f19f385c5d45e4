/** One file → its findings, before configuration and comments judge them. */
import { type Encoding, type GivenFile } from '../base/index.js';
import type { Target } from '../kubernetes/index.js';
import type { UserSchemas } from '../schemas/index.js';
import { type Fleets, type Subjects, type Updates } from '../subjects/index.js';
import { type LoadedFile, type Take, type Workspace } from '../workspace/index.js';
import type { Batch } from './batch.js';
import type { Found, RuleSet } from './dispatch.js';
export interface Examination<File extends GivenFile> {
    readonly file: File;
    readonly target: Target;
    readonly rules: RuleSet;
    /** Where the rules run. */
    readonly batch: Batch;
    /** For DaemonSets that replace another, and for those that are what they were; undefined: the same. */
    readonly rulesOfUpdates?: RuleSet;
    readonly rulesOfUnchanged?: RuleSet;
    readonly workspace: Workspace<File>;
    /** Undefined without a base. */
    readonly updates: Updates | undefined;
    /** Undefined without nodes. */
    readonly fleets?: Fleets | undefined;
    /** Undefined where the user has none. */
    readonly schemas: UserSchemas | undefined;
    /** What of the file is no text. */
    readonly unreadable: readonly Subjects['source'][];
    readonly encoding?: Encoding | undefined;
    /** The chart of a template as its user knows it, and whether it was told of before. */
    chartOf?(file: File): {
        readonly path: string;
        readonly isTold: boolean;
    } | undefined;
}
/**
 * What the batch finds when it runs is added to `found`; findings hold places and words, no trees: those of a batch go before the next is read. `seen` is
 * called with each document that was judged and its DaemonSets, once: comments in it may suppress. Undefined where the file cannot be loaded.
 */
export declare function examine<File extends GivenFile>(input: Examination<File>, found: Found, seen: Take): Promise<LoadedFile | undefined>;
