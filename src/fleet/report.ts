/** What `ds-lint fleet` says, before it is written in some format. */
import type { Location, ObjectReference, UserError } from '../base/index.ts'
import type { Explanation, Family, StepResult, Survey } from '../cluster/index.ts'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'

export interface FleetDaemonSet {
  readonly daemonSet: DaemonSet
  readonly object: ObjectReference
  readonly field: Field<DaemonSet>
  readonly location: Location
}

/** Something that a whole class of nodes does to DaemonSets. */
export interface FleetWarning {
  readonly className: string
  readonly message: string
}

export interface FleetReport {
  readonly survey: Survey<FleetDaemonSet>
  readonly families: readonly Family[]
  readonly warnings: readonly FleetWarning[]
  /** Undefined where no node or class is asked for. */
  readonly explanations: readonly Explanation[] | undefined
  /** What the steps of --what-if do; then everything else is as it is after them. */
  readonly steps: readonly StepResult[] | undefined
  /** How many pods were given. */
  readonly pods: number
  readonly files: number
  /** What was read and left out or assumed. */
  readonly notes: readonly string[]
  readonly errors: readonly UserError[]
}
