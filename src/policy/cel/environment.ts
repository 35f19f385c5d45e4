/** What expressions may say: variables, types, functions and macros, as a version of Kubernetes has them. */
import { descendants, type Expr } from './ast.ts'
import { type Checked, check, type Declarations } from './checker.ts'
import { Aborted, type Activation, costExceeded, Frame, type Step } from './frame.ts'
import type { FunctionDeclaration, Overload } from './functions.ts'
import { type Issue, Issues } from './issues.ts'
import { libraries } from './library/index.ts'
import type { Library } from './library/library.ts'
import { crossTypeComparisons } from './library/operators.ts'
import { type Macro, standardMacros } from './macros.ts'
import { parse, type Syntax } from './parser.ts'
import { type Plannable, plan, ProgramProblem } from './planner.ts'
import { noStructs, type TypeProvider } from './provider.ts'
import { listOf, mapOf, type Type, typeOfType, types } from './types.ts'
import { validateAggregates, validateConstants } from './validators.ts'
import { CelError, type Result, typeOf, type Value } from './values.ts'
import { Exhausted, forgetWork } from './work.ts'

/** An expression may not cost more (k8s.io/apiserver pkg/apis/cel). */
export const PER_CALL_LIMIT = 1_000_000

export interface EnvironmentOptions {
  /** The minor of Kubernetes whose libraries there are; undefined: all, as for stored expressions. */
  readonly minor?: number
  readonly variables?: Readonly<Record<string, Type>>
  readonly provider?: TypeProvider
  /** The namespace that names are looked up in first. */
  readonly container?: string
  /** Whether has(), all() and their like are known; default: true. */
  readonly macros?: boolean
  /** Functions beside those of Kubernetes. */
  readonly libraries?: readonly Library[]
}

/** What an evaluation comes to. */
export interface Outcome {
  readonly value: Result
  readonly cost: number
}

/** An expression that can be evaluated. */
export class Program {
  readonly #run: Step

  constructor(
    readonly checked: Plannable,
    run: Step,
  ) {
    this.#run = run
  }

  /** The type of its value; dyn where it is not checked. */
  get type(): Type {
    return this.checked.types?.get(this.checked.expr) ?? types.dyn
  }

  /** @param limit What it may cost. */
  evaluate(activation: Activation, limit: number = PER_CALL_LIMIT): Outcome {
    const frame = new Frame(activation, limit)
    try {
      return { value: this.#run(frame), cost: frame.cost }
    } catch (error) {
      if (error instanceof Exhausted) return { value: costExceeded, cost: frame.cost }
      if (!(error instanceof Aborted)) throw error
      return { value: error.value, cost: frame.cost }
    } finally {
      forgetWork(frame.cost)
    }
  }
}

/** Why an expression is refused, and in which step. */
export interface Refusal {
  readonly step: 'parse' | 'check' | 'program'
  readonly issues: readonly Issue[]
}

export class Environment implements Declarations {
  readonly container: string
  readonly #variables: ReadonlyMap<string, Type>
  readonly #functions: ReadonlyMap<string, FunctionDeclaration>
  readonly #types: ReadonlyMap<string, Type>
  readonly #syntax: Syntax
  readonly #validators: readonly NonNullable<Library['validate']>[]
  readonly #provider: TypeProvider
  readonly #minor: number

  constructor(options: EnvironmentOptions = {}) {
    const { minor = Number.MAX_SAFE_INTEGER, variables = {}, provider = noStructs, container = '', macros = true } = options
    const known = [...librariesOf(minor), ...(options.libraries ?? [])]
    this.#minor = minor
    this.#provider = provider
    this.container = container
    this.#variables = new Map(Object.entries(variables))
    this.#functions = merge(known)
    this.#types = namedTypes(known)
    this.#syntax = { optionals: minor >= 28, macros: macros ? macrosOf(known) : new Map() }
    this.#validators = known.flatMap(({ validate: validator }) => (validator ? [validator] : []))
  }

