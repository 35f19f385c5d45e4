/** Documents → manifests: the Kubernetes objects they hold, Lists taken apart, and what the others are. */
import { type ObjectReference, sharedText } from '../base/index.ts'
import { isOfWorkloads, isPodTemplate } from './mistaken.ts'
import { type Document, resolveMapping, scalarOf, toPlain, type Mapping, target, type YamlNode } from '../yaml/index.ts'

export interface Manifest {
  readonly document: Document
  readonly node: Mapping
  readonly object: ObjectReference
  /** The file this text was rendered from, as its renderer noted it. */
  readonly origin: string | undefined
}

/** Why a document that mentions DaemonSets is not checked. */
type Reason =
  | 'kustomize patch'
  | 'incomplete manifest'
  | 'kustomization'
  | 'Helm values'
  | 'Ansible'
  | 'OpenShift template'
  | 'other YAML'
  | 'object of another API'
  | 'DaemonSet in a ConfigMap'
  | 'DaemonSet in another object'

/** The objects of a document. A List, of any kind, gives its items. */
export function manifestsOf(document: Document): Manifest[] {
  const found: Manifest[] = []
  const { file, span } = document
  const source = sourceOf(document)
  const hasOrigins = file.text.slice(span.start, span.end).includes('config.kubernetes.io/')
  const visit = (node: YamlNode | undefined, depth: number): void => {
    const here = target(node)
    if (here?.kind !== 'mapping' || depth > 3) return
    const kind = text(here, 'kind')
    const items = target(child(here, 'items'))
    if (items?.kind === 'sequence' && (kind === 'List' || kind?.endsWith('List'))) {
      for (const item of items.items) visit(typedItem(here, item), depth + 1)
    } else found.push({ document, node: here, object: reference(here), origin: source ?? (hasOrigins ? originOf(here) : undefined) })
  }
  visit(document.root, 0)
  return found
}

/** An item of a list, which in a list of one kind, as the API server writes it, has the kind and the version of its list. */
function typedItem(list: Mapping, item: YamlNode): YamlNode {
  const [here, kind, apiVersion] = [target(item), target(child(list, 'kind')), child(list, 'apiVersion')]
  if (here?.kind !== 'mapping' || kind?.kind !== 'scalar' || kind.text === 'List' || !apiVersion) return item
  if (has(here, 'kind') || has(here, 'apiVersion')) return item
  const own = scalarOf(kind.start, kind.end, kind.style, kind.text.replace(/List$/, ''))
  const typed = list.entries
    .filter(({ name }) => name === 'apiVersion' || name === 'kind')
    .map(entry => (entry.name === 'kind' ? { ...entry, value: own } : entry))
  return { ...here, simple: here.simple && list.simple, entries: [...typed, ...here.entries] }
}

/** A DaemonSet of Kubernetes itself, in whatever version; other groups have kinds of that name, too, and so has a choice in some values file. */
export function isDaemonSet({ node, object: { kind, apiVersion } }: Manifest): boolean {
  if (kind !== 'DaemonSet' || isBare(node)) return false
  return isOfWorkloads(apiVersion)
}

/**
 * A strategic-merge patch or component names a DaemonSet without being one: besides the selector it lacks the labels of the template,
 * or the image of every container. A manifest that lacks the selector alone is a broken DaemonSet, and so is one without a name: nothing says what
 * it would patch.
 */
export function isPatch({ node }: Manifest): boolean {
  const spec = child(node, 'spec')
  if (has(node, '$patch') || has(spec, '$patch')) return true
  if (!has(child(node, 'metadata'), 'name') || isMisplaced(node)) return false
  if (child(spec, 'selector')) return false
  const template = child(spec, 'template')
  if (!child(child(template, 'metadata'), 'labels')) return true
  const containers = target(child(child(template, 'spec'), 'containers'))
  if (containers?.kind !== 'sequence') return true
  return !containers.items.some(item => child(item, 'image'))
}

/** A program that completes a manifest sets its name and all images: without either, nobody sends it as it is written. */
export function isIncomplete({ node }: Manifest): boolean {
  const metadata = child(node, 'metadata')
  if (has(metadata, 'name') || has(metadata, 'generateName')) return false
  const containers = target(child(child(child(child(node, 'spec'), 'template'), 'spec'), 'containers'))
  return containers?.kind === 'sequence' && containers.items.length > 0 && !containers.items.some(item => has(item, 'image'))
}

const TOP: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status'])

/** A spec or a template of pods stands under a key that no DaemonSet has: the manifest is whole, and misspelt. */
function isMisplaced(node: Mapping): boolean {
  const below = (holder: YamlNode | undefined, known: (name: string) => boolean): YamlNode[] => {
    const here = target(holder)
    return here?.kind === 'mapping' ? here.entries.filter(({ name = '' }) => !known(name)).map(({ value }) => value) : []
  }
  const isSpec = (value: YamlNode): boolean => isPodTemplate(child(value, 'template')) || has(child(value, 'selector'), 'matchLabels')
  const spec = child(node, 'spec')
  return (
    below(node, name => TOP.has(name)).some(isSpec) ||
    [child(node, 'metadata')].some(metadata => isPodTemplate(child(metadata, 'template')) || below(metadata, () => false).some(isSpec)) ||
    below(spec, name => name === 'template').some(value => isPodTemplate(value) || has(value, 'matchLabels'))
  )
}

