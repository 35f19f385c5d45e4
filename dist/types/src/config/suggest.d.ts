import type { AnyRule } from '../rule/index.js';
export { didYouMean, suggest } from '../kubernetes/index.js';
/** `; did you mean "…"?` for a name that no rule has: the rules that tell what another linter's rule of that name tells, else a similar one of `names`. */
export declare function didYouMeanRule(name: string, rules: Iterable<Pick<AnyRule, 'id' | 'elsewhere'>>, names: readonly string[]): string;
