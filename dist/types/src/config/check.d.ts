import type { ConfigData } from './options.js';
/** `at`: keys and indices from the root; `key`: the key is wrong, not its value. */
export interface ConfigProblem {
    readonly message: string;
    readonly at: readonly string[];
    readonly key: boolean;
}
export interface Checked {
    readonly data: ConfigData;
    readonly problems: readonly ConfigProblem[];
}
/** Takes every invalid value out of `data`, which it changes; what remains holds. */
export declare function check(data: Record<string, unknown>, ruleIds: readonly string[]): Checked;
