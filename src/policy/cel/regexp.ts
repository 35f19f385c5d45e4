/** Go's regular expressions (`base`) in CEL. */
import { RE2JS } from 're2js'
import { type Pattern, patternsOf } from '../../base/index.ts'
import { CelError } from './values.ts'

const compile = patternsOf(RE2JS)

/** The same pattern is compiled once. */
export function compilePattern(source: string): Pattern | CelError {
  const compiled = compile(source)
  return 'message' in compiled ? new CelError(`error parsing regexp: ${compiled.message}`) : compiled
}
