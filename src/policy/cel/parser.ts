/** Text → expression, macros expanded (github.com/google/cel-go parser/parser.go). */
import type { Call, Entry, Expr, FieldInit } from './ast.ts'
import { type Issue, Issues } from './issues.ts'
import { type Token, unquote } from './lexer.ts'
import type { Macro } from './macros.ts'
import { deepest, Nodes, operation } from './nodes.ts'
import { Tokens, Unparsable } from './tokens.ts'
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

const primary = "{'[', '{', '(', '.', '-', '!', 'true', 'false', 'null', NUM_FLOAT, NUM_INT, NUM_UINT, STRING, BYTES, IDENTIFIER}"

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
  readonly #tokens: Tokens
  readonly #nodes: Nodes
  #nesting = 0

  constructor(
    private readonly source: string,
    private readonly syntax: Syntax,
    private readonly issues: Issues,
  ) {
    this.#tokens = new Tokens(source, issues)
    this.#nodes = new Nodes(source, syntax.macros, issues)
  }

  parse(): Expr {
    const expr = this.#expr()
    if (this.#tokens.peek().kind !== 'end') this.#tokens.unexpected('<EOF>')
    return expr
  }

  #expr(): Expr {
    if (++this.#nesting > deepest)
      this.#tokens.fail({ start: 0, end: this.source.length, at: -1 }, `expression recursion limit exceeded: ${deepest}`)
    let expr = this.#logical('||')
    const operator = this.#tokens.accept('?')
    if (operator) {
      const then = this.#logical('||')
      this.#tokens.expect(':')
      const otherwise = this.#expr()
      expr = this.#nodes.made(operation('_?_:_', operator, [expr, then, otherwise]), 1, [expr, then, otherwise])
    }
    this.#nesting--
    return expr
  }

  #logical(symbol: '||' | '&&'): Expr {
    const operand = (): Expr => (symbol === '||' ? this.#logical('&&') : this.#relation())
    const terms = [operand()]
    let first: Token | undefined
    for (let operator = this.#tokens.accept(symbol); operator; operator = this.#tokens.accept(symbol)) {
      first ??= operator
      terms.push(operand())
    }
    return first ? this.#nodes.made(operation(`_${symbol}_`, first, terms), 0, terms) : terms[0]!
  }

  #relation(): Expr {
    let left = this.#sum()
    for (;;) {
      const operator = this.#tokens.accept('<', '<=', '>=', '>', '==', '!=') ?? this.#tokens.acceptWord('in')
      if (!operator) return left
      const right = this.#sum()
      left = this.#nodes.made(operation(operator.text === 'in' ? '@in' : `_${operator.text}_`, operator, [left, right]), 1, [left, right])
    }
  }

  #sum(): Expr {
    return this.#left(['+', '-'], () => this.#left(['*', '/', '%'], () => this.#unary()))
  }

  #left(symbols: readonly string[], operand: () => Expr): Expr {
    let left = operand()
    for (let operator = this.#tokens.accept(...symbols); operator; operator = this.#tokens.accept(...symbols)) {
      const right = operand()
      left = this.#nodes.made(operation(`_${operator.text}_`, operator, [left, right]), 1, [left, right])
    }
    return left
  }

  #unary(): Expr {
    const first = this.#tokens.peek()
    if (first.text !== '!' && first.text !== '-') return this.#member()
    if (first.text === '-' && this.#isNumber(this.#tokens.peek(1))) return this.#member()
    let count = 0
    while (this.#tokens.accept(first.text)) count++
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
    return this.#nodes.made(call, 0, [operand])
  }

  #isNumber(token: Token | undefined): boolean {
    return token?.kind === 'int' || token?.kind === 'double'
  }

  #member(): Expr {
    let expr = this.#primary()
    for (;;) {
      const dot = this.#tokens.accept('.')
      if (dot) {
        expr = this.#selection(expr, dot)
        continue
      }
      const bracket = this.#tokens.accept('[')
      if (!bracket) return expr
      const optional = this.#acceptOptional(bracket, '[?')
      const index = this.#expr()
      const { end } = this.#tokens.expect(']')
      const call: Call = {
        kind: 'call',
        name: optional ? '_[?_]' : '_[_]',
        target: undefined,
        args: [expr, index],
        start: expr.start,
        end,
        at: bracket.start,
      }
      expr = this.#nodes.made(call, 1, [expr, index])
    }
  }

  #selection(operand: Expr, dot: Token): Expr {
    const optional = this.#acceptOptional(dot, '.?')
    const name = this.#tokens.peek()
    if (name.kind !== 'identifier' && name.kind !== 'escaped')
      this.#tokens.unexpected(optional ? '{IDENTIFIER, ESC_IDENTIFIER}' : "{'?', IDENTIFIER, ESC_IDENTIFIER}")
    this.#refuseLiteral(name)
    this.#tokens.next()
    const field = name.kind === 'escaped' ? name.text.slice(1, -1) : name.text
    const place = { start: operand.start, end: name.end, at: dot.start }
    if (optional) {
      const literal: Expr = { kind: 'literal', value: field, start: name.start, end: name.end, at: name.start }
      return this.#nodes.made({ kind: 'call', name: '_?._', target: undefined, args: [operand, literal], ...place }, 1, [operand])
    }
    const open = name.kind === 'identifier' ? this.#tokens.accept('(') : undefined
    if (!open) return this.#nodes.made({ kind: 'select', operand, field, testOnly: false, ...place }, 1, [operand])
    const args = this.#arguments()
    const { end } = this.#tokens.expect(')')
    return this.#nodes.call({ name: field, target: operand, args, start: operand.start, end, at: open.start }, 1)
  }

  /** `true`, `false`, `null` and `in` are tokens of their own. */
  #refuseLiteral(name: Token): void {
    if (name.kind === 'identifier' && (isLiteralWord(name.text) || name.text === 'in'))
      this.#tokens.fail(name, `Syntax error: mismatched input '${name.text}' expecting IDENTIFIER`)
  }

  #acceptOptional(operator: Token, text: string): boolean {
    const mark = this.#tokens.accept('?')
    if (mark && !this.syntax.optionals) this.issues.report({ start: operator.start, end: mark.end }, `unsupported syntax '${text}'`)
    return mark !== undefined
  }

  #arguments(): Expr[] {
    const args: Expr[] = []
    if (this.#tokens.peek().text === ')') return args
    do args.push(this.#expr())
    while (this.#tokens.accept(','))
    return args
  }

  #primary(): Expr {
    const token = this.#tokens.peek()
    const { start, end } = token
    switch (token.kind) {
      case 'int':
      case 'uint':
      case 'double':
        return this.#number(token, start)
      case 'string':
      case 'bytes': {
        this.#tokens.next()
        const unquoted = unquote(token.text, token.kind === 'bytes')
        if ('problem' in unquoted) this.issues.report(token, unquoted.problem)
        return this.#literal('value' in unquoted ? unquoted.value : token.text, start, end)
      }
      case 'identifier':
        if (token.text === 'in') this.#tokens.unexpected(primary)
        if (isLiteralWord(token.text)) {
          this.#tokens.next()
          return this.#literal(token.text === 'null' ? null : token.text === 'true', start, end)
        }
        return this.#name(undefined)
      case 'symbol':
        return this.#symbol(token)
      default:
        return this.#tokens.unexpected(primary)
    }
  }

  #symbol(token: Token): Expr {
    switch (token.text) {
      case '-': {
        const number = this.#tokens.peek(1)
        if (!this.#isNumber(number)) break
        this.#tokens.next()
        return this.#number(number, token.start)
      }
      case '(': {
        this.#tokens.next()
        const expr = this.#expr()
        this.#tokens.expect(')')
        return expr
      }
      case '[':
        return this.#list()
      case '{':
        return this.#map()
      case '.':
        this.#tokens.next()
        if (this.#tokens.peek().kind !== 'identifier') this.#tokens.unexpected('IDENTIFIER')
        this.#refuseLiteral(this.#tokens.peek())
        return this.#name(token)
      default:
    }
    return this.#tokens.unexpected(primary)
  }

  #number(token: Token, start: number): Expr {
    this.#tokens.next()
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
    const token = this.#tokens.next()
    const start = dot?.start ?? token.start
    const message = this.#messageName(token)
    if (message !== undefined) return this.#struct(dot ? `.${message}` : message, start)
    if (reserved.has(token.text)) this.issues.report({ start, end: token.end }, `reserved identifier: ${token.text}`)
    const name = dot ? `.${token.text}` : token.text
    const open = this.#tokens.accept('(')
    if (!open) return { kind: 'ident', name, start, end: token.end, at: token.start }
    const args = this.#arguments()
    const { end } = this.#tokens.expect(')')
    return this.#nodes.call({ name, target: undefined, args, start, end, at: open.start }, 0)
  }

  /** `a.b.C` where `{` follows; the position is at the brace then. */
  #messageName(first: Token): string | undefined {
    let name = first.text
    let ahead = 0
    while (this.#tokens.peek(ahead).text === '.' && this.#tokens.peek(ahead + 1).kind === 'identifier') {
      name += `.${this.#tokens.peek(ahead + 1).text}`
      ahead += 2
    }
    const brace = this.#tokens.peek(ahead)
    if (brace.kind !== 'symbol' || brace.text !== '{') return undefined
    this.#tokens.skip(ahead)
    return name
  }

  #struct(name: string, start: number): Expr {
    const brace = this.#tokens.expect('{')
    const fields: FieldInit[] = []
    while (this.#tokens.peek().text !== '}') {
      const first = this.#tokens.peek()
      const optional = this.#acceptOptional(first, '?')
      const field = this.#tokens.peek()
      if (field.kind !== 'identifier' && field.kind !== 'escaped')
        this.#tokens.unexpected(fields.length === 0 ? "{'}', ',', '?', IDENTIFIER, ESC_IDENTIFIER}" : '{IDENTIFIER, ESC_IDENTIFIER}')
      this.#refuseLiteral(field)
      this.#tokens.next()
      const colon = this.#tokens.expect(':')
      const value = this.#expr()
      fields.push({
        name: field.kind === 'escaped' ? field.text.slice(1, -1) : field.text,
        value,
        optional,
        start: first.start,
        end: value.end,
        at: colon.start,
      })
      if (!this.#tokens.accept(',')) break
    }
    const { end } = this.#tokens.expect('}')
    return this.#nodes.made(
      { kind: 'struct', name, fields, start, end, at: brace.start },
      0,
      fields.map(({ value }) => value),
    )
  }

  #list(): Expr {
    const open = this.#tokens.expect('[')
    const items: Expr[] = []
    const optional = new Set<number>()
    while (this.#tokens.peek().text !== ']') {
      if (this.#acceptOptional(this.#tokens.peek(), '?')) optional.add(items.length)
      items.push(this.#expr())
      if (!this.#tokens.accept(',')) break
    }
    const { end } = this.#tokens.expect(']')
    return this.#nodes.made({ kind: 'list', items, optional, start: open.start, end, at: open.start }, 0, items)
  }

  #map(): Expr {
    const open = this.#tokens.expect('{')
    const entries: Entry[] = []
    while (this.#tokens.peek().text !== '}') {
      const first = this.#tokens.peek()
      const optional = this.#acceptOptional(first, '?')
      const key = this.#expr()
      const colon = this.#tokens.expect(':')
      const value = this.#expr()
      entries.push({ key, value, optional, start: first.start, end: value.end, at: colon.start })
      if (!this.#tokens.accept(',')) break
    }
    const { end } = this.#tokens.expect('}')
    return this.#nodes.made(
      { kind: 'map', entries, start: open.start, end, at: open.start },
      0,
      entries.flatMap(({ key, value }) => [key, value]),
    )
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
