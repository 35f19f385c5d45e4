/** What the API server refuses and warns of, and the verbs that say so. */
import { enabled, type FeatureGates, type Gate, NO_GATES, type Path } from '../kubernetes/index.ts'
import type { Span } from '../base/index.ts'

/** The reasons of Status.details.causes (metav1.CauseType); the others are what has no causes. */
export type ErrorType =
  | 'FieldValueRequired'
  | 'FieldValueInvalid'
  | 'FieldValueNotSupported'
  | 'FieldValueForbidden'
  | 'FieldValueDuplicate'
  | 'FieldValueTooLong'
  | 'FieldValueTooMany'
  | 'FieldValueTypeInvalid'
  | 'FieldValueNotFound'
  | 'InternalError'
  | 'StrictDecoding'
  | 'Decoding'
  | 'BadRequest'
  | 'Conflict'
  | 'Storage'
  /** kubectl refuses the document, and sends nothing. */
  | 'Client'

export interface Rejection {
  readonly type: ErrorType
  /** The API server's own string, even where it is no JSON path. */
  readonly field: string
  /** Where the mistake really is. */
  readonly at: Path
  /** The rule that presents it. */
  readonly rule: string
  /** Lower case, no full stop: the user's value, what is allowed, what to do. */
  readonly message: string
  /** Rejections that one edit would cure share it and become one finding. */
  readonly cause: string | undefined
  /** The key at the end of `at` is refused, whatever its value is. */
  readonly isOfKey?: true
  /** Where it is written, if that is not the place of a field: the second of two equal keys, for example. */
  readonly span?: Span
  /** For a duplicate key: where it was before. */
  readonly earlier?: Span
  /** Its value is the same there. */
  readonly isHarmless?: boolean
  /** kubectl stops at another mistake before. */
  readonly isBehind?: boolean
  /** For an unknown field: what takes its place, best first; a name of the same struct, or a whole path where it holds a dot. */
  readonly suggestions?: readonly string[]
}

export interface ApiWarning {
  /** As the API server writes it. */
  readonly field: string
  readonly at: Path
  readonly span?: Span
  readonly rule: string
  readonly message: string
}

export interface Details {
  /** The true field, where Kubernetes names another. */
  readonly at?: Path
  readonly rule?: string
  readonly cause?: string
  readonly isOfKey?: true
  /** In place of the sentence that unsupported, duplicate, tooLong and tooMany make of their values. */
  readonly message?: string
}

/**
 * What a create refuses and an update may keep, because the old object has it already: the options that
 * Kubernetes derives from the old pod template (GetValidationOptionsFromPodSpecAndMeta). A feature whose gate is off
 * counts as kept when the old object uses it, so such a check reads `checks.enabled('Gate') || checks.keeps.x`.
 */
export interface Kept {
  readonly invalidDeletionCost: boolean
  readonly invalidSelectorValues: boolean
  readonly invalidNodeAffinityValues: boolean
  readonly invalidTopologySpreadSelector: boolean
  readonly invalidMatchLabelKeys: boolean
  readonly indivisibleHugePages: boolean
  readonly nonLocalTokenPaths: boolean
  readonly hostSysctls: boolean
  readonly emptyImageVolumeReference: boolean
  readonly sysAdminWithoutEscalation: boolean
  readonly userNamespacesWithVolumeDevices: boolean
  readonly restartContainerOnInit: boolean
  /** UserNamespacesHostNetworkSupport. */
  readonly userNamespacesOnHostNetwork: boolean
  /** TaintTolerationComparisonOperators. */
  readonly comparisonOperators: boolean
  /** ContainerRestartRules. */
  readonly restartRules: boolean
  /** RestartAllContainersOnContainerExits. */
  readonly restartAllContainers: boolean
  /** EnvFiles. */
  readonly envFiles: boolean
  /** RelaxedEnvironmentVariableValidation. */
  readonly relaxedEnvNames: boolean
  /** InPlacePodVerticalScaling, for sidecars. */
  readonly sidecarResizePolicy: boolean
  /** SELinuxMount. */
  readonly seLinuxMountOption: boolean
}

/** A create keeps nothing. */
export const NOTHING_KEPT: Kept = {
  invalidDeletionCost: false,
  invalidSelectorValues: false,
  invalidNodeAffinityValues: false,
  invalidTopologySpreadSelector: false,
  invalidMatchLabelKeys: false,
  indivisibleHugePages: false,
  nonLocalTokenPaths: false,
  hostSysctls: false,
  emptyImageVolumeReference: false,
  sysAdminWithoutEscalation: false,
  userNamespacesWithVolumeDevices: false,
  restartContainerOnInit: false,
  userNamespacesOnHostNetwork: false,
  comparisonOperators: false,
  restartRules: false,
  restartAllContainers: false,
  envFiles: false,
  relaxedEnvNames: false,
  sidecarResizePolicy: false,
  seLinuxMountOption: false,
}

