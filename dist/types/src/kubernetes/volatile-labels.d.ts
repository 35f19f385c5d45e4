/** Labels that tell releases apart, not applications. */
import type { Labels } from './labels.js';
export declare function isVolatileLabel(key: string): boolean;
/** What a selector, which nobody can change later, can be made of; all labels where none of them lasts. */
export declare function lastingLabels(labels: Labels): Labels;
