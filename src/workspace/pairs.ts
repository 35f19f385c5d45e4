/** Old and new DaemonSets → pairs: by kind, namespace and name, then the moved and the renamed. */
import { addTo } from '../base/index.ts'
import { parseImage } from '../kubernetes/index.ts'
import { toPlain, type YamlNode } from '../yaml/index.ts'
import { isGenerated, type Manifest } from './manifest.ts'
import type { AreApart } from './moves.ts'
import type { Previous } from './previous.ts'

/**
 * renamed, moved: an apply creates another DaemonSet, and the old one stays. One whose old manifest names no namespace counts as the same: the command
 * that applied it has decided where it is.
 */
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

/** So many old objects are compared with a new one, at most. */
const MOST_COMPARED = 100

/** Equal for an old object and a new one that belong together; undefined for one that belongs to none. */
interface Keys {
  readonly old: (old: OldObject) => string | undefined
  readonly updated: (updated: NewObject) => string | undefined
}

export interface PairOptions {
  /** Whether a kustomization gathers a file: namespace, prefix and suffix of what it holds may be written elsewhere. */
  readonly isBuilt: (absolute: string) => boolean
  readonly areApart: AreApart
}

/**
 * Each step takes what the ones before it left over; of several candidates it takes the first. What generateName names is another object each time.
 */
export function pair(olds: readonly OldObject[], news: readonly NewObject[], { isBuilt, areApart }: PairOptions): Pairs {
  const generated = news.filter(({ manifest }) => isGenerated(manifest))
  const matcher = new Matcher(
    olds.filter(({ previous }) => !isGenerated(previous.manifest)),
    news.filter(({ manifest }) => !isGenerated(manifest)),
    ({ counterpart }, { absolute }) => !areApart(counterpart, absolute),
  )
  const name: Keys = { old: ({ previous }) => nameOf(previous.manifest), updated: ({ manifest }) => nameOf(manifest) }
  const identity = and(name, {
    old: ({ previous }) => previous.manifest.object.namespace ?? 'default',
    updated: updated => namespaceOf(updated) ?? 'default',
  })
  const file: Keys = { old: ({ counterpart }) => counterpart, updated: ({ absolute }) => absolute }
  const live: Keys = {
    old: ({ previous }) => (previous.live ? '' : undefined),
    updated: updated => (namespaceOf(updated) === undefined ? '' : undefined),
  }
  matcher.match('same', and(file, identity))
  matcher.match('same', identity)
  // Which namespace is meant by none, the command that applied the live object has decided.
  matcher.match('same', and(live, name))
  const isOpen = (updated: NewObject): boolean => namespaceOf(updated) === undefined && isBuilt(updated.absolute)
  matcher.match('same', and({ old: () => '', updated: updated => (isOpen(updated) ? '' : undefined) }, name))
  matcher.match('moved', and(file, name))
  matcher.match('moved', name)
  matcher.matchRenamed(isBuilt)
  const pairs = matcher.pairs()
  return { ...pairs, created: [...pairs.created, ...generated] }
}

class Matcher {
  readonly #olds: Set<OldObject>
  readonly #news: Set<NewObject>
  readonly #pairs: Pair[] = []

  constructor(
    olds: readonly OldObject[],
    news: readonly NewObject[],
    readonly mayBe: (old: OldObject, updated: NewObject) => boolean,
  ) {
    this.#olds = new Set(olds)
    this.#news = new Set(news)
  }

  match(relation: Relation, keys: Keys): void {
    if (this.#olds.size === 0) return
    const waiting = new Map<string, OldObject[]>()
    for (const old of [...this.#olds].toReversed()) {
      const key = keys.old(old)
      if (key !== undefined) addTo(waiting, key, old)
    }
    for (const updated of this.#news) {
      const key = keys.updated(updated)
      const olds = (key === undefined ? undefined : waiting.get(key)) ?? []
      const at = olds.findLastIndex(old => this.mayBe(old, updated))
      const [old] = at < 0 ? [] : olds.splice(at, 1)
      if (old) this.#take({ old, updated, relation: old.previous.manifest.object.namespace === undefined ? 'same' : relation })
    }
  }

  /** Those that have most in common first. */
  matchRenamed(isBuilt: (absolute: string) => boolean): void {
    if (this.#olds.size === 0 || this.#news.size === 0) return
    const byTrait = new Map<string, Traits<OldObject>[]>()
    for (const old of [...this.#olds].map(each => traitsOf(each, each.previous.node)))
      for (const name of old.names) addTo(byTrait, name, old)
    const candidates = [...this.#news].flatMap(each => {
      const updated = traitsOf(each, each.manifest.node)
      return similarTo(updated, byTrait)
        .map(old => ({ old: old.of, updated: each, score: similarity(old, updated) }))
        .filter(({ old, score }) => score >= SIMILAR && this.mayBe(old, each))
    })
    for (const { old, updated } of candidates.sort((a, b) => b.score - a.score)) {
      if (!this.#olds.has(old) || !this.#news.has(updated)) continue
      const isSame = isBuilt(updated.absolute) && hasAffix(nameOf(old.previous.manifest), nameOf(updated.manifest))
      this.#take({ old, updated, relation: isSame ? 'same' : 'renamed' })
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

function and(one: Keys, other: Keys): Keys {
  const both = (a: string | undefined, b: string | undefined): string | undefined =>
    a === undefined || b === undefined ? undefined : JSON.stringify([a, b])
  return { old: old => both(one.old(old), other.old(old)), updated: updated => both(one.updated(updated), other.updated(updated)) }
}

/** Whether namePrefix or nameSuffix makes one of the other. */
function hasAffix(full = '', short = ''): boolean {
  return short !== '' && (full.endsWith(`-${short}`) || full.startsWith(`${short}-`))
}

function nameOf({ object }: Manifest): string | undefined {
  return object.name === '' ? undefined : object.name
}

function namespaceOf({ manifest }: NewObject): string | undefined {
  return manifest.object.namespace
}

interface Traits<T> {
  readonly of: T
  /** Of containers and images. */
  readonly names: ReadonlySet<string>
  /** Found when they are asked for. */
  readonly leaves: () => ReadonlySet<string>
}

function traitsOf<T>(of: T, node: YamlNode): Traits<T> {
  const template = templateOf(toPlain(node))
  let known: ReadonlySet<string> | undefined
  return { of, names: new Set(namesOf(template)), leaves: () => (known ??= leaves(template)) }
}

/** Those with a main container of the same name or image, which is how copies of a manifest for another agent differ from a renamed one. */
function similarTo({ names }: Traits<NewObject>, byTrait: ReadonlyMap<string, readonly Traits<OldObject>[]>): Traits<OldObject>[] {
  const groups = [...names].map(name => byTrait.get(name) ?? []).sort((a, b) => a.length - b.length)
  const found = new Set<Traits<OldObject>>()
  for (const group of groups) {
    for (const old of group) {
      if (found.size === MOST_COMPARED) return [...found]
      found.add(old)
    }
  }
  return [...found]
}

/** How much two pod templates have in common, from 0 to 1: the Jaccard index of their fields. */
function similarity(old: Traits<OldObject>, updated: Traits<NewObject>): number {
  const [left, right] = [old.leaves(), updated.leaves()]
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