/** Collects what one request is refused for. Its verbs are those of Kubernetes' field.Error; each has a rule that presents it by default. */
export class Checks {
  readonly rejections: Rejection[] = []
  readonly warnings: ApiWarning[] = []
  readonly #byCause = new Map<string, Rejection>()
  #indexed = 0

  constructor(
    /** The minor version of the API server: 37 for 1.37. */
    readonly minor: number,
    /** Of an update; a create keeps nothing. */
    readonly keeps: Kept = NOTHING_KEPT,
    /** That the cluster sets. */
    readonly gates: FeatureGates = NO_GATES,
  ) {}

  /** Whether what a feature gate guards is done. */
  enabled(gate: Gate): boolean {
    return enabled(gate, this.minor, this.gates)
  }

  required(field: Path, message: string, details?: Details): void {
    this.#reject('FieldValueRequired', 'required-field', field, message, details)
  }

  invalid(field: Path, message: string, details?: Details): void {
    this.#reject('FieldValueInvalid', 'invalid-value', field, message, details)
  }

  unsupported(field: Path, value: unknown, allowed: Iterable<string>, details?: Details): void {
    const values = [...allowed].sort()
    const list = `${values.length > 1 ? 'one of ' : ''}${values.join(', ')}`
    this.#reject('FieldValueNotSupported', 'unsupported-value', field, `${JSON.stringify(value)} is not supported; use ${list}`, details)
  }

  forbidden(field: Path, message: string, details?: Details): void {
    this.#reject('FieldValueForbidden', 'forbidden-field', field, message, details)
  }

  duplicate(field: Path, value: unknown, details?: Details): void {
    const shown = typeof value === 'string' ? `"${value}"` : JSON.stringify(value)
    this.#reject('FieldValueDuplicate', 'duplicate-name', field, `${shown} is a duplicate; each entry of the list must be unique`, details)
  }

  /** A name that refers to nothing. */
  notFound(field: Path, message: string, details?: Details): void {
    this.#reject('FieldValueNotFound', 'dangling-reference', field, message, details)
  }

  tooLong(field: Path, length: number, most: number, details?: Details): void {
    this.#reject('FieldValueTooLong', 'too-long', field, `${length} bytes exceed the limit of ${most}; shorten the value`, details)
  }

  tooMany(field: Path, count: number, most: number, details?: Details): void {
    this.#reject('FieldValueTooMany', 'too-many', field, `${count} items exceed the limit of ${most}; remove some`, details)
  }

  typeInvalid(field: Path, message: string, details?: Details): void {
    this.#reject('FieldValueTypeInvalid', 'wrong-type', field, message, details)
  }

  warn(field: Path, rule: string, message: string, at: Path = field): void {
    this.warnings.push({ field: field.toString(), at, rule, message })
  }

  /** The first rejection of a cause. */
  firstOf(cause: string): Rejection | undefined {
    for (; this.#indexed < this.rejections.length; this.#indexed++) {
      const rejection = this.rejections[this.#indexed]!
      if (rejection.cause !== undefined && !this.#byCause.has(rejection.cause)) this.#byCause.set(rejection.cause, rejection)
    }
    return this.#byCause.get(cause)
  }

  /** What the API server refuses without naming a field: the object is not the one that the request is for. */
  badRequest(at: Path, rule: string, message: string): void {
    this.rejections.push({ type: 'BadRequest', field: '', at, rule, message, cause: undefined })
  }

  conflict(at: Path, rule: string, message: string): void {
    this.rejections.push({ type: 'Conflict', field: '', at, rule, message, cause: undefined })
  }

  /** What the API server accepts, and its storage does not. */
  storage(at: Path, rule: string, message: string): void {
    this.rejections.push({ type: 'Storage', field: '', at, rule, message, cause: undefined })
  }

  /** Where the true fields of the rejections from `first` on are, after items were removed in front of them. */
  relocate(first: number, original: (path: Path) => Path): void {
    for (let index = first; index < this.rejections.length; index++) {
      const rejection = this.rejections[index] as Rejection
      this.rejections[index] = { ...rejection, at: original(rejection.at) }
    }
  }

  #reject(type: ErrorType, rule: string, field: Path, message: string, details: Details | undefined): void {
    this.rejections.push({
      type,
      field: field.toString(),
      at: details?.at ?? field,
      rule: details?.rule ?? rule,
      message: details?.message ?? message,
      cause: details?.cause,
      ...(details?.isOfKey && { isOfKey: true }),
    })
  }
}