  lookUp(name: string): { readonly type: Type; readonly value: Value | undefined } | undefined {
    const variable = this.#variables.get(name)
    if (variable) return { type: variable, value: undefined }
    const type = this.#types.get(name) ?? this.#provider.typeNamed(name)
    if (type) return { type: typeOfType(type), value: type }
    const constant = this.#provider.constant?.(name)
    return constant === undefined ? undefined : { type: typeOf(constant), value: constant }
  }

  /** Of variables and functions that an author can write. */
  get names(): readonly string[] {
    return [...this.#variables.keys(), ...this.#functions.keys()].filter(name => /^[a-z]/i.test(name))
  }

  functionNamed(name: string): FunctionDeclaration | undefined {
    return this.#functions.get(name)
  }

  isDisabled(overload: string): boolean {
    return this.#minor < 28 && crossTypeComparisons.has(overload)
  }

  isStruct(name: string): boolean {
    return this.#provider.isStruct(name)
  }

  fieldType(struct: string, field: string): Type | undefined {
    return this.#provider.fieldType(struct, field)
  }

  fieldNames(struct: string): readonly string[] {
    return this.#provider.fieldNames(struct)
  }

  construct(struct: string, fields: ReadonlyMap<string, Value>): Result {
    return this.#provider.construct ? this.#provider.construct(struct, fields) : new CelError(`unknown type '${struct}'`)
  }

  parse(source: string): { readonly expr: Expr } | { readonly issues: readonly Issue[] } {
    return parse(source, this.#syntax)
  }

  check(expr: Expr): Checked | { readonly issues: readonly Issue[] } {
    const checked = check(expr, this)
    if ('issues' in checked) return checked
    const issues = new Issues()
    validateAggregates(checked, issues)
    if (this.#minor >= 29) validateConstants(expr, this, issues)
    for (const part of descendants(expr)) {
      for (const validator of this.#validators) validator(part, of => checked.types.get(of) ?? types.dyn, issues)
    }
    return issues.list.length > 0 ? { issues: issues.list } : checked
  }

  /** @throws ProgramProblem */
  program(checked: Plannable): Program {
    return new Program(checked, plan(checked, this))
  }

  compile(source: string): Program | Refusal {
    const parsed = this.parse(source)
    if ('issues' in parsed) return { step: 'parse', issues: parsed.issues }
    const checked = this.check(parsed.expr)
    if ('issues' in checked) return { step: 'check', issues: checked.issues }
    try {
      return this.program(checked)
    } catch (error) {
      if (!(error instanceof ProgramProblem)) throw error
      return { step: 'program', issues: [{ message: error.message, start: 0, end: source.length, at: 0 }] }
    }
  }
}

function librariesOf(minor: number): readonly Library[] {
  return libraries.filter(({ since = 0, until = Number.POSITIVE_INFINITY }) => since <= minor && minor < until)
}

/** The functions of one name have the overloads of all libraries. */
function merge(known: readonly Library[]): ReadonlyMap<string, FunctionDeclaration> {
  const functions = new Map<string, FunctionDeclaration>()
  for (const declaration of known.flatMap(library => library.functions)) {
    const former = functions.get(declaration.name)
    functions.set(declaration.name, former ? joined(former, declaration) : declaration)
  }
  return functions
}

function joined(former: FunctionDeclaration, { overloads, cost }: FunctionDeclaration): FunctionDeclaration {
  const all: readonly Overload[] = [...former.overloads, ...overloads]
  return { ...former, overloads: all, ...(cost && !former.cost ? { cost } : {}) }
}

function macrosOf(known: readonly Library[]): ReadonlyMap<string, Macro> {
  return new Map([standardMacros, ...known.map(library => library.macros ?? {})].flatMap(macros => Object.entries(macros)))
}

function namedTypes(known: readonly Library[]): ReadonlyMap<string, Type> {
  const { bool, bytes, double, duration, dyn, int, string, timestamp, type, uint } = types
  const named = [
    bool,
    bytes,
    double,
    duration,
    int,
    types.null,
    string,
    timestamp,
    type,
    uint,
    ...known.flatMap(library => library.types ?? []),
  ]
  return new Map([...named.map(one => [one.name, one] as const), ['list', listOf(dyn)] as const, ['map', mapOf(dyn, dyn)] as const])
}
