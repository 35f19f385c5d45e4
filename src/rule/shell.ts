/** Shell scripts, as far as their structure tells. */

/** A keyword of a loop or condition that has no counterpart. */
export interface UnclosedBlock {
  /** `until` that is not closed, or `done` that closes nothing. */
  readonly keyword: string
  /** What is missing: `done` or `fi`; undefined for one that closes nothing. */
  readonly missing: string | undefined
  /** Where the keyword stands in the script. */
  readonly at: number
}

const ENDS: Readonly<Record<string, string>> = { for: 'done', while: 'done', until: 'done', if: 'fi' }
/** Words behind which a command begins. */
const BEGINS = new Set(['do', 'then', 'else', 'elif', 'if', 'while', 'until', '!', '{', '}', 'time'])
/** What is not read here: texts in the script, alternatives of case, menus, arrays, patterns, and what something else fills in. */
const UNREAD = /<<|`|\b(?:case|select)\b|=\(|=~|\{\{|<%/

/** The first loop or condition of a script that is not closed or not open; undefined where all are, or where that is not known. */
export function unclosedBlock(script: string): UnclosedBlock | undefined {
  if (UNREAD.test(script)) return undefined
  const open: { readonly keyword: string; readonly at: number }[] = []
  let isCommand = true
  for (const { text, at } of shellWords(script) ?? []) {
    if (text === ';') {
      isCommand = true
      continue
    }
    // Of `function name {`, too.
    if (!isCommand && text !== '{') continue
    isCommand = BEGINS.has(text) || text === 'done' || text === 'fi'
    if (ENDS[text] !== undefined) open.push({ keyword: text, at })
    else if (text === 'done' || text === 'fi') {
      const last = open.pop()
      if (!last) return { keyword: text, missing: undefined, at }
      if (ENDS[last.keyword] !== text) return { ...last, missing: ENDS[last.keyword] }
    }
  }
  const last = open.at(-1)
  return last && { ...last, missing: ENDS[last.keyword] }
}

interface Word {
  readonly text: string
  readonly at: number
}

/** The words of a script, with `;` for whatever ends a command; undefined where a quote is not closed. */
function shellWords(script: string): Word[] | undefined {
  const words: Word[] = []
  let [start, index] = [-1, 0]
  const end = (): void => {
    if (start >= 0) words.push({ text: script.slice(start, index), at: start })
    start = -1
  }
  while (index < script.length) {
    const letter = script[index]!
    if (/\s/.test(letter) || /[;&|()]/.test(letter)) {
      end()
      if (!/[ \t]/.test(letter)) words.push({ text: ';', at: index })
    } else if (letter === '#' && start < 0) {
      const next = script.indexOf('\n', index)
      index = next < 0 ? script.length : next
      continue
    } else {
      if (start < 0) start = index
      if (letter === '\\') {
        // A line that goes on begins no word.
        if (script[index + 1] === '\n' && start === index) start = -1
        index++
      } else if (letter === "'" || letter === '"') {
        const close = closingQuote(script, index)
        if (close === undefined) return undefined
        index = close
      }
    }
    index++
  }
  index = script.length
  end()
  return words
}

function closingQuote(script: string, from: number): number | undefined {
  const quote = script[from]
  for (let index = from + 1; index < script.length; index++) {
    if (script[index] === '\\' && quote === '"') index++
    else if (script[index] === quote) return index
  }
  return undefined
}
