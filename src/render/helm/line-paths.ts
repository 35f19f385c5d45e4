/** Where lines of a document in block style stand: the keys and indices around each, its own included. */

export type LinePath = readonly (string | number)[]

interface Level {
  readonly indent: number
  readonly step: string | number
}

const KEY = /^(?:"([^"]*)"|'([^']*)'|([^\s"':#][^:]*)):(?:\s|$)/

/** The path of the last one. */
export function innerPath(lines: readonly string[], first: number, at: number): LinePath {
  let last: LinePath = []
  for (const path of linePaths(lines.slice(first, at + 1))) last = path
  return last
}

/** Its keys, without the indices. */
export function keysOf(path: LinePath): string[] {
  return path.filter(step => typeof step === 'string')
}

/** How far a line is indented. */
export function indentOf(text: string): number {
  return text.length - text.trimStart().length
}

/** One for each line; a line without a key or item has that of the one before. */
export function* linePaths(lines: Iterable<string>): Generator<LinePath> {
  const stack: Level[] = []
  for (const line of lines) {
    step(stack, line)
    yield stack.map(level => level.step)
  }
}

function step(stack: Level[], line: string): void {
  let rest = line.trimStart()
  let indent = line.length - rest.length
  if (rest === '' || rest.startsWith('#')) return
  for (; /^-(?:\s|$)/.test(rest); rest = rest.slice(1).trimStart()) {
    // Items may stand below their key without an indent.
    while (stack.length > 0 && stack.at(-1)!.indent > indent + 0.5) stack.pop()
    const before = stack.at(-1)
    const isNext = before !== undefined && before.indent === indent + 0.5
    if (isNext) stack.pop()
    stack.push({ indent: indent + 0.5, step: isNext ? (before.step as number) + 1 : 0 })
    indent += rest.length - rest.slice(1).trimStart().length
  }
  const key = KEY.exec(rest)
  if (!key) return
  while (stack.length > 0 && stack.at(-1)!.indent >= indent) stack.pop()
  stack.push({ indent, step: key[1] ?? key[2] ?? key[3]! })
}
