/** The values that the actions of a line give, and where they are written. */
import type { Location, SourceFile } from '../../base/index.ts'
import type { AnyField } from '../../yaml/index.ts'
import { placeOf, reached, rootOf } from '../document.ts'
import { type Action, isControl, linesOf, type TemplateLine } from './actions.ts'
import { fits } from './fits.ts'
import { ANY, type Paths, pathsIn, scopeBehind, type ValuesPath } from './scopes.ts'

/** Functions that write a value as it is. */
const PLAIN: ReadonlySet<string> = new Set(['toYaml', 'quote', 'squote', 'tpl', 'toString', 'int', 'int64', 'trim'])
/** Functions behind a bar that do, with an argument of their own. */
const WITH_ARGUMENT: ReadonlySet<string> = new Set(['indent', 'nindent'])

/** What one action gives. */
export interface Given {
  readonly paths: Paths
  /** Plainly the value of one path; else one of several, or what is made of them: only what is seen in the text is one. */
  readonly isPlain: boolean
}

/** One for each action of a line that writes something. */
export function givenValues(lines: readonly TemplateLine[], index: number): readonly Given[] {
  const own = lines[index]!
  const before = new Set(lines.slice(0, index).flatMap(({ actions }) => actions))
  const given: Given[] = []
  const hasChoice = own.actions.some(({ body }) => /^(?:if|else|range|with)\b/.test(body))
  for (const action of own.actions) {
    if (!isControl(action) && action.start >= own.start) {
      const paths = pathsIn(action.body, scopeBehind(before))
      if (paths.length > 0) given.push({ paths, isPlain: !hasChoice && paths.length === 1 && isPlain(action) && !paths[0]!.includes(ANY) })
    }
    before.add(action)
  }
  return [...new Map(given.map(each => [each.paths.join(' '), each])).values()]
}

/** Whether an action has one operand and writes it as it is. */
function isPlain({ body }: Action): boolean {
  const [first = [], ...stages] = body.split('|').map(stage => stage.replaceAll(/[()]/g, ' ').split(/\s+/).filter(Boolean))
  const words = [...first]
  while (words.length > 1 && PLAIN.has(words[0]!)) words.shift()
  const isWhole = words.length === 1 || (words.length === 2 && first.includes('tpl') && /^[.$]$/.test(words[1]!))
  return (
    isWhole && stages.every(([name = '', ...more]) => (more.length === 0 ? PLAIN.has(name) : more.length === 1 && WITH_ARGUMENT.has(name)))
  )
}

/** Values of a chart: the text of a file, and what its keys stand below. */
export interface ValuesFile {
  readonly file: SourceFile
  /** Of a subchart's values in its parent: its name. */
  readonly below: readonly string[]
}

/** Where a value is written; `path`: behind `.Values`. */
export interface ValuePlace {
  readonly location: Location
  readonly path: string
}

/** What is rendered: the line, and the steps from the value to it. */
export interface Written {
  readonly inner: readonly (string | number)[]
  readonly text: string
}

/** In the first of the files that has it, the file that counts first. Several, where a text is made of them. */
export function valuesOf(files: readonly ValuesFile[], { paths, isPlain }: Given, written: Written): readonly ValuePlace[] {
  const found = paths.flatMap(path => placesOf(files, path, written)[0] ?? [])
  // A copy of the values may have another one there.
  if (isPlain) return found.filter(({ field: { raw } }) => isGroup(raw) || isOpen(raw) || isSeen(raw, written.text)).slice(0, 1)
  const isInside = written.inner.length > 0
  const group = isInside ? found.find(({ field }) => isGroup(field.raw)) : undefined
  if (group) return [group]
  const exact = found.filter(({ field }) => !isGroup(field.raw) && isSeen(field.raw, written.text))
  if (exact.length > 0 || isInside) return exact
  // A mapping that a template makes one text of.
  const made = found.filter(({ field }) => leavesOf(field.raw).some(leaf => isSeen(leaf, written.text)))
  return made.length === 1 ? made : []
}

/** In the first of the files that has it; of several, one that may be empty rather than a switch. */
export function emptyValueOf(files: readonly ValuesFile[], { paths }: Given): ValuePlace | undefined {
  const found = paths.flatMap(path => placesOf(files, path, { inner: [], text: '' })[0] ?? [])
  return found.find(({ field: { raw } }) => isGroup(raw) || isOpen(raw)) ?? found[0]
}

/** Nothing, or a template: the rendered text does not show it. */
function isOpen(value: unknown): boolean {
  return value === null || value === '' || (typeof value === 'string' && value.includes('{{'))
}

