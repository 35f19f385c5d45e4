import type { Check } from '../check.ts';
export declare const runAsUser: Check;
