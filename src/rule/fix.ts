/** Fixes: edits with a title that say how far they go. */
import type { Edit, Fix } from '../base/index.ts'
import type { AnyField } from '../yaml/index.ts'

/** Writes a value at a field, whether or not something is written there now. */
export function set(field: AnyField, value: unknown, safety: Fix['safety'], title?: string): Fix | undefined {
  const edit = field.write(value)
  return edit && { title: title ?? `set ${field.path} to ${shown(value)}`, safety, edits: [edit] }
}

/** Takes a field out, key and all. */
export function remove(field: AnyField, safety: Fix['safety'], title?: string): Fix | undefined {
  return fix(title ?? `remove ${field.path}`, safety, field.remove())
}

/** Gives a field another key. */
export function rename(field: AnyField, key: string, safety: Fix['safety'], title?: string): Fix | undefined {
  return fix(title ?? `rename ${field.path} to ${key}`, safety, field.rename(key))
}

/** Several fixes as one, applied wholly or not at all; undefined when one of them is. */
export function together(title: string, ...fixes: readonly (Fix | undefined)[]): Fix | undefined {
  const parts = fixes.filter(part => part !== undefined)
  if (parts.length === 0 || parts.length < fixes.length) return undefined
  const safety = parts.every(part => part.safety === 'safe') ? 'safe' : 'unsafe'
  return { title, safety, edits: parts.flatMap(part => part.edits) }
}

function fix(title: string, safety: Fix['safety'], edit: Edit | undefined): Fix | undefined {
  return edit && { title, safety, edits: [edit] }
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
