/** Lines of named templates that were read as data and written again, which leaves no marks: found by their keys and their text. */
import { addTo, type SourceFile } from '../../base/index.ts'
import { textOf } from './absent.ts'
import type { TemplateLine } from './actions.ts'
import { fits } from './fits.ts'
import { keysOf, type LinePath, linePaths } from './line-paths.ts'
import type { Line } from './markers.ts'
import { endsWithBlock, type Kinship, type Origin, type TemplateLines } from './trace.ts'
import { givenValues } from './values.ts'

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
  readonly #made = new Map<TemplateLine, boolean>()

  constructor(
    readonly files: readonly SourceFile[],
    readonly linesOf: TemplateLines,
  ) {}

  /**
   * Lines that are only known to be near, or to come from an action that names no values, get the one line that can have written them; else they
   * belong to what is around them.
   */
  complete(rendered: readonly string[], origins: readonly (Origin | undefined)[]): (Origin | undefined)[] {
    const found = [...origins]
    const unmarked = new Set<number>()
    let paths: LinePath[] | undefined
    for (const [index, origin] of origins.entries()) {
      const text = rendered[index]!
      if (!origin || text.trim() === '' || !(origin.kinship === 'near' || (origin.kinship === 'block' && this.#isMade(origin)))) continue
      paths ??= [...linePaths(rendered)]
      const own = this.#lineOf(text, keysOf(paths[index]!)) ?? this.#madeIn(text)
      // A mark tells more than what is around it, unless that left no marks either.
      const above = own ? undefined : lineAround(paths, index, found)
      const isUsed = above !== undefined && (origin.kinship === 'near' || unmarked.has(above))
      if (own) unmarked.add(index)
      found[index] = own ?? (isUsed ? { ...this.#within(found[above]!), kinship: origin.kinship } : origin)
    }
    return found
  }

  /** Whether the action that ends a line names no values. */
  #isMade({ file, index }: Line): boolean {
    const lines = this.linesOf(file)
    let made = this.#made.get(lines[index]!)
    if (made === undefined) this.#made.set(lines[index]!, (made = givenValues(lines, index).length === 0))
    return made
  }

  /** The one line with an action that names a key and its value: `set $context "privileged" true`. */
  #madeIn(text: string): Origin | undefined {
    const [, key, value] = /^\s*(?:-\s+)*([\w./-]+):\s+["']?([^"'\s]+)["']?\s*$/.exec(text) ?? []
    if (key === undefined || value === undefined) return undefined
    const found: Line[] = []
    for (const file of this.files) {
      for (const [index, { actions, start, end }] of this.linesOf(file).entries()) {
        if (actions.length === 0) continue
        const words = file.text.slice(start, end).split(/[\s()]+/)
        if (words.some((word, at) => word === `"${key}"` && (words[at + 1] === value || words[at + 1] === `"${value}"`)))
          found.push({ file, index })
      }
    }
    return found.length === 1 ? { ...found[0]!, kinship: 'written' } : undefined
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

  /** At what an action gives there, where there is one. */
  #within({ file, index }: Line): Line {
    const [line, next] = this.linesOf(file).slice(index, index + 2)
    const isNext = !endsWithBlock(line!) && next !== undefined && endsWithBlock(next)
    return { file, index: isNext ? index + 1 : index }
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
          addTo(byKey, key, { file, index: start + offset, keys })
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

/** The nearest line around another one that is known for sure. */
function lineAround(paths: readonly LinePath[], index: number, found: readonly (Origin | undefined)[]): number | undefined {
  for (let above = index - 1; above >= 0 && paths[above]!.length > 0; above--) {
    const kinship = found[above]?.kinship
    if ((kinship === 'same' || kinship === 'written') && isAround(paths[above]!, paths[index]!)) return above
  }
  return undefined
}

function isAround(outer: LinePath, inner: LinePath): boolean {
  return outer.length < inner.length && outer.every((step, index) => step === inner[index])
}
