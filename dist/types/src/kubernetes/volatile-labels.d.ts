/** Labels that tell releases apart, not applications. */
import type { Labels } from './labels.js';
/** Whether a label usually changes from release to release, such as a version or a chart. */
export declare function isVolatileLabel(key: string): boolean;
/** What a selector, which nobody can change later, can be made of; all labels where none of them lasts. */
export declare function lastingLabels(labels: Labels): Labels;