/** `key: value`, `- value`; nothing follows it. */
const SCALAR = /^\s*(?:-\s+)*(?:(["']?)([^\s"':#][^"':]*)\1:\s+)?(?:"([^"\\]*)"|'([^']*)'|([^\s"'{[&*|>#][^#]*))$/
/** Shorter values stand in many places by chance. */
const TELLING = 6

/** The one value that is what a line holds: with the same key, else one that can hardly be another's. */
export function likelyValue(files: readonly ValuesFile[], line: string): ValuePlace | undefined {
  const [, , key, double, single, plain] = SCALAR.exec(line.trimEnd()) ?? []
  const value = double ?? single ?? plain
  if (value === undefined) return undefined
  const found = new Map<string, ValuePlace & { readonly key: string | number | undefined }>()
  for (const { file, below } of files) {
    const field = rootOf(file)?.resolve([...below])
    for (const { steps, leaf } of field ? leavesBelow(field.raw) : []) {
      const path = shown(steps)
      if (String(leaf) !== value || found.has(path)) continue
      found.set(path, { location: placeOf(field!.resolve([...steps])), path, key: steps.at(-1) })
    }
  }
  const all = [...found.values()]
  const named = all.filter(each => each.key === key)
  const isTelling = value.length >= TELLING && !/^(?:[\d.]+|false)$/.test(value)
  const likely = key !== undefined && named.length > 0 ? named : isTelling ? all : []
  return likely.length === 1 ? likely[0] : undefined
}

function* leavesBelow(
  value: unknown,
  above: readonly (string | number)[] = [],
): Generator<{ steps: readonly (string | number)[]; leaf: unknown }> {
  if (typeof value !== 'object' || value === null) yield { steps: above, leaf: value }
  else if (Array.isArray(value)) for (const [index, each] of value.entries()) yield* leavesBelow(each, [...above, index])
  else for (const [key, each] of Object.entries(value)) yield* leavesBelow(each, [...above, key])
}

/** Where a path stands for several entries, the one whose value is seen. */
function placesOf(files: readonly ValuesFile[], path: ValuesPath, { inner, text }: Written): (ValuePlace & { readonly field: AnyField })[] {
  for (const { file, below } of files) {
    const root = rootOf(file)
    const start = path[0] === 'global' ? [] : below
    const places = root ? expanded(root.resolve([...start]), path) : []
    const found = places.flatMap(steps => {
      const { field, depth } = reached(root!, [...start, ...steps, ...inner])
      const missing = start.length + steps.length + inner.length - depth
      // A template in a value.
      const isText = missing <= inner.length && typeof field.raw === 'string'
      if (missing !== 0 && !isText) return []
      return [{ location: (isText && lineIn(field, text)) || placeOf(field), path: shown(steps), field }]
    })
    const seen =
      found.length > 1 ? found.filter(({ field }) => [field.raw, ...leavesOf(field.raw)].some(leaf => isSeen(leaf, text))) : found
    if (seen.length === 1) return seen
  }
  return []
}

/** The one line of a text over several lines that a rendered line comes from. */
function lineIn({ location: { file, span } }: AnyField, text: string): Location | undefined {
  const own = file.text.slice(span.start, span.end)
  if (!own.includes('\n')) return undefined
  const [found, ...more] = linesOf(own).filter(line => fits(text, line))
  if (!found || more.length > 0) return undefined
  const start = span.start + found.start
  return { file, span: { start: start + /^\s*/.exec(own.slice(found.start, found.end))![0].length, end: span.start + found.end } }
}

/** The paths that one with `*` stands for. */
function expanded(root: AnyField, path: ValuesPath): (string | number)[][] {
  let found: (string | number)[][] = [[]]
  for (const step of path) {
    found = found.flatMap(steps => {
      if (step !== ANY) return [[...steps, step]]
      const { raw } = root.resolve([...steps])
      const keys = Array.isArray(raw) ? [...raw.keys()] : Object.keys(Object(raw) as object)
      return keys.map(key => [...steps, key])
    })
  }
  return found
}

/** What is rendered as several lines, or as a part of one. */
function isGroup(value: unknown): boolean {
  return typeof value === 'object' || (typeof value === 'string' && value.includes('\n'))
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap((each: unknown) => (typeof each === 'object' ? leavesOf(each) : [each]))
}

/** Whether a text has a scalar as a word of its own. */
function isSeen(value: unknown, text: string): boolean {
  const word =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint' ? String(value) : ''
  if (word === '') return false
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!/\w/.test(`${text[at - 1] ?? ''}${text[at + word.length] ?? ''}`)) return true
  return false
}

function shown(steps: readonly (string | number)[]): string {
  return steps.map(step => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('')
}
