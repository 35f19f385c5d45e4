/** What `kustomize build` prints: objects, each with the file that it comes from. */

export interface BuiltObject {
  /** As kustomize notes it: relative to the kustomization that was built. */
  readonly path: string
  /** The object, without the annotation that notes its origin. */
  readonly text: string
}

const ORIGIN = /^( *)config\.kubernetes\.io\/origin: \|\n((?:\1 +.*\n)+)/m

/** Undefined where there is something else on standard output. */
export function builtObjects(output: string): BuiltObject[] | undefined {
  const objects: BuiltObject[] = []
  for (const text of output.split(/^---\n/m)) {
    if (text.trim() === '') continue
    const origin = ORIGIN.exec(text)
    const [, path] = /^ *(?:path|configuredIn): (\S.*)$/m.exec(origin?.[2] ?? '') ?? []
    if (!origin || path === undefined) return undefined
    objects.push({ path, text: without(text, origin) })
  }
  return objects
}

/** Annotations that were only that are taken away as a whole. */
function without(text: string, { index, 0: whole, 1: indent = '' }: RegExpExecArray): string {
  const [before, after] = [text.slice(0, index), text.slice(index + whole.length)]
  const holder = /^( *)annotations:\n$/.exec(before.slice(before.lastIndexOf('\n', before.length - 2) + 1))
  const isEmpty = holder !== null && !after.startsWith(indent)
  return (isEmpty ? before.slice(0, before.length - holder[0].length) : before) + after
}
