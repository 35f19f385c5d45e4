/** Chains of fields and indices from a variable or a value (github.com/google/cel-go interpreter/attributes.go). */
import { display } from './display.ts'
import type { Frame, Step } from './frame.ts'
import { noSuchOverload } from './functions.ts'
import {
  CelError,
  Double,
  findIn,
  hasKey,
  isInt,
  isList,
  isMap,
  Message,
  Optional,
  type Result,
  typeOf,
  Uint,
  type Value,
} from './values.ts'

export type Root =
  | { readonly kind: 'global'; readonly name: string }
  /** A variable of an expression that is not checked: the longest of its names that the activation knows. */
  | {
      readonly kind: 'unchecked'
      readonly candidates: (name: string) => readonly string[]
      readonly name: string
      readonly type: (name: string) => Value | undefined
    }
  | { readonly kind: 'local'; readonly slot: number; readonly init: Step | undefined }
  | { readonly kind: 'relative'; readonly run: Step }
  | { readonly kind: 'conditional'; readonly test: Step; readonly met: Attribute; readonly otherwise: Attribute }

export interface Qualifier {
  /** The field or index; a step where it is no constant. */
  readonly key: Value | Step
  /** Whether it may be missing, so that the chain is an optional from here on. */
  readonly optional: boolean
  /** Whether only its presence is asked. */
  readonly test: boolean
}

export class Attribute {
  readonly #qualifiers: Qualifier[] = []

  constructor(readonly root: Root) {}

  add(qualifier: Qualifier): this {
    if (this.root.kind === 'conditional') {
      this.root.met.add(qualifier)
      this.root.otherwise.add(qualifier)
    } else this.#qualifiers.push(qualifier)
    return this
  }

  /** The step that follows the chain; without the cost of the variable itself. */
  compile(): Step {
    const { root } = this
    const qualifiers = this.#qualifiers
    switch (root.kind) {
      case 'conditional':
        return conditional(root.test, root.met.compile(), root.otherwise.compile())
      case 'relative':
        return qualified(root.run, qualifiers)
      case 'local':
        return qualified(local(root.slot, root.init), qualifiers)
      case 'global':
        return qualified(global(root.name), qualifiers)
      case 'unchecked':
        return unchecked(root, qualifiers)
    }
  }
}

function conditional(test: Step, then: Step, otherwise: Step): Step {
  return frame => {
    const result = test(frame)
    if (result === true) return then(frame)
    if (result === false) return otherwise(frame)
    return result instanceof CelError ? result : noSuchOverload()
  }
}

function global(name: string): Step {
  const missing = new CelError(`no such attribute(s): ${name}`)
  return frame => {
    const value = frame.activation.find(name)
    return value === undefined ? missing : value
  }
}

export function local(slot: number, init: Step | undefined): Step {
  if (!init) return frame => frame.slots[slot]!
  return frame => {
    const value = frame.slots[slot]
    if (value !== undefined) return value
    const initial = init(frame)
    frame.slots[slot] = initial
    return initial
  }
}

/** Tries `a.b.c` as one name, then `a.b` and its field, then `a`. */
function unchecked({ name, candidates, type }: Extract<Root, { kind: 'unchecked' }>, qualifiers: readonly Qualifier[]): Step {
  const steps = qualifiers.map((_, index) => qualified(() => held, qualifiers.slice(index)))
  let held: Result = null
  steps.push(() => held)
  const fields = qualifiers.map(({ key, optional, test }) => (typeof key === 'string' && !optional && !test ? key : undefined))
  const dotted = fields.findIndex(field => field === undefined)
  const most = dotted < 0 ? fields.length : dotted
  const missing = new CelError(`no such attribute(s): ${candidates([name, ...fields.slice(0, most)].join('.')).join(', ')}`)
  return frame => {
    for (let count = most; count >= 0; count--) {
      for (const candidate of candidates([name, ...fields.slice(0, count)].join('.'))) {
        const found = frame.activation.find(candidate) ?? (count === qualifiers.length ? type(candidate) : undefined)
        if (found === undefined) continue
        held = found
        return found instanceof CelError ? found : steps[count]!(frame)
      }
    }
    return missing
  }
}

function qualified(root: Step, qualifiers: readonly Qualifier[]): Step {
  if (qualifiers.length === 0) return root
  const keys = qualifiers.map(({ key, optional }) => (typeof key === 'string' && !optional ? key : undefined))
  if (keys.every(key => key !== undefined)) return fields(root, keys, qualifiers)
  return frame => {
    const value = root(frame)
    return value instanceof CelError ? value : follow(frame, value, qualifiers)
  }
}

