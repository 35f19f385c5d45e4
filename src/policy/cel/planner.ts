/** Checked expression → steps (github.com/google/cel-go interpreter/planner.go). */
import type { Call, Comprehension, Expr, ListExpr, MapExpr, StructExpr } from './ast.ts'
import { Attribute, keyProblem, type Qualifier } from './attributes.ts'
import { type Checked, candidateNames, qualifiedName } from './checker.ts'
import type { Environment } from './environment.ts'
import { append, fold, growingInit, quantifier, Scopes } from './fold.ts'
import type { Step } from './frame.ts'
import { callableOf, type FunctionDeclaration, noSuchOverload } from './functions.ts'
import { conversionNames } from './library/conversions.ts'
import { compilePattern } from './regexp.ts'
import * as steps from './steps.ts'
import { CelError, isList, Optional, type Result, typeOf, type Value } from './values.ts'

/** Why no program can be made of an expression that is free of other mistakes. */
export class ProgramProblem extends Error {}

/** Of an expression that is not checked, nothing but `expr` is given. */
export type Plannable = Pick<Checked, 'expr'> & Partial<Checked>

/** @throws ProgramProblem */
export function plan(checked: Plannable, environment: Environment): Step {
  return new Planner(checked, environment).step(checked.expr)
}

type Part =
  | { readonly kind: 'constant'; readonly value: Result }
  | { readonly kind: 'attribute'; readonly attribute: Attribute; readonly test: boolean }
  | { readonly kind: 'step'; readonly run: Step }

const structCost = 40
/** Functions whose second argument is a regular expression. */
const patternFunctions: ReadonlySet<string> = new Set(['matches', 'find', 'findAll'])
const primitive: ReadonlySet<string> = new Set(['bool', 'double', 'int', 'string', 'uint'])

class Planner {
  readonly scopes = new Scopes()

  constructor(
    private readonly checked: Plannable,
    private readonly environment: Environment,
  ) {}

  step(expr: Expr): Step {
    return stepOf(this.#part(expr))
  }

  #part(expr: Expr): Part {
    switch (expr.kind) {
      case 'literal':
        return { kind: 'constant', value: expr.value }
      case 'ident':
        return this.#name(expr) ?? this.#unchecked(expr.name)
      case 'select':
        return this.#name(expr) ?? qualify(this.#part(expr.operand), { key: expr.field, optional: false, test: expr.testOnly })
      case 'call':
        return this.#call(expr)
      case 'list':
        return this.#list(expr)
      case 'map':
        return this.#map(expr)
      case 'struct':
        return this.#struct(expr)
      case 'comprehension':
        return { kind: 'step', run: this.#comprehension(expr) }
    }
  }

  /** What the checker found a name to stand for. */
  #name(expr: Expr): Part | undefined {
    const reference = this.checked.references?.get(expr)
    switch (reference?.kind) {
      case 'local':
        return attribute(new Attribute(this.scopes.find(reference.name)!))
      case 'global':
        return attribute(new Attribute({ kind: 'global', name: reference.name }))
      case 'constant':
        return { kind: 'constant', value: reference.value }
      default:
        return undefined
    }
  }

