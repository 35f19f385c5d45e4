/** One evaluation: its variables and what it has cost so far. */
import { CelError, type Result } from './values.ts'

/** The variables of an expression. */
export interface Activation {
  /** Undefined: there is no such variable. */
  find(name: string): Result | undefined
}

/** The variables as the properties of an object. */
export function activationOf(variables: Readonly<Record<string, Result | undefined>>): Activation {
  return { find: name => (Object.hasOwn(variables, name) ? variables[name] : undefined) }
}

/** The value of an expression that has cost more than it may. */
export const costExceeded = new CelError('operation cancelled: actual cost limit exceeded')

/** Ends an evaluation, whatever else would absorb the error. */
export class Aborted extends Error {
  constructor(readonly value: CelError) {
    super(value.message)
  }
}

/** What becomes of an evaluation where Kubernetes' own code fails at it. */
export function internalError(message: string): Aborted {
  return new Aborted(new CelError(`internal error: ${message}`))
}

const exceeded = new Aborted(costExceeded)

/** A step of an evaluation. */
export type Step = (frame: Frame) => Result

export class Frame {
  cost = 0
  /** The variables of comprehensions; undefined: not evaluated yet. */
  readonly slots: (Result | undefined)[] = []

  constructor(
    readonly activation: Activation,
    private readonly limit: number,
  ) {}

  charge(cost: number): void {
    this.cost += cost
    if (this.cost > this.limit) throw exceeded
  }
}
