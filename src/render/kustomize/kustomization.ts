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
  /** Plugins and patches that are texts: what is not understood as one is a path to kustomize. */
  readonly texts: readonly AnyField[]
  /** Whether the paths in what it names are those in what it renders to. */
  readonly isPlain: boolean
  /** What would start or fetch something: the key. */
  readonly refused: string | undefined
}

/** Lists of files, or of folders with kustomizations. */
const PLUGINS = ['generators', 'transformers', 'validators']
const GATHERED = ['resources', 'bases', 'components']
const FILES = ['crds', 'configurations']
/** Items that name a file by a key. */
const BY_PATH = ['patches', 'patchesJson6902', 'replacements']
/** What a kustomization may have that leaves every path in what it gathers as it is: the last ones change nothing but names, namespaces and labels. */
const GATHERS: ReadonlySet<string> = new Set([
  'apiversion',
  'kind',
  'metadata',
  'resources',
  'bases',
  'namespace',
  'nameprefix',
  'namesuffix',
  'commonlabels',
  'commonannotations',
])
/** Charts are rendered by helm, which may fetch them. */
const REFUSED = ['helmCharts', 'helmChartInflationGenerator']

/** Undefined where the text is none, or has mistakes. */
export function kustomizationIn(file: SourceFile): Kustomization | undefined {
  const root = rootOf(file)
  if (!root || typeof root.raw !== 'object' || root.raw === null) return undefined
  const items = (key: string): readonly AnyField[] => named(root, key).flatMap(each => each.items())
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(items)
  const plugins = PLUGINS.flatMap(items)
  const paths = [
    ...FILES.flatMap(items),
    ...BY_PATH.flatMap(items).flatMap(each => named(each, 'path')),
    ...named(root, 'openapi').flatMap(each => named(each, 'path')),
  ]
  return {
    file,
    root,
    isComponent: root.resolve(['kind']).raw === 'Component',
    references: [
      ...referencesIn(GATHERED.flatMap(items), true),
      ...referencesIn(plugins.filter(mayBePath), true),
      ...referencesIn(items('patchesStrategicMerge').filter(mayBePath), false),
      ...referencesIn(paths, false),
      ...generators.flatMap(filesOf),
    ],
    plugins,
    texts: [...plugins, ...items('patchesStrategicMerge')].filter(each => !mayBePath(each)),
    isPlain: Object.keys(root.raw).every(key => GATHERS.has(folded(key))),
    refused: REFUSED.find(key => items(key).length > 0),
  }
}

/** What builtin plugins read, by the file or text that configures them; undefined where that has mistakes. */
export function pluginReferencesIn(file: SourceFile): readonly Reference[] | undefined {
  return isReadable(file) ? objectsIn(file).flatMap(pluginReferences) : undefined
}

/** Whatever its apiVersion: kustomize takes that of builtin ones in several forms, and starts no others. */
function pluginReferences(object: AnyField): readonly Reference[] {
  const replacements = named(object, 'replacements').flatMap(each => each.items())
  const paths = [object, ...replacements].flatMap(each => named(each, 'path'))
  const lists = named(object, 'paths').flatMap(each => each.items())
  return [...referencesIn([...paths, ...lists], false), ...filesOf(object)]
}

/** kustomize, as JSON in Go, does not ask for the case of keys. */
function named(field: AnyField, key: string): AnyField[] {
  const keys = typeof field.raw === 'object' && field.raw !== null ? Object.keys(field.raw) : []
  return keys.filter(each => folded(each) === folded(key)).map(each => field.resolve([each]))
}

/** As Go does: the long s is an s, too. */
function folded(key: string): string {
  return key.toLowerCase().replaceAll('ſ', 's')
}

/** Of a generator. */
function filesOf(generator: AnyField): Reference[] {
  const lists = (key: string): AnyField[] => named(generator, key).flatMap(each => each.items())
  return [...referencesIn(lists('files'), false).map(withoutKey), ...referencesIn([...lists('envs'), ...named(generator, 'env')], false)]
}

function referencesIn(fields: readonly AnyField[], mayBeFolder: boolean): Reference[] {
  return fields.flatMap(field => (isPath(field.raw) ? [{ path: field.raw, mayBeFolder, field }] : []))
}

/** key=path */
function withoutKey(reference: Reference): Reference {
  return { ...reference, path: reference.path.slice(reference.path.indexOf('=') + 1) }
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

/** Patches, generators and transformers may stand in the kustomization itself. */
function mayBePath({ raw }: AnyField): boolean {
  return typeof raw === 'string' && !raw.includes('\n')
}

/** Whether what is named is fetched from elsewhere. */
export function isRemote(path: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*::?\/\/|git::|git@|[\w.-]+@[\w.-]+:|(?:www\.)?(?:github|gitlab|bitbucket)\.\w+[/:])/i.test(path) ||
    /[?&]ref=/.test(path)
  )
}
