/** Mistakes that types do not show: constants that are no durations, lists of mixed types (github.com/google/cel-go cel/validator.go). */
import { type Call, descendants, type Expr, type ListExpr, type MapExpr } from './ast.ts'
import type { Checked } from './checker.ts'
import type { Environment } from './environment.ts'
import { callableOf } from './functions.ts'
import type { Issues } from './issues.ts'
import { compilePattern } from './regexp.ts'
import type { Type } from './types.ts'
import { CelError } from './values.ts'

/** Reports lists and maps whose items are of different types; those in format() may be. */
export function validateAggregates({ expr, types }: Checked, issues: Issues): void {
  const typeOf = (part: Expr): Type => types.get(part)!
  const exempt = new Set(
    [...descendants(expr)].flatMap(part => (part.kind === 'call' && part.name === 'format' ? [...descendants(part)] : [])),
  )
  for (const part of descendants(expr)) {
    if (exempt.has(part)) continue
    if (part.kind === 'list') validateList(part, typeOf, issues)
    else if (part.kind === 'map') validateMap(part, typeOf, issues)
  }
}

/** Reports constants that are no durations, timestamps or regular expressions where one is needed. */
export function validateConstants(expr: Expr, environment: Environment, issues: Issues): void {
  for (const part of descendants(expr)) if (part.kind === 'call') validateCall(part, environment, issues)
}

const examples: Readonly<Record<string, string>> = {
  duration: 'it must be a duration, such as "1h30m"',
  timestamp: 'it must be a time, such as "2030-01-31T00:00:00Z"',
}

function validateCall({ name, args: [literal] }: Call, environment: Environment, issues: Issues): void {
  if (literal?.kind !== 'literal') return
  const example = Object.hasOwn(examples, name) ? examples[name] : undefined
  if (example !== undefined) {
    const value = callableOf(environment.functionNamed(name)!, undefined, 1).call([literal.value])
    if (value instanceof CelError) issues.report(literal, `invalid ${name} argument`, { why: example })
  } else if (name === 'matches' && typeof literal.value === 'string') {
    const compiled = compilePattern(literal.value)
    if (compiled instanceof CelError) issues.report(literal, 'invalid matches argument', { why: compiled.message })
  }
}

function validateList({ items, optional }: ListExpr, typeOf: (part: Expr) => Type, issues: Issues): void {
  let first: Type | undefined
  for (const [index, item] of items.entries()) {
    const type = optional.has(index) ? unwrapped(typeOf(item)) : typeOf(item)
    first ??= type
    if (first.equals(type, true)) continue
    issues.report(item, `expected type '${first}' but found '${type}'`)
    return
  }
}

function validateMap({ entries }: MapExpr, typeOf: (part: Expr) => Type, issues: Issues): void {
  let first: readonly [Type, Type] | undefined
  for (const { key, value, optional } of entries) {
    const found = [typeOf(key), optional ? unwrapped(typeOf(value)) : typeOf(value)] as const
    first ??= found
    for (const [index, place] of [key, value].entries()) {
      if (!first[index]!.equals(found[index]!, true)) issues.report(place, `expected type '${first[index]}' but found '${found[index]}'`)
    }
  }
}

function unwrapped(type: Type): Type {
  return type.parameters[0] ?? type
}
