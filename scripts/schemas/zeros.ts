/** How Go prints the zero value of a field, read from the Go types of k8s.io/api and k8s.io/apimachinery. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './sources.ts'

/** `omitted`: false, 0 or an empty text is left out. `printed`: it is printed even where nothing is written. Of other fields what is written is printed. */
export type Zero = 'omitted' | 'printed'

/** By struct and JSON field: `PodSpec` → `hostNetwork`. */
export type Zeros = ReadonlyMap<string, ReadonlyMap<string, Zero>>

const STRUCT = /^type (\w+) struct \{\n([\s\S]*?)^\}/gm
const FIELD = /^\t(?:\w+\s+)?(\*|\[\]|map\[\w+\])?(?:\w+\.)?(\w+)\s+`json:"(\w*)((?:,\w+)*)"/gm
const NAMED = /^type (\w+) (?:string|u?int\d*|bool|map\[|\[\])/gm
const SCALARS = ['string', 'bool', 'int32', 'int64', 'UID']
/** They print themselves: empty ones are left out. */
const OWN_ZERO: ReadonlySet<string> = new Set(['Time', 'MicroTime'])

interface GoField {
  readonly pointer: string
  readonly type: string
  readonly name: string
  readonly options: string
}

export function readZeros(source: Source): Zeros {
  const texts = [
    ...['core/v1/types.go', 'apps/v1/types.go'].map(file => join(source.api, file)),
    join(source.apimachinery, 'pkg/apis/meta/v1/types.go'),
  ].map(path => readFileSync(path, 'utf8'))
  const all = texts.join('\n')
  const scalars = new Set([...SCALARS, ...[...all.matchAll(NAMED)].map(([, name]) => name!)])
  const structs = new Map<string, readonly GoField[]>()
  for (const [, struct, body] of all.matchAll(STRUCT)) {
    const fields = [...body!.matchAll(FIELD)].map(([, pointer = '', type, name, options]) => ({
      pointer,
      type: type!,
      name: name!,
      options: options!,
    }))
    structs.set(struct!, fields)
  }
  const zerosOf = (struct: string): Map<string, Zero> => {
    const zeros = new Map<string, Zero>()
    for (const { pointer, type, name, options } of structs.get(struct) ?? []) {
      if (name === '') for (const [inner, zero] of zerosOf(type)) zeros.set(inner, zero)
      else if (pointer === '' && !options.includes('omitzero') && !OWN_ZERO.has(type))
        zeros.set(name, scalars.has(type) && options.includes('omitempty') ? 'omitted' : 'printed')
    }
    return zeros
  }
  return new Map([...structs.keys()].map(struct => [struct, zerosOf(struct)]))
}
