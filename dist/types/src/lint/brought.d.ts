/** What an update brings: the warnings about a DaemonSet that nothing warns of in the one that it replaces. */
import { type Finding } from '../base/index.js';
import { type Fleets, type UpdateModel, type Updates } from '../subjects/index.js';
import type { RuleSet } from './dispatch.js';
/** Whether warnings of the updates are compared with those of what they replace. */
export declare function areCompared({ changed }: Pick<Updates, 'changed'>): boolean;
/** The findings without those that rules make of the old DaemonSet, too. All are about the new one. */
export declare function broughtBy(update: UpdateModel, findings: readonly Finding[], rules: RuleSet, fleets: Fleets | undefined): Finding[];
