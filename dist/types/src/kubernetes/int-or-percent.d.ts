import { type Problems } from './names.js';
import type { IntOrString } from './generated/types.js';
export type { IntOrString };
/** IntOrString.UnmarshalJSON: the value as it is, undefined where it is neither; null is 0. */
export declare function unmarshalIntOrString(value: unknown): IntOrString | undefined;
/**
 * GetScaledValueFromIntOrPercent: a number as it is, a percentage of the total rounded up or down; undefined where the text is no
 * percentage. As Kubernetes reads it, "+5%" and "-5%" are percentages.
 */
export declare function getScaledValueFromIntOrPercent(value: IntOrString, total: number, roundUp: boolean): number | undefined;
/** getPercentValue: undefined where the value is no percentage. What is beyond 2^53 is not exact. */
export declare function getPercentValue(value: IntOrString): number | undefined;
/** getIntOrPercentValue: the number, that of the percentage, or that of the text; 0 where a text is neither. */
export declare function getIntOrPercentValue(value: IntOrString): number;
/** ValidatePositiveIntOrPercent */
export declare function validatePositiveIntOrPercent(value: IntOrString): Problems;
/** IsNotMoreThan100Percent */
export declare function isNotMoreThan100Percent(value: IntOrString): Problems;
