/** Whether the policies of a file do what the cases beside it promise, and what no case shows. */
import { type SourceFile } from '../base/index.js';
/** What the cases of a file of policies say. */
export interface PolicyVerdict {
    /** The names of the policies that were judged. */
    readonly policies: readonly string[];
    /** What is wrong with a policy or a case, one sentence each; empty where all is as promised. */
    readonly problems: readonly string[];
    /** Validations that fail in no case, and conditions that exclude in none, each with its place. */
    readonly unreached: readonly string[];
}
/**
 * Runs every policy of a file over its cases, bound or not. `#!` ends each line on which a finding of any of them must be.
 * @param beside Other files with what the policies need: parameters, namespaces.
 */
export declare function checkPolicies(file: SourceFile, casesText: string, beside?: readonly SourceFile[]): Promise<PolicyVerdict>;
