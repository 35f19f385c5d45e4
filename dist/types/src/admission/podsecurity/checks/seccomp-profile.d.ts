import type { Check } from '../check.ts';
export declare const seccompProfileBaseline: Check;
export declare const seccompProfileRestricted: Check;
