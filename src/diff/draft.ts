/** What is planned of a DaemonSet while others may still add to it: with its pods, and steps whose conditions are not words yet. */
import type { PodSpec } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'
import type { Commands } from './commands.ts'
import type { PlannedDaemonSet } from './plan.ts'
import { type Step, stepWords } from './steps.ts'

export interface Draft extends Omit<PlannedDaemonSet, 'commands'> {
  readonly commands: Commands<Step>
  /** Undefined where nothing is known of them: the DaemonSet did not change. */
  readonly pods: PlannedPods | undefined
}

/** What the pods of a planned DaemonSet are before and after the apply. */
export interface PlannedPods {
  /** Absolute path of the new manifest. */
  readonly is: string | undefined
  readonly before: Field<PodSpec> | undefined
  readonly after: Field<PodSpec> | undefined
  /** Folders of logs that they send on. */
  readonly logsBefore?: readonly string[] | undefined
  readonly logsAfter?: readonly string[] | undefined
  /** The command that replaces its new pods; undefined where no single one does. */
  readonly restart?: string | undefined
}

/** The draft with other steps. */
export function withSteps(draft: Draft, revise: (steps: readonly Step[]) => readonly Step[]): Draft {
  return { ...draft, commands: { ...draft.commands, steps: revise(draft.commands.steps) } }
}

export function finished(draft: Draft): PlannedDaemonSet {
  const { pods: _, commands, ...planned } = draft
  return { ...planned, commands: { ...commands, steps: commands.steps.map(stepWords) } }
}
