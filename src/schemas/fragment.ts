/** A schema for one value. Loads ajv: to be imported only where there is one. */
import type { Invalid } from '../base/index.ts'
import { loadCompilers } from './compiler.ts'
import { problemsOf } from './message.ts'
import type { SchemaProblem } from './problem.ts'

const URI = 'file:///schema'

/** What a schema of draft 7 refuses of a value, with steps from the value; or why it cannot be used. */
export async function compileFragment(
  schema: Readonly<Record<string, unknown>> | boolean,
): Promise<((value: unknown) => readonly SchemaProblem[]) | Invalid> {
  const compiler = (await loadCompilers(false))(false)
  const own = typeof schema === 'boolean' ? (schema ? {} : { not: {} }) : schema
  const validate = compiler.add(URI, own) ?? compiler.compile(URI)
  if (typeof validate === 'object') return validate
  return value => {
    const errors = validate(value)
    return errors ? problemsOf(errors, value) : [{ steps: [], message: 'cannot be checked: the references of the schema do not end' }]
  }
}
