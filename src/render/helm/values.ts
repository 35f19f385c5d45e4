/** What an action gives, where that is plainly a value: `.Values.x`, or `.` inside of `with .Values.x`. */
import type { Location, SourceFile } from '../../base/index.ts'
import { placeOf, reached, rootOf } from '../document.ts'
import { type Action, isControl, opens, type TemplateLine } from './actions.ts'

const VALUES = /(?<![\w.)])\$?\.Values((?:\.\w+)+)/g
/** Functions that write a value as it is. */
const PLAIN: ReadonlySet<string> = new Set(['toYaml', 'quote', 'squote', 'tpl', 'toString', 'int', 'int64', 'trim'])
/** Functions behind a bar that do, with an argument of their own. */
const WITH_ARGUMENT: ReadonlySet<string> = new Set(['indent', 'nindent', 'default'])

/** The keys below `.Values` whose values the actions of a line give; none where one of them gives something else. */
export function valuesKeys(lines: readonly TemplateLine[], index: number): readonly (readonly string[])[] {
  const actions = lines[index]!.actions.filter(action => !isControl(action))
  const keys = actions.map(action => keyOf(action, lines, index))
  if (keys.every(key => key !== undefined)) return [...new Map(keys.map(key => [key.join('.'), key])).values()]
  const named = [...new Set(actions.flatMap(({ body }) => Array.from(body.matchAll(VALUES), ([, key]) => key!)))]
  return named.length === 1 && actions.length === 1 ? [named[0]!.slice(1).split('.')] : []
}

function keyOf({ body }: Action, lines: readonly TemplateLine[], index: number): readonly string[] | undefined {
  const inner = operandOf(body)
  if (inner === undefined) return undefined
  const values = /^\$?\.Values\.([\w.]+)$/.exec(inner)?.[1]
  if (values !== undefined) return values.split('.')
  const own = /^\.([\w.]*)$/.exec(inner)?.[1]
  const around = own === undefined ? undefined : scopeOf(lines, index)
  return around && [...around, ...own!.split('.').filter(Boolean)]
}

/** The one operand of an action that writes it as it is. */
function operandOf(body: string): string | undefined {
  const [first = [], ...stages] = body.split('|').map(stage => stage.replaceAll(/[()]/g, ' ').split(/\s+/).filter(Boolean))
  const words = [...first]
  while (words.length > 1 && PLAIN.has(words[0]!)) words.shift()
  const isWhole = words.length === 1 || (words.length === 2 && first.includes('tpl') && /^[.$]$/.test(words[1]!))
  const arePlain = stages.every(([name = '', ...more]) =>
    more.length === 0 ? PLAIN.has(name) : more.length === 1 && WITH_ARGUMENT.has(name),
  )
  return isWhole && arePlain ? words[0] : undefined
}

/** What `.` is, where `with .Values.x` says so. */
function scopeOf(lines: readonly TemplateLine[], index: number): readonly string[] | undefined {
  let closed = 0
  const own = lines[index]!.actions
  const before = lines.slice(0, index).flatMap(({ actions, start }) => actions.filter(action => action.start >= start))
  const inner = own.slice(
    0,
    own.findIndex(action => !isControl(action)),
  )
  for (const action of [...before, ...inner].toReversed()) {
    if (/^end\b/.test(action.body)) closed++
    else if (opens(action) && closed > 0) closed--
    else if (/^with\b/.test(action.body)) return /^with\s+\$?\.Values\.([\w.]+)$/.exec(action.body)?.[1]?.split('.')
    else if (/^(?:range|define|block)\b/.test(action.body)) return undefined
  }
  return undefined
}

/** Values of a chart: the text of a file, and what its keys stand below. */
export interface ValuesFile {
  readonly file: SourceFile
  /** Of a subchart's values in its parent: its name. */
  readonly below: readonly string[]
}

/** Where the value of a key is written, in the first of the files that have most of it; `inner`: steps into the value, as far as they are there. */
export function valueAt(files: readonly ValuesFile[], key: readonly string[], inner: readonly (string | number)[]): Location | undefined {
  const found = files.flatMap(({ file, below }) => {
    const root = rootOf(file)
    const start = key[0] === 'global' ? key : [...below, ...key]
    const at = root && reached(root, [...start, ...inner])
    return at && at.depth >= start.length ? [{ ...at, depth: at.depth - start.length }] : []
  })
  const deepest = Math.max(...found.map(({ depth }) => depth))
  const first = found.find(({ depth }) => depth === deepest)
  return first && placeOf(first.field)
}
