/** The lines of a rendered document → the lines of its template. */
import type { SourceFile } from '../../base/index.ts'
import { isControl, type TemplateLine } from './actions.ts'
import { fits } from './fits.ts'
import type { Line } from './markers.ts'

/**
 * same: the line stands in the template as it was rendered. written: it is written by this line, with values. block: it is a part of what an action
 * in this line gives. near: it comes from about here.
 */
export type Kinship = 'same' | 'written' | 'block' | 'near'

export interface Origin extends Line {
  readonly kinship: Kinship
  /** Of a block: the rendered line that it begins with, by its index. */
  readonly first?: number
}

/** The lines of a template, each file read once. */
export type TemplateLines = (file: SourceFile) => readonly TemplateLine[]

/** With marks: `marked` holds the lines that each rendered line is known to come from, in their order; undefined where that is not known. */
export function originsByMarks(
  rendered: readonly string[],
  marked: readonly (readonly Line[])[],
  linesOf: TemplateLines,
): (Origin | undefined)[] {
  const origins = marked.map((lines, index) => own(rendered[index]!, lines, linesOf))
  let block: Line | undefined
  for (let index = origins.length - 1; index >= 0; index--) {
    const found = origins[index]
    if (found?.kinship === 'block') block = found
    else if (found) block = undefined
    else if (!block) continue
    // What has no mark of its own belongs to the action whose mark follows, up to the key that this stands behind.
    else if (isHead(rendered[index]!, linesOf(block.file)[block.index]!)) {
      origins[index] = { file: block.file, index: block.index, kinship: 'written' }
      block = undefined
    } else origins[index] = { file: block.file, index: block.index, kinship: 'block' }
  }
  let last: Origin | undefined
  for (const [index, found] of origins.entries()) {
    if (found) last = found
    else if (last) origins[index] = { file: last.file, index: last.index, kinship: 'near' }
  }
  return withFirsts(origins)
}

function own(text: string, lines: readonly Line[], linesOf: TemplateLines): Origin | undefined {
  const templates = lines.map(line => ({ line, template: linesOf(line.file)[line.index]! }))
  for (const { line, template } of templates) {
    const fit = fits(text, template)
    if (fit) return { ...line, kinship: fit }
  }
  const block = templates.find(({ template }) => endsWithBlock(template))
  if (block) return { ...block.line, kinship: 'block' }
  const last = templates.at(-1)
  if (last && templates.length === 1 && hasChoice(text, last.template)) return { ...last.line, kinship: 'written' }
  return last && { ...last.line, kinship: 'near' }
}

/** A line with conditions in it, which writes a part of what it holds. */
function hasChoice(text: string, { literals, actions }: TemplateLine): boolean {
  const head = literals[0]!.trim()
  return head !== '' && text.trim().startsWith(head) && actions.some(({ body }) => /^(?:if|else|range|with)\b/.test(body))
}

/** A line that ends with an action, which may give lines. */
export function endsWithBlock({ literals, actions }: TemplateLine): boolean {
  const last = actions.at(-1)
  return last !== undefined && literals.at(-1)!.trim() === '' && actions.some(action => !isControl(action))
}

/** The rendered line of what stands before the action that gives the lines below it. */
function isHead(text: string, { literals, actions }: TemplateLine): boolean {
  const given = actions.findIndex(action => !isControl(action))
  const head = literals
    .slice(0, given + 1)
    .join('')
    .trim()
  return head !== '' && text.trim() === head
}

/** Blocks know where they begin. */
function withFirsts(origins: readonly (Origin | undefined)[]): (Origin | undefined)[] {
  let first = 0
  return origins.map((origin, index) => {
    const before = origins[index - 1]
    if (origin?.kinship !== 'block') return origin
    if (before?.kinship !== 'block' || before.file !== origin.file || before.index !== origin.index) first = index
    return { ...origin, first }
  })
}
