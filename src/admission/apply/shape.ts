/** How patches and server-side apply merge the value of a field. */
import type { FieldSchema, TypeSchema } from '../../kubernetes/index.ts'

export type Shape = ScalarShape | ListShape | MapShape

interface ScalarShape {
  readonly kind: 'scalar'
}

export interface ListShape {
  readonly kind: 'list'
  /** Of server-side apply. */
  readonly relation: 'atomic' | 'set' | 'map'
  /** By which server-side apply knows the items of a `map`; the first is that of strategic merge patches. */
  readonly keys: readonly string[]
  /** A strategic merge patch merges it. */
  readonly patched: boolean
  /** Such a patch names the fields that an item keeps. */
  readonly retainsKeys: boolean
  readonly item: Shape
}

/** A struct, or a map from any key. */
export interface MapShape {
  readonly kind: 'map'
  readonly atomic: boolean
  /** Undefined for a field that the struct does not have. */
  member(name: string): Shape | undefined
  /** A field of a struct; else a key of a map. */
  isField(name: string): boolean
  /** What identifies an item where it is not written. */
  defaultOf(name: string): unknown
}

const SCALAR: ScalarShape = { kind: 'scalar' }
const shapes = new WeakMap<FieldSchema, Shape>()

/** Of an object of that type, such as a DaemonSet of one version. */
export function objectShape(schema: TypeSchema): MapShape {
  return structShape(schema, false)
}

function shapeOf(field: FieldSchema): Shape {
  const known = shapes.get(field)
  if (known) return known
  const shape = newShape(field)
  shapes.set(field, shape)
  return shape
}

function newShape(field: FieldSchema): Shape {
  const { struct, atomic, shape, list = 'atomic', keys, patch } = field
  if (shape === 'one') return struct ? structShape(struct, atomic) : SCALAR
  const item = struct ? structShape(struct, atomic) : SCALAR
  if (shape === 'map') return { kind: 'map', atomic, member: () => item, isField: () => false, defaultOf: () => undefined }
  return { kind: 'list', relation: list, keys, patched: patch !== undefined, retainsKeys: patch === 'merge,retainKeys', item }
}

function structShape({ fields }: TypeSchema, atomic: boolean): MapShape {
  return {
    kind: 'map',
    atomic,
    member: name => {
      const field = fields.get(name)
      return field && shapeOf(field)
    },
    isField: name => fields.has(name),
    defaultOf: name => fields.get(name)?.default,
  }
}
