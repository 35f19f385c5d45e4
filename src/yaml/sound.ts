/** Whether a text, once edited, reads as its edits mean it: everything as before but for what they change. */
import { addTo, type Edit, type Meaning, type Span } from '../base/index.ts'
import { type Document, read } from './document.ts'
import { resolveMapping } from './mapping.ts'
import { isSame, membersOf, toPlain } from './plain.ts'
import { target, type YamlNode } from './tree.ts'

/** The text, or a part of it, with the edits made, which do not overlap. */
export function edited(
  text: string,
  edits: readonly Pick<Edit, 'location' | 'text'>[],
  part: Span = { start: 0, end: text.length },
): string {
  let result = ''
  let at = part.start
  for (const { location, text: inserted } of edits.toSorted((a, b) => a.location.span.start - b.location.span.start)) {
    result += text.slice(at, location.span.start) + inserted
    at = location.span.end
  }
  return result + text.slice(at, part.end)
}

const ANCHOR = /(?:^|[\s:-])&[\w-]/m

/** Whether an edit can come to mean something else here: everyday YAML is edited a line at a time, but for brackets and what anchors repeat. */
export function isRisky(document: Document, edits: readonly Edit[]): boolean {
  const { text } = document.file
  if (!document.everyday || edits.some(({ means }) => !means || text[means.holder] === '{' || text[means.holder] === '[')) return true
  return hasAnchors(document)
}

const anchored = new WeakMap<Document, boolean>()

function hasAnchors(document: Document): boolean {
  const { file, span } = document
  let known = anchored.get(document)
  if (known === undefined) anchored.set(document, (known = ANCHOR.test(file.text.slice(span.start, span.end))))
  return known
}

/** Reads the edited document: as its edits mean it, or, where one says not what it means, at all. */
export function staysSound(document: Document, edits: readonly Edit[]): boolean {
  if (edits.every(({ means }) => means)) return isSound(document, edits)
  const own = edits.filter(edit => isIn(edit, document))
  return readEdited(document, own).problems.length <= document.problems.length
}

/** The document alone: of a file with many, reading one must not cost the length of all. */
function readEdited({ file, span }: Document, edits: readonly Edit[]): Document {
  const text = edited(file.text, edits, span)
  return read({ path: file.path, text }, { start: 0, end: text.length })
}

/** Reads the edited document: the edits change no value, as those of comments. False where the document has mistakes in its syntax. */
export function readsTheSame(document: Document, edits: readonly Pick<Edit, 'location' | 'text'>[]): boolean {
  const { file, span, root, problems } = document
  if (problems.length > 0) return false
  const text = edited(file.text, edits)
  const after = read({ path: file.path, text }, { start: span.start, end: span.end + text.length - file.text.length })
  return after.problems.length === 0 && mistakes(after.root) === mistakes(root) && isSame(toPlain(root), toPlain(after.root))
}

/** Reads the edited document. False where an edit is of another file, or says not what it means. */
export function isSound(document: Document, edits: readonly Edit[]): boolean {
  if (!edits.every(edit => isWithin(edit, document))) return false
  const { root, problems } = readEdited(document, edits)
  if (problems.length > 0 || mistakes(root) > mistakes(document.root)) return false
  return isSame(expected(document.root, edits), toPlain(root))
}

function isWithin(edit: Edit, document: Document): boolean {
  return edit.means !== undefined && isIn(edit, document)
}

function isIn({ location: { file, span } }: Edit, document: Document): boolean {
  return file === document.file && span.start >= document.span.start && span.end <= document.span.end
}

/** Duplicates and bad merges. */
function mistakes(root: YamlNode | undefined): number {
  let count = 0
  const seen = new Set<YamlNode>()
  const rest = [root]
  for (let node = rest.pop(); node; node = rest.pop()) {
    const here = target(node)
    if (!here || here.kind === 'scalar' || seen.has(here)) continue
    seen.add(here)
    if (here.kind === 'sequence') for (const item of here.items) rest.push(item)
    else {
      if (!here.simple) count += resolveMapping(here).duplicates.length + resolveMapping(here).problems.length
      for (const { value } of membersOf(here)) rest.push(value)
    }
  }
  return count
}

/** The values of a document as its edits would have them. */
function expected(root: YamlNode | undefined, edits: readonly Edit[]): unknown {
  const meanings = new Map<number, Meaning[]>()
  for (const { means } of edits) if (means) addTo(meanings, means.holder, means)
  const value = toPlain(root)
  const rest: [YamlNode | undefined, unknown][] = [[root, value]]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const [node, plain] = next
    const here = target(node)
    if (here?.kind === 'sequence') here.items.forEach((item, index) => rest.push([item, (plain as unknown[])[index]]))
    else if (here?.kind === 'mapping') for (const { name, value: inner } of membersOf(here)) rest.push([inner, (plain as Plain)[name]])
    if (here && here.kind !== 'scalar')
      for (const meaning of inOrder(meanings.get(here.start) ?? [])) change(plain as Plain | unknown[], meaning)
  }
  return value
}

type Plain = Record<string, unknown>

/** Values come first: what goes or is renamed is told by its old name or index. */
function inOrder(meanings: readonly Meaning[]): Meaning[] {
  const rank = (meaning: Meaning): number => ('value' in meaning ? 0 : meaning.key === undefined ? 2 : 1)
  return meanings.toSorted((a, b) => rank(a) - rank(b) || Number(b.step) - Number(a.step) || 0)
}

function change(holder: Plain | unknown[], { step, key, ...means }: Meaning): void {
  if (Array.isArray(holder)) {
    if ('value' in means) holder[step as number] = means.value
    else holder.splice(step as number, 1)
  } else if (key !== undefined) {
    holder[key] = holder[step]
    delete holder[step]
  } else if ('value' in means) holder[step] = means.value
  else delete holder[step]
}
