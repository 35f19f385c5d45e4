/** Shapes of objects: what is read of them, and of what types. Anything written that is not of its type is left out, as if it were missing. */
import { isStruct } from '../yaml/index.ts'
import { unmarshalQuantity } from './quantity.ts'

export const text = { is: 'string' } as const
export const flag = { is: 'boolean' } as const
export const int = { is: 'integer' } as const
/** A quantity, a port, an int-or-percent: a text or a number. */
export const scalar = { is: 'scalar' } as const
/** A map with keys of its author's choice and texts as values. */
export const texts = { is: 'texts' } as const
/** The same with quantities as values. */
export const quantities = { is: 'quantities' } as const
/** The same with quantities alone, as texts. */
export const amounts = { is: 'amounts' } as const
/** Whatever is written. */
export const any = { is: 'any' } as const
export const list = <const S extends Shape>(of: S) => ({ is: 'list', of }) as const
export const fields = <const F extends Readonly<Record<string, Shape>>>(of: F) => ({ is: 'fields', of }) as const

export type Shape =
  | typeof text
  | typeof flag
  | typeof int
  | typeof scalar
  | typeof texts
  | typeof quantities
  | typeof amounts
  | typeof any
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'fields'; readonly of: Readonly<Record<string, Shape>> }

export type Shaped<S extends Shape> = S extends { readonly is: 'string' }
  ? string
  : S extends { readonly is: 'boolean' }
    ? boolean
    : S extends { readonly is: 'integer' }
      ? number
      : S extends { readonly is: 'scalar' }
        ? string | number
        : S extends { readonly is: 'texts' | 'amounts' }
          ? Readonly<Record<string, string>>
          : S extends { readonly is: 'quantities' }
            ? Readonly<Record<string, string | number>>
            : S extends { readonly is: 'list'; readonly of: infer I extends Shape }
              ? readonly Shaped<I>[]
              : S extends { readonly is: 'fields'; readonly of: infer F extends Readonly<Record<string, Shape>> }
                ? { readonly [K in keyof F]?: Shaped<F[K]> }
                : unknown

/** @param dropped Called with the path of everything that is left out because of its type: `spec.containers[].name`. */
export function shaped(value: unknown, shape: Shape, dropped?: (path: string) => void, path = ''): unknown {
  const found = read(value, shape, dropped, path)
  if (found === undefined && value !== undefined && value !== null) dropped?.(path)
  return found
}

function read(value: unknown, shape: Shape, dropped: ((path: string) => void) | undefined, path: string): unknown {
  switch (shape.is) {
    case 'any':
      return value
    case 'string':
    case 'boolean':
      return typeof value === shape.is ? value : undefined
    case 'integer':
      return Number.isInteger(value) ? value : undefined
    case 'scalar':
      return isScalar(value) ? value : undefined
    case 'texts':
      return isStruct(value) ? pick(value, each => typeof each === 'string', dropped, path) : undefined
    case 'quantities':
      return isStruct(value) ? pick(value, isScalar, dropped, path) : undefined
    case 'amounts':
      return isStruct(value) ? textsOf(pick(value, isAmount, dropped, path)) : undefined
    case 'list':
      return Array.isArray(value) ? listed(value, shape.of, dropped, path) : undefined
    case 'fields': {
      if (!isStruct(value)) return undefined
      const found: Record<string, unknown> = {}
      for (const key in shape.of) {
        if (Object.hasOwn(value, key)) found[key] = shaped(value[key], shape.of[key]!, dropped, path === '' ? key : `${path}.${key}`)
      }
      return found
    }
  }
}

/** An item that is no object counts as an empty one, so that the others keep their places; a list of other values has them all or is none. */
function listed(items: readonly unknown[], of: Shape, dropped: ((path: string) => void) | undefined, path: string): unknown {
  const list = items.map(item => shaped(item, of, dropped, `${path}[]`))
  if (of.is === 'fields') return list.map(item => item ?? {})
  return list.includes(undefined) ? undefined : list
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function isAmount(value: unknown): boolean {
  return isScalar(value) && typeof unmarshalQuantity(String(value)) !== 'string'
}

function pick(
  value: Readonly<Record<string, unknown>>,
  test: (each: unknown) => boolean,
  dropped: ((path: string) => void) | undefined,
  path: string,
): Readonly<Record<string, unknown>> {
  if (Object.values(value).every(test)) return value
  const entries = Object.entries(value)
  for (const [key, each] of entries) if (!test(each) && each !== null) dropped?.(`${path}[${key}]`)
  return Object.fromEntries(entries.filter(([, each]) => test(each)))
}

function textsOf(amounts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (Object.values(amounts).every(each => typeof each === 'string')) return amounts
  return Object.fromEntries(Object.entries(amounts).map(([name, each]) => [name, String(each)]))
}
