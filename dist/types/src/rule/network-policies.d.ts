/** What NetworkPolicies let through. */
import { type Labels } from '../kubernetes/index.js';
/** Kinds of policies that may allow what a NetworkPolicy does not. */
export declare const FOREIGN_POLICIES: readonly string[];
/** The one label that keeps a selector from pods, with their value of it, where it is misspelled or has a word more or less. */
export declare function nearLabel(wanted: Labels, labels: Labels): readonly [string, string] | undefined;
