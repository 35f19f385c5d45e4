/** Documents that mean to be a DaemonSet, or another workload, and are none to kubectl: their kind is misspelt or missing. */
import { listed, type Location, type Span } from '../base/index.ts'
import { suggest } from '../kubernetes/index.ts'
import { type AnyField, type Document, type Entry, type Mapping, rootField, target, toPlain, type YamlNode } from '../yaml/index.ts'

/** A document that kubectl refuses as a whole. */
export interface Refused {
  readonly document: Document
  readonly place: Location
  /** Lower case, no full stop. */
  readonly message: string
  /** The field that is misspelt, and the value or the key that is meant. */
  readonly field?: AnyField
  readonly value?: string
  readonly key?: string
}

/** The kind of a manifest, in whatever case its key is. */
const KIND = /(?:^|[{,][ \t]*)["']?(kind)["']?[ \t]*:[ \t]*(?:!!str[ \t]+)?["']?([^"'\n\r,}#]*)/im

/** False only where no kind can be mistaken: a word in the text decides, and most texts do not have it. */
export function mayBeMistaken(text: string, { start, end }: Span): boolean {
  const pod = text.indexOf('containers', start)
  if (pod < 0 || pod >= end) return false
  const [, key, kind = ''] = KIND.exec(text.slice(start, end)) ?? []
  if (key === undefined) return text.slice(start, end).includes('template')
  const name = kind.trimEnd()
  if (meantList(name) !== undefined) return true
  if (name.endsWith('List')) return mayHoldMistaken(text.slice(start, end))
  if (name.includes('/')) return true
  return key !== 'kind' || (name !== 'DaemonSet' && (isNear(name) || (!KINDS.has(name) && APPS.test(text.slice(start, end)))))
}

/** Of a list of objects: a kind that is misspelt, or more objects than kinds. */
function mayHoldMistaken(text: string): boolean {
  const kinds = [...text.matchAll(/^[ \t]*(?:-[ \t]+)?["']?kind["']?[ \t]*:[ \t]*["']?([^"'\n\r,}#]*)/gim)]
  const versions = text.match(/^[ \t]*(?:-[ \t]+)?["']?apiVersion["']?[ \t]*:/gm) ?? []
  return versions.length > kinds.length || kinds.some(([, kind = '']) => kind.trimEnd() !== 'DaemonSet' && isNear(kind))
}

/** Of the group apps. */
const WORKLOADS = ['DaemonSet', 'Deployment', 'ReplicaSet', 'StatefulSet']
/** Those, and what else often has pods. */
const KINDS: ReadonlySet<string> = new Set([...WORKLOADS, 'Pod', 'PodTemplate', 'ReplicationController', 'Job', 'CronJob', 'List'])
const APPS = /apiVersion["']?[ \t]*:[ \t]*["']?apps\/v/

/** Of a document, or of the items of a list; what is right, or something else, is left out. */
export function mistakenIn(document: Document): Refused[] {
  const root = target(document.root)
  if (root?.kind !== 'mapping') return []
  const list = mistakenList(document, root)
  if (list) return [list]
  const items = textOf(child(root, 'kind'))?.endsWith('List') ? target(child(root, 'items')) : undefined
  const objects = items?.kind === 'sequence' ? items.items.map(target) : [root]
  return objects.flatMap(object => (object?.kind === 'mapping' ? (mistakenObject(document, object) ?? []) : []))
}

/** A list of DaemonSets whose own kind is misspelt: nothing of it is applied. */
function mistakenList(document: Document, root: Mapping): Refused | undefined {
  const [kind, items] = [child(root, 'kind'), target(child(root, 'items'))]
  const written = textOf(kind)
  const meant = written === undefined ? undefined : meantList(written)
  if (!kind || written === undefined || meant === undefined || items?.kind !== 'sequence') return undefined
  if (!isOfWorkloads(textOf(child(root, 'apiVersion')) ?? '') || !items.items.some(item => textOf(child(item, 'kind')) === 'DaemonSet'))
    return undefined
  const message = `unknown kind ${shown(written)}: kubectl finds no such kind and applies nothing of the list; did you mean "${meant}"?`
  const place = { file: document.file, span: { start: kind.start, end: kind.end } }
  return { document, place, message, field: fieldOf(document, root, 'kind'), value: meant }
}

const LISTS = ['List', 'DaemonSetList']

/** Undefined also for what is right. */
function meantList(kind: string): string | undefined {
  if (LISTS.includes(kind)) return undefined
  const name = letters(kind).replace(/s$/, '')
  return LISTS.find(list => list.toLowerCase() === name)
}

function mistakenObject(document: Document, root: Mapping): Refused | undefined {
  const [kind, apiVersion] = ['kind', 'apiVersion'].map(name => root.entries.find(entry => entry.name === name))
  if (!isOfWorkloads(textOf(apiVersion?.value) ?? '')) return undefined
  const at = ({ start, end }: Span): Location => ({ file: document.file, span: { start, end } })
  const joined = joinedTo(document, root, at)
  if (joined) return joined
  if (kind) return wrongKind(document, kind, root, at)

  const other = root.entries.find(({ name = '' }) => letters(name) === 'kind')
  const isWorkload = hasPodTemplate(root)
  if (other && (isWorkload || isNear(textOf(other.value) ?? ''))) {
    const message = `unknown key ${shown(other.name ?? '')}, so the kind is missing and kubectl refuses the manifest; did you mean "kind"?`
    return { document, place: at(other.key), message, field: fieldOf(document, root, other.name ?? ''), key: 'kind' }
  }
  if (other || !isWorkload) return undefined
  const place = at(apiVersion?.key ?? root.entries[0]!.key)
  return {
    document,
    place,
    message: 'the kind is missing, so kubectl refuses the manifest; write kind: DaemonSet, or which workload this is',
  }
}

function wrongKind(document: Document, { key, value }: Entry, root: Mapping, at: (span: Span) => Location): Refused | undefined {
  const written = textOf(value)
  if (written === undefined && hasPodTemplate(root)) {
    const message = 'the kind must be text, so kubectl refuses the manifest; write kind: DaemonSet, or which workload this is'
    return { document, place: at(value.start < value.end ? value : key), message }
  }
  if (written === undefined || KINDS.has(written) || !root.entries.some(({ name }) => name === 'spec')) return undefined
  if (!isNear(written)) return unknownWorkload(document, value, root, at)
  const isHidden = written.replace(/[^\x21-\x7e]/g, '') === 'DaemonSet'
  const isSpaced = isHidden && written.replaceAll(' ', '') === 'DaemonSet'
  const what = isHidden
    ? `the kind ${shown(written)} contains ${isSpaced ? 'a space' : 'an invisible character'}`
    : `unknown kind ${shown(written)}`
  const message = `${what}: kubectl finds no such kind and does not apply the manifest; did you mean "DaemonSet"?`
  return { document, place: at(value), message, field: fieldOf(document, root, 'kind'), value: 'DaemonSet' }
}

/** Another object behind a DaemonSet, without a separator: the last of keys that stand twice is the one that counts. */
function joinedTo(document: Document, root: Mapping, at: (span: Span) => Location): Refused | undefined {
  const first = root.entries.findIndex(({ name, value }) => name === 'kind' && textOf(value) === 'DaemonSet')
  const last = root.entries.findLastIndex(({ name }) => name === 'kind')
  const kind = textOf(root.entries[last]?.value)
  if (first < 0 || kind === undefined || kind === 'DaemonSet' || !hasPodTemplate(root)) return undefined
  const names = new Set(root.entries.slice(0, first + 1).map(({ name }) => name))
  const start = root.entries.slice(first + 1, last + 1).find(({ name }) => names.has(name))
  if (!start) return undefined
  const message = `"---" is missing before the ${shown(kind)} that starts here: kubectl reads both objects as one of this kind, and no DaemonSet is applied`
  return { document, place: at(start.key), message }
}

/** A kind that the group apps does not have, of something with pods. */
function unknownWorkload(document: Document, value: YamlNode, root: Mapping, at: (span: Span) => Location): Refused | undefined {
  const apiVersion = textOf(child(root, 'apiVersion')) ?? ''
  if (KINDS.has(apiVersion) && hasPodTemplate(root)) {
    const message = `apiVersion and kind are exchanged: kubectl finds no kind ${shown(textOf(value) ?? '')} and does not apply the manifest; write kind: ${apiVersion}`
    return { document, place: at(value), message }
  }
  if (!apiVersion.startsWith('apps/v') || !hasPodTemplate(root)) return undefined
  const written = textOf(value) ?? ''
  const meant = suggest(written, WORKLOADS)
  const advice = meant === undefined ? `write ${listed(WORKLOADS, 'or')}` : `did you mean "${meant}"?`
  const message = `unknown kind ${shown(written)} in ${apiVersion}: kubectl finds no such kind and does not apply the manifest; ${advice}`
  return { document, place: at(value), message, ...(meant !== undefined && { field: fieldOf(document, root, 'kind'), value: meant }) }
}

/** Of a key at the root. */
function fieldOf(document: Document, node: Mapping, name: string): AnyField {
  const value = toPlain(node)
  return rootField({ document, node, value, effective: value, maps: new Set(), rendered: false }).resolve([name])
}

/** Whether the group is that of workloads, or a misspelling of it, which no group with a dot is; of several parts, whether one is. */
export function isOfWorkloads(apiVersion: string): boolean {
  const [group = '', ...rest] = apiVersion.split('/')
  if (rest.length === 0) return true
  if (rest.length > 1) return /(?:^|[/.])(?:apps|extensions)\//.test(apiVersion)
  const name = group.toLowerCase().replace(/\.k8s\.io$/, '')
  return name === '' || (!name.includes('.') && suggest(name, ['apps', 'extensions']) !== undefined)
}

function isNear(kind: string): boolean {
  const name = letters(kind)
  return name.length > 6 && name.length < 13 && suggest(name.replace(/s$/, ''), ['DaemonSet']) !== undefined
}

function letters(text: string): string {
  return text.replace(/[^A-Za-z]/g, '').toLowerCase()
}

/** Invisible characters as escapes. */
function shown(text: string): string {
  return JSON.stringify(text).replace(/[^\x20-\x7e]/g, c => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A selector and a template of pods. */
function hasPodTemplate(root: Mapping): boolean {
  const spec = child(root, 'spec')
  return child(spec, 'selector') !== undefined && isPodTemplate(child(spec, 'template'))
}

export function isPodTemplate(node: YamlNode | undefined): boolean {
  return target(child(child(node, 'spec'), 'containers'))?.kind === 'sequence'
}

function child(node: YamlNode | undefined, name: string): YamlNode | undefined {
  const here = target(node)
  return here?.kind === 'mapping' ? here.entries.find(entry => entry.name === name)?.value : undefined
}

function textOf(node: YamlNode | undefined): string | undefined {
  const here = target(node)
  const value = here?.kind === 'scalar' ? toPlain(here) : undefined
  return typeof value === 'string' ? value : undefined
}
