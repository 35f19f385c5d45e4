/** The operators of the language (github.com/google/cel-go common/stdlib/standard.go, common/types). */
import {
  type FunctionDeclaration,
  type Implementation,
  noSuchOverload,
  overload,
  perCharacter,
  type Overload,
  costSize,
} from '../functions.ts'
import { listOf, mapOf, param, type Type, types } from '../types.ts'
import {
  CelError,
  compare,
  Double,
  Duration,
  equalsOrNot,
  fitsInt,
  fitsUint,
  hasKey,
  type Int,
  intOf,
  isInt,
  isList,
  isMap,
  Optional,
  type Result,
  Timestamp,
  Uint,
  type Value,
} from '../values.ts'
import { isTimestamp } from '../text.ts'
import { work, workOnText } from '../work.ts'

const { bool, bytes, double, duration, int, string, timestamp, uint } = types
const a = param('A')
const b = param('B')

const intOverflow = new CelError('integer overflow')
const uintOverflow = new CelError('unsigned integer overflow')
const timestampOverflow = new CelError('timestamp overflow')

/** Reckons in numbers where they and their result are safe, else in bigints. */
function int64(x: Int, y: Int, fast: (x: number, y: number) => number, exact: (x: bigint, y: bigint) => bigint): Result {
  if (typeof x === 'number' && typeof y === 'number') {
    const result = fast(x, y)
    // Zero has no sign here.
    if (Number.isSafeInteger(result)) return result + 0
  }
  return integer(exact(BigInt(x), BigInt(y)))
}

function uint64(value: bigint): Result {
  return fitsUint(value) ? new Uint(value) : uintOverflow
}

interface Arithmetic {
  readonly int: (x: Int, y: Int) => Result
  readonly uint: (x: bigint, y: bigint) => Result
  readonly double?: (x: number, y: number) => number
}

const addition: Arithmetic = {
  int: (x, y) =>
    int64(
      x,
      y,
      (a, b) => a + b,
      (a, b) => a + b,
    ),
  uint: (x, y) => uint64(x + y),
  double: (x, y) => x + y,
}
const subtraction: Arithmetic = {
  int: (x, y) =>
    int64(
      x,
      y,
      (a, b) => a - b,
      (a, b) => a - b,
    ),
  uint: (x, y) => uint64(x - y),
  double: (x, y) => x - y,
}
const multiplication: Arithmetic = {
  int: (x, y) =>
    int64(
      x,
      y,
      (a, b) => a * b,
      (a, b) => a * b,
    ),
  uint: (x, y) => uint64(x * y),
  double: (x, y) => x * y,
}
const division: Arithmetic = {
  int: (x, y) => (y === 0 ? divisionByZero : integer(BigInt(x) / BigInt(y))),
  uint: (x, y) => (y === 0n ? divisionByZero : uint64(x / y)),
  double: (x, y) => x / y,
}
const remainder: Arithmetic = {
  int: (x, y) => (y === 0 ? modulusByZero : Number(y) === -1 && BigInt(x) === -(2n ** 63n) ? intOverflow : integer(BigInt(x) % BigInt(y))),
  uint: (x, y) => (y === 0n ? modulusByZero : uint64(x % y)),
}
const divisionByZero = new CelError('division by zero')
const modulusByZero = new CelError('modulus by zero')

function integer(value: bigint): Result {
  return fitsInt(value) ? intOf(value) : intOverflow
}

/** Undefined where the first is no number. */
function reckon(operation: Arithmetic, x: Value, y: Value): Result | undefined {
  if (typeof x === 'number' || typeof x === 'bigint') return isInt(y) ? operation.int(x, y) : noSuchOverload()
  if (x instanceof Uint) return y instanceof Uint ? operation.uint(x.value, y.value) : noSuchOverload()
  if (!(x instanceof Double) || !operation.double) return undefined
  return y instanceof Double ? new Double(operation.double(x.value, y.value)) : noSuchOverload()
}

function add(x: Value, y: Value): Result {
  if (typeof x === 'string') {
    if (typeof y !== 'string') return noSuchOverload()
    workOnText(x.length + y.length)
    return x + y
  }
  if (isList(x)) {
    if (!isList(y)) return noSuchOverload()
    work(x.length + y.length)
    return x.concat(y)
  }
  if (x instanceof Uint8Array) {
    if (!(y instanceof Uint8Array)) return noSuchOverload()
    work(x.length + y.length)
    return Uint8Array.from([...x, ...y])
  }
  if (x instanceof Duration) {
    if (y instanceof Timestamp) return moved(y, x.nanoseconds)
    return y instanceof Duration ? durationOf(x.nanoseconds + y.nanoseconds) : noSuchOverload()
  }
  if (x instanceof Timestamp) return y instanceof Duration ? moved(x, y.nanoseconds) : noSuchOverload()
  return reckon(addition, x, y) ?? noSuchOverload()
}

