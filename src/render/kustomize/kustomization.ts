/** A kustomization: what it names, and what it does to objects. */
import type { SourceFile } from '../../base/index.ts'
import type { AnyField } from '../../yaml/index.ts'
import { rootOf } from '../document.ts'

/** A path as it is written. */
export interface Reference {
  readonly path: string
  /** Where it may be a folder with a kustomization. */
  readonly mayBeFolder: boolean
  readonly field: AnyField
}

export interface Kustomization {
  readonly file: SourceFile
  readonly root: AnyField
  readonly isComponent: boolean
  readonly references: readonly Reference[]
  /** What would start or fetch something: the key. */
  readonly refused: string | undefined
}

/** Lists of files, or of folders with kustomizations. */
const GATHERED = ['resources', 'bases', 'components', 'generators', 'transformers', 'validators']
const FILES = ['crds', 'configurations']
/** Items that name a file by a key. */
const BY_PATH = ['patches', 'patchesJson6902', 'replacements']
/** Charts are rendered by helm, which may fetch them. */
const REFUSED = ['helmCharts', 'helmChartInflationGenerator']

/** Undefined where the text is none. */
export function kustomizationIn(file: SourceFile): Kustomization | undefined {
  const root = rootOf(file)
  if (!root || typeof root.raw !== 'object' || root.raw === null) return undefined
  const items = (key: string): readonly AnyField[] => root.resolve([key]).items()
  const named = (fields: readonly AnyField[], mayBeFolder: boolean): Reference[] =>
    fields.flatMap(field => (isPath(field.raw) ? [{ path: field.raw, mayBeFolder, field }] : []))
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(items)
  const files = generators.flatMap(each => [...each.resolve(['files']).items(), ...each.resolve(['envs']).items(), each.resolve(['env'])])
  return {
    file,
    root,
    isComponent: root.resolve(['kind']).raw === 'Component',
    references: [
      ...named(GATHERED.flatMap(items), true),
      ...named([...FILES, 'patchesStrategicMerge'].flatMap(items), false),
      ...named(
        BY_PATH.flatMap(items).map(each => each.resolve(['path'])),
        false,
      ),
      ...named([root.resolve(['openapi', 'path'])], false),
      // key=path
      ...named(files, false).map(each => ({ ...each, path: each.path.replace(/^[^=/]*=/, '') })),
    ],
    refused: REFUSED.find(key => items(key).length > 0),
  }
}

/** Patches, generators and transformers may stand in the kustomization itself. */
function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && !value.includes('\n')
}

/** Whether what is named is fetched from elsewhere. */
export function isRemote(path: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*::?\/\/|git::|git@|[\w.-]+@[\w.-]+:|(?:www\.)?(?:github|gitlab|bitbucket)\.\w+[/:])/i.test(path) ||
    /[?&]ref=/.test(path)
  )
}
