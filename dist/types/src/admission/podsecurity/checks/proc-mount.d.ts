import type { Check } from '../check.ts';
export declare const procMount: Check;
/** What `baseline` asked before user namespaces relaxed it. */
export declare const procMountRestricted: Check;
