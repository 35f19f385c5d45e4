/**
 * Which of the files that were given go to one cluster together. A repository holds overlays, charts, versions and examples side by side, and
 * objects of two of them never meet. The rule:
 * 1. A file meets itself. Of rendered texts, those of one rendering meet each other.
 * 2. Two files that kustomizations gather meet where one kustomization gathers both, and a kustomization meets what it gathers.
 * 3. A file of a chart meets files of the same chart alone.
 * 4. Files that hold an object of one kind, namespace and name are alternatives of each other, and so are the folders that hold them.
 * 5. Folders beside each other that hold DaemonSets of one name or one image, in whatever namespaces, are alternatives: an agent is installed once.
 * 6. Folders beside each other that are named like environments, providers, versions or examples are alternatives.
 * 7. Everything else meets.
 */
import { addTo, type GivenFile, isKustomization } from '../base/index.ts'
import { resolveFrom, resourcePaths } from './kustomization.ts'

/** A file with the objects that its text names, as `Kind namespace/name`. */
export interface Occupied {
  readonly file: GivenFile
  readonly identities: ReadonlySet<string>
  /** The names and images of its DaemonSets. */
  readonly agents: ReadonlySet<string>
}

const CHART = /(?:^|\/)Chart\.ya?ml$/

/** A folder's name that says for which cluster, version or purpose its files are. */
const VARIANT =
  /^(?:(?:pre-?)?prod(?:uction)?|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|test(?:ing|s)?|qa|uat|canary|sandbox|local|demo|int|e2e|eks|gke|aks|k3s|kind|minikube|openshift|okd|rancher|talos|aws|gcp|gce|azure|vsphere|openstack|windows|linux|v?\d+(?:x\w+)?(?:[.-]\w+)*|(?:k8s|kubernetes|release)-?v?\d.*)$/i
const EXAMPLES = /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|overlays|environments|envs|clusters)$/i

export class Reach {
  readonly #gathered = new Map<string, Set<string>>()
  /** By folder of a kustomization, the folders of those that gather it. */
  readonly #inner = new Map<string, Set<string>>()
  readonly #charts = new Set<string>()
  readonly #renderings = new Map<string, string>()
  /** By file, and by each folder above it: what it holds and another file holds, too. */
  readonly #held = new Map<string, Set<string>>()
  readonly #below = new Map<string, Set<string>>()
  readonly #folders = new Map<string, Map<string, Between>>()

