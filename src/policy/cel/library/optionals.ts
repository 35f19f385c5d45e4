/** Optional values (github.com/google/cel-go cel/library.go). */
import type { Expr } from '../ast.ts'
import { type FunctionDeclaration, method, overload } from '../functions.ts'
import { display } from '../display.ts'
import { Builder, copy, type Macro, MacroProblem } from '../macros.ts'
import { listOf, mapOf, opaqueType, optionalOf, param, types } from '../types.ts'
import { CelError, isZero, Optional, type Result, type Value } from '../values.ts'
import type { Library } from './library.ts'

const { bool, dyn, int, string } = types
const k = param('K')
const v = param('V')
const optional = optionalOf(v)
const list = listOf(v)
const map = mapOf(k, v)

const missing = new CelError('optional.none() dereference')

function unwrap(values: readonly Value[]): Result {
  const found: Value[] = []
  for (const value of values) {
    if (!(value instanceof Optional)) return new CelError(`value ${display(value)} is not optional`)
    if (value.value !== undefined) found.push(value.value)
  }
  return found
}

function maybe(value: Value | undefined): Optional {
  return value === undefined ? Optional.none : new Optional(value)
}

/** `target.optMap(name, result)`; the result of optFlatMap is an optional itself. */
function mapping(name: string, wrap: (make: Builder, mapped: Expr) => Expr): Macro {
  return call => {
    const [variable, result] = call.args
    if (variable!.kind !== 'ident') return new MacroProblem(variable!, `${name}() variable name must be a simple identifier`)
    const make = new Builder(call)
    const mapped = make.bind(variable!.name, make.method(copy(call.target!), 'value'), result!)
    return make.call('_?_:_', make.method(call.target!, 'hasValue'), wrap(make, mapped), make.call('optional.none'))
  }
}

const functions: readonly FunctionDeclaration[] = [
  { name: 'optional.of', overloads: [overload('optional_of', [v], optional, (value: Value): Result => new Optional(value))] },
  {
    name: 'optional.ofNonZeroValue',
    overloads: [
      overload('optional_ofNonZeroValue', [v], optional, (value: Value): Result => (isZero(value) ? Optional.none : new Optional(value))),
    ],
  },
  { name: 'optional.none', overloads: [overload('optional_none', [], optional, (): Result => Optional.none)] },
  {
    name: 'value',
    overloads: [method('optional_value', [optional], v, ({ value }: Optional): Result => value ?? (value === null ? null : missing))],
  },
  { name: 'hasValue', overloads: [method('optional_hasValue', [optional], bool, ({ value }: Optional): Result => value !== undefined)] },
  { name: 'or', overloads: [method('optional_or_optional', [optional, optional], optional)] },
  { name: 'orValue', overloads: [method('optional_orValue_value', [optional, v], v)] },
  { name: '_?._', overloads: [overload('select_optional_field', [dyn, string], optional)] },
  {
    name: '_[?_]',
    overloads: [
      overload('list_optindex_optional_int', [list, int], optional),
      overload('optional_list_optindex_optional_int', [optionalOf(list), int], optional),
      overload('map_optindex_optional_value', [map, k], optional),
      overload('optional_map_optindex_optional_value', [optionalOf(map), k], optional),
    ],
  },
  {
    name: '_[_]',
    overloads: [
      overload('optional_list_index_int', [optionalOf(list), int], optional),
      overload('optional_map_index_value', [optionalOf(map), k], optional),
    ],
  },
  { name: 'last', overloads: [method('list_last', [list], optional, (values: readonly Value[]): Result => maybe(values.at(-1)))] },
  { name: 'first', overloads: [method('list_first', [list], optional, (values: readonly Value[]): Result => maybe(values[0]))] },
  { name: 'optional.unwrap', overloads: [overload('optional_unwrap', [listOf(optional)], list, unwrap)] },
  { name: 'unwrapOpt', overloads: [method('optional_unwrapOpt', [listOf(optional)], list, unwrap)] },
]

export const optionals: Library = {
  since: 28,
  types: [opaqueType(optional.name)],
  functions,
  macros: {
    '.optMap/2': mapping('optMap', (make, mapped) => make.call('optional.of', mapped)),
    '.optFlatMap/2': mapping('optFlatMap', (_, mapped) => mapped),
  },
}