function subtract(x: Value, y: Value): Result {
  if (x instanceof Duration) return y instanceof Duration ? durationOf(x.nanoseconds - y.nanoseconds) : noSuchOverload()
  if (!(x instanceof Timestamp)) return reckon(subtraction, x, y) ?? noSuchOverload()
  if (y instanceof Duration) return y.nanoseconds === -(2n ** 63n) ? intOverflow : moved(x, -y.nanoseconds)
  return y instanceof Timestamp ? durationOf(sinceEpoch(x) - sinceEpoch(y)) : noSuchOverload()
}

function durationOf(nanoseconds: bigint): Result {
  return fitsInt(nanoseconds) ? new Duration(nanoseconds) : intOverflow
}

function sinceEpoch({ seconds, nanoseconds }: Timestamp): bigint {
  return BigInt(seconds) * 1_000_000_000n + BigInt(nanoseconds)
}

function moved(from: Timestamp, by: bigint): Result {
  const total = sinceEpoch(from) + by
  const rest = ((total % 1_000_000_000n) + 1_000_000_000n) % 1_000_000_000n
  const seconds = Number((total - rest) / 1_000_000_000n)
  return isTimestamp(seconds) ? new Timestamp(seconds, Number(rest), from.offset) : timestampOverflow
}

function negate(value: Value): Result {
  if (value instanceof Double) return new Double(-value.value)
  if (value instanceof Duration) return durationOf(-value.nanoseconds)
  return isInt(value) ? subtraction.int(0, value) : noSuchOverload()
}

/** What `==` answers. */
export function equal(x: Value, y: Value): Result {
  return equalsOrNot(x, y) ?? noSuchOverload()
}

/** What `in` answers. */
export function isIn(item: Value, container: Value): Result {
  if (isList(container)) return container.some(other => equalsOrNot(item, other) === true)
  return isMap(container) ? hasKey(container, item) : noSuchOverload()
}

function comparison(holds: (order: number) => boolean): Implementation {
  return (x: Value, y: Value): Result => {
    const order = compare(x, y)
    if (order === undefined) return noSuchOverload()
    return order instanceof CelError ? order : holds(order)
  }
}

function isComparable(value: Value): boolean {
  const result = compare(value, value)
  return result !== undefined
}

function isAddable(value: Value): boolean {
  return isSubtractable(value) || typeof value === 'string' || isList(value) || value instanceof Uint8Array
}

function isSubtractable(value: Value): boolean {
  return isNumeric(value) || value instanceof Duration || value instanceof Timestamp
}

function isNumeric(value: Value): boolean {
  return isInt(value) || value instanceof Uint || value instanceof Double
}

/** An optional counts for what is in it. */
function actualSize(value: Result): number {
  return value instanceof Optional && value.value !== undefined ? actualSize(value.value) : costSize(value)
}

/** The cost of comparing two values to the end of the shorter. */
export function comparisonCost([x, y]: readonly Result[]): number {
  return Math.ceil(Math.min(actualSize(x!), actualSize(y!)) * perCharacter)
}

function additionCost([x, y]: readonly Result[]): number {
  return Math.ceil((actualSize(x!) + actualSize(y!)) * perCharacter)
}

const numbers = [
  ['bool', bool, bool],
  ['int64', int, int],
  ['int64_double', int, double],
  ['int64_uint64', int, uint],
  ['uint64', uint, uint],
  ['uint64_double', uint, double],
  ['uint64_int64', uint, int],
  ['double', double, double],
  ['double_int64', double, int],
  ['double_uint64', double, uint],
  ['string', string, string],
  ['bytes', bytes, bytes],
  ['timestamp', timestamp, timestamp],
  ['duration', duration, duration],
] as const

/** The overloads of comparisons between numbers of different types; older versions do not know them. */
export const crossTypeComparisons: ReadonlySet<string> = new Set(
  ['less', 'less_equals', 'greater', 'greater_equals'].flatMap(prefix =>
    numbers.filter(([, left, right]) => left !== right).map(([suffix]) => `${prefix}_${suffix}`),
  ),
)

