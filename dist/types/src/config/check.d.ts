import type { GateProblems } from './gates.js';
import { type ConfigData, type ConfigurableRule } from './options.js';
/** `at`: keys and indices from the root; `key`: the key is wrong, not its value. */
export interface ConfigProblem {
    readonly message: string;
    readonly at: readonly string[];
    readonly key: boolean;
    /** No rule has this id; one of the user's policies may. */
    readonly unknownRule?: string;
}
export interface Checked {
    readonly data: ConfigData;
    readonly problems: readonly ConfigProblem[];
}
/** Every rule there is, by its id and by its former ids. */
export type KnownRules = ReadonlyMap<string, ConfigurableRule>;
/** How feature gates are checked, and the version that an option sets. */
export interface GateCheck {
    readonly problems: GateProblems;
    readonly kubernetes: string | undefined;
}
/**
 * Takes every invalid value out of `data`, which it changes; what remains holds. `isAllowed`: whether it may name a path; `gates`: needed where it
 * sets feature gates.
 */
export declare function check(data: Record<string, unknown>, rules: KnownRules, isAllowed: (path: string) => boolean, gates?: GateCheck): Checked;
