/** Old and new DaemonSets → pairs: by kind, namespace and name, then the moved and the renamed. */
import { parseImage } from '../kubernetes/index.ts'
import { toPlain } from '../yaml/index.ts'
import type { Manifest } from './manifest.ts'
import type { Previous } from './previous.ts'

/** renamed, moved: an apply creates another DaemonSet, and the old one stays. */
export type Relation = 'same' | 'renamed' | 'moved'

/** An old DaemonSet, and the path that its file has among the new ones, or would have. */
export interface OldObject {
  readonly previous: Previous
  readonly counterpart: string | undefined
}

export interface NewObject {
  readonly manifest: Manifest
  /** Absolute path of its file. */
  readonly absolute: string
}

export interface Pair {
  readonly old: OldObject
  readonly updated: NewObject
  readonly relation: Relation
}

export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly created: readonly NewObject[]
  readonly removed: readonly OldObject[]
}

/** Two templates have this part of their fields in common, at least, where one is the other renamed. */
const SIMILAR = 0.5

type Test = (old: OldObject, updated: NewObject) => boolean

/** Each step takes what the ones before it left over; of several candidates it takes the first. */
export function pair(olds: readonly OldObject[], news: readonly NewObject[]): Pairs {
  const matcher = new Matcher(olds, news)
  const sameFile: Test = (old, updated) => old.counterpart === updated.absolute
  matcher.match('same', (old, updated) => sameFile(old, updated) && sameIdentity(old, updated))
  matcher.match('same', sameIdentity)
  // Which namespace is meant by none, the command that applied the live object has decided.
  matcher.match('same', (old, updated) => old.previous.live && namespaceOf(updated) === undefined && sameName(old, updated))
  matcher.match('moved', (old, updated) => sameFile(old, updated) && sameName(old, updated))
  matcher.match('moved', sameName)
  matcher.matchBest('renamed', similarity, SIMILAR)
  return matcher.pairs()
}

class Matcher {
  readonly #olds: Set<OldObject>
  readonly #news: Set<NewObject>
  readonly #pairs: Pair[] = []

  constructor(olds: readonly OldObject[], news: readonly NewObject[]) {
    this.#olds = new Set(olds)
    this.#news = new Set(news)
  }

  match(relation: Relation, test: Test): void {
    for (const updated of this.#news) {
      for (const old of this.#olds) {
        if (!test(old, updated)) continue
        this.#take({ old, updated, relation })
        break
      }
    }
  }

  matchBest(relation: Relation, score: (old: OldObject, updated: NewObject) => number, least: number): void {
    const candidates = [...this.#news].flatMap(updated =>
      [...this.#olds].map(old => ({ old, updated, relation, score: score(old, updated) })).filter(each => each.score >= least),
    )
    for (const { old, updated } of candidates.sort((a, b) => b.score - a.score)) {
      if (this.#olds.has(old) && this.#news.has(updated)) this.#take({ old, updated, relation })
    }
  }

  pairs(): Pairs {
    return { pairs: this.#pairs, created: [...this.#news], removed: [...this.#olds] }
  }

  #take(taken: Pair): void {
    this.#pairs.push(taken)
    this.#olds.delete(taken.old)
    this.#news.delete(taken.updated)
  }
}

function sameIdentity(old: OldObject, updated: NewObject): boolean {
  return sameName(old, updated) && (old.previous.manifest.object.namespace ?? 'default') === (namespaceOf(updated) ?? 'default')
}

function sameName({ previous }: OldObject, { manifest }: NewObject): boolean {
  const { name } = previous.manifest.object
  return name !== '' && name === manifest.object.name
}

function namespaceOf({ manifest }: NewObject): string | undefined {
  return manifest.object.namespace
}

/**
 * How much two pod templates have in common, from 0 to 1: the Jaccard index of their fields. 0 where no main container has a name or an image
 * in common, which is how copies of a manifest for another agent differ from a renamed one.
 */
function similarity(old: OldObject, { manifest }: NewObject): number {
  const [a, b] = [templateOf(toPlain(old.previous.node)), templateOf(toPlain(manifest.node))]
  const known = namesOf(a)
  if (!namesOf(b).some(name => known.includes(name))) return 0
  const [left, right] = [leaves(a), leaves(b)]
  let common = 0
  for (const leaf of left) if (right.has(leaf)) common++
  return common / (left.size + right.size - common)
}

function templateOf(manifest: unknown): unknown {
  return at(at(at(manifest, 'spec'), 'template'), 'spec')
}

/** Of the main containers, and of their images: a repository may move to another registry. */
function namesOf(pod: unknown): string[] {
  const containers = at(pod, 'containers')
  return (Array.isArray(containers) ? (containers as unknown[]) : []).flatMap(container => {
    const [name, image] = [at(container, 'name'), at(container, 'image')]
    const path = typeof image === 'string' ? parseImage(image)?.path.split('/').at(-1) : undefined
    return [...(typeof name === 'string' ? [`name ${name}`] : []), ...(path === undefined ? [] : [`image ${path}`])]
  })
}

/** `path=value`, without the places of list items. */
function leaves(value: unknown, path = '', found = new Set<string>()): Set<string> {
  if (Array.isArray(value)) for (const item of value as unknown[]) leaves(item, `${path}[]`, found)
  else if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value)) leaves(member, `${path}.${key}`, found)
  else if (value !== null && value !== undefined) found.add(`${path}=${JSON.stringify(value)}`)
  return found
}

function at(holder: unknown, name: string): unknown {
  return typeof holder === 'object' && holder !== null ? (holder as Readonly<Record<string, unknown>>)[name] : undefined
}
