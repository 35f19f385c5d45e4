/** The nodes that a parser makes: macros are expanded, and what is nested too deep is refused. */
import type { Call, Expr } from './ast.ts'
import type { Issues } from './issues.ts'
import type { Token } from './lexer.ts'
import { type Macro, type MacroCall, MacroProblem } from './macros.ts'
import { Unparsable } from './tokens.ts'

/** cel-go refuses what is nested deeper. */
export const deepest = 250

export function operation(name: string, operator: Token, args: readonly Expr[]): Call {
  return { kind: 'call', name, target: undefined, args, start: args[0]!.start, end: args.at(-1)!.end, at: operator.start }
}

export class Nodes {
  /** How deep the parts of a node are nested that are more than a wrapping. */
  readonly #depths = new Map<Expr, number>()

  constructor(
    private readonly source: string,
    private readonly macros: ReadonlyMap<string, Macro>,
    private readonly issues: Issues,
  ) {}

  /** A call, or what the macro of its name makes of it. */
  call(call: MacroCall, depth: number): Expr {
    const parts = call.target ? [call.target, ...call.args] : call.args
    const macro = this.macros.get(`${call.target ? '.' : ''}${call.name}/${call.args.length}`)
    const expanded = macro?.(call)
    if (expanded instanceof MacroProblem) {
      this.issues.report(expanded.place, expanded.message)
      const { start, end, at } = expanded.place
      return { kind: 'literal', value: null, start, end, at }
    }
    return this.made(expanded ?? { kind: 'call', ...call }, depth, parts)
  }

  /** @param own How much deeper than its parts it is. */
  made(expr: Expr, own: number, parts: readonly Expr[]): Expr {
    let depth = 0
    for (const part of parts) depth = Math.max(depth, this.#depths.get(part) ?? 0)
    depth += own
    if (depth > deepest) {
      this.issues.report({ start: 0, end: this.source.length, at: -1 }, 'max recursion depth exceeded')
      throw new Unparsable()
    }
    if (depth > 0) this.#depths.set(expr, depth)
    return expr
  }
}
