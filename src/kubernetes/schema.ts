/** The schema of a DaemonSet in every known version, over the table schemas/kubernetes.json (its form: schemas/README.md). */
import published from '../../schemas/kubernetes.json' with { type: 'json' }
import { ZEROS } from './generated/structs.ts'

/** First and last minor, both inclusive. */
interface Lifetime {
  readonly since?: number
  readonly until?: number
}

interface RawField extends Lifetime {
  readonly type: string
  readonly list?: 'atomic' | 'set' | 'map'
  readonly keys?: readonly string[]
  readonly map?: true
  readonly atomic?: true
  readonly patch?: 'merge' | 'merge,retainKeys'
  readonly required?: true
  readonly default?: unknown
  readonly enum?: readonly (string | (Lifetime & { readonly value: string }))[]
  readonly zero?: 'omitted' | 'printed'
}

/** A type's name alone, or the shapes that a field had one after the other. */
type RawFields = Readonly<Record<string, string | RawField | readonly (string | RawField)[]>>

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- generated in this form
const types = published.types as Readonly<Record<string, unknown>> as Readonly<Record<string, RawFields>>

/** Types with a text or number of their own form; every other type is a struct. */
const SCALARS = ['string', 'boolean', 'int32', 'int64', 'Quantity', 'IntOrString', 'Time', 'FieldsV1'] as const
/** The name of a type that is not a struct. */
export type ScalarType = (typeof SCALARS)[number]

const scalars: ReadonlyMap<string, ScalarType> = new Map(SCALARS.map(name => [name, name]))

/** A field of a struct in one version. */
export class FieldSchema {
  readonly type: string
  /** Undefined for a struct. */
  readonly scalar: ScalarType | undefined
  readonly shape: 'one' | 'list' | 'map'
  #struct: TypeSchema | undefined

  constructor(
    readonly name: string,
    private readonly raw: RawField,
    readonly minor: number,
  ) {
    this.type = raw.type
    this.scalar = scalars.get(raw.type)
    this.shape = raw.list ? 'list' : raw.map ? 'map' : 'one'
  }

  /** What it holds, or each of its items; undefined for a scalar. */
  get struct(): TypeSchema | undefined {
    if (this.scalar !== undefined) return undefined
    this.#struct ??= typeSchema(this.type, this.minor)
    return this.#struct
  }

  get required(): boolean {
    return this.raw.required === true
  }

  /** What the API server writes where nothing is written, where that is published. */
  get default(): unknown {
    return this.raw.default
  }

  /** Go leaves out false, 0 and an empty text, or prints a zero value where nothing is written; undefined: what is written is printed. */
  get zero(): 'omitted' | 'printed' | undefined {
    return this.raw.zero ?? (this.required && this.scalar !== undefined && this.shape === 'one' ? 'printed' : undefined)
  }

  /** How server-side apply merges a list, and by which fields it knows the items of a `map`. */
  get list(): 'atomic' | 'set' | 'map' | undefined {
    return this.raw.list
  }

  get keys(): readonly string[] {
    return this.raw.keys ?? []
  }

  /** Server-side apply replaces the struct, the map, or each struct of the list as a whole. */
  get atomic(): boolean {
    return this.raw.atomic === true
  }

  /** How a strategic merge patch merges a list; undefined: it replaces the list. The first of the keys knows the items. */
  get patch(): 'merge' | 'merge,retainKeys' | undefined {
    return this.raw.patch
  }

  /** The values that this version publishes; undefined where any is allowed. */
  get values(): readonly string[] | undefined {
    return this.raw.enum?.flatMap(entry => {
      if (typeof entry === 'string') return [entry]
      return lives(entry, this.minor) ? [entry.value] : []
    })
  }

  /** Undefined: longer than the oldest known version. */
  get since(): number | undefined {
    return this.raw.since
  }
}

/** A struct in one version. */
export class TypeSchema {
  readonly fields: ReadonlyMap<string, FieldSchema>
  /** A new object with all fields of every version, undefined. */
  readonly zero: () => Record<string, unknown>

  constructor(
    readonly name: string,
    readonly minor: number,
  ) {
    const fields = new Map<string, FieldSchema>()
    for (const [field, raw] of Object.entries(types[name] ?? {})) {
      const shape = shapesOf(raw).find(candidate => lives(candidate, minor))
      if (shape) fields.set(field, new FieldSchema(field, shape, minor))
    }
    this.fields = fields
    this.zero = ZEROS[name] ?? (() => ({}))
  }
}

const schemas: Map<string, TypeSchema>[] = []

/** A struct of the closure by its name, such as `PodSpec`; one of another name has no fields. Kept: asking twice costs nothing. */
export function typeSchema(name: string, minor: number): TypeSchema {
  schemas[minor] ??= new Map()
  const known = schemas[minor].get(name)
  if (known) return known
  const schema = new TypeSchema(name, minor)
  schemas[minor].set(name, schema)
  return schema
}

/** The versions that know a field of a struct; undefined when none does. A missing end is that of the table. */
export function lifetimeOf(type: string, field: string): Lifetime | undefined {
  const raw = Object.hasOwn(types, type) && Object.hasOwn(types[type]!, field) ? types[type]![field] : undefined
  if (raw === undefined) return undefined
  const shapes = shapesOf(raw)
  const { since } = shapes[0]!
  const { until } = shapes.at(-1)!
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

/**
 * The schema of a field by its steps from the root, list indices and map keys included or not: `spec`, `template`, `spec`, `containers`, `image`.
 * Undefined when this version has no such field.
 */
export function fieldSchema(steps: readonly (string | number)[], minor: number, root = 'DaemonSet'): FieldSchema | undefined {
  let type: TypeSchema | undefined = typeSchema(root, minor)
  let field: FieldSchema | undefined
  let inMap = false
  for (const step of steps) {
    if (typeof step === 'number') continue
    if (inMap) {
      inMap = false
      continue
    }
    field = type?.fields.get(step)
    if (!field) return undefined
    type = field.struct
    inMap = field.shape === 'map'
  }
  return field
}

/** What Kubernetes says about a struct (`''`) and its fields; loaded when first asked for. */
export async function descriptionsOf(type: string): Promise<Readonly<Record<string, string>>> {
  const { default: descriptions } = await import('../../schemas/kubernetes.descriptions.json', { with: { type: 'json' } })
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = descriptions
  return all[type] ?? {}
}

function shapesOf(raw: RawFields[string]): readonly RawField[] {
  const list = isList(raw) ? raw : [raw]
  return list.map(shape => (typeof shape === 'string' ? { type: shape } : shape))
}

function isList(raw: RawFields[string]): raw is readonly (string | RawField)[] {
  return Array.isArray(raw)
}

function lives({ since = 0, until = Number.POSITIVE_INFINITY }: Lifetime, minor: number): boolean {
  return since <= minor && minor <= until
}