  constructor(files: Iterable<Occupied>) {
    const texts = new Map<string, string>()
    const holders = new Map<string, string[]>()
    const agentHolders = new Map<string, string[]>()
    for (const { file, identities, agents } of files) {
      const { absolute } = file
      if (isKustomization(absolute)) texts.set(folderOf(absolute), file.text)
      if (file.rendered) this.#renderings.set(absolute, file.rendered.by)
      if (CHART.test(absolute)) this.#charts.add(folderOf(absolute))
      for (const identity of identities) addTo(holders, identity, absolute)
      for (const agent of agents) addTo(agentHolders, agent, absolute)
    }
    for (const [agent, paths] of agentHolders) {
      if (paths.length > 1) for (const path of paths) for (const folder of upTo(folderOf(path))) put(this.#below, folder, agent)
    }
    for (const [identity, paths] of holders) {
      if (paths.length === 1) continue
      for (const path of paths) {
        put(this.#held, path, identity)
        for (const folder of upTo(folderOf(path))) put(this.#below, folder, identity)
      }
    }
    for (const folder of texts.keys()) this.#gather(folder, folder, texts, new Set())
  }

  /** Both absolute paths. A file of which nobody knows the path meets every other. */
  meets(a: string | undefined, b: string | undefined): boolean {
    if (a === undefined || b === undefined || a === b) return true
    const [one, other] = [this.#renderings.get(a), this.#renderings.get(b)]
    if (one !== undefined && other !== undefined) return one === other
    const [left, right] = [this.#gathered.get(a), this.#gathered.get(b)]
    if (left && right) return intersects(left, right)
    if (this.#gathered.size + this.#inner.size > 0 && (this.#gathers(a, b) || this.#gathers(b, a))) return true
    return !intersects(this.#held.get(a) ?? NOTHING, this.#held.get(b) ?? NOTHING) && this.#between(a, b).meet
  }

  /** Whether a file is a kustomization that gathers another one, or the folder of another kustomization. */
  #gathers(a: string, b: string): boolean {
    if (!isKustomization(a)) return false
    const tops = isKustomization(b) ? this.#inner.get(folderOf(b)) : this.#gathered.get(b)
    return tops?.has(folderOf(a)) ?? false
  }

  /** How far two files are from each other: 0 for the same, 1 in one folder, else more with each folder between. */
  distance(a: string | undefined, b: string | undefined): number {
    if (a === b) return 0
    if (a === undefined || b === undefined) return Number.MAX_SAFE_INTEGER
    return this.#between(a, b).distance
  }

  /** What two files owe to their folders, found once for each pair of these. */
  #between(a: string, b: string): Between {
    const [left, right] = [folderOf(a), folderOf(b)]
    let ofLeft = this.#folders.get(left)
    if (!ofLeft) this.#folders.set(left, (ofLeft = new Map()))
    let found = ofLeft.get(right)
    if (!found) ofLeft.set(right, (found = { distance: distance(left, right), meet: this.#foldersMeet(left, right) }))
    return found
  }

  #foldersMeet(left: string, right: string): boolean {
    if (this.#chartOf(left) !== this.#chartOf(right)) return false
    const common = commonFolder(left, right)
    const [one, other] = [branch(common, left), branch(common, right)]
    if (one === undefined || other === undefined) return true
    if (EXAMPLES.test(nameOf(common)) || (VARIANT.test(one) && VARIANT.test(other))) return false
    return !intersects(this.#below.get(`${common}/${one}`) ?? NOTHING, this.#below.get(`${common}/${other}`) ?? NOTHING)
  }

  /** Everything that a kustomization gathers, through the folders that it names. */
  #gather(top: string, folder: string, texts: ReadonlyMap<string, string>, seen: Set<string>): void {
    if (seen.has(folder)) return
    seen.add(folder)
    for (const path of resourcePaths(texts.get(folder) ?? '')) {
      const absolute = resolveFrom(folder, path)
      if (texts.has(absolute)) {
        put(this.#inner, absolute, top)
        this.#gather(top, absolute, texts, seen)
      } else {
        const tops = this.#gathered.get(absolute) ?? new Set()
        this.#gathered.set(absolute, tops.add(top))
      }
    }
  }

  /** The outermost one around a folder. */
  #chartOf(folder: string): string | undefined {
    if (this.#charts.size === 0) return undefined
    return upTo(folder).find(each => this.#charts.has(each))
  }
}

interface Between {
  readonly distance: number
  readonly meet: boolean
}

const NOTHING: ReadonlySet<string> = new Set()

function distance(left: string, right: string): number {
  const depth = commonFolder(left, right).split('/').length
  return 1 + (left.split('/').length - depth) + (right.split('/').length - depth)
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key)
  if (known) known.add(value)
  else sets.set(key, new Set([value]))
}

/** A folder and those around it, the outermost first. */
export function upTo(folder: string): string[] {
  const found: string[] = []
  for (let slash = folder.indexOf('/'); slash >= 0; slash = folder.indexOf('/', slash + 1)) found.push(folder.slice(0, slash))
  return [...found, folder]
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const each of small) if (large.has(each)) return true
  return false
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

export function commonFolder(a: string, b: string): string {
  const [left, right] = [a.split('/'), b.split('/')]
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return left.slice(0, length).join('/')
}

/** The step from a folder to one below it; undefined where they are the same. */
export function branch(folder: string, below: string): string | undefined {
  return below === folder ? undefined : below.slice(folder.length + 1).split('/', 1)[0]
}
