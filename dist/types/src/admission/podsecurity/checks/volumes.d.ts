import type { Check } from '../check.ts';
export declare const hostPathVolumes: Check;
export declare const restrictedVolumes: Check;
