/** Text → expression, macros expanded (github.com/google/cel-go parser/parser.go). */
import type { Call, Entry, Expr, FieldInit } from './ast.ts'
import { type Issue, Issues } from './issues.ts'
import { type Token, tokenize, unquote } from './lexer.ts'
import { type Macro, type MacroCall, MacroProblem } from './macros.ts'
import { Double, fitsInt, fitsUint, intOf, Uint, type Value } from './values.ts'

export interface Syntax {
  /** Whether `.?`, `[?` and `{?` are known. */
  readonly optionals: boolean
  /** By name, style and number of arguments: `.all/2`, `has/1`. */
  readonly macros: ReadonlyMap<string, Macro>
}

/** Cannot be the name of a variable or a function. */
const reserved = new Set(
  `as break const continue else false for function if import in let loop package namespace null return true var void while`.split(' '),
)
/** cel-go refuses what is longer, in characters. */
const longest = 100_000
/** cel-go refuses what is nested deeper. */
const deepest = 250

const primary = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}"

/** Ends parsing; its issue is already reported. */
class Unparsable extends Error {}

export function parse(source: string, syntax: Syntax): { readonly expr: Expr } | { readonly issues: readonly Issue[] } {
  const issues = new Issues()
  const length = source.length > longest ? Array.from(source).length : source.length
  if (length > longest) {
    issues.report({ start: 0, end: source.length, at: -1 }, `expression code point size exceeds limit: size: ${length}, limit ${longest}`)
    return { issues: issues.list }
  }
  const parser = new Parser(source, syntax, issues)
  try {
    const expr = parser.parse()
    return issues.list.length === 0 ? { expr } : { issues: issues.list }
  } catch (error) {
    if (!(error instanceof Unparsable)) throw error
    return { issues: issues.list }
  }
}

class Parser {
  readonly #tokens: readonly Token[]
  #position = 0
  #nesting = 0
  /** How deep the parts of a node are nested that are more than a wrapping. */
  readonly #depths = new Map<Expr, number>()

