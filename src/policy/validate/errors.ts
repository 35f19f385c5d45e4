/** What the API server says against a policy or a binding, in its own words (k8s.io/apimachinery pkg/util/validation/field). */
import { quote } from '../../kubernetes/index.ts'
import type { Issue } from '../cel/issues.ts'

export type Steps = readonly (string | number)[]

export interface FieldError {
  readonly type: 'Required' | 'Invalid' | 'NotSupported' | 'Duplicate' | 'Forbidden' | 'TooMany' | 'Internal'
  readonly at: Steps
  /** As the API server prints it: `spec.validations[0].expression: Invalid value: …`. */
  readonly text: string
  /** What is wrong with the value, without it. */
  readonly detail: string
  readonly value?: unknown
  /** The detail is in our words, not in the API server's. */
  readonly isOurs?: true
  /** Of an expression that does not compile: where in it. */
  readonly issues?: readonly Issue[]
}

export class FieldErrors {
  readonly list: FieldError[] = []

  required(at: Steps, detail = ''): void {
    this.#add({ type: 'Required', at, detail }, `Required value${detail === '' ? '' : `: ${detail}`}`)
  }

  invalid(at: Steps, value: unknown, detail: string, issues?: readonly Issue[]): void {
    this.#add(
      { type: 'Invalid', at, detail, value, ...(issues && { issues }) },
      `Invalid value: ${typeof value === 'string' ? quote(value) : JSON.stringify(value)}: ${detail}`,
    )
  }

  /** What is wrong with a name. */
  invalidFor(at: Steps, value: string, problems: readonly string[]): void {
    for (const detail of problems)
      this.#add({ type: 'Invalid', at, detail, value, isOurs: true }, `Invalid value: ${quote(value)}: ${detail}`)
  }

  notSupported(at: Steps, value: string, supported: readonly string[]): void {
    const detail = `supported values: ${supported.map(each => JSON.stringify(each)).join(', ')}`
    this.#add({ type: 'NotSupported', at, detail, value }, `Unsupported value: ${JSON.stringify(value)}: ${detail}`)
  }

  duplicate(at: Steps, value: string): void {
    this.#add({ type: 'Duplicate', at, detail: '', value }, `Duplicate value: ${JSON.stringify(value)}`)
  }

  /** Of an expression that compiles, and cannot be evaluated whatever the object. */
  internal(at: Steps, detail: string): void {
    this.#add({ type: 'Internal', at, detail }, `Internal error: ${detail}`)
  }

  forbidden(at: Steps, detail: string): void {
    this.#add({ type: 'Forbidden', at, detail }, `Forbidden: ${detail}`)
  }

  tooMany(at: Steps, number: number, most: number): void {
    const detail = `must have at most ${most} items`
    this.#add({ type: 'TooMany', at, detail, value: number }, `Too many: ${number}: ${detail}`)
  }

  #add(error: Omit<FieldError, 'text'>, text: string): void {
    this.list.push({ ...error, text: `${pathOf(error.at)}: ${text}` })
  }
}

/** `spec.validations[0].expression` */
export function pathOf(steps: Steps): string {
  return steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('')
}

/** Several as one: what is said twice is said once. */
export function aggregate(errors: readonly FieldError[]): string {
  const texts = [...new Set(errors.map(({ text }) => text))]
  return texts.length === 1 ? texts[0]! : `[${texts.join(', ')}]`
}