  #unchecked(name: string): Part {
    const local = this.scopes.find(name)
    if (local) return attribute(new Attribute(local))
    const candidates = (full: string): readonly string[] => candidateNames(this.environment.container, full)
    const type = (full: string): Value | undefined => this.environment.lookUp(full)?.value
    return attribute(new Attribute({ kind: 'unchecked', name, candidates, type }))
  }

  #call(expr: Call): Part {
    const { name, target, args } = this.#callee(expr)
    if (name === '_+_') {
      const added = this.#append(args)
      if (added) return added
    }
    const parts = (target ? [target, ...args] : args).map(arg => this.#part(arg))
    const [first, second, third] = parts
    switch (name) {
      case '_&&_':
        return step(steps.logical(parts.map(stepOf), false))
      case '_||_':
        return step(steps.logical(parts.map(stepOf), true))
      case '_?_:_':
        return attribute(
          new Attribute({ kind: 'conditional', test: stepOf(first!), met: attributeOf(second!), otherwise: attributeOf(third!) }),
        )
      case '_==_':
        return step(steps.equality(stepOf(first!), stepOf(second!)))
      case '_!=_':
        return step(steps.inequality(stepOf(first!), stepOf(second!)))
      case '_[_]':
      case '_[?_]':
      case '_?._':
        return qualify(first!, { key: keyOf(second!), optional: name !== '_[_]', test: false })
      case 'or':
      case 'orValue':
        if (parts.length === 2) return step(steps.alternative(stepOf(first!), stepOf(second!), name === 'orValue'))
        break
      case '@not_strictly_false':
        return step(steps.notStrictlyFalse(stepOf(first!)))
      default:
    }
    return this.#function(expr, name, parts)
  }

  /** The function of a call, whose target may be a part of the name. */
  #callee(expr: Call): { readonly name: string; readonly target: Expr | undefined; readonly args: readonly Expr[] } {
    const { name, target, args } = expr
    const reference = this.checked.references?.get(expr)
    if (reference?.kind === 'function') return { name: reference.name, target: reference.qualified ? undefined : target, args }
    if (!target) return { name: this.#functionNamed(name)?.name ?? name.replace(/^\./, ''), target, args }
    const prefix = qualifiedName(target)
    const qualified = prefix && !this.scopes.find(prefix[0]!) ? this.#functionNamed(`${prefix.join('.')}.${name}`) : undefined
    return qualified ? { name: qualified.name, target: undefined, args } : { name, target, args }
  }

  #functionNamed(name: string): FunctionDeclaration | undefined {
    for (const candidate of candidateNames(this.environment.container, name)) {
      const declaration = this.environment.functionNamed(candidate)
      if (declaration) return declaration
    }
    return undefined
  }

  /** `accumulator + list` in a loop that makes a list. */
  #append([accumulator, items]: readonly Expr[]): Part | undefined {
    const local = accumulator?.kind === 'ident' ? this.scopes.find(accumulator.name) : undefined
    return local?.growing ? step(append(local, this.step(items!))) : undefined
  }

  #function(expr: Call, name: string, parts: readonly Part[]): Part {
    const declaration = this.environment.functionNamed(name)
    if (!declaration) return step(steps.call(unknownFunction(name, parts.length), parts.map(stepOf)))
    const reference = this.checked.references?.get(expr)
    const overloads = reference?.kind === 'function' ? reference.overloads : undefined
    const callable = callableOf(declaration, overloads, parts.length)
    if (callable.overload === 'in_list') {
      const membership = membershipOf(parts[0]!, parts[1]!)
      if (membership) return membership
    }
    const constants = constantsOf(parts)
    if (constants?.length === 1 && conversionNames.has(name)) {
      const value = callable.call(constants)
      if (value instanceof CelError) throw new ProgramProblem(value.message)
      return { kind: 'constant', value }
    }
    const pattern = patternFunctions.has(name) && parts[1]?.kind === 'constant' ? parts[1].value : undefined
    const compiled = typeof pattern === 'string' ? compilePattern(pattern) : undefined
    if (compiled instanceof CelError) throw new ProgramProblem(compiled.message)
    // With a pattern that is compiled beforehand, a call stops at the first error.
    return step(steps.call(compiled ? { ...callable, variadic: true } : callable, parts.map(stepOf)))
  }

  #list({ items, optional }: ListExpr): Part {
    const parts = items.map(item => this.#part(item))
    const constants = optional.size === 0 ? constantsOf(parts) : undefined
    return constants ? { kind: 'constant', value: constants } : step(steps.list(parts.map(stepOf), optional))
  }

  #map({ entries }: MapExpr): Part {
    const parts = entries.map(({ key, value, optional }) => ({ key: this.#part(key), value: this.#part(value), optional }))
    const run = steps.map(parts.map(({ key, value, optional }) => ({ key: stepOf(key), value: stepOf(value), optional })))
    const isConstant = constantsOf(parts.flatMap(({ key, value }) => [key, value])) && parts.every(({ optional }) => !optional)
    if (!isConstant) return step(run)
    if (parts.some(({ key }) => key.kind === 'constant' && key.value instanceof Uint8Array)) throw new ProgramProblem(steps.unhashable)
    return { kind: 'constant', value: run(constantFrame) }
  }

  #struct(expr: StructExpr): Part {
    const reference = this.checked.references?.get(expr)
    const name = reference?.kind === 'global' ? reference.name : this.#structNamed(expr.name)
    if (name === undefined) throw new ProgramProblem(`unknown type: ${expr.name}`)
    const fields = expr.fields.map(field => ({ name: field.name, optional: field.optional, run: this.step(field.value) }))
    return step(frame => {
      const result = ((): Result => {
        const values = new Map<string, Value>()
        for (const field of fields) {
          const value = field.run(frame)
          if (value instanceof CelError) return value
          if (!field.optional) values.set(field.name, value)
          else if (!(value instanceof Optional))
            return new CelError(`cannot initialize optional entry '${field.name}' from non-optional value`)
          else if (value.value !== undefined) values.set(field.name, value.value)
        }
        return this.environment.construct(name, values)
      })()
      frame.charge(structCost)
      return result
    })
  }

  #structNamed(name: string): string | undefined {
    return candidateNames(this.environment.container, name).find(candidate => this.environment.isStruct(candidate))
  }

  #comprehension(expr: Comprehension): Step {
    const range = this.step(expr.range)
    const growing = growingInit(expr)
    const accumulator = this.scopes.declare(growing ?? this.step(expr.init), growing !== undefined)
    const variable = this.scopes.declare(undefined)
    const variable2 = expr.variable2 === undefined ? undefined : this.scopes.declare(undefined)
    const loop = { range, accumulator: accumulator.slot, variable: variable.slot, variable2: variable2?.slot }
    const names = new Map([[expr.variable, variable]])
    if (expr.variable2 !== undefined) names.set(expr.variable2, variable2!)
    return this.scopes.within(new Map([[expr.accumulator, accumulator]]), () => {
      const { macro, step: added } = expr
      if ((macro === 'all' || macro === 'exists') && added.kind === 'call') {
        return quantifier(
          loop,
          this.scopes.within(names, () => this.step(added.args[1]!)),
          macro === 'exists',
        )
      }
      const [condition, next] = this.scopes.within(names, () => [this.step(expr.condition), this.step(added)] as const)
      return fold(loop, { condition, step: next, result: this.step(expr.result) })
    })
  }
}

