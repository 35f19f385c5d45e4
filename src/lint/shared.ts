/** What findings say, as it is kept until they are printed: a repository may have a million of them, which say much the same. */
import type { Edit, Fix } from '../base/index.ts'

/** So many texts are known at once. */
const KNOWN = 10_000

/**
 * Equal texts, and equal values of fixes, once: a million findings hold a few thousand messages. Of 5,200 DaemonSets of one file, with three findings
 * each, the heap at the report is 22 MB instead of 25, of which 13 are the program.
 */
class Shared {
  readonly #texts = new Map<string, string>()
  readonly #values = new Map<string, unknown>()

  text(text: string): string {
    const known = this.#texts.get(text)
    if (known !== undefined) return known
    if (this.#texts.size === KNOWN) this.#texts.clear()
    this.#texts.set(text, text)
    return text
  }

  value(value: unknown): unknown {
    if (typeof value === 'string') return this.text(value)
    if (typeof value !== 'object' || value === null) return value
    const text = jsonOf(value)
    if (text === undefined) return value
    const known = this.#values.get(text)
    if (known !== undefined) return known
    if (this.#values.size === KNOWN) this.#values.clear()
    this.#values.set(text, value)
    return value
  }
}

/** Undefined for what JSON cannot tell from something else. */
function jsonOf(value: unknown): string | undefined {
  let isExact = true
  const text = JSON.stringify(value, (_, member: unknown) => {
    if (member === undefined || Object.is(member, -0) || (typeof member === 'number' && !Number.isFinite(member))) isExact = false
    return member
  })
  return isExact ? text : undefined
}

const shared = new Shared()

/** The same text as that of other findings. */
export function sharedText(text: string): string {
  return shared.text(text)
}

/** The same fix, with texts and values that it shares with others. */
export function sharedFix({ title, safety, edits }: Fix): Fix {
  return { title: shared.text(title), safety, edits: edits.map(sharedEdit) }
}

function sharedEdit(edit: Edit): Edit {
  const { text, means } = edit
  return {
    ...edit,
    text: shared.text(text),
    ...(means && 'value' in means ? { means: { ...means, value: shared.value(means.value) } } : {}),
  }
}
