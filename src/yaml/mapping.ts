/** What a mapping holds once its merge keys and duplicates are applied, as go.yaml.in/yaml/v2 applies them: entry by entry, the last one wins. */
import { isMerge } from './nodes.ts'
import { type Entry, type Mapping, type Scalar, type SyntaxProblem, target, type YamlNode } from './tree.ts'

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
    // In Go NaN equals nothing, itself neither.
    const slot = typeof key.value === 'string' ? identity : Number.isNaN(key.value) ? Symbol() : Symbol.for(identity)
    const first = byIdentity.get(slot)
    if (first) duplicates.push({ name: entry.name, first, entry: resolved })
    byIdentity.set(slot, resolved)
    fields.set(entry.name, resolved)
  }
  const wantMapping = (node: YamlNode): void => {
    problems.push({
      message: 'the value of a merge key must be a mapping or a list of mappings',
      span: { start: node.start, end: node.end },
    })
  }
  /** The mappings of a merge key, the one that comes first at the end. */
  const sources = (value: YamlNode): Mapping[] => {
    const source = target(value)
    if (source?.kind === 'mapping') return [source]
    if (source?.kind !== 'sequence' || value.kind === 'alias') wantMapping(value)
    else {
      for (const item of source.items.toReversed()) if (target(item)?.kind !== 'mapping') wantMapping(item)
      return source.items.map(target).filter(item => item?.kind === 'mapping')
    }
    return []
  }

  /** What is left to take, however deep merges nest, the next one last: an entry, or a mapping to merge or that is merged. */
  const rest: (Entry | { readonly enter: Mapping } | { readonly leave: Mapping })[] = mapping.entries.toReversed()
  merging.add(mapping)
  for (let next = rest.pop(); next; next = rest.pop()) {
    if ('leave' in next) merging.delete(next.leave)
    else if ('enter' in next) {
      if (merging.has(next.enter)) continue
      merging.add(next.enter)
      rest.push({ leave: next.enter })
      for (const entry of next.enter.entries.toReversed()) rest.push(entry)
    } else if (isMerge(next.key)) for (const source of sources(next.value)) rest.push({ enter: source })
    else set(next, merging.size > 1)
  }
  return { fields, duplicates, problems }
}