/** Constants read nothing. */
const constantFrame = { charge: () => {} } as never

function step(run: Step): Part {
  return { kind: 'step', run }
}

function attribute(of: Attribute): Part {
  return { kind: 'attribute', attribute: of, test: false }
}

function attributeOf(part: Part): Attribute {
  return part.kind === 'attribute' ? part.attribute : new Attribute({ kind: 'relative', run: stepOf(part) })
}

function qualify(part: Part, qualifier: Qualifier): Part {
  return { kind: 'attribute', attribute: attributeOf(part).add(qualifier), test: qualifier.test }
}

/** The key that an index is; following a chain to it costs nothing more. */
function keyOf(part: Part): Value | Step {
  if (part.kind === 'constant' && !(part.value instanceof CelError)) {
    const problem = keyProblem(part.value)
    if (problem) throw new ProgramProblem(problem.message)
    return part.value
  }
  return part.kind === 'attribute' && !part.test ? part.attribute.compile() : stepOf(part)
}

function stepOf(part: Part): Step {
  switch (part.kind) {
    case 'constant': {
      const { value } = part
      return () => value
    }
    case 'step':
      return part.run
    case 'attribute': {
      const { attribute: of, test } = part
      const cost = (of.root.kind === 'conditional' ? 0 : 1) - (test ? 1 : 0)
      const run = of.compile()
      if (!test) return charged(run, cost)
      return frame => {
        const value = run(frame)
        frame.charge(cost)
        return value instanceof Optional ? value.value !== undefined : value
      }
    }
  }
}

function charged(run: Step, cost: number): Step {
  if (cost === 0) return run
  return frame => {
    const value = run(frame)
    frame.charge(cost)
    return value
  }
}

function constantsOf(parts: readonly Part[]): readonly Value[] | undefined {
  const values: Value[] = []
  for (const part of parts) {
    if (part.kind !== 'constant' || part.value instanceof CelError) return undefined
    values.push(part.value)
  }
  return values
}

/** `x in [1, 2]` with constants that are told apart at once. */
function membershipOf(item: Part, list: Part): Part | undefined {
  if (list.kind !== 'constant' || !isList(list.value)) return undefined
  if (list.value.length === 0) return { kind: 'constant', value: false }
  if (!list.value.every(value => primitive.has(typeOf(value).kind))) return undefined
  return step(steps.membership(stepOf(item), list.value))
}

function unknownFunction(name: string, count: number): ReturnType<typeof callableOf> {
  return {
    overload: '',
    variadic: count > 2,
    call: ([first]) => (['string', 'duration', 'timestamp'].includes(typeOf(first ?? null).kind) ? noSuchOverload() : noSuchOverload(name)),
    cost: () => 1,
  }
}