/** A manifest of some other kind: template actions in it are for what it configures, such as the application of an Argo CD Application. */
export function isOfAnotherKind({ root, problems }: Document): boolean {
  const kind = problems.length === 0 ? text(target(root), 'kind') : undefined
  return kind !== undefined && /^[A-Z][A-Za-z0-9]*$/.test(kind) && !/^DaemonSet$|List$|^Template$/.test(kind)
}

/** What a document is that mentions DaemonSets and holds none; undefined for another kind of manifest, which has reason to. */
export function classify(document: Document): Reason | undefined {
  const root = target(document.root)
  if (root?.kind === 'sequence') {
    const plays = root.items.some(item => ['hosts', 'tasks', 'name', 'import_playbook', 'include_tasks'].some(key => has(item, key)))
    return plays ? 'Ansible' : 'other YAML'
  }
  if (root?.kind !== 'mapping') return 'other YAML'
  if (/(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(document.file.path)) return 'kustomization'
  const kind = text(root, 'kind')
  if (kind === 'Template' && has(root, 'objects')) return 'OpenShift template'
  if (kind !== undefined && !(kind === 'DaemonSet' && isBare(root))) {
    if (kind === 'DaemonSet') return 'object of another API'
    if (!embeds(root)) return undefined
    return kind === 'ConfigMap' ? 'DaemonSet in a ConfigMap' : 'DaemonSet in another object'
  }
  return /values.*\.ya?ml$/i.test(document.file.path.split('/').at(-1)!) ? 'Helm values' : 'other YAML'
}

const EMBEDDED = /^[ \t]*["']?kind["']?:[ \t]*["']?DaemonSet\b/m

/** Whether a manifest of a DaemonSet stands in the object, as text or as a value. */
function embeds(node: YamlNode): boolean {
  const here = target(node)
  if (here?.kind === 'scalar') return here.text.includes('apiVersion') && EMBEDDED.test(here.text)
  if (here?.kind === 'sequence') return here.items.some(embeds)
  if (here?.kind !== 'mapping') return false
  if (text(here, 'kind') === 'DaemonSet' && has(here, 'apiVersion') && has(here, 'spec')) return true
  return here.entries.some(({ value }) => value.kind !== 'alias' && embeds(value))
}

/** Whether the API server makes up its name. */
export function isGenerated({ node }: Manifest): boolean {
  const metadata = child(node, 'metadata')
  return text(metadata, 'name') === undefined && text(metadata, 'generateName') !== undefined
}

/** Of a manifest nothing but the kind. */
function isBare(node: Mapping): boolean {
  return !['apiVersion', 'metadata', 'spec'].some(name => has(node, name))
}

function reference(node: Mapping): ObjectReference {
  const metadata = child(node, 'metadata')
  const namespace = text(metadata, 'namespace')
  return {
    apiVersion: sharedText(text(node, 'apiVersion') ?? ''),
    kind: sharedText(text(node, 'kind') ?? ''),
    ...(namespace === undefined ? {} : { namespace }),
    name: text(metadata, 'name') ?? text(metadata, 'generateName') ?? '',
  }
}

const SOURCE_COMMENT = /^# Source: (.+)/m

/** Helm's `# Source:` comment before a document. */
function sourceOf({ file, span, root }: Document): string | undefined {
  const head = file.text.slice(span.start, Math.max(root?.start ?? 0, span.start))
  return head.includes('# Source:') ? SOURCE_COMMENT.exec(head)?.[1]?.trim() : undefined
}

/** The annotations that kustomize and kpt leave. */
function originOf(node: Mapping): string | undefined {
  const annotations = child(child(node, 'metadata'), 'annotations')
  const origin = text(annotations, 'config.kubernetes.io/origin')
  const path = origin === undefined ? undefined : /^[ \t]*path:[ \t]*(\S.*)/m.exec(origin)?.[1]?.trimEnd()
  return path ?? origin?.trim() ?? text(annotations, 'internal.config.kubernetes.io/path') ?? text(annotations, 'config.kubernetes.io/path')
}

function child(node: YamlNode | undefined, name: string): YamlNode | undefined {
  const here = target(node)
  if (here?.kind !== 'mapping') return undefined
  return here.simple ? here.entries.find(entry => entry.name === name)?.value : resolveMapping(here).fields.get(name)?.value
}

function has(node: YamlNode | undefined, name: string): boolean {
  return child(node, name) !== undefined
}

function text(node: YamlNode | undefined, name: string): string | undefined {
  const value = toPlainScalar(child(node, name))
  return typeof value === 'string' ? value : undefined
}

function toPlainScalar(node: YamlNode | undefined): unknown {
  const here = target(node)
  return here?.kind === 'scalar' ? toPlain(here) : undefined
}

/** The same for objects that replace one another. */
export function identityOf({ object: { namespace = 'default', name } }: Pick<Manifest, 'object'>): string {
  return `${namespace}/${name}`
}
