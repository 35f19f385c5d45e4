/** Lines of templates against lines that were rendered. */
import type { TemplateLine } from './actions.ts'

/** Whether a line of a template can have written a rendered one. */
export function fits(text: string, { literals, actions }: TemplateLine): 'same' | 'written' | undefined {
  const parts = literals.map((part, index) => (index === 0 ? part.trimStart() : part))
  parts.push(parts.pop()!.trimEnd())
  if (parts.every(part => part.trim() === '')) return undefined
  const here = text.trim()
  if (actions.length === 0) return here === parts[0] ? 'same' : undefined
  let at = 0
  for (const [index, part] of parts.entries()) {
    // An action that trims takes blanks away.
    const wanted = part.trim()
    const found = here.indexOf(wanted, at)
    if (found < 0 || (index === 0 && wanted !== '' && found > 0)) return undefined
    at = found + wanted.length
  }
  return 'written'
}
