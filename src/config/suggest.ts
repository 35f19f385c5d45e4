/** Did you mean, for names in the configuration and on the command line. */
import { listed } from '../base/index.ts'
import { didYouMean } from '../kubernetes/index.ts'
import type { AnyRule } from '../rule/index.ts'

export { didYouMean, suggest } from '../kubernetes/index.ts'

/** `; did you mean "…"?` for a name that no rule has: the rules that tell what another linter's rule of that name tells, else a similar one of `names`. */
export function didYouMeanRule(name: string, rules: Iterable<Pick<AnyRule, 'id' | 'elsewhere'>>, names: readonly string[]): string {
  const meant = [...rules].flatMap(({ id, elsewhere = [] }) => (elsewhere.includes(name) ? [`"${id}"`] : []))
  if (meant.length === 0) return didYouMean(name, names)
  return `; did you mean ${listed(meant, 'or')}?`
}
