/** What Kubernetes' CEL environment makes of expressions: types, values, errors, costs. */
import { type Declaration, functionsOf, variablesOf } from '../cel/declarations.ts'
import { messages } from '../cel/messages.ts'
import { decode, encode, normalize, type TypedValue } from '../cel/values.ts'
import { difference } from '../difference.ts'
import { Environment, Program } from '../../src/policy/cel/environment.ts'
import { activationOf, costExceeded } from '../../src/policy/cel/frame.ts'
import { issuesText } from '../../src/policy/cel/issues.ts'
import { type Type, types } from '../../src/policy/cel/types.ts'
import { CelError } from '../../src/policy/cel/values.ts'

interface Outcome {
  readonly type?: string | null
  readonly result?: TypedValue
  readonly error?: { readonly kind: string; readonly message: string }
  readonly cost?: number
}

/** An expression of the libraries' tests, with variables of any type. */
interface LibraryVector extends Outcome {
  readonly expr: string
  readonly vars?: Readonly<Record<string, TypedValue>>
  /** Whether the answer varies with the order of a map. */
  readonly unstable?: unknown
  readonly version?: string
  readonly env?: string
}

/** An expression of the specification's tests. */
interface ConformanceVector {
  readonly expr: string
  readonly k8s: Outcome
  readonly cost?: number
  readonly vars?: Readonly<Record<string, TypedValue>>
  readonly container?: string
  readonly disableCheck?: boolean
  readonly disableMacros?: boolean
  readonly typeEnv?: readonly Declaration[]
}

export function check(vector: LibraryVector | ConformanceVector): string | undefined {
  const { expr, vars = {} } = vector
  if ('k8s' in vector) {
    const environment = new Environment({
      variables: variablesOf(vector.typeEnv ?? []),
      libraries: [{ functions: functionsOf(vector.typeEnv ?? []) }],
      provider: messages,
      macros: !vector.disableMacros,
      ...(vector.container === undefined ? {} : { container: vector.container }),
    })
    const { k8s, cost = 'result' in k8s || k8s.error?.kind === 'eval' ? 0 : undefined } = vector
    return compare({ ...k8s, ...(cost === undefined ? {} : { cost }) }, run(environment, expr, vars, vector.disableCheck))
  }
  const variables: Record<string, Type> = {}
  for (const name of Object.keys(vars)) variables[name] = types.dyn
  return compare(vector, run(environmentOf(variables), expr, vars, false))
}

const environments = new Map<string, Environment>()

function environmentOf(variables: Readonly<Record<string, Type>>): Environment {
  const key = Object.keys(variables).sort().join()
  const known = environments.get(key) ?? new Environment({ variables })
  environments.set(key, known)
  return known
}

function run(environment: Environment, expr: string, vars: Readonly<Record<string, TypedValue>>, unchecked: boolean | undefined): Outcome {
  let program: Program
  if (unchecked) {
    const parsed = environment.parse(expr)
    if ('issues' in parsed) return { error: { kind: 'parse', message: issuesText(expr, parsed.issues) } }
    program = environment.program(parsed)
  } else {
    const compiled = environment.compile(expr)
    if (!(compiled instanceof Program)) {
      const { step, issues } = compiled
      return { error: { kind: step, message: step === 'program' ? issues[0]!.message : issuesText(expr, issues) } }
    }
    program = compiled
  }
  const values = Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, decode(value)]))
  const { value, cost } = program.evaluate(activationOf(values))
  const type = unchecked ? {} : { type: program.type.fullText }
  if (!(value instanceof CelError)) return { ...type, result: encode(value), cost }
  return { ...type, error: { kind: value === costExceeded ? 'cost' : 'eval', message: value.message }, cost }
}

function compare(expected: Outcome, came: Outcome): string | undefined {
  return difference(comparable(expected), comparable(came))
}

function comparable({ type, result, error, cost }: Outcome): unknown {
  // What a parser expects in a broken expression, and where it goes on, is its own.
  const message = error?.message.includes('Syntax error: ') ? undefined : error?.message
  return {
    type: error && error.kind !== 'eval' && error.kind !== 'cost' ? undefined : (type ?? undefined),
    result: result && normalize(result),
    // Where Kubernetes' own code fails, nothing but that can be compared.
    error: error && { kind: error.kind === 'panic' ? 'program' : error.kind, message },
    cost,
  }
}
