/** One text to the words of a command line. */
import { UsageError } from './command.ts'

/**
 * As a shell splits them: at blanks and line breaks outside of quotes. A backslash takes away the meaning of a quote, a blank or another
 * backslash and stands for itself before anything else, as in paths of Windows. Throws UsageError for a quote without its end.
 */
export function shellWords(text: string): string[] {
  const words: string[] = []
  let word: string | undefined
  let quote = ''
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] as string
    const next = text[i + 1] ?? ''
    if (letter === '\\' && (quote === '' ? /[\s'"\\]/ : quote === '"' ? /["\\]/ : /^$/).test(next) && next !== '') {
      word = (word ?? '') + next
      i++
    } else if (letter === quote) quote = ''
    else if (quote !== '') word = (word ?? '') + letter
    else if (letter === '"' || letter === "'") {
      quote = letter
      word ??= ''
    } else if (!/\s/.test(letter)) word = (word ?? '') + letter
    else if (word !== undefined) {
      words.push(word)
      word = undefined
    }
  }
  if (quote !== '') throw new UsageError(`unclosed quote ${quote}: ${text.trim()}`)
  return word === undefined ? words : [...words, word]
}

/** Several lines hold a path each, which may have blanks; a single line is split as a shell does. */
export function pathWords(text: string): string[] {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
  return lines.length === 1 ? shellWords(lines[0] as string) : lines
}
