/** What a kustomization builds, as far as the files that were given say. */
import { remembered } from '../base/index.ts'
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
  readonly kustomizations: readonly [OtherObject, ...OtherObject[]]
  /** Whether nothing comes from elsewhere: other repositories, charts, generators, transformers, or folders that are not given. */
  readonly isWhole: boolean
}

/** By the file of a kustomization. Undefined where nobody knows where the files are. */
export function buildOf({ path }: { readonly path: string }, objects: Objects): Build | undefined {
  const [own] = objects.having('Kustomization', pathOf, [path])
  return own && isPlaced(own) ? buildFrom(own, objects) : undefined
}

/** What kustomizations build of a file, by its absolute path: those that name it, and those that name their folders. */
export function buildsWith(absolute: string, objects: Objects): Build[] {
  const gathering = new Set<Placed>()
  // A set hands over what is added to it meanwhile.
  const wanted = new Set([absolute])
  for (const path of wanted) {
    for (const each of objects.having('Kustomization', contentPaths, [path]).filter(isPlaced)) {
      gathering.add(each)
      wanted.add(folderOf(each.absolute))
    }
  }
  return [...gathering].map(each => buildFrom(each, objects))
}

function pathOf({ path }: OtherObject): string[] {
  return [path]
}

function folderWith({ absolute }: OtherObject): string[] {
  return absolute === undefined ? [] : [folderOf(absolute)]
}

function contentPaths(kustomization: OtherObject): string[] {
  return isPlaced(kustomization) ? contentsOf(kustomization).paths.map(({ path }) => path) : []
}

type Placed = OtherObject & { readonly absolute: string }

function isPlaced(object: OtherObject): object is Placed {
  return object.absolute !== undefined
}

/** Of what one file meets: each of its DaemonSets asks, and several rules. */
const buildsOf: (objects: Objects) => Map<Placed, Build> = remembered(() => new Map())

function buildFrom(own: Placed, objects: Objects): Build {
  const builds = buildsOf(objects)
  let build = builds.get(own)
  if (!build) builds.set(own, (build = built(own, objects)))
  return build
}

function built(own: Placed, objects: Objects): Build {
  const files = new Set<string>()
  const others = new Set<Placed>()
  let isWhole = true
  const gather = (each: Placed): void => {
    const { paths, asksElsewhere } = contentsOf(each)
    if (asksElsewhere) isWhole = false
    for (const { raw, path } of paths) {
      const [inner] = objects.having('Kustomization', folderWith, [path])
      if (inner && isPlaced(inner)) {
        if (inner !== own) others.add(inner)
      } else {
        files.add(path)
        if (raw.includes('://') || !/\.(?:ya?ml|json)$/.test(raw)) isWhole = false
      }
    }
  }
  gather(own)
  // A set hands over what is added to it meanwhile.
  for (const each of others) gather(each)
  return { folder: folderOf(own.absolute), files, kustomizations: [own, ...others], isWhole }
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

/** Those that are written in the kustomization, and those in files for DaemonSets. */
export function patchesOf(kustomization: AnyField, folder: string, objects: Objects): KustomizePatch[] {
  const inFile = (path: unknown): ConfigTree[] => {
    if (typeof path !== 'string') return []
    const inIt = objects.having('DaemonSet', fileOf, [resolveFrom(folder, path)])
    return inIt.map(({ field: root }) => ({ root, placeOf: field => field }))
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

/** The DaemonSets in the files that a kustomization gathers. */
export function daemonSetsIn({ files }: Build, objects: Objects): OtherObject[] {
  return [...files].flatMap(file => objects.having('DaemonSet', fileOf, [file]))
}

function fileOf({ absolute }: OtherObject): string[] {
  return absolute === undefined ? [] : [absolute]
}