/** A chain of plain fields, which is what nearly all chains are; the last may be asked for its presence. */
function fields(root: Step, keys: readonly string[], qualifiers: readonly Qualifier[]): Step {
  const missing = keys.map(key => new CelError(`no such key: ${key}`))
  const tested = qualifiers.at(-1)!.test ? keys.length - 1 : -1
  return frame => {
    let value = root(frame)
    for (let index = 0; index < keys.length; index++) {
      if (!isPlain(value)) return value instanceof CelError ? value : follow(frame, value, qualifiers.slice(index))
      frame.charge(1)
      const key = keys[index]!
      const next = Object.hasOwn(value, key) ? value[key] : undefined
      if (index === tested) return next !== undefined
      if (next === undefined) return missing[index]!
      value = next
    }
    return value
  }
}

function isPlain(value: Result): value is Readonly<Record<string, Value | undefined>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function follow(frame: Frame, from: Value, qualifiers: readonly Qualifier[]): Result {
  let value = from
  let isOptional = false
  if (value instanceof Optional) {
    if (value.value === undefined) return value
    value = value.value
    isOptional = true
  }
  for (const { key, optional, test } of qualifiers) {
    isOptional ||= optional
    const index = typeof key === 'function' ? key(frame) : key
    if (index instanceof CelError) {
      if (!isOptional) frame.charge(1)
      return index
    }
    if (test) {
      const present = has(value, index)
      if (present === true || !isOptional) frame.charge(1)
      if (present instanceof CelError) return present
      if (isOptional && !present) return Optional.none
      value = present
      continue
    }
    if (!isOptional) frame.charge(1)
    const next: Result | undefined = isOptional ? getIfSet(value, index) : get(value, index)
    if (next === undefined) return Optional.none
    if (next instanceof CelError) return next
    if (isOptional) frame.charge(1)
    value = next
  }
  return isOptional ? new Optional(value) : value
}

/** What `value[key]` and `value.key` answer. */
export function get(value: Value, key: Value): Result {
  const found = maybeGet(value, key)
  if (found !== undefined) return found
  return new CelError(`${isList(value) ? 'index out of bounds' : 'no such key'}: ${display(key)}`)
}

/** Undefined: the value has no such key or index. */
export function maybeGet(value: Value, key: Value): Result | undefined {
  const problem = keyProblem(key)
  if (problem) return problem
  if (isList(value)) {
    const index = indexOf(key)
    return index instanceof CelError ? index : value[index]
  }
  if (value instanceof Message) return value.get(key)
  return isMap(value) ? findIn(value, key) : undefined
}

/** Undefined also where the field of a message is not set. */
function getIfSet(value: Value, key: Value): Result | undefined {
  return value instanceof Message && value.has(key) === false ? undefined : maybeGet(value, key)
}

/** What `has(value.key)` answers. */
export function has(value: Value, key: Value): boolean | CelError {
  if (value instanceof Message) return value.has(key)
  if (isMap(value)) return hasKey(value, key)
  const found = maybeGet(value, key)
  return found instanceof CelError ? found : found !== undefined
}

/** Why a value can be neither a key nor an index. */
export function keyProblem(key: Value): CelError | undefined {
  if (typeof key === 'string' || typeof key === 'boolean' || isInt(key) || key instanceof Uint || key instanceof Double) return undefined
  return new CelError(`invalid qualifier type: ${goTypeName(key)}`)
}

/** The index that a key of a list stands for; NaN where no list is so long. */
function indexOf(key: Value): number | CelError {
  if (isInt(key)) return Number(key)
  const number = key instanceof Uint ? Number(key.value) : key instanceof Double ? key.value : undefined
  if (number === undefined) return new CelError(`unsupported index type '${typeOf(key).name}' in list`)
  if (Number.isInteger(number) && Math.abs(number) < 2 ** 63) return number
  return new CelError(`unsupported index value ${display(key)} in list`)
}

const goTypes: Readonly<Record<string, string>> = {
  bool: 'types.Bool',
  bytes: 'types.Bytes',
  double: 'types.Double',
  duration: 'types.Duration',
  int: 'types.Int',
  null: 'types.Null',
  string: 'types.String',
  timestamp: 'types.Timestamp',
  type: '*types.Type',
  uint: 'types.Uint',
  list: '*types.baseList',
  map: '*types.baseMap',
}

const kubernetesTypes: Readonly<Record<string, string>> = {
  'kubernetes.NamedFormat': 'cel.Format',
  'kubernetes.Quantity': 'cel.Quantity',
  'kubernetes.Semver': 'cel.Semver',
  'kubernetes.URL': 'cel.URL',
  'net.CIDR': 'cel.CIDR',
  'net.IP': 'cel.IP',
}

/** The name of a value's type in cel-go, which some errors print. */
export function goTypeName(value: Value): string {
  const { kind, name } = typeOf(value)
  if (value instanceof Optional) return '*types.Optional'
  return goTypes[kind] ?? kubernetesTypes[name] ?? name
}
