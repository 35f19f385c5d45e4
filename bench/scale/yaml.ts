/** Plain values as everyday YAML, in block style. */

export function toYaml(value: unknown): string {
  return `${block(value, '').replace(/^\n/, '')}\n`
}

/** What stands behind `key:` or `-`. */
function block(value: unknown, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []'
    return value.map(item => `\n${indent}-${isHolder(item) ? ` ${block(item, `${indent}  `).trimStart()}` : scalar(item)}`).join('')
  }
  if (!isHolder(value)) return scalar(value)
  const entries = Object.entries(value)
  if (entries.length === 0) return ' {}'
  return entries.map(([key, member]) => `\n${indent}${JSON.stringify(key)}:${block(member, `${indent}  `)}`).join('')
}

function scalar(value: unknown): string {
  return ` ${JSON.stringify(value)}`
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
