/** What findings say, as it is kept until they are printed: a repository may have a million of them, which say much the same. */
import { type Edit, type Fix, type Related, sharedText } from '../base/index.ts'

/** So many texts are known at once. */
const KNOWN = 10_000

/**
 * Equal texts, and equal values of fixes, once: a million findings hold a few thousand messages. Of 5,200 DaemonSets of one file, with three findings
 * each, the heap at the report is 22 MB instead of 25, of which 13 are the program.
 */
const values = new Map<string, unknown>()
/** By place and words: what hundreds of findings point at is most often the same few places. */
const related = new Map<string, Related>()

function sharedValue(value: unknown): unknown {
  if (typeof value === 'string') return sharedText(value)
  if (typeof value !== 'object' || value === null) return value
  const text = jsonOf(value)
  if (text === undefined) return value
  const known = values.get(text)
  if (known !== undefined) return known
  if (values.size === KNOWN) values.clear()
  values.set(text, value)
  return value
}

/** Of a few thousand the same one again for the same key. */
export function remembered<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size === KNOWN) known.clear()
  const made = make()
  known.set(key, made)
  return made
}

/** Undefined for what JSON cannot tell from something else. */
export function jsonOf(value: unknown): string | undefined {
  let isExact = true
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (member === undefined || Object.is(member, -0) || (typeof member === 'number' && !Number.isFinite(member))) isExact = false
    return member
  })
  return isExact ? text : undefined
}

/** The same place with the same words as that of other findings. */
export function sharedRelated(one: Related): Related {
  const { location, path, message } = one
  const { file, span } = location
  const key = `${span.start} ${span.end} ${path} ${message}`
  const known = related.get(key)
  if (known?.location.file === file && known.path === path) return known
  if (related.size === KNOWN) related.clear()
  related.set(key, one)
  return one
}

/** The same fix, with texts and values that it shares with others. */
export function sharedFix({ title, safety, edits }: Fix): Fix {
  return { title: sharedText(title), safety, edits: edits.map(sharedEdit) }
}

function sharedEdit(edit: Edit): Edit {
  const { text, means } = edit
  return {
    ...edit,
    text: sharedText(text),
    ...(means && 'value' in means ? { means: { ...means, value: sharedValue(means.value) } } : {}),
  }
}
