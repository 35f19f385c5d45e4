import type { DaemonSetSpec, LabelSelector, PodTemplateSpec } from './generated/types.js';
/** apiequality.Semantic.DeepEqual: quantities by what they amount to. */
export declare function sameTemplate(a: PodTemplateSpec, b: PodTemplateSpec): boolean;
/** apiequality.Semantic.DeepEqual. */
export declare function sameSpec(a: DaemonSetSpec, b: DaemonSetSpec): boolean;
/** apiequality.Semantic.DeepEqual. */
export declare function sameSelector(a: LabelSelector | undefined, b: LabelSelector | undefined): boolean;
/** apiequality.Semantic.DeepEqual of labels or annotations. */
export declare function sameMap(a?: Readonly<Record<string, string>>, b?: Readonly<Record<string, string>>): boolean;
/**
 * The DaemonSet controller's Match: whether two templates print the same JSON, and so have one ControllerRevision.
 * 1024 and 1Ki amount to the same and print differently.
 */
export declare function sameRevision(a: PodTemplateSpec, b: PodTemplateSpec): boolean;
/**
 * The same of one field, or of one entry of a map.
 * @param holder The field that holds the struct, as the schema names it: `spec` and `template.spec` are two structs.
 */
export declare function printsSame(a: unknown, b: unknown, name: string, holder: string): boolean;
/** Whether a null of JSON takes away what an equal key before it gave: a pointer is nil again, other values stay. */
export declare function isUnsetByNull(name: string, holder: string, isStructField: boolean): boolean;
