/** CEL's types: their kinds, their texts, and which is assignable to which (github.com/google/cel-go common/types and checker/types.go). */

export type Kind =
  | 'any'
  | 'bool'
  | 'bytes'
  | 'double'
  | 'duration'
  | 'dyn'
  | 'error'
  | 'int'
  | 'list'
  | 'map'
  | 'null'
  | 'opaque'
  | 'param'
  | 'string'
  | 'struct'
  | 'timestamp'
  | 'type'
  | 'uint'

export class Type {
  constructor(
    readonly kind: Kind,
    /** The name that `type(x)` prints. */
    readonly name: string,
    readonly parameters: readonly Type[] = [],
    /** A scalar that null is assignable to: google.protobuf.Int64Value and its like. */
    readonly nullable = false,
  ) {}

  /** As compile errors print it. */
  toString(): string {
    switch (this.kind) {
      case 'any':
        return 'any'
      case 'duration':
        return 'duration'
      case 'timestamp':
        return 'timestamp'
      case 'error':
        return '!error!'
      case 'null':
        return 'null'
      case 'param':
        return this.name
      default:
        return this.parameters.length === 0 ? this.declaredName : `${this.name}(${this.parameters.join(', ')})`
    }
  }

  get declaredName(): string {
    return this.nullable ? `wrapper(${this.name})` : this.name
  }

  /** As the type of a checked expression prints: google.protobuf.Timestamp rather than timestamp. */
  get fullText(): string {
    if (this.kind === 'param') return `<${this.name}>`
    return this.parameters.length === 0
      ? this.declaredName
      : `${this.declaredName}(${this.parameters.map(type => type.fullText).join(', ')})`
  }

  get isDyn(): boolean {
    return this.kind === 'dyn' || this.kind === 'any'
  }

  get isDynOrError(): boolean {
    return this.isDyn || this.kind === 'error'
  }

  /** The type in an optional; undefined where this is none. */
  get optionalOf(): Type | undefined {
    return this.kind === 'opaque' && this.name === 'optional_type' ? this.parameters[0] : undefined
  }

  /** @param anyParams Whether type parameters of different names are equal. */
  equals(other: Type, anyParams = false): boolean {
    if (this === other) return true
    if (this.kind !== other.kind || this.parameters.length !== other.parameters.length) return false
    if (!(anyParams && this.kind === 'param') && this.name !== other.name) return false
    return this.parameters.every((type, index) => type.equals(other.parameters[index]!, anyParams))
  }

  accepts(from: Type): boolean {
    if (this === from || this.isDyn) return true
    if (this.nullable && from.kind === 'null') return true
    if (this.kind !== from.kind || this.name !== from.name || this.parameters.length !== from.parameters.length) return false
    return this.parameters.every((type, index) => type.accepts(from.parameters[index]!))
  }
}

export const types = {
  any: new Type('any', 'google.protobuf.Any'),
  bool: new Type('bool', 'bool'),
  bytes: new Type('bytes', 'bytes'),
  double: new Type('double', 'double'),
  duration: new Type('duration', 'google.protobuf.Duration'),
  dyn: new Type('dyn', 'dyn'),
  error: new Type('error', 'error'),
  int: new Type('int', 'int'),
  null: new Type('null', 'null_type'),
  string: new Type('string', 'string'),
  timestamp: new Type('timestamp', 'google.protobuf.Timestamp'),
  type: new Type('type', 'type'),
  uint: new Type('uint', 'uint'),
} as const

export function listOf(item: Type): Type {
  return new Type('list', 'list', [item])
}

export function mapOf(key: Type, value: Type): Type {
  return new Type('map', 'map', [key, value])
}

export function optionalOf(value: Type): Type {
  return new Type('opaque', 'optional_type', [value])
}

export function typeOfType(of: Type): Type {
  return new Type('type', 'type', [of])
}

export function structType(name: string): Type {
  return new Type('struct', name)
}

export function opaqueType(name: string): Type {
  return new Type('opaque', name)
}

/** A type variable of a function's signature. */
export function param(name: string): Type {
  return new Type('param', name)
}

/** A scalar that may be null, as protobuf's wrapper messages. */
export function nullable(type: Type): Type {
  return new Type(type.kind, type.name, type.parameters, true)
}

