import type { Check } from '../check.ts';
export declare const capabilitiesBaseline: Check;
export declare const capabilitiesRestricted: Check;
