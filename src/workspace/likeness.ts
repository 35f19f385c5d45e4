/** Which manifests are like another: the same agent under another name, or a part of it. */
import { addTo } from '../base/index.ts'
import { parseImage } from '../kubernetes/index.ts'
import { toPlain, type YamlNode } from '../yaml/index.ts'

/** Of names that tell that one follows the other. */
export const RELATED = 0.1

/** Two templates have this part of their fields in common, at least, where one is the other renamed. */
export const SIMILAR = 0.5

/** With so many others one is compared, at most. */
const MOST_COMPARED = 100

export interface Like<T> {
  readonly of: T
  /** How much the templates have in common: from SIMILAR to 1. */
  readonly score: number
}

export class Likeness<T> {
  readonly #byTrait = new Map<string, Traits<T>[]>()

  constructor(list: Iterable<T>, nodeOf: (each: T) => YamlNode) {
    for (const each of list) {
      const traits = traitsOf(each, nodeOf(each))
      for (const name of traits.names) addTo(this.#byTrait, name, traits)
    }
  }

  /**
   * Those with a main container of the same name or image, which is how copies of a manifest for another agent differ from a renamed one.
   * @param least How much they have in common.
   */
  of(node: YamlNode, least = SIMILAR): Like<T>[] {
    const own = traitsOf(undefined, node)
    return this.#near(own).flatMap(other => {
      const score = similarity(other, own)
      return score >= least ? [{ of: other.of, score }] : []
    })
  }

  #near({ names }: Traits<undefined>): Traits<T>[] {
    const groups = [...names].map(name => this.#byTrait.get(name) ?? []).sort((a, b) => a.length - b.length)
    const found = new Set<Traits<T>>()
    for (const group of groups) {
      for (const each of group) {
        if (found.size === MOST_COMPARED) return [...found]
        found.add(each)
      }
    }
    return [...found]
  }
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

/** How much two pod templates have in common, from 0 to 1: the Jaccard index of their fields. */
function similarity(old: Traits<unknown>, updated: Traits<unknown>): number {
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
