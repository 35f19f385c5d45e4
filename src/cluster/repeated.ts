/** Keys that an object has twice: readers take one of the values and say nothing. */
import { type YamlNode } from '../yaml/index.ts'

const TOKEN = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}]/g

/** In valid JSON. */
export function repeatedKeys(text: string): string[] {
  const repeated: string[] = []
  const open: Set<string>[] = []
  for (const [token, colon] of text.matchAll(TOKEN)) {
    if (token === '{') open.push(new Set())
    else if (token === '}') open.pop()
    else if (colon !== undefined) {
      const keys = open.at(-1)
      const key = JSON.parse(token.slice(0, -colon.length)) as string
      if (keys?.has(key)) repeated.push(key)
      keys?.add(key)
    }
  }
  return repeated
}

export function repeatedYamlKeys(root: YamlNode): { readonly name: string; readonly start: number }[] {
  const repeated: { name: string; start: number }[] = []
  const left: YamlNode[] = [root]
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind === 'sequence') left.push(...node.items)
    if (node.kind !== 'mapping') continue
    const keys = new Set<string>()
    for (const { name, key, value } of node.entries) {
      if (value) left.push(value)
      if (name === undefined) continue
      if (keys.has(name)) repeated.push({ name, start: key.start })
      keys.add(name)
    }
  }
  return repeated.sort((a, b) => a.start - b.start)
}
