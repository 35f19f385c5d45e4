/** What an update brings: the warnings about a DaemonSet that nothing warns of in the one that it replaces. */
import { type Finding, type ObjectReference } from '../base/index.js';
import type { Settings } from '../config/index.js';
import { type Fleets, type UpdateModel, type Updates } from '../subjects/index.js';
import type { RuleSet } from './dispatch.js';
/** Whether warnings of the updates are compared with those of what they replace. */
export declare function areCompared({ changed }: Pick<Updates, 'changed'>): boolean;
interface About {
    readonly rules: RuleSet;
    readonly settings: Settings;
    readonly fleets: Fleets | undefined;
}
/** Of what replaces another: without the warnings that are older, and without infos. What says how the apply goes stays. */
export declare function withoutOlder(findings: readonly Finding[], replacing: ReadonlyMap<ObjectReference, UpdateModel>, { rules, settings, fleets }: About): readonly Finding[];
/** The findings without those that rules make of the old DaemonSet, too. All are about the new one. */
export declare function broughtBy(update: UpdateModel, findings: readonly Finding[], rules: RuleSet, fleets: Fleets | undefined): Finding[];
export {};
