/** What a kustomization builds, as far as the files that were given say. */
import { groupBy, remembered } from '../base/index.ts'
import { folderOf, type Objects, type OtherObject, resolveFrom } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'
import { type ConfigTree, treesIn } from './config-tree.ts'

/** What a kustomization gathers. */
export interface Build {
  /** Of the kustomization itself. */
  readonly folder: string
  /** Absolute paths of what it gathers, through the folders that it names. */
  readonly files: ReadonlySet<string>
  /** Itself, and those that it gathers. */
  readonly kustomizations: readonly OtherObject[]
  /** Whether nothing comes from elsewhere: other repositories, charts, generators, transformers, or folders that are not given. */
  readonly isWhole: boolean
}

/** By the file of a kustomization. Undefined where nobody knows where the files are. */
export function buildOf({ path }: { readonly path: string }, objects: Objects): Build | undefined {
  const { byPath, byFolder, builds } = indexOf(objects.all('Kustomization'))
  const own = byPath.get(path)
  if (!own) return undefined
  let build = builds.get(own)
  if (!build) builds.set(own, (build = built(own, byFolder)))
  return build
}

interface Index {
  /** The first of each file, by the path of the file. */
  readonly byPath: ReadonlyMap<string, Placed>
  readonly byFolder: ReadonlyMap<string, Placed>
  readonly builds: Map<Placed, Build>
}

type Placed = OtherObject & { readonly absolute: string }

/** Of all kustomizations that a file meets: each DaemonSet of it asks for the build of every one. */
const indexOf: (all: readonly OtherObject[]) => Index = remembered(all => {
  const placed = all.filter((each): each is Placed => each.absolute !== undefined)
  return {
    byPath: new Map(placed.map(each => [each.path, each] as const).toReversed()),
    byFolder: new Map(placed.map(each => [folderOf(each.absolute), each] as const)),
    builds: new Map(),
  }
})

function built(own: Placed, byFolder: Index['byFolder']): Build {
  const files = new Set<string>()
  const kustomizations = new Set([own])
  let isWhole = true
  // A set hands over what is added to it meanwhile.
  for (const each of kustomizations) {
    const { paths, asksElsewhere } = contentsOf(each)
    if (asksElsewhere) isWhole = false
    for (const { raw, path } of paths) {
      const inner = byFolder.get(path)
      if (inner) kustomizations.add(inner)
      else {
        files.add(path)
        if (raw.includes('://') || !/\.(?:ya?ml|json)$/.test(raw)) isWhole = false
      }
    }
  }
  return { folder: folderOf(own.absolute), files, kustomizations: [...kustomizations], isWhole }
}

interface Contents {
  /** What it gathers, as it is written and as absolute paths. */
  readonly paths: readonly { readonly raw: string; readonly path: string }[]
  readonly asksElsewhere: boolean
}

/** Its tree is read once: every DaemonSet that meets it asks. */
const contentsOf: (kustomization: Placed) => Contents = remembered(({ field, absolute }) => {
  const folder = folderOf(absolute)
  const written = ['resources', 'bases', 'components'].flatMap(key => (field as AnyField).resolve([key]).items())
  return {
    paths: written.flatMap(({ raw }) => (typeof raw === 'string' ? [{ raw, path: resolveFrom(folder, raw) }] : [])),
    asksElsewhere: ELSEWHERE.some(key => (field as AnyField).resolve([key]).exists),
  }
})

const ELSEWHERE = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'vars']

/** A patch of a kustomization: an object, or a list of operations. */
export interface KustomizePatch extends ConfigTree {
  /** What it is for; a field that does not exist where the patch itself says so. */
  readonly target: AnyField
}

/** Of all that a kustomization meets: each of its patches asks. */
const daemonSetsByPath = remembered((all: readonly OtherObject[]) => groupBy(all, ({ absolute }) => absolute))

/** Those that are written in the kustomization, and those in files for DaemonSets. */
export function patchesOf(kustomization: AnyField, folder: string, objects: Objects): KustomizePatch[] {
  const inFile = (path: unknown): ConfigTree[] => {
    const absolute = typeof path === 'string' ? resolveFrom(folder, path) : undefined
    const there = absolute === undefined ? undefined : daemonSetsByPath(objects.all('DaemonSet' as string)).get(absolute)
    return (there ?? []).map(({ field: root }) => ({ root, placeOf: field => field }))
  }
  const written = (place: AnyField): ConfigTree[] => {
    const { raw } = place
    if (typeof raw !== 'string') return []
    return raw.includes('\n') ? treesIn(raw, place) : inFile(raw)
  }
  return [
    ...['patches', 'patchesJson6902'].flatMap(key =>
      kustomization
        .resolve([key])
        .items()
        .flatMap(item => {
          const target = item.resolve(['target'])
          return [...written(item.resolve(['patch'])), ...inFile(item.resolve(['path']).raw)].map(tree => ({ ...tree, target }))
        }),
    ),
    ...kustomization
      .resolve(['patchesStrategicMerge'])
      .items()
      .flatMap(item => written(item).map(tree => ({ ...tree, target: item.resolve(['target']) }))),
  ]
}