  constructor(
    private readonly source: string,
    private readonly syntax: Syntax,
    private readonly issues: Issues,
  ) {
    this.#tokens = tokenize(source, (start, end) => {
      issues.report({ start, end }, `Syntax error: token recognition error at: '${source.slice(start, end)}'`)
    })
  }

  parse(): Expr {
    const expr = this.#expr()
    if (this.#peek().kind !== 'end') this.#unexpected('<EOF>')
    return expr
  }

  #expr(): Expr {
    if (++this.#nesting > deepest)
      this.#fail({ start: 0, end: this.source.length, at: -1 }, `expression recursion limit exceeded: ${deepest}`)
    let expr = this.#logical('||')
    const operator = this.#accept('?')
    if (operator) {
      const then = this.#logical('||')
      this.#expect(':')
      const otherwise = this.#expr()
      expr = this.#made(this.#operation('_?_:_', operator, [expr, then, otherwise]), 1, [expr, then, otherwise])
    }
    this.#nesting--
    return expr
  }

  #logical(symbol: '||' | '&&'): Expr {
    const operand = (): Expr => (symbol === '||' ? this.#logical('&&') : this.#relation())
    const terms = [operand()]
    let first: Token | undefined
    for (let operator = this.#accept(symbol); operator; operator = this.#accept(symbol)) {
      first ??= operator
      terms.push(operand())
    }
    return first ? this.#made(this.#operation(`_${symbol}_`, first, terms), 0, terms) : terms[0]!
  }

  #relation(): Expr {
    let left = this.#sum()
    for (;;) {
      const operator = this.#accept('<', '<=', '>=', '>', '==', '!=') ?? this.#acceptWord('in')
      if (!operator) return left
      const right = this.#sum()
      left = this.#made(this.#operation(operator.text === 'in' ? '@in' : `_${operator.text}_`, operator, [left, right]), 1, [left, right])
    }
  }

  #sum(): Expr {
    return this.#left(['+', '-'], () => this.#left(['*', '/', '%'], () => this.#unary()))
  }

  #left(symbols: readonly string[], operand: () => Expr): Expr {
    let left = operand()
    for (let operator = this.#accept(...symbols); operator; operator = this.#accept(...symbols)) {
      const right = operand()
      left = this.#made(this.#operation(`_${operator.text}_`, operator, [left, right]), 1, [left, right])
    }
    return left
  }

  #unary(): Expr {
    const first = this.#peek()
    if (first.text !== '!' && first.text !== '-') return this.#member()
    if (first.text === '-' && this.#isNumber(this.#tokens[this.#position + 1])) return this.#member()
    let count = 0
    while (this.#accept(first.text)) count++
    const operand = this.#member()
    if (count % 2 === 0) return operand
    const call: Call = {
      kind: 'call',
      name: `${first.text}_`,
      target: undefined,
      args: [operand],
      start: first.start,
      end: operand.end,
      at: first.start,
    }
    return this.#made(call, 0, [operand])
  }

  #isNumber(token: Token | undefined): boolean {
    return token?.kind === 'int' || token?.kind === 'double'
  }

  #member(): Expr {
    let expr = this.#primary()
    for (;;) {
      const dot = this.#accept('.')
      if (dot) {
        expr = this.#selection(expr, dot)
        continue
      }
      const bracket = this.#accept('[')
      if (!bracket) return expr
      const optional = this.#acceptOptional(bracket, '[?')
      const index = this.#expr()
      const { end } = this.#expect(']')
      const call: Call = {
        kind: 'call',
        name: optional ? '_[?_]' : '_[_]',
        target: undefined,
        args: [expr, index],
        start: expr.start,
        end,
        at: bracket.start,
      }
      expr = this.#made(call, 1, [expr, index])
    }
  }

  #selection(operand: Expr, dot: Token): Expr {
    const optional = this.#acceptOptional(dot, '.?')
    const name = this.#peek()
    if (name.kind !== 'identifier' && name.kind !== 'escaped')
      this.#unexpected(optional ? '{IDENTIFIER, ESC_IDENTIFIER}' : "{'?', IDENTIFIER, ESC_IDENTIFIER}")
    this.#refuseLiteral(name)
    this.#position++
    const field = name.kind === 'escaped' ? name.text.slice(1, -1) : name.text
    const place = { start: operand.start, end: name.end, at: dot.start }
    if (optional) {
      const literal: Expr = { kind: 'literal', value: field, start: name.start, end: name.end, at: name.start }
      return this.#made({ kind: 'call', name: '_?._', target: undefined, args: [operand, literal], ...place }, 1, [operand])
    }
    const open = name.kind === 'identifier' ? this.#accept('(') : undefined
    if (!open) return this.#made({ kind: 'select', operand, field, testOnly: false, ...place }, 1, [operand])
    const args = this.#arguments()
    const { end } = this.#expect(')')
    return this.#call({ name: field, target: operand, args, start: operand.start, end, at: open.start }, 1)
  }

  /** `true`, `false`, `null` and `in` are tokens of their own. */
  #refuseLiteral(name: Token): void {
    if (name.kind === 'identifier' && (isLiteralWord(name.text) || name.text === 'in'))
      this.#fail(name, `Syntax error: mismatched input '${name.text}' expecting IDENTIFIER`)
  }

  #acceptOptional(operator: Token, text: string): boolean {
    const mark = this.#accept('?')
    if (mark && !this.syntax.optionals) this.issues.report({ start: operator.start, end: mark.end }, `unsupported syntax '${text}'`)
    return mark !== undefined
  }

  #arguments(): Expr[] {
    const args: Expr[] = []
    if (this.#peek().text === ')') return args
    do args.push(this.#expr())
    while (this.#accept(','))
    return args
  }

  #primary(): Expr {
    const token = this.#peek()
    const { start, end } = token
    switch (token.kind) {
      case 'int':
      case 'uint':
      case 'double':
        return this.#number(token, start)
      case 'string':
      case 'bytes': {
        this.#position++
        const unquoted = unquote(token.text, token.kind === 'bytes')
        if ('problem' in unquoted) this.issues.report(token, unquoted.problem)
        return this.#literal('value' in unquoted ? unquoted.value : token.text, start, end)
      }
      case 'identifier':
        if (token.text === 'in') this.#unexpected(primary)
        if (isLiteralWord(token.text)) {
          this.#position++
          return this.#literal(token.text === 'null' ? null : token.text === 'true', start, end)
        }
        return this.#name(undefined)
      case 'symbol':
        return this.#symbol(token)
      default:
        return this.#unexpected(primary)
    }
  }

  #symbol(token: Token): Expr {
    switch (token.text) {
      case '-': {
        const number = this.#tokens[this.#position + 1]
        if (!this.#isNumber(number)) break
        this.#position++
        return this.#number(number!, token.start)
      }
      case '(': {
        this.#position++
        const expr = this.#expr()
        this.#expect(')')
        return expr
      }
      case '[':
        return this.#list()
      case '{':
        return this.#map()
      case '.':
        this.#position++
        if (this.#peek().kind !== 'identifier') this.#unexpected('IDENTIFIER')
        this.#refuseLiteral(this.#peek())
        return this.#name(token)
      default:
    }
    return this.#unexpected(primary)
  }

  #number(token: Token, start: number): Expr {
    this.#position++
    const negative = start < token.start
    const value = numberOf(token, negative)
    if (value === undefined) this.issues.report({ start, end: token.end }, `invalid ${token.kind} literal`)
    return this.#literal(value ?? 0, start, token.end)
  }

  #literal(value: Value, start: number, end: number): Expr {
    return { kind: 'literal', value, start, end, at: start }
  }

  /** A variable, a call, or a message's name before its braces. */
  #name(dot: Token | undefined): Expr {
    const token = this.#tokens[this.#position++]!
    const start = dot?.start ?? token.start
    const message = this.#messageName(token)
    if (message !== undefined) return this.#struct(dot ? `.${message}` : message, start)
    if (reserved.has(token.text)) this.issues.report({ start, end: token.end }, `reserved identifier: ${token.text}`)
    const name = dot ? `.${token.text}` : token.text
    const open = this.#accept('(')
    if (!open) return { kind: 'ident', name, start, end: token.end, at: token.start }
    const args = this.#arguments()
    const { end } = this.#expect(')')
    return this.#call({ name, target: undefined, args, start, end, at: open.start }, 0)
  }

  /** `a.b.C` where `{` follows; the position is at the brace then. */
  #messageName(first: Token): string | undefined {
    let name = first.text
    let position = this.#position
    while (this.#tokens[position]?.text === '.' && this.#tokens[position + 1]?.kind === 'identifier') {
      name += `.${this.#tokens[position + 1]!.text}`
      position += 2
    }
    const brace = this.#tokens[position]
    if (brace?.kind !== 'symbol' || brace.text !== '{') return undefined
    this.#position = position
    return name
  }

  #struct(name: string, start: number): Expr {
    const brace = this.#expect('{')
    const fields: FieldInit[] = []
    while (this.#peek().text !== '}') {
      const first = this.#peek()
      const optional = this.#acceptOptional(first, '?')
      const field = this.#peek()
      if (field.kind !== 'identifier' && field.kind !== 'escaped')
        this.#unexpected(fields.length === 0 ? "{'}', ',', '?', IDENTIFIER, ESC_IDENTIFIER}" : '{IDENTIFIER, ESC_IDENTIFIER}')
      this.#refuseLiteral(field)
      this.#position++
      const colon = this.#expect(':')
      const value = this.#expr()
      fields.push({
        name: field.kind === 'escaped' ? field.text.slice(1, -1) : field.text,
        value,
        optional,
        start: first.start,
        end: value.end,
        at: colon.start,
      })
      if (!this.#accept(',')) break
    }
    const { end } = this.#expect('}')
    return this.#made(
      { kind: 'struct', name, fields, start, end, at: brace.start },
      0,
      fields.map(({ value }) => value),
    )
  }

  #list(): Expr {
    const open = this.#expect('[')
    const items: Expr[] = []
    const optional = new Set<number>()
    while (this.#peek().text !== ']') {
      if (this.#acceptOptional(this.#peek(), '?')) optional.add(items.length)
      items.push(this.#expr())
      if (!this.#accept(',')) break
    }
    const { end } = this.#expect(']')
    return this.#made({ kind: 'list', items, optional, start: open.start, end, at: open.start }, 0, items)
  }

  #map(): Expr {
    const open = this.#expect('{')
    const entries: Entry[] = []
    while (this.#peek().text !== '}') {
      const first = this.#peek()
      const optional = this.#acceptOptional(first, '?')
      const key = this.#expr()
      const colon = this.#expect(':')
      const value = this.#expr()
      entries.push({ key, value, optional, start: first.start, end: value.end, at: colon.start })
      if (!this.#accept(',')) break
    }
    const { end } = this.#expect('}')
    return this.#made(
      { kind: 'map', entries, start: open.start, end, at: open.start },
      0,
      entries.flatMap(({ key, value }) => [key, value]),
    )
  }

  #operation(name: string, operator: Token, args: readonly Expr[]): Call {
    return { kind: 'call', name, target: undefined, args, start: args[0]!.start, end: args.at(-1)!.end, at: operator.start }
  }

  /** A call, or what the macro of its name makes of it. */
  #call(call: MacroCall, depth: number): Expr {
    const parts = call.target ? [call.target, ...call.args] : call.args
    const macro = this.syntax.macros.get(`${call.target ? '.' : ''}${call.name}/${call.args.length}`)
    const expanded = macro?.(call)
    if (expanded instanceof MacroProblem) {
      this.issues.report(expanded.place, expanded.message)
      const { start, end, at } = expanded.place
      return { kind: 'literal', value: null, start, end, at }
    }
    return this.#made(expanded ?? { kind: 'call', ...call }, depth, parts)
  }

  #made(expr: Expr, own: number, parts: readonly Expr[]): Expr {
    let depth = 0
    for (const part of parts) depth = Math.max(depth, this.#depths.get(part) ?? 0)
    depth += own
    if (depth > deepest) this.#fail({ start: 0, end: this.source.length, at: -1 }, 'max recursion depth exceeded')
    if (depth > 0) this.#depths.set(expr, depth)
    return expr
  }

  #peek(): Token {
    return this.#tokens[this.#position]!
  }

  #accept(...symbols: readonly string[]): Token | undefined {
    const token = this.#peek()
    if (token.kind !== 'symbol' || !symbols.includes(token.text)) return undefined
    this.#position++
    return token
  }

  #acceptWord(word: string): Token | undefined {
    const token = this.#peek()
    if (token.kind !== 'identifier' || token.text !== word) return undefined
    this.#position++
    return token
  }

  #expect(symbol: string): Token {
    return this.#accept(symbol) ?? this.#unexpected(`'${symbol}'`)
  }

  #unexpected(expected: string): never {
    const token = this.#peek()
    const extraneous = expected === '<EOF>' && this.#tokens[this.#position + 1]?.kind === 'end'
    this.#fail(token, `Syntax error: ${extraneous ? 'extraneous' : 'mismatched'} input '${token.text}' expecting ${expected}`)
  }

  #fail(place: { readonly start: number; readonly end: number; readonly at?: number }, message: string): never {
    this.issues.report(place, message)
    throw new Unparsable()
  }
}

function isLiteralWord(text: string): boolean {
  return text === 'true' || text === 'false' || text === 'null'
}

/** Undefined: it does not fit into its type. */
function numberOf({ kind, text }: Token, negative: boolean): Value | undefined {
  if (kind === 'double') {
    const value = Number(text)
    return Number.isFinite(value) ? new Double(negative ? -value : value) : undefined
  }
  const digits = kind === 'uint' ? text.slice(0, -1) : text
  const value = negative ? -BigInt(digits) : BigInt(digits)
  if (kind === 'uint') return fitsUint(value) ? new Uint(value) : undefined
  return fitsInt(value) ? intOf(value) : undefined
}
