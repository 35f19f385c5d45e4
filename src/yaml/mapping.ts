/** What a mapping holds once its merge keys and duplicates are applied, as go.yaml.in/yaml/v2 applies them: entry by entry, the last one wins. */
import { isMerge } from './nodes.ts'
import { type Anchored, type Entry, type Mapping, type Scalar, type SyntaxProblem, target, type YamlNode } from './tree.ts'

export interface ResolvedEntry {
  readonly name: string
  readonly key: Scalar
  readonly value: YamlNode
  /** It comes from another mapping through a merge key. */
  readonly merged: boolean
}

/** The same key twice: strict decoding refuses it, at the line of `entry`'s value. */
export interface Duplicate {
  readonly name: string
  readonly first: ResolvedEntry
  readonly entry: ResolvedEntry
}

export interface Resolution {
  readonly fields: ReadonlyMap<string, ResolvedEntry>
  readonly duplicates: readonly Duplicate[]
  readonly problems: readonly SyntaxProblem[]
}

const resolutions = new WeakMap<Mapping, Resolution>()

/** Kept per mapping: asking twice costs nothing. */
export function resolveMapping(mapping: Mapping): Resolution {
  let resolution = resolutions.get(mapping)
  if (!resolution) {
    resolution = apply(mapping)
    resolutions.set(mapping, resolution)
  }
  return resolution
}

function apply(mapping: Mapping): Resolution {
  const fields = new Map<string, ResolvedEntry>()
  const byIdentity = new Map<unknown, ResolvedEntry>()
  const duplicates: Duplicate[] = []
  const problems: SyntaxProblem[] = []
  const merging = new Set<Mapping>()

  const set = (entry: Entry, merged: boolean): void => {
    const key = target(entry.key)
    if (entry.name === undefined || key?.kind !== 'scalar') return
    const resolved: ResolvedEntry = { name: entry.name, key, value: entry.value, merged }
    const identity = typeof key.value === 'string' ? key.value : `${typeof key.value} ${key.float} ${key.value}`
    const slot = typeof key.value === 'string' ? identity : Symbol.for(identity)
    const first = byIdentity.get(slot)
    if (first) duplicates.push({ name: entry.name, first, entry: resolved })
    byIdentity.set(slot, resolved)
    fields.set(entry.name, resolved)
  }
  const merge = (value: YamlNode): void => {
    const source: Anchored | undefined = target(value)
    if (source?.kind === 'sequence' && value.kind !== 'alias') {
      for (const item of source.items.toReversed()) {
        if (target(item)?.kind === 'mapping') merge(item)
        else wantMapping(item)
      }
    } else if (source?.kind !== 'mapping') wantMapping(value)
    else if (!merging.has(source)) {
      merging.add(source)
      each(source, true)
      merging.delete(source)
    }
  }
  const wantMapping = (node: YamlNode): void => {
    problems.push({ message: 'a merge key takes a mapping or a list of mappings', span: { start: node.start, end: node.end } })
  }
  const each = (source: Mapping, merged: boolean): void => {
    for (const entry of source.entries) {
      if (isMerge(entry.key)) merge(entry.value)
      else set(entry, merged)
    }
  }

  merging.add(mapping)
  each(mapping, false)
  return { fields, duplicates, problems }
}
