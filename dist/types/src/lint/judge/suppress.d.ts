/** Findings × suppressions → what is left, what is suppressed, and what is wrong with the suppressions themselves. */
import type { Settings } from '../../config/index.ts';
import { type Finding } from '../../base/index.ts';
import type { Directives } from './directives.ts';
export interface SuppressInput {
    readonly findings: readonly Finding[];
    /** Of the documents of one file. */
    readonly found: readonly Directives[];
    readonly settings: Settings;
    /** YYYY-MM-DD; empty where nobody knows: then nothing has expired. */
    readonly today: string;
    /** Whether every rule that is on had its say: only then can a suppression be called unused. */
    readonly complete: boolean;
    /** Whether a configuration turns the rule on. */
    readonly isOn: (rule: string) => boolean;
}
/** Suppressed findings carry their suppression. */
export declare function suppress({ findings, found, settings, today, complete, isOn }: SuppressInput): Finding[];
