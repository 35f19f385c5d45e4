/**
 * Which of the files that were given go to one cluster together. A repository holds overlays, charts, versions and examples side by side, and
 * objects of two of them never meet. The rule:
 * 1. A file meets itself.
 * 2. Two files that kustomizations gather meet where one kustomization gathers both.
 * 3. A file of a chart meets files of the same chart alone.
 * 4. Files that hold an object of one kind, namespace and name are alternatives of each other, and so are the folders that hold them.
 * 5. Folders beside each other that are named like environments, providers, versions or examples are alternatives.
 * 6. Everything else meets.
 */
import type { GivenFile } from '../base/index.ts'
import { resourcePaths } from './kustomization.ts'

/** A file with the objects that its text names, as `Kind namespace/name`. */
export interface Occupied {
  readonly file: GivenFile
  readonly identities: ReadonlySet<string>
}

const KUSTOMIZATION = /(?:^|\/)(?:kustomization\.ya?ml|Kustomization)$/
const CHART = /(?:^|\/)Chart\.ya?ml$/

/** A folder's name that says for which cluster, version or purpose its files are. */
const VARIANT =
  /^(?:(?:pre-?)?prod(?:uction)?|dev(?:el(?:op(?:ment)?)?)?|stag(?:e|ing)|test(?:ing|s)?|qa|uat|canary|sandbox|local|demo|int|e2e|eks|gke|aks|k3s|kind|minikube|openshift|okd|rancher|talos|aws|gcp|gce|azure|vsphere|openstack|windows|linux|v?\d+(?:[.x-]\w+)*|(?:k8s|kubernetes|release)-?v?\d.*)$/i
const EXAMPLES = /^(?:examples?|samples?|tests?|testdata|fixtures?|demos?|overlays|environments|envs|clusters)$/i

export class Reach {
  readonly #gathered = new Map<string, Set<string>>()
  readonly #charts: readonly string[]
  readonly #identities = new Map<string, ReadonlySet<string>>()
  readonly #byFolder = new Map<string, Set<string>>()
  readonly #below = new Map<string, ReadonlySet<string>>()
  readonly #known = new Map<string, boolean>()

  constructor(files: Iterable<Occupied>) {
    const texts = new Map<string, string>()
    const charts: string[] = []
    for (const { file, identities } of files) {
      const { absolute } = file
      if (KUSTOMIZATION.test(absolute)) texts.set(folderOf(absolute), file.text)
      if (CHART.test(absolute)) charts.push(folderOf(absolute))
      this.#identities.set(absolute, identities)
      const folder = folderOf(absolute)
      const all = this.#byFolder.get(folder) ?? new Set()
      for (const identity of identities) all.add(identity)
      this.#byFolder.set(folder, all)
    }
    this.#charts = charts
    for (const folder of texts.keys()) this.#gather(folder, folder, texts, new Set())
  }

  /** Both absolute paths. A file of which nobody knows the path meets every other. */
  meets(a: string | undefined, b: string | undefined): boolean {
    if (a === undefined || b === undefined || a === b) return true
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`
    let known = this.#known.get(key)
    if (known === undefined) this.#known.set(key, (known = this.#meet(a, b)))
    return known
  }

  #meet(a: string, b: string): boolean {
    const [left, right] = [this.#gathered.get(a), this.#gathered.get(b)]
    if (left && right) return intersects(left, right)
    if (this.#chartOf(a) !== this.#chartOf(b)) return false
    if (intersects(this.#identities.get(a) ?? NOTHING, this.#identities.get(b) ?? NOTHING)) return false
    const common = commonFolder(a, b)
    const [one, other] = [branch(common, a), branch(common, b)]
    if (one === undefined || other === undefined) return true
    if (EXAMPLES.test(nameOf(common)) || (VARIANT.test(one) && VARIANT.test(other))) return false
    return !intersects(this.#allBelow(`${common}/${one}`), this.#allBelow(`${common}/${other}`))
  }

  /** Everything that a kustomization gathers, through the folders that it names. */
  #gather(top: string, folder: string, texts: ReadonlyMap<string, string>, seen: Set<string>): void {
    if (seen.has(folder)) return
    seen.add(folder)
    for (const path of resourcePaths(texts.get(folder) ?? '')) {
      const absolute = resolve(folder, path)
      if (texts.has(absolute)) this.#gather(top, absolute, texts, seen)
      else {
        const tops = this.#gathered.get(absolute) ?? new Set()
        this.#gathered.set(absolute, tops.add(top))
      }
    }
  }

  #chartOf(path: string): string | undefined {
    return this.#charts.find(folder => path.startsWith(`${folder}/`))
  }

  #allBelow(folder: string): ReadonlySet<string> {
    let all = this.#below.get(folder)
    if (!all) {
      const found = new Set<string>()
      for (const [path, identities] of this.#byFolder) {
        if (path === folder || path.startsWith(`${folder}/`)) for (const identity of identities) found.add(identity)
      }
      this.#below.set(folder, (all = found))
    }
    return all
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/** How far two files are from each other: 0 for the same, 1 in one folder, else more with each folder between. */
export function distance(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined || b === undefined) return Number.MAX_SAFE_INTEGER
  const depth = commonFolder(a, b).split('/').length
  return 1 + (a.split('/').length - depth - 1) + (b.split('/').length - depth - 1)
}

function intersects(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const each of small) if (large.has(each)) return true
  return false
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function commonFolder(a: string, b: string): string {
  const [left, right] = [folderOf(a).split('/'), folderOf(b).split('/')]
  let length = 0
  while (length < left.length && left[length] === right[length]) length++
  return left.slice(0, length).join('/')
}

/** The folder of `folder` on the way to a file; undefined where the file itself is in it. */
function branch(folder: string, path: string): string | undefined {
  const rest = path.slice(folder.length + 1)
  const slash = rest.indexOf('/')
  return slash < 0 ? undefined : rest.slice(0, slash)
}

function resolve(folder: string, path: string): string {
  const steps = folder.split('/')
  for (const step of path.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}
