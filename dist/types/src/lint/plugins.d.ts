/** Rules of the user's own, whose authors may have had no compiler: one that is malformed is refused, and costs no other its findings. */
import { type UserError } from '../base/index.js';
import { type AnyRule } from '../rule/index.js';
export interface Plugins {
    readonly rules: readonly AnyRule[];
    /** Each names the plugin and the field. */
    readonly errors: readonly UserError[];
}
/** The plugin that a rule comes from, as its user names it; undefined for a rule that was checked without a name. */
export declare function pluginOf(rule: AnyRule): string | undefined;
/** The rules among `plugins` that can run. `known`: the ids, and former ids, of the built-in ones. `from`: the plugin that exports them. */
export declare function checkPlugins(plugins: unknown, known: ReadonlySet<string>, from?: string): Plugins;
/** What is wrong with the fields of a rule: `severity is "fatal"; use one of error, warning, info`. */
export declare function ruleProblems(rule: unknown): string[];