function comparisonOperator(name: string, prefix: string, holds: (order: number) => boolean): FunctionDeclaration {
  const overloads = numbers.map(([suffix, left, right]) =>
    overload(`${prefix}_${suffix}`, [left, right], bool, undefined, left === string || left === bytes ? { cost: comparisonCost } : {}),
  )
  return { name, overloads, singleton: comparison(holds), takes: isComparable }
}

function arithmetic(
  name: string,
  overloads: readonly (readonly [id: string, x: Type, y: Type, result: Type, cost?: Overload['cost']])[],
  singleton: Implementation,
  takes: (value: Value) => boolean,
): FunctionDeclaration {
  return {
    name,
    overloads: overloads.map(([id, x, y, result, cost]) => overload(id, [x, y], result, undefined, cost ? { cost } : {})),
    singleton,
    takes,
  }
}

export const operators: readonly FunctionDeclaration[] = [
  { name: '_?_:_', overloads: [overload('conditional', [bool, a, a], a)] },
  { name: '_&&_', overloads: [overload('logical_and', [bool, bool], bool)] },
  { name: '_||_', overloads: [overload('logical_or', [bool, bool], bool)] },
  {
    name: '!_',
    overloads: [overload('logical_not', [bool], bool)],
    singleton: (value: Value): Result => (typeof value === 'boolean' ? !value : noSuchOverload()),
  },
  { name: '@not_strictly_false', overloads: [overload('not_strictly_false', [bool], bool)] },
  { name: '_==_', overloads: [overload('equals', [a, a], bool)] },
  { name: '_!=_', overloads: [overload('not_equals', [a, a], bool)] },
  arithmetic(
    '_+_',
    [
      ['add_bytes', bytes, bytes, bytes, additionCost],
      ['add_double', double, double, double],
      ['add_duration_duration', duration, duration, duration],
      ['add_duration_timestamp', duration, timestamp, timestamp],
      ['add_timestamp_duration', timestamp, duration, timestamp],
      ['add_int64', int, int, int],
      ['add_list', listOf(a), listOf(a), listOf(a)],
      ['add_string', string, string, string, additionCost],
      ['add_uint64', uint, uint, uint],
    ],
    add,
    isAddable,
  ),
  arithmetic(
    '_/_',
    [
      ['divide_double', double, double, double],
      ['divide_int64', int, int, int],
      ['divide_uint64', uint, uint, uint],
    ],
    (x: Value, y: Value) => reckon(division, x, y) ?? noSuchOverload(),
    isNumeric,
  ),
  arithmetic(
    '_%_',
    [
      ['modulo_int64', int, int, int],
      ['modulo_uint64', uint, uint, uint],
    ],
    (x: Value, y: Value) => reckon(remainder, x, y) ?? noSuchOverload(),
    value => isInt(value) || value instanceof Uint,
  ),
  arithmetic(
    '_*_',
    [
      ['multiply_double', double, double, double],
      ['multiply_int64', int, int, int],
      ['multiply_uint64', uint, uint, uint],
    ],
    (x: Value, y: Value) => reckon(multiplication, x, y) ?? noSuchOverload(),
    isNumeric,
  ),
  {
    name: '-_',
    overloads: [overload('negate_double', [double], double), overload('negate_int64', [int], int)],
    singleton: negate,
    takes: value => isInt(value) || value instanceof Double || value instanceof Duration || typeof value === 'boolean',
  },
  arithmetic(
    '_-_',
    [
      ['subtract_double', double, double, double],
      ['subtract_duration_duration', duration, duration, duration],
      ['subtract_int64', int, int, int],
      ['subtract_timestamp_duration', timestamp, duration, timestamp],
      ['subtract_timestamp_timestamp', timestamp, timestamp, duration],
      ['subtract_uint64', uint, uint, uint],
    ],
    subtract,
    isSubtractable,
  ),
  comparisonOperator('_<_', 'less', order => order < 0),
  comparisonOperator('_<=_', 'less_equals', order => order <= 0),
  comparisonOperator('_>_', 'greater', order => order > 0),
  comparisonOperator('_>=_', 'greater_equals', order => order >= 0),
  { name: '_[_]', overloads: [overload('index_list', [listOf(a), int], a), overload('index_map', [mapOf(a, b), a], b)] },
  {
    name: '@in',
    overloads: [
      overload('in_list', [a, listOf(a)], bool, undefined, { cost: ([, list]) => actualSize(list!) }),
      overload('in_map', [a, mapOf(a, b)], bool),
    ],
    singleton: isIn,
  },
]
