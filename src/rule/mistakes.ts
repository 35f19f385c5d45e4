/** What is missing only because it is misspelled or of another type. */
import { type Container, suggest } from '../kubernetes/index.ts'
import type { Field } from '../yaml/index.ts'

/**
 * Whether something stands for a field of `holder` that cannot be it: a value of another type, or a misspelled name. Another rule reports that,
 * and so nothing is to be said of a field that is missing.
 */
export function isMistaken(holder: Field, name: string): boolean {
  if (holder.accepted) return false
  const field = holder.resolve([name])
  if (field.value !== undefined) return false
  if (field.exists) return field.raw !== null
  // A decoded struct has all its fields; a map what is written.
  const { value } = holder
  const isKnown = (key: string): boolean =>
    typeof value === 'object' && value !== null && Object.hasOwn(value, name) && Object.hasOwn(value, key)
  return holder.entries().some(([key]) => !isKnown(key) && suggest(key, [name]) === name)
}

/** The same of resources in the limits or requests of a container: one of `names` is there, misspelled or in a form that is no quantity. */
export function hasMistakenResource(
  container: Field<Container>,
  lists: readonly ('limits' | 'requests')[],
  names: readonly string[],
): boolean {
  const resources = container.at('resources')
  return (
    isMistaken(container, 'resources') ||
    lists.some(list => isMistaken(resources, list) || names.some(name => isMistaken(resources.at(list), name)))
  )
}
