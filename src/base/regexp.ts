/**
 * Go's regular expressions, for those that users write: Kubernetes compiles the patterns of its schemas and policies with Go's regexp (RE2),
 * whose time is linear in the text. V8's RegExp backtracks: `^(a+)+$` would never end.
 */
import type { Invalid } from './invalid.ts'

export interface Pattern {
  /** Whether any part of the text matches, as Go's MatchString. */
  test(text: string): boolean
  /** The leftmost match; undefined where there is none. */
  find(text: string): string | undefined
  /** The matches that do not overlap, at most so many; all where it is negative. */
  findAll(text: string, most: number): readonly string[]
}

/** Its message is in Go's words, without their "error parsing regexp: ". */
export interface PatternError extends Invalid {
  /** UTF-16, from the start of the pattern: where the part that the message names begins. */
  readonly offset: number
}

/** Each pattern is compiled once. */
export type CompilePattern = (pattern: string) => Pattern | PatternError

/** UTF-16 units of a pattern. */
const LONGEST = 10_000
/** Instructions of a compiled one: each may be looked at for each character of a text. */
const LARGEST = 10_000

/** Patterns that are kept once compiled: a policy makes some of data. */
const MOST_KEPT = 1000

/** What is used of re2js; types of its own keep ours free of a package that is bundled. */
interface Engine {
  compile(pattern: string): Compilation
}

interface Compilation {
  programSize(): number
  test(text: string): boolean
  matcher(text: string): { find(): boolean; group(): string | null; start(): number }
}

/** Loads the engine, which takes ten milliseconds. */
export async function loadRegExp(): Promise<CompilePattern> {
  return patternsOf((await import('re2js')).RE2JS)
}

/** For those who have loaded the engine. */
export function patternsOf(engine: Engine): CompilePattern {
  const known = new Map<string, Pattern | PatternError>()
  return pattern => {
    const compiled = known.get(pattern) ?? compile(engine, pattern)
    if (known.size >= MOST_KEPT) known.clear()
    known.set(pattern, compiled)
    return compiled
  }
}

function compile(engine: Engine, pattern: string): Pattern | PatternError {
  if (pattern.length > LONGEST) return { message: `the pattern is longer than ${LONGEST} characters`, offset: 0 }
  let compiled: Compilation
  try {
    compiled = compiledAsGo(engine, pattern)
  } catch (error) {
    return errorOf(error, pattern)
  }
  if (compiled.programSize() > LARGEST) return { message: 'the pattern repeats too much', offset: 0 }
  return new Compiled(compiled)
}

class Compiled implements Pattern {
  constructor(private readonly pattern: Compilation) {}

  test(text: string): boolean {
    return this.pattern.test(text)
  }

  find(text: string): string | undefined {
    return this.findAll(text, 1)[0]
  }

  findAll(text: string, most: number): readonly string[] {
    const matcher = this.pattern.matcher(text)
    const found: string[] = []
    let end = -1
    while (found.length !== most && matcher.find()) {
      const match = matcher.group() ?? ''
      const start = matcher.start()
      // Go has no empty match right behind another one.
      if (match !== '' || start !== end) found.push(match)
      end = start + match.length
    }
    return found
  }
}

/** Go lets two groups have one name; the engine does not, and no name is asked for here. */
function compiledAsGo(engine: Engine, pattern: string): Compilation {
  try {
    return engine.compile(pattern)
  } catch (error) {
    if (!(error instanceof Error && error.message.includes('duplicate capture group name'))) throw error
    return engine.compile(pattern.replace(NAMED_GROUP, found => (found.startsWith('(') ? '(' : found)))
  }
}

/** Also what looks like one and is not: quoted text, escapes and character classes. */
const NAMED_GROUP = /\\Q[^]*?(?:\\E|$)|\\[^]|\[\^?\]?(?:\[:\^?\w+:\]|\\[^]|[^\]\\])*\]?|\(\?P?<\w+>/g

function errorOf(error: unknown, pattern: string): PatternError {
  const message = error instanceof Error ? error.message : String(error)
  const named = message.indexOf(': `')
  const part = named >= 0 && message.endsWith('`') ? message.slice(named + 3, -1) : ''
  return { message: message.replace(/^error parsing regexp: /, ''), offset: Math.max(0, pattern.indexOf(part)) }
}
