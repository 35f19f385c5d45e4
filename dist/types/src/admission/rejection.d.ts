/** What the API server refuses and warns of, and the verbs that say so. */
import { type FeatureGates, type Gate, type Path } from '../kubernetes/index.js';
import type { Span } from '../base/index.js';
/** The reasons of Status.details.causes (metav1.CauseType); the others are what has no causes. */
export type ErrorType = 'FieldValueRequired' | 'FieldValueInvalid' | 'FieldValueNotSupported' | 'FieldValueForbidden' | 'FieldValueDuplicate' | 'FieldValueTooLong' | 'FieldValueTooMany' | 'FieldValueTypeInvalid' | 'FieldValueNotFound' | 'InternalError' | 'StrictDecoding' | 'Decoding' | 'BadRequest' | 'Conflict' | 'Storage'
/** kubectl refuses the document, and sends nothing. */
 | 'Client';
export interface Rejection {
    readonly type: ErrorType;
    /** The API server's own string, even where it is no JSON path. */
    readonly field: string;
    /** Where the mistake really is. */
    readonly at: Path;
    /** The rule that presents it. */
    readonly rule: string;
    /** Lower case, no full stop: the user's value, what is allowed, what to do. */
    readonly message: string;
    /** Rejections that one edit would cure share it and become one finding. */
    readonly cause: string | undefined;
    /** The key at the end of `at` is refused, whatever its value is. */
    readonly isOfKey?: true;
    /** Where it is written, if that is not the place of a field: the second of two equal keys, for example. */
    readonly span?: Span;
    /** For a duplicate key: where it was before. */
    readonly earlier?: Span;
    /** Its value is the same there. */
    readonly isHarmless?: boolean;
    /** kubectl stops at another mistake before. */
    readonly isBehind?: boolean;
    /** For an unknown field: what takes its place, best first; a name of the same struct, or a whole path where it holds a dot. */
    readonly suggestions?: readonly string[];
}
export interface ApiWarning {
    /** As the API server writes it. */
    readonly field: string;
    readonly at: Path;
    readonly span?: Span;
    readonly rule: string;
    readonly message: string;
}
export interface Details {
    /** The true field, where Kubernetes names another. */
    readonly at?: Path;
    readonly rule?: string;
    readonly cause?: string;
    readonly isOfKey?: true;
    /** In place of the sentence that unsupported, duplicate, tooLong and tooMany make of their values. */
    readonly message?: string;
}
/**
 * What a create refuses and an update may keep, because the old object has it already: the options that
 * Kubernetes derives from the old pod template (GetValidationOptionsFromPodSpecAndMeta). A feature whose gate is off
 * counts as kept when the old object uses it, so such a check reads `checks.enabled('Gate') || checks.keeps.x`.
 */
export interface Kept {
    readonly invalidDeletionCost: boolean;
    readonly invalidSelectorValues: boolean;
    readonly invalidNodeAffinityValues: boolean;
    readonly invalidTopologySpreadSelector: boolean;
    readonly invalidMatchLabelKeys: boolean;
    readonly indivisibleHugePages: boolean;
    readonly nonLocalTokenPaths: boolean;
    readonly hostSysctls: boolean;
    readonly emptyImageVolumeReference: boolean;
    readonly sysAdminWithoutEscalation: boolean;
    readonly userNamespacesWithVolumeDevices: boolean;
    readonly restartContainerOnInit: boolean;
    /** UserNamespacesHostNetworkSupport. */
    readonly userNamespacesOnHostNetwork: boolean;
    /** TaintTolerationComparisonOperators. */
    readonly comparisonOperators: boolean;
    /** ContainerRestartRules. */
    readonly restartRules: boolean;
    /** RestartAllContainersOnContainerExits. */
    readonly restartAllContainers: boolean;
    /** EnvFiles. */
    readonly envFiles: boolean;
    /** RelaxedEnvironmentVariableValidation. */
    readonly relaxedEnvNames: boolean;
    /** InPlacePodVerticalScaling, for sidecars. */
    readonly sidecarResizePolicy: boolean;
    /** SELinuxMount. */
    readonly seLinuxMountOption: boolean;
}
/** A create keeps nothing. */
export declare const NOTHING_KEPT: Kept;
/** Collects what one request is refused for. Its verbs are those of Kubernetes' field.Error; each has a rule that presents it by default. */
export declare class Checks {
    #private;
    /** The minor version of the API server: 37 for 1.37. */
    readonly minor: number;
    /** Of an update; a create keeps nothing. */
    readonly keeps: Kept;
    /** That the cluster sets. */
    readonly gates: FeatureGates;
    readonly rejections: Rejection[];
    readonly warnings: ApiWarning[];
    constructor(
    /** The minor version of the API server: 37 for 1.37. */
    minor: number, 
    /** Of an update; a create keeps nothing. */
    keeps?: Kept, 
    /** That the cluster sets. */
    gates?: FeatureGates);
    /** Whether what a feature gate guards is done. */
    enabled(gate: Gate): boolean;
    required(field: Path, message: string, details?: Details): void;
    invalid(field: Path, message: string, details?: Details): void;
    unsupported(field: Path, value: unknown, allowed: Iterable<string>, details?: Details): void;
    forbidden(field: Path, message: string, details?: Details): void;
    duplicate(field: Path, value: unknown, details?: Details): void;
    /** A name that refers to nothing. */
    notFound(field: Path, message: string, details?: Details): void;
    tooLong(field: Path, length: number, most: number, details?: Details): void;
    tooMany(field: Path, count: number, most: number, details?: Details): void;
    typeInvalid(field: Path, message: string, details?: Details): void;
    warn(field: Path, rule: string, message: string, at?: Path): void;
    /** The first rejection of a cause. */
    firstOf(cause: string): Rejection | undefined;
    /** What the API server refuses without naming a field: the object is not the one that the request is for. */
    badRequest(at: Path, rule: string, message: string): void;
    conflict(at: Path, rule: string, message: string): void;
    /** What the API server accepts, and its storage does not. */
    storage(at: Path, rule: string, message: string): void;
    /** Where the true fields of the rejections from `first` on are, after items were removed in front of them. */
    relocate(first: number, original: (path: Path) => Path): void;
}
