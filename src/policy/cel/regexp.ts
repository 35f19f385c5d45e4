/** Regular expressions with RE2's meaning: no look-around, no back-references, linear in the text. */
import { RE2JS, RE2JSSyntaxException } from 're2js'
import { CelError } from './values.ts'

export interface Pattern {
  /** Whether it is found anywhere. */
  test(text: string): boolean
  /** The leftmost match; empty where there is none. */
  find(text: string): string
  /** The matches that do not overlap; at most so many, all where it is negative. */
  findAll(text: string, most: number): readonly string[]
}

/** So many patterns that are no constants are kept. */
const mostKept = 200
const kept = new Map<string, Pattern | CelError>()

/** The same pattern is compiled once. */
export function compilePattern(source: string): Pattern | CelError {
  const known = kept.get(source)
  if (known) return known
  if (kept.size >= mostKept) kept.clear()
  const pattern = compile(source)
  kept.set(source, pattern)
  return pattern
}

function compile(source: string): Pattern | CelError {
  try {
    return new CompiledPattern(RE2JS.compile(source))
  } catch (error) {
    if (!(error instanceof RE2JSSyntaxException)) throw error
    return new CelError(error.message)
  }
}

class CompiledPattern implements Pattern {
  constructor(private readonly pattern: RE2JS) {}

  test(text: string): boolean {
    return this.pattern.matcher(text).find()
  }

  find(text: string): string {
    const matcher = this.pattern.matcher(text)
    return matcher.find() ? (matcher.group() ?? '') : ''
  }

  findAll(text: string, most: number): readonly string[] {
    const matcher = this.pattern.matcher(text)
    const found: string[] = []
    while (found.length !== most && matcher.find()) found.push(matcher.group() ?? '')
    return found
  }
}
