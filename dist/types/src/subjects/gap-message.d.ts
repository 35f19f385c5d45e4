import type { Outcome } from './version-gaps.ts';
/**
 * @param name The field's name or the value, in quotes.
 * @param targeted Minors, oldest first.
 * @param outcomes Of every known version, oldest first.
 */
export declare function gapMessage(name: string, targeted: readonly number[], outcomes: ReadonlyMap<number, Outcome>): string;
