/** The objects among the files that policies ask for. */
import type { KeysOf, Objects, OtherObject } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'
import type { Cluster, Param } from './admit.ts'
import { resourceOf } from './kinds.ts'
import { celValue } from './requests.ts'

/** Those of two sets: the first one comes first. */
export function together(first: Objects, second: Objects): Objects {
  const all = (kind: string, namespace?: string): readonly OtherObject[] => [...first.all(kind, namespace), ...second.all(kind, namespace)]
  const find: Objects['find'] = (kind: string, namespace: string | undefined, name: string) =>
    first.find(kind, namespace, name) ?? second.find(kind, namespace, name)
  const having = (kind: string, keysOf: KeysOf<unknown>, keys: readonly string[], namespace?: string): readonly OtherObject[] => [
    ...first.having(kind, keysOf, keys, namespace),
    ...second.having(kind, keysOf, keys, namespace),
  ]
  const named = (kind: string, name: string, namespace?: string): readonly OtherObject[] => [
    ...first.named(kind, name, namespace),
    ...second.named(kind, name, namespace),
  ]
  return { all, find, having, named }
}

const fields = new WeakMap<object, AnyField>()
const values = new WeakMap<AnyField, Param>()

/** Where an object that policies take their parameters from is written. */
export function fieldOf(param: unknown): AnyField | undefined {
  return typeof param === 'object' && param !== null ? fields.get(param) : undefined
}

export function clusterOf(objects: Objects): Cluster {
  return {
    // An object that names no namespace may be in any.
    params: (apiVersion, kind, namespace) =>
      objects
        .all(kind, namespace)
        .filter(({ object }) => object.apiVersion === apiVersion)
        .map(paramOf),
    isNamespaced: (apiVersion, kind) => resourceOf(apiVersion, kind, objects)?.isNamespaced,
  }
}

function paramOf({ field, object: { name, namespace } }: OtherObject): Param {
  const known = values.get(field)
  if (known) return known
  const value = celValue(field.raw) as unknown as Partial<Param>
  const param = { ...value, metadata: { ...value.metadata, name, ...(namespace !== undefined && { namespace }) } } as Param
  values.set(field, param)
  fields.set(param, field)
  return param
}
