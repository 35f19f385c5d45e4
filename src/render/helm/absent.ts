/** A field that is not rendered → the value that would write it: `{{- with .Values.resources }}` over `resources:` writes nothing where that is empty. */
import type { SourceFile } from '../../base/index.ts'
import { isControl, type TemplateLine } from './actions.ts'
import { indentOf, keysOf, type LinePath, linePaths } from './line-paths.ts'
import type { Line } from './markers.ts'
import type { Origin, TemplateLines } from './trace.ts'
import { type Given, givenValues } from './values.ts'

export interface AbsentInput {
  readonly rendered: readonly string[]
  readonly origins: readonly (Origin | undefined)[]
  readonly linesOf: TemplateLines
}

/** Keys of a path; items of lists apart, and a key in brackets where it is the last step. */
const STEPS = /\[([^[\]]*)\]|([^.[\]]+)/g

export class Absent {
  readonly #paths = new Map<SourceFile, readonly LinePath[]>()
  #renderedPaths: readonly LinePath[] | undefined
  #used: ReadonlySet<string> | undefined

  constructor(readonly input: AbsentInput) {}

  /** What would write the field at a path, of which the rendered line at an index holds the nearest that is there; empty where nothing is missing. */
  givenFor(path: string, at: number): { readonly file: SourceFile; readonly given: readonly Given[] } | undefined {
    const near = this.input.origins[at]
    if (!near || near.kinship === 'near' || near.kinship === 'block') return undefined
    const { missing, isItem } = this.#missing(path, at)
    if (missing === undefined) return undefined
    const line = this.#block(at) ?? this.#line(missing, near, isItem) ?? this.#under(near, at) ?? this.#inOthers(missing, near, at)
    if (!line) return undefined
    const lines = this.input.linesOf(line.file)
    const given = givenValues(lines, line.index)
    if (given.length > 0) return { file: line.file, given }
    const next = lines[line.index + 1]
    const isAlone = lines[line.index]!.actions.every(isControl)
    return isAlone && next ? { file: line.file, given: givenValues(lines, line.index + 1) } : undefined
  }

  /** The first key of the path that the line is not in. */
  #missing(path: string, at: number): { missing: string | undefined; isItem: boolean } {
    this.#renderedPaths ??= [...linePaths(this.input.rendered)]
    const here = keysOf(this.#renderedPaths[at]!)
    const isItem = /^\s*-\s/.test(this.input.rendered[at]!)
    const steps = Array.from(path.matchAll(STEPS), ([, inner, key]) => ({ inner, key }))
    const keys = steps.flatMap(({ key }) => key ?? [])
    let common = 0
    while (common < keys.length && keys[common] === here[common]) common++
    // The first key of an item stands for the item.
    if (common < here.length - (isItem ? 1 : 0)) return { missing: undefined, isItem }
    const last = steps.at(-1)
    const inner = last?.inner !== undefined && !/^\d+$/.test(last.inner) && !isItem ? last.inner : undefined
    return { missing: keys[common] ?? inner, isItem }
  }

  /** The action that gives what stands below the line, where one gives all of it. */
  #block(at: number): Line | undefined {
    const { rendered, origins } = this.input
    const [own, next] = [origins[at]!, origins[at + 1]]
    const isBelow = indentOf(rendered[at + 1] ?? '') > indentOf(rendered[at]!) && rendered[at]!.trimEnd().endsWith(':')
    return isBelow && next?.kinship === 'block' && next.file === own.file ? next : undefined
  }

  /** In the template of the line, below the same key or in the same item. */
  #line(missing: string, near: Origin, isItem: boolean): Line | undefined {
    const paths = this.#pathsOf(near.file)
    const parent = isItem ? paths[near.index]!.slice(0, -1) : paths[near.index]!
    const [start, end] = this.#around(near)
    return this.#one(
      near.file,
      (path, index) => index >= start && index < end && path.at(-1) === missing && isSame(path.slice(0, -1), parent),
    )
  }

  /** Below a key that is there: the first action that may give what is in it, and has not. */
  #under(near: Origin, at: number): Line | undefined {
    if (!this.input.rendered[at]!.trimEnd().endsWith(':')) return undefined
    const lines = this.input.linesOf(near.file)
    const [, end] = this.#around(near)
    for (let index = near.index + 1; index < end; index++) {
      const { literals, actions } = lines[index]!
      if (literals.join('').trim() !== '') return undefined
      if (actions.every(isControl)) continue
      const isGiven = !this.#isUsed({ file: near.file, index }) && givenValues(lines, index).length > 0
      return isGiven ? { file: near.file, index } : undefined
    }
    return undefined
  }

  /** The lines of the named template that a line is in, or of what is in none. */
  #around({ file, index }: Line): readonly [start: number, end: number] {
    const lines = this.input.linesOf(file)
    let start = index
    while (start > 0 && !isDefinition(lines[start - 1]!)) start--
    let end = index + 1
    while (end < lines.length && !isDefinition(lines[end]!)) end++
    return [start, end]
  }

  /** In the named templates that what stands below the line comes from. */
  #inOthers(missing: string, near: Origin, at: number): Line | undefined {
    const { rendered, origins } = this.input
    const files = new Set<SourceFile>()
    const indent = indentOf(rendered[at]!)
    for (let below = at + 1; below < rendered.length && (indentOf(rendered[below]!) > indent || rendered[below]!.trim() === ''); below++) {
      const file = origins[below]?.file
      if (file && file !== near.file) files.add(file)
    }
    const found = [...files].flatMap(file => this.#one(file, path => path.length === 1 && path[0] === missing) ?? [])
    return found.length === 1 ? found[0] : undefined
  }

  /** The one line that nothing was rendered from. */
  #one(file: SourceFile, fits: (path: LinePath, index: number) => boolean): Line | undefined {
    const found: Line[] = []
    const lines = this.input.linesOf(file)
    for (const [index, path] of this.#pathsOf(file).entries())
      if (fits(path, index) && hasKey(lines[index]!) && !this.#isUsed({ file, index })) found.push({ file, index })
    return found.length === 1 ? found[0] : undefined
  }

  /** Whether something was rendered from a line. */
  #isUsed({ file, index }: Line): boolean {
    this.#used ??= new Set(this.input.origins.flatMap(origin => (origin ? [`${origin.index} ${origin.file.path}`] : [])))
    return this.#used.has(`${index} ${file.path}`)
  }

  /** Each named template begins anew. */
  #pathsOf(file: SourceFile): readonly LinePath[] {
    const known = this.#paths.get(file)
    if (known) return known
    const lines = this.input.linesOf(file)
    const paths: LinePath[] = []
    let start = 0
    const add = (end: number): void => {
      paths.push(...linePaths(lines.slice(start, end).map(textOf)))
      start = end
    }
    for (const [index, line] of lines.entries()) if (isDefinition(line)) add(index + 1)
    add(lines.length)
    this.#paths.set(file, paths)
    return paths
  }
}

/** What stands in a line as it is written, with a letter for each action; empty for those that write nothing. */
export function textOf({ literals, actions }: TemplateLine): string {
  return actions.length > 0 && literals.join('').trim() === '' && actions.every(isControl) ? '' : literals.join('x').replace(/^x/, '')
}

function isDefinition({ actions }: TemplateLine): boolean {
  return actions.some(({ body }) => /^(?:define|block)\b/.test(body))
}

function hasKey({ literals }: TemplateLine): boolean {
  return /^\s*(?:-\s+)*["']?[\w./-]+["']?:/.test(literals[0]!)
}

function isSame(a: LinePath, b: LinePath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}
