import type { Check } from '../check.ts';
export declare const hostNamespaces: Check;
