/** What a kustomization builds, as far as the files that were given say. */
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

/** Undefined where nobody knows where the files are. */
export function buildOf(kustomization: AnyField, objects: Objects): Build | undefined {
  const all = objects.all('Kustomization')
  const own = all.find(({ path }) => path === kustomization.location.file.path)
  if (own?.absolute === undefined) return undefined
  const byFolder = new Map(all.flatMap(each => (each.absolute === undefined ? [] : [[folderOf(each.absolute), each] as const])))
  const files = new Set<string>()
  const kustomizations = new Set([own])
  let isWhole = true
  // A set hands over what is added to it meanwhile.
  for (const { field, absolute = '' } of kustomizations) {
    if (ELSEWHERE.some(key => field.resolve([key]).exists)) isWhole = false
    for (const key of ['resources', 'bases', 'components']) {
      for (const { raw } of field.resolve([key]).items()) {
        if (typeof raw !== 'string') continue
        const path = resolveFrom(folderOf(absolute), raw)
        const inner = byFolder.get(path)
        if (inner) kustomizations.add(inner)
        else {
          files.add(path)
          if (raw.includes('://') || !/\.(?:ya?ml|json)$/.test(raw)) isWhole = false
        }
      }
    }
  }
  return { folder: folderOf(own.absolute), files, kustomizations: [...kustomizations], isWhole }
}

const ELSEWHERE = ['helmCharts', 'helmChartInflationGenerator', 'generators', 'transformers', 'vars']

/** A patch of a kustomization: an object, or a list of operations. */
export interface KustomizePatch extends ConfigTree {
  /** What it is for; a field that does not exist where the patch itself says so. */
  readonly target: AnyField
}

/** Those that are written in the kustomization, and those in files for DaemonSets. */
export function patchesOf(kustomization: AnyField, folder: string, objects: Objects): KustomizePatch[] {
  const inFile = (path: unknown): ConfigTree[] => {
    const absolute = typeof path === 'string' ? resolveFrom(folder, path) : undefined
    return objects
      .all('DaemonSet')
      .flatMap(each => (each.absolute === absolute ? [{ root: each.field, placeOf: (field: AnyField) => field }] : []))
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
