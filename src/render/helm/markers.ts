/**
 * Comments at the ends of the lines of a template, each with a number: what is rendered from a marked template shows which line each of its lines
 * comes from, through conditions, loops and named templates. Lines that could come to mean something else are left alone.
 */
import type { SourceFile } from '../../base/index.ts'
import { isControl, linesOf, opens, type TemplateLine } from './actions.ts'
import { indentOf } from './line-paths.ts'

/** A line of a template: its index. */
export interface Line {
  readonly file: SourceFile
  readonly index: number
}

export class Markers {
  readonly #lines: Line[] = []
  /** What was marked. */
  readonly files: SourceFile[] = []

  /** `word`: letters that no template holds. */
  constructor(readonly word: string) {}

  mark(file: SourceFile): string {
    this.files.push(file)
    const { text } = file
    const lines = linesOf(text)
    const skipped = plainDefinitions(lines)
    let marked = ''
    let at = 0
    for (const [index, line] of lines.entries()) {
      if (skipped.has(index) || !canHoldComment(lines, index)) continue
      marked += `${text.slice(at, line.end)} #${this.word}${this.#lines.length};`
      at = line.end
      this.#lines.push({ file, index })
    }
    return marked + text.slice(at)
  }

  /** A rendered line without its marks, and the lines that they stand for, in their order. */
  read(line: string): { readonly text: string; readonly lines: readonly Line[] } {
    const [first = '', ...marked] = line.split(` #${this.word}`)
    const lines: Line[] = []
    let text = first
    for (const each of marked) {
      const end = each.indexOf(';')
      const found = this.#lines[Number(each.slice(0, end))]
      if (found) lines.push(found)
      text += each.slice(end + 1)
    }
    return { text: text.trimEnd(), lines }
  }
}

function canHoldComment(lines: readonly TemplateLine[], index: number): boolean {
  const line = lines[index]!
  const { actions, endsInAction } = line
  if (endsInAction) return false
  const last = actions.at(-1)
  if (last?.trimsRight && last.end === line.end - line.literals.at(-1)!.length && line.literals.at(-1)!.trim() === '') return false
  const literal = line.literals.join('').trim()
  if (literal === '') return actions.some(action => !isControl(action))
  return literal !== '---' && !literal.endsWith('\\') && !isContinued(lines, index)
}

const STRUCTURE = /^\s*(?:-(?:\s|$)|["']?[\w./$-][\w./$ -]*["']?:(?:\s|$))/
/** A value begins and may go on in the next line. */
const BEGUN = /(?:^\s*|:\s+|-\s+)[^\s#|>&{["'\-:][^#]*$/

/** A plain scalar over several lines ends at a comment. */
function isContinued(lines: readonly TemplateLine[], index: number): boolean {
  const line = lines[index]!
  const next = lines[index + 1]
  if (!next || next.actions.length > 0) return false
  const [text, following] = [line.literals.join('x'), next.literals.join('')]
  if (following.trim() === '' || /^\s*#/.test(following) || STRUCTURE.test(following)) return false
  return BEGUN.test(text) && indentOf(following) > indentOf(text)
}

/** Lines of named templates without keys or items: what they give is a part of a value. */
function plainDefinitions(lines: readonly TemplateLine[]): Set<number> {
  const plain = new Set<number>()
  let depth = 0
  let definition: { readonly depth: number; readonly lines: number[]; hasStructure: boolean } | undefined
  for (const [index, line] of lines.entries()) {
    definition?.lines.push(index)
    if (definition && STRUCTURE.test(line.literals.join('x'))) definition.hasStructure = true
    for (const action of line.actions) {
      if (action.start < line.start) continue
      if (opens(action)) {
        depth++
        if (/^(?:define|block)\b/.test(action.body) && !definition) definition = { depth, lines: [index], hasStructure: false }
      } else if (/^end\b/.test(action.body)) {
        if (definition?.depth === depth) {
          if (!definition.hasStructure) for (const each of definition.lines) plain.add(each)
          definition = undefined
        }
        depth--
      }
    }
  }
  return plain
}
