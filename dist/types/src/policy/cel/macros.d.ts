/** The macros of the language itself, and what macros are made of (github.com/google/cel-go parser/macro.go). */
import type { Call, Comprehension, Expr, Ident } from './ast.js';
import type { Value } from './values.js';
export type MacroCall = Omit<Call, 'kind'>;
/** Makes something else of a call; undefined: the call stays one. */
export type Macro = (call: MacroCall) => Expr | MacroProblem | undefined;
export declare class MacroProblem {
    readonly place: Expr;
    readonly message: string;
    constructor(place: Expr, message: string);
}
/** No name that can be written. */
export declare const accumulator = "@result";
/** Makes nodes that stand where a macro is called. */
export declare class Builder {
    #private;
    private readonly macro;
    constructor(macro: MacroCall);
    literal(value: Value): Expr;
    list(...items: readonly Expr[]): Expr;
    map(): Expr;
    ident(name: string): Ident;
    result(): Expr;
    call(name: string, ...args: readonly Expr[]): Expr;
    method(target: Expr, name: string, ...args: readonly Expr[]): Expr;
    fold(parts: Pick<Comprehension, 'range' | 'init' | 'condition' | 'step' | 'result'> & Partial<Comprehension> & {
        variable: string;
    }): Expr;
    /** An expression whose value is named once: `let name = value in result`. */
    bind(name: string, value: Expr, result: Expr): Expr;
}
/** The same expression in nodes of its own. */
export declare function copy(expr: Expr): Expr;
/** The parts of a fold that a quantifier's predicate makes. */
export declare const quantifiers: {
    readonly all: (make: Builder, predicate: Expr) => {
        init: Expr;
        condition: Expr;
        step: Expr;
        result: Expr;
    };
    readonly exists: (make: Builder, predicate: Expr) => {
        init: Expr;
        condition: Expr;
        step: Expr;
        result: Expr;
    };
    readonly existsOne: (make: Builder, predicate: Expr) => {
        init: Expr;
        condition: Expr;
        step: Expr;
        result: Expr;
    };
};
/** The step of a fold that keeps what is added only where the filter says so. */
export declare function filtered(make: Builder, filter: Expr | undefined, step: Expr): Expr;
export declare const map: Macro;
export declare function overwritesAccumulator(name: string): boolean;
export declare const standardMacros: Readonly<Record<string, Macro>>;
