import { type Path, type LabelSelector } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
export declare const LABEL_SELECTOR_OPERATORS: string[];
/**
 * metav1validation.ValidateLabelSelector. Values of matchExpressions are checked since 1.26.
 * @param anyValue Whether matchExpressions may hold what no label can have (AllowInvalidLabelValueInSelector).
 */
export declare function validateLabelSelector(selector: LabelSelector, path: Path, checks: Checks, anyValue?: boolean): void;
/** In and NotIn compare with values, Exists and DoesNotExist cannot. */
export declare function validateValueCount(operator: string, values: readonly string[], path: Path, checks: Checks): void;
/** Each value that a requirement compares with, as a label's value. */
export declare function validateLabelValues(values: readonly string[], path: Path, checks: Checks): void;
/**
 * ValidateLabels; Kubernetes reports every mistake at the map itself.
 * @param truePath Where the labels are, if Kubernetes names another field.
 */
export declare function validateLabels(labels: Readonly<Record<string, string>>, path: Path, checks: Checks, truePath?: Path): void;
/** ValidateLabelName. */
export declare function validateLabelName(name: string | undefined, path: Path, checks: Checks, rule?: string): void;
