/** Names of properties in the expressions of a CustomResourceDefinition (k8s.io/apiserver pkg/cel/escaping.go). */

const RESERVED: ReadonlySet<string> = new Set(
  'true false null in as break const continue else for function if import let loop package namespace return var void while'.split(' '),
)
const ESCAPES: Readonly<Record<string, string>> = { __: '__underscores__', '.': '__dot__', '-': '__dash__', '/': '__slash__' }

/** How expressions may name a property: a word of the language escaped or, as newer versions have it, as it is. Empty: not at all. */
export function namesOf(name: string): readonly string[] {
  const own = escaped(name)
  return own === undefined ? [] : RESERVED.has(name) ? [own, name] : [own]
}

/** Undefined: a property of this name cannot be named. */
function escaped(name: string): string | undefined {
  if (RESERVED.has(name)) return `__${name}__`
  if (!/^[a-zA-Z_./-][\w./-]*$/.test(name)) return undefined
  return name.replaceAll(/__|[./-]/g, part => ESCAPES[part]!)
}

export function unescaped(name: string): string {
  const word = /^__(\w+?)__$/.exec(name)?.[1]
  if (word !== undefined && RESERVED.has(word)) return word
  return Object.entries(ESCAPES).reduce((text, [part, escape]) => text.replaceAll(escape, part), name)
}
