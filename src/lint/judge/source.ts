/** Where suppressions may be written: the comments of a document and the annotations of its manifests. */
import type { ObjectReference, Location, SourceFile, Span } from '../../base/index.ts'
import type { Manifest } from '../../workspace/index.ts'
import { type Document, resolveMapping, type Mapping, target, type YamlNode } from '../../yaml/index.ts'

export interface SuppressionSource {
  readonly file: SourceFile
  /** The document. */
  readonly span: Span
  /** Whether the `#` at an offset of the document starts a comment, and is not part of a value. */
  isComment(offset: number): boolean
  readonly manifests: readonly AnnotatedManifest[]
}

export interface AnnotatedManifest {
  readonly span: Span
  readonly object: ObjectReference
  /** Those of ds-lint, on the object and on its pod template. */
  readonly annotations: readonly Annotation[]
}

export interface Annotation {
  readonly key: string
  readonly value: string
  readonly path: string
  /** Of the key. */
  readonly location: Location
}

export const ANNOTATIONS = 'ds-lint.io/'

/** Ask it of the documents that are checked. */
export function suppressionSource(document: Document, manifests: readonly Manifest[]): SuppressionSource {
  const { file, span, root } = document
  return {
    file,
    span,
    isComment: offset => !isInScalar(root, offset),
    manifests: manifests.map(({ node, object }) => ({
      span: manifests.length === 1 ? span : { start: node.start, end: node.end },
      object,
      annotations: [
        ...annotationsAt(file, node, 'metadata'),
        ...annotationsAt(file, mappingAt(mappingAt(node, 'spec'), 'template'), 'spec.template.metadata'),
      ],
    })),
  }
}

function annotationsAt(file: SourceFile, holder: Mapping | undefined, path: string): Annotation[] {
  const annotations = mappingAt(mappingAt(holder, 'metadata'), 'annotations')
  if (!annotations) return []
  const found: Annotation[] = []
  for (const { name, key, value } of resolveMapping(annotations).fields.values()) {
    if (!name.startsWith(ANNOTATIONS)) continue
    const scalar = target(value)
    const text = scalar?.kind === 'scalar' && scalar.value !== null ? scalar.text : ''
    const span = { start: key.start, end: key.end }
    found.push({ key: name, value: text.trim(), path: `${path}.annotations[${name}]`, location: { file, span } })
  }
  return found
}

function mappingAt(holder: Mapping | undefined, name: string): Mapping | undefined {
  const value = holder && target(resolveMapping(holder).fields.get(name)?.value)
  return value?.kind === 'mapping' ? value : undefined
}

/** A plain scalar cannot hold a comment, and no comment can stand within one. */
function isInScalar(root: YamlNode | undefined, offset: number): boolean {
  let node = root
  while (node && node.kind !== 'alias' && offset >= node.start && offset < node.end) {
    if (node.kind === 'scalar') return node.style !== 'plain'
    if (node.kind === 'sequence') node = lastFrom(node.items, item => item.start <= offset)
    else {
      const entry = lastFrom(node.entries, ({ key, value }) => Math.min(key.start, value.start) <= offset)
      node = entry && offset < entry.key.end ? entry.key : entry?.value
    }
  }
  return false
}

/** The last item that begins at or before a place, of items in the order of their places. */
function lastFrom<T>(items: readonly T[], begins: (item: T) => boolean): T | undefined {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (begins(items[middle]!)) low = middle + 1
    else high = middle
  }
  return items[low - 1]
}
