/** Old and new DaemonSets → pairs: by kind, namespace and name, then the moved and the renamed. */
import { addTo, groupBy } from '../base/index.ts'
import { toPlain, type YamlNode } from '../yaml/index.ts'
import { isGenerated, type Manifest } from './manifest.ts'
import { Likeness } from './likeness.ts'
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
  /** Namespaces in which an export has others of that name, where the new manifest names none. */
  readonly alsoIn?: readonly string[]
}

export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly created: readonly NewObject[]
  readonly removed: readonly OldObject[]
}

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
 * Each step takes what the ones before it left over; of several candidates it takes the first, or none where nothing but a selector is common. What generateName names is another object each time.
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
  const namespace: Keys = {
    old: ({ previous }) => previous.manifest.object.namespace ?? '',
    updated: updated => namespaceOf(updated) ?? '',
  }
  // Whatever else is new: a DaemonSet that selects the pods of one that is gone replaces it.
  const selector: Keys = {
    old: ({ previous }) => (previous.live || nameOf(previous.manifest) === undefined ? undefined : selectorOf(previous.node)),
    updated: ({ manifest }) => (nameOf(manifest) === undefined ? undefined : selectorOf(manifest.node)),
  }
  const live: Keys = {
    old: ({ previous }) => (previous.live ? '' : undefined),
    updated: updated => (namespaceOf(updated) === undefined ? '' : undefined),
  }
  matcher.match('same', and(file, identity))
  matcher.match('same', identity)
  // Which namespace is meant by none, the command that applied the live object has decided.
  matcher.match('same', and(live, name), { isOpen: true })
  const isOpen = (updated: NewObject): boolean => namespaceOf(updated) === undefined && isBuilt(updated.absolute)
  matcher.match('same', and({ old: () => '', updated: updated => (isOpen(updated) ? '' : undefined) }, name))
  matcher.match('moved', and(file, name))
  matcher.match('moved', name)
  matcher.matchRenamed(isBuilt)
  matcher.matchOnly('renamed', and(file, and(namespace, selector)))
  matcher.matchOnly('renamed', and(namespace, selector))
  // Whatever else is new: the name without the version that is written in it.
  const stem: Keys = {
    old: ({ previous }) => (previous.live ? undefined : stemOf(nameOf(previous.manifest))),
    updated: ({ manifest }) => stemOf(nameOf(manifest)),
  }
  matcher.matchOnly('renamed', and(namespace, stem))
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

  /** @param isOpen The candidates that are left may be meant, too. */
  match(relation: Relation, keys: Keys, { isOpen = false } = {}): void {
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
      if (old)
        this.#take({
          old,
          updated,
          relation: relation === 'moved' && old.previous.manifest.object.namespace === undefined ? 'same' : relation,
          ...(isOpen && olds.length > 0 && { alsoIn: olds.map(other => other.previous.manifest.object.namespace ?? 'default').toSorted() }),
        })
    }
  }

  /** Where neither has another candidate. */
  matchOnly(relation: Relation, keys: Keys): void {
    if (this.#olds.size === 0) return
    const olds = groupBy(this.#olds, each => keys.old(each))
    const found = [...this.#news].map(updated => {
      const key = keys.updated(updated)
      return { updated, candidates: key === undefined ? [] : (olds.get(key) ?? []).filter(old => this.mayBe(old, updated)) }
    })
    const wanted = groupBy(
      found.flatMap(({ candidates }) => candidates),
      old => old,
    )
    for (const { updated, candidates } of found) {
      const [old] = candidates
      if (old && candidates.length === 1 && wanted.get(old)!.length === 1) this.#take({ old, updated, relation })
    }
  }

  /** Those that have most in common first. */
  matchRenamed(isBuilt: (absolute: string) => boolean): void {
    if (this.#olds.size === 0 || this.#news.size === 0) return
    const likeness = new Likeness(this.#olds, ({ previous }) => previous.node)
    const candidates = [...this.#news].flatMap(updated =>
      likeness
        .of(updated.manifest.node)
        .filter(({ of }) => this.mayBe(of, updated))
        .map(({ of: old, score }) => ({ old, updated, score })),
    )
    for (const { old, updated } of candidates.sort((a, b) => b.score - a.score)) {
      if (!this.#olds.has(old) || !this.#news.has(updated)) continue
      const isSame =
        isBuilt(updated.absolute) &&
        hasAffix(nameOf(old.previous.manifest), nameOf(updated.manifest)) &&
        selectorOf(old.previous.node) === selectorOf(updated.manifest.node)
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

/** `agent` of agent-v1.31 and agent-1.2.3; a number alone tells agents apart. */
function stemOf(name: string | undefined): string | undefined {
  return name?.replace(/-(?:v\d{1,4}(?:[.-]\d{1,4}){0,3}|\d{1,4}(?:\.\d{1,4}){1,3})$/, '')
}

/** Whether namePrefix or nameSuffix makes one of the other. */
function hasAffix(full = '', short = ''): boolean {
  return short !== '' && (full.endsWith(`-${short}`) || full.startsWith(`${short}-`))
}

/** A prefix leaves labels as they are; who gives another name by hand changes them, too. */
function selectorOf(node: YamlNode): string | undefined {
  const { spec } = Object(toPlain(node)) as { readonly spec?: unknown }
  return JSON.stringify((Object(spec) as { readonly selector?: unknown }).selector)
}

function nameOf({ object }: Manifest): string | undefined {
  return object.name === '' ? undefined : object.name
}

function namespaceOf({ manifest }: NewObject): string | undefined {
  return manifest.object.namespace
}
