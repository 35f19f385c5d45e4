/** Findings × suppressions → what is left, what is suppressed, and what is wrong with the suppressions themselves. */
import type { Settings } from '../config.js';
import type { Finding } from '../finding.js';
import { type RuleIds } from './directives.js';
import type { SuppressionSource } from './source.js';
export interface SuppressInput {
    readonly findings: readonly Finding[];
    readonly sources: readonly SuppressionSource[];
    readonly settings: Settings;
    readonly ids: RuleIds;
    /** YYYY-MM-DD; empty where nobody knows: then nothing has expired. */
    readonly today: string;
    /** Whether every rule that is on had its say: only then can a suppression be called unused. */
    readonly complete: boolean;
    /** Whether a configuration turns the rule on. */
    readonly isOn: (rule: string) => boolean;
}
/** Suppressed findings carry their suppression. */
export declare function suppress({ findings, sources, settings, ids, today, complete, isOn }: SuppressInput): Finding[];