/** What type variables stand for; kept by the texts of types, as cel-go does. */
export class Substitutions {
  #of: Map<string, Type>

  constructor(of: ReadonlyMap<string, Type> = new Map()) {
    this.#of = new Map(of)
  }

  /** Whether `to` is assignable to `from`; what that says about type variables is kept then, and only then. */
  assign(to: Type, from: Type): boolean {
    return this.#attempt(() => this.#assignable(to, from))
  }

  assignAll(to: readonly Type[], from: readonly Type[]): boolean {
    return this.#attempt(() => this.#allAssignable(to, from))
  }

  set(variable: Type, type: Type): void {
    this.#of.set(variable.toString(), type)
  }

  /** @param free Whether variables that stand for nothing become dyn. */
  apply(type: Type, free = false): Type {
    const known = this.#of.size > 0 ? this.#of.get(type.toString()) : undefined
    if (known) return this.apply(known, free)
    if (type.kind === 'param') return free ? types.dyn : type
    if (type.parameters.length === 0) return type
    return new Type(
      type.kind,
      type.name,
      type.parameters.map(parameter => this.apply(parameter, free)),
    )
  }

  #attempt(unify: () => boolean): boolean {
    const before = new Map(this.#of)
    if (unify()) return true
    this.#of = before
    return false
  }

  #allAssignable(to: readonly Type[], from: readonly Type[]): boolean {
    return to.length === from.length && to.every((type, index) => this.#assignable(type, from[index]!))
  }

  #assignable(t1: Type, t2: Type): boolean {
    if (t2.kind === 'param') {
      const [valid, known] = this.#standsFor(t1, t2)
      if (valid) return true
      if (known) return false
    }
    if (t1.kind === 'param') return this.#standsFor(t2, t1)[0]
    if (t1.isDynOrError || t2.isDynOrError) return true
    if (t1.kind === 'null') return takesNull(t2)
    if (t2.kind === 'null') return takesNull(t1)
    switch (t1.kind) {
      case 'type':
        return t2.kind === 'type'
      case 'opaque':
      case 'list':
      case 'map':
        return t1.kind === t2.kind && t1.name === t2.name && this.#allAssignable(t1.parameters, t2.parameters)
      default:
        return t2.accepts(t1)
    }
  }

  /** Whether a type is a valid substitution for a variable, and whether the variable had one. */
  #standsFor(type: Type, variable: Type): [valid: boolean, known: boolean] {
    if (type.equals(variable)) return [true, true]
    const known = this.#of.get(variable.toString())
    if (known) {
      if (type.equals(known)) return [true, true]
      if (!this.#assignable(type, known)) return [false, true]
      const general = moreGeneral(type, known)
      if (!this.#occursIn(variable, general)) this.set(variable, general)
      return [true, true]
    }
    if (this.#occursIn(variable, type)) return [false, false]
    this.set(variable, type)
    return [true, false]
  }

  #occursIn(type: Type, within: Type): boolean {
    if (type.equals(within)) return true
    if (within.kind === 'param') {
      const known = this.#of.get(within.toString())
      return known !== undefined && this.#occursIn(type, known)
    }
    return within.parameters.some(parameter => this.#occursIn(type, parameter))
  }
}

function takesNull(type: Type): boolean {
  return ['opaque', 'struct', 'any', 'duration', 'timestamp', 'null'].includes(type.kind) || type.nullable
}

/** Of two types that unify. */
export function moreGeneral(t1: Type, t2: Type): Type {
  return isEqualOrLessSpecific(t1, t2) ? t1 : t2
}

function isEqualOrLessSpecific(t1: Type, t2: Type): boolean {
  if (t1.isDyn || t1.kind === 'param') return true
  if (t2.isDyn || t2.kind === 'param' || t1.kind !== t2.kind) return false
  switch (t1.kind) {
    case 'opaque':
    case 'list':
    case 'map':
      return (
        t1.name === t2.name &&
        t1.parameters.length === t2.parameters.length &&
        t1.parameters.every((type, index) => isEqualOrLessSpecific(type, t2.parameters[index]!))
      )
    case 'type':
      return true
    default:
      return t1.equals(t2)
  }
}
