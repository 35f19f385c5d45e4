/** The macros of the language itself, and what macros are made of (github.com/google/cel-go parser/macro.go). */
import type { Call, Comprehension, Expr, Ident } from './ast.ts'
import type { Value } from './values.ts'

export type MacroCall = Omit<Call, 'kind'>

/** Makes something else of a call; undefined: the call stays one. */
export type Macro = (call: MacroCall) => Expr | MacroProblem | undefined

export class MacroProblem {
  constructor(
    readonly place: Expr,
    readonly message: string,
  ) {}
}

/** No name that can be written. */
export const accumulator = '@result'

/** Makes nodes that stand where a macro is called. */
export class Builder {
  readonly #place: { readonly start: number; readonly end: number; readonly at: number }

  constructor(private readonly macro: MacroCall) {
    this.#place = { start: macro.start, end: macro.end, at: macro.at }
  }

  literal(value: Value): Expr {
    return { kind: 'literal', value, ...this.#place }
  }

  list(...items: readonly Expr[]): Expr {
    return { kind: 'list', items, optional: new Set(), ...this.#place }
  }

  map(): Expr {
    return { kind: 'map', entries: [], ...this.#place }
  }

  ident(name: string): Ident {
    return { kind: 'ident', name, ...this.#place }
  }

  result(): Expr {
    return this.ident(accumulator)
  }

  call(name: string, ...args: readonly Expr[]): Expr {
    return { kind: 'call', name, target: undefined, args, ...this.#place }
  }

  method(target: Expr, name: string, ...args: readonly Expr[]): Expr {
    return { kind: 'call', name, target, args, ...this.#place }
  }

  fold(
    parts: Pick<Comprehension, 'range' | 'init' | 'condition' | 'step' | 'result'> & Partial<Comprehension> & { variable: string },
  ): Expr {
    return { kind: 'comprehension', macro: this.macro.name, variable2: undefined, accumulator, ...this.#place, ...parts }
  }

  /** An expression whose value is named once: `let name = value in result`. */
  bind(name: string, value: Expr, result: Expr): Expr {
    return this.fold({
      range: this.list(),
      variable: '#unused',
      accumulator: name,
      init: value,
      condition: this.literal(false),
      step: this.ident(name),
      result,
    })
  }
}

/** The same expression in nodes of its own. */
export function copy(expr: Expr): Expr {
  switch (expr.kind) {
    case 'literal':
    case 'ident':
      return { ...expr }
    case 'select':
      return { ...expr, operand: copy(expr.operand) }
    case 'call':
      return { ...expr, target: expr.target && copy(expr.target), args: expr.args.map(copy) }
    case 'list':
      return { ...expr, items: expr.items.map(copy) }
    case 'map':
      return { ...expr, entries: expr.entries.map(entry => ({ ...entry, key: copy(entry.key), value: copy(entry.value) })) }
    case 'struct':
      return { ...expr, fields: expr.fields.map(field => ({ ...field, value: copy(field.value) })) }
    case 'comprehension':
      return {
        ...expr,
        range: copy(expr.range),
        init: copy(expr.init),
        condition: copy(expr.condition),
        step: copy(expr.step),
        result: copy(expr.result),
      }
  }
}

/** The parts of a fold that a quantifier's predicate makes. */
export const quantifiers = {
  all: (make: Builder, predicate: Expr) => ({
    init: make.literal(true),
    condition: make.call('@not_strictly_false', make.result()),
    step: make.call('_&&_', make.result(), predicate),
    result: make.result(),
  }),
  exists: (make: Builder, predicate: Expr) => ({
    init: make.literal(false),
    condition: make.call('@not_strictly_false', make.call('!_', make.result())),
    step: make.call('_||_', make.result(), predicate),
    result: make.result(),
  }),
  existsOne: (make: Builder, predicate: Expr) => ({
    init: make.literal(0),
    condition: make.literal(true),
    step: make.call('_?_:_', predicate, make.call('_+_', make.result(), make.literal(1)), make.result()),
    result: make.call('_==_', make.result(), make.literal(1)),
  }),
} as const

/** The step of a fold that keeps what is added only where the filter says so. */
export function filtered(make: Builder, filter: Expr | undefined, step: Expr): Expr {
  return filter ? make.call('_?_:_', filter, step, make.result()) : step
}

const has: Macro = ({ args: [arg], at }) => {
  if (arg?.kind !== 'select') return new MacroProblem(arg!, 'invalid argument to has() macro')
  return { ...arg, testOnly: true, at }
}

function quantifier(kind: keyof typeof quantifiers): Macro {
  return call => {
    const make = new Builder(call)
    const variable = nameIn(call.args[0]!, 'argument must be a simple name')
    if (variable instanceof MacroProblem) return variable
    return make.fold({ range: call.target!, variable, ...quantifiers[kind](make, call.args[1]!) })
  }
}

export const map: Macro = call => {
  const make = new Builder(call)
  const variable = nameIn(call.args[0]!, 'argument is not an identifier')
  if (variable instanceof MacroProblem) return variable
  const transform = call.args.at(-1)!
  return make.fold({
    range: call.target!,
    variable,
    init: make.list(),
    condition: make.literal(true),
    step: filtered(make, call.args.length === 3 ? call.args[1] : undefined, make.call('_+_', make.result(), make.list(transform))),
    result: make.result(),
  })
}

const filter: Macro = call => {
  const make = new Builder(call)
  const [variable, predicate] = call.args
  const name = nameIn(variable!, 'argument is not an identifier')
  if (name instanceof MacroProblem) return name
  return make.fold({
    range: call.target!,
    variable: name,
    init: make.list(),
    condition: make.literal(true),
    step: filtered(make, predicate, make.call('_+_', make.result(), make.list(variable!))),
    result: make.result(),
  })
}

/** A name that a macro declares. */
function nameIn(expr: Expr, problem: string): string | MacroProblem {
  if (expr.kind !== 'ident') return new MacroProblem(expr, problem)
  return overwritesAccumulator(expr.name) ? new MacroProblem(expr, 'iteration variable overwrites accumulator variable') : expr.name
}

export function overwritesAccumulator(name: string): boolean {
  return name === accumulator || name === '__result__'
}

export const standardMacros: Readonly<Record<string, Macro>> = {
  'has/1': has,
  '.all/2': quantifier('all'),
  '.exists/2': quantifier('exists'),
  '.exists_one/2': quantifier('existsOne'),
  '.map/2': map,
  '.map/3': map,
  '.filter/2': filter,
}
