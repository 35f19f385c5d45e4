/** Rules of the user's own, whose authors may have had no compiler: one that is malformed is refused, and costs no other its findings. */
import { type Bug, type UserError } from '../base/index.js';
import { type AnyRule } from '../rule/index.js';
export interface Plugins {
    readonly rules: readonly AnyRule[];
    /** Each names the plugin and the field. */
    readonly errors: readonly UserError[];
}
/** The rules among `plugins` that can run. `known`: the ids, and former ids, of the built-in ones. `from`: the plugin that exports them. */
export declare function checkPlugins(plugins: unknown, known: ReadonlySet<string>, from?: string): Plugins;
/** What is wrong with the fields of a rule: `severity is "fatal"; use one of error, warning, info`. */
export declare function ruleProblems(rule: unknown): string[];
/** One for each rule of a plugin that threw, with the first place; the others are counted. */
export declare function pluginErrors(bugs: readonly Bug[], plugins: ReadonlyMap<string, AnyRule>): UserError[];
