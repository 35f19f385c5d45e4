/** The tokens of an expression, read one after the other. */
import type { Issues } from './issues.ts'
import { type Token, tokenize } from './lexer.ts'

/** Ends parsing; its issue is already reported. */
export class Unparsable extends Error {}

/** The last token is the end, which is never passed. */
export class Tokens {
  readonly #all: readonly Token[]
  #position = 0

  constructor(
    source: string,
    private readonly issues: Issues,
  ) {
    this.#all = tokenize(source, (start, end) => {
      issues.report({ start, end }, `Syntax error: token recognition error at: '${source.slice(start, end)}'`)
    })
  }

  peek(ahead = 0): Token {
    return this.#all[this.#position + ahead] ?? this.#all.at(-1)!
  }

  next(): Token {
    const token = this.peek()
    this.#position++
    return token
  }

  skip(count: number): void {
    this.#position += count
  }

  /** The next token, where it is one of these symbols. */
  accept(...symbols: readonly string[]): Token | undefined {
    const token = this.peek()
    return token.kind === 'symbol' && symbols.includes(token.text) ? this.next() : undefined
  }

  acceptWord(word: string): Token | undefined {
    const token = this.peek()
    return token.kind === 'identifier' && token.text === word ? this.next() : undefined
  }

  expect(symbol: string): Token {
    return this.accept(symbol) ?? this.unexpected(`'${symbol}'`)
  }

  unexpected(expected: string): never {
    const token = this.peek()
    const extraneous = expected === '<EOF>' && this.#all[this.#position + 1]?.kind === 'end'
    this.fail(token, `Syntax error: ${extraneous ? 'extraneous' : 'mismatched'} input '${token.text}' expecting ${expected}`)
  }

  fail(place: { readonly start: number; readonly end: number; readonly at?: number }, message: string): never {
    this.issues.report(place, message)
    throw new Unparsable()
  }
}
