/** A kustomization: what it names, and what it does to objects. */
import type { SourceFile } from '../../base/index.ts'
import type { AnyField } from '../../yaml/index.ts'
import { isReadable, objectsIn, rootOf } from '../document.ts'

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
  /** Generators, transformers and validators: texts, and paths of files and folders. */
  readonly plugins: readonly AnyField[]
  /** What would start or fetch something: the key. */
  readonly refused: string | undefined
}

/** Lists of files, or of folders with kustomizations. */
const PLUGINS = ['generators', 'transformers', 'validators']
const GATHERED = ['resources', 'bases', 'components', ...PLUGINS]
const FILES = ['crds', 'configurations']
/** Items that name a file by a key. */
const BY_PATH = ['patches', 'patchesJson6902', 'replacements']
/** Charts are rendered by helm, which may fetch them. */
const REFUSED = ['helmCharts', 'helmChartInflationGenerator']

/** Undefined where the text is none, or has mistakes. */
export function kustomizationIn(file: SourceFile): Kustomization | undefined {
  const root = rootOf(file)
  if (!root || typeof root.raw !== 'object' || root.raw === null) return undefined
  const items = (key: string): readonly AnyField[] => named(root, key).flatMap(each => each.items())
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(items)
  const paths = [
    ...[...FILES, 'patchesStrategicMerge'].flatMap(items),
    ...BY_PATH.flatMap(items).flatMap(each => named(each, 'path')),
    ...named(root, 'openapi').flatMap(each => named(each, 'path')),
  ]
  return {
    file,
    root,
    isComponent: root.resolve(['kind']).raw === 'Component',
    references: [
      ...referencesIn(GATHERED.flatMap(items), true),
      ...referencesIn(paths, false),
      ...referencesIn(generators.flatMap(filesOf), false).map(withoutKey),
    ],
    plugins: PLUGINS.flatMap(items),
    refused: REFUSED.find(key => items(key).length > 0),
  }
}

/** What builtin plugins read, by the file or text that configures them; undefined where that has mistakes. */
export function pluginReferencesIn(file: SourceFile): readonly Reference[] | undefined {
  return isReadable(file) ? objectsIn(file).flatMap(pluginReferences) : undefined
}

function pluginReferences(object: AnyField): readonly Reference[] {
  if ((Object(object.raw) as { apiVersion?: unknown }).apiVersion !== 'builtin') return []
  const replacements = named(object, 'replacements').flatMap(each => each.items())
  const paths = [object, ...replacements].flatMap(each => named(each, 'path'))
  const lists = named(object, 'paths').flatMap(each => each.items())
  return [...referencesIn([...paths, ...lists], false), ...referencesIn(filesOf(object), false).map(withoutKey)]
}

/** kustomize, as JSON in Go, does not ask for the case of keys. */
function named(field: AnyField, key: string): AnyField[] {
  const keys = typeof field.raw === 'object' && field.raw !== null ? Object.keys(field.raw) : []
  return keys.filter(each => each.toLowerCase() === key.toLowerCase()).map(each => field.resolve([each]))
}

/** Of a generator. */
function filesOf(generator: AnyField): AnyField[] {
  const lists = ['files', 'envs'].flatMap(key => named(generator, key))
  return [...lists.flatMap(each => each.items()), ...named(generator, 'env')]
}

function referencesIn(fields: readonly AnyField[], mayBeFolder: boolean): Reference[] {
  return fields.flatMap(field => (isPath(field.raw) ? [{ path: field.raw, mayBeFolder, field }] : []))
}

/** key=path */
function withoutKey(reference: Reference): Reference {
  return { ...reference, path: reference.path.replace(/^[^=/]*=/, '') }
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
