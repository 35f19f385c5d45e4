/** What all evaluations of one run take. Kubernetes bounds each request; a run has as many as there are objects, policies, bindings and parameters. */
import type { UserError } from '../base/index.ts'
import { takenWork } from './cel/work.ts'

/** Some minutes. Ordinary policies cost a few hundred for each object. */
const MOST = 1_000_000_000
/** Of one request or object, work that has no cost in Kubernetes included. */
const MOST_AT_ONCE = 50_000_000

/** Units of CEL cost, and of work that has none; in all, and by what was evaluated. */
export interface Spending {
  spent: number
  readonly by: Map<string, number>
}

export function isSpent({ spent }: Spending): boolean {
  return spent >= MOST
}

/** @param name What is evaluated, for the user. */
export function spend<T>(spending: Spending, name: string, evaluate: () => T): T {
  const before = takenWork()
  try {
    return evaluate()
  } finally {
    const took = takenWork() - before
    spending.spent += took
    spending.by.set(name, (spending.by.get(name) ?? 0) + took)
  }
}

/** Of one request or object: whether it took as much as it may. */
export class Turn {
  readonly #start = takenWork()

  get isOver(): boolean {
    return takenWork() - this.#start > MOST_AT_ONCE
  }
}

/** Where evaluations stopped. */
export function spendingError(spending: Spending): UserError | undefined {
  if (!isSpent(spending)) return undefined
  const [[name, took] = ['', 0]] = [...spending.by].toSorted(([, a], [, b]) => b - a)
  const share = Math.round((100 * took) / spending.spent)
  const message =
    `expressions of policies and CustomResourceDefinitions cost more than ${MOST.toLocaleString('en-US')} in this run, ` +
    `${share}% of it for ${name}: what follows is not evaluated; make them cheaper, or check fewer files in one run`
  return { message }
}
