/** Lines of named templates that were read as data and written again, which leaves no marks: found by their keys and their text. */
import type { SourceFile } from '../../base/index.ts'
import { isControl, type TemplateLine } from './actions.ts'
import { type LinePath, linePaths } from './line-paths.ts'
import { endsWithBlock, fits, type Kinship, type Origin, type TemplateLines } from './trace.ts'

interface Candidate {
  readonly file: SourceFile
  readonly index: number
  /** Keys around the line, and its own. */
  readonly keys: readonly string[]
}

interface Match extends Candidate {
  readonly kinship: Kinship
}

export class Elsewhere {
  #byKey: Map<string, Candidate[]> | undefined

  constructor(
    readonly files: readonly SourceFile[],
    readonly linesOf: TemplateLines,
  ) {}

  /** Lines that are only known to be near get the one line that can have written them; else they are near the one around them. */
  complete(rendered: readonly string[], origins: readonly (Origin | undefined)[]): (Origin | undefined)[] {
    if (!origins.some(origin => origin?.kinship === 'near')) return [...origins]
    const found = [...origins]
    const paths = [...linePaths(rendered)]
    for (const [index, origin] of origins.entries()) {
      if (origin?.kinship !== 'near' || rendered[index]!.trim() === '') continue
      found[index] = this.#lineOf(rendered[index]!, keysOf(paths[index]!)) ?? this.#around(paths, index, found) ?? origin
    }
    return found
  }

  #lineOf(text: string, keys: readonly string[]): Origin | undefined {
    const matches = (this.#candidates().get(keys.at(-1) ?? '') ?? []).flatMap((each): Match[] => {
      const kinship = isEnd(each.keys, keys) ? fitsAgain(text, this.linesOf(each.file)[each.index]!) : undefined
      return kinship ? [{ ...each, kinship }] : []
    })
    const deepest = Math.max(...matches.map(match => match.keys.length))
    const best = matches.filter(match => match.keys.length === deepest)
    const same = best.filter(({ kinship }) => kinship === 'same')
    const [first, ...more] = same.length > 0 ? same : best
    return first && more.length === 0 ? { file: first.file, index: first.index, kinship: first.kinship } : undefined
  }

  /** Below the line that is around it, where that is known for sure: at what an action there gives. */
  #around(paths: readonly LinePath[], index: number, found: readonly (Origin | undefined)[]): Origin | undefined {
    for (let above = index - 1; above >= 0 && paths[above]!.length > 0; above--) {
      const origin = found[above]
      if (origin?.kinship !== 'same' && origin?.kinship !== 'written') continue
      if (!isAround(paths[above]!, paths[index]!)) continue
      const next = this.linesOf(origin.file)[origin.index + 1]
      return { file: origin.file, index: next && endsWithBlock(next) ? origin.index + 1 : origin.index, kinship: 'near' }
    }
    return undefined
  }

  #candidates(): ReadonlyMap<string, readonly Candidate[]> {
    if (this.#byKey) return this.#byKey
    const byKey = new Map<string, Candidate[]>()
    for (const file of this.files) {
      const lines = this.linesOf(file)
      let start = 0
      const add = (end: number): void => {
        const texts = lines.slice(start, end).map(textOf)
        for (const [offset, path] of [...linePaths(texts)].entries()) {
          if (texts[offset]!.trim() === '') continue
          const keys = keysOf(path)
          const key = keys.at(-1) ?? ''
          byKey.set(key, [...(byKey.get(key) ?? []), { file, index: start + offset, keys }])
        }
        start = end
      }
      for (const [index, line] of lines.entries()) if (line.actions.some(({ body }) => /^(?:define|block)\b/.test(body))) add(index + 1)
      add(lines.length)
    }
    this.#byKey = byKey
    return byKey
  }
}

/** What stands in a line as it is written, with a letter for each action; empty for those that write nothing. */
function textOf({ literals, actions }: TemplateLine): string {
  return actions.length > 0 && literals.join('').trim() === '' && actions.every(isControl) ? '' : literals.join('x').replace(/^x/, '')
}

function keysOf(path: LinePath): string[] {
  return path.filter(step => typeof step === 'string')
}

function isEnd(end: readonly string[], keys: readonly string[]): boolean {
  return end.length <= keys.length && end.every((key, index) => key === keys[keys.length - end.length + index])
}

function fitsAgain(text: string, template: TemplateLine): 'same' | 'written' | undefined {
  const [first = '', ...more] = template.literals
  const fit = fits(withoutItems(text), { ...template, literals: [withoutItems(first), ...more] })
  const isSame = /^\s*-\s/.test(text) === /^\s*-\s/.test(first)
  return fit === 'same' && !isSame ? 'written' : fit
}

/** The keys of an item are sorted when they are written again: any of them may stand behind the hyphen. */
function withoutItems(text: string): string {
  return text.replace(/^\s*(?:-\s+)*/, '')
}

function isAround(outer: LinePath, inner: LinePath): boolean {
  return outer.length < inner.length && outer.every((step, index) => step === inner[index])
}
