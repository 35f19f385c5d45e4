/** What `kustomize build` prints: objects, each with the file that it comes from. */

export interface BuiltObject {
  /** As kustomize notes it: relative to the kustomization that was built; undefined for what was fetched. */
  readonly path: string | undefined
  /** The object, without the annotation that notes its origin. */
  readonly text: string
}

const ORIGIN = 'config.kubernetes.io/origin: |'
/** A line of a mapping in block style: deeper than its keys, a key, an item or a comment. */
const IN_MAPPING = /^(?:\s|-(?:\s|$)|#|["'\w./$-]+:(?:\s|$)|$)/

/** Undefined where there is something else on standard output. */
export function builtObjects(output: string): BuiltObject[] | undefined {
  const objects: BuiltObject[] = []
  for (const document of output.split(/^---\n/m)) {
    if (document.trim() === '') continue
    const lines = document.split('\n')
    if (!lines.every(line => IN_MAPPING.test(line))) return undefined
    const start = lines.findIndex(line => line.trimStart() === ORIGIN)
    if (start < 0) return undefined
    let end = start + 1
    while (end < lines.length && indentOf(lines[end]!) > indentOf(lines[start]!)) end++
    const path = lines.slice(start, end).flatMap(line => /^ *(?:path|configuredIn): (\S.*)$/.exec(line)?.[1] ?? [])[0]
    if (path === undefined) return undefined
    const isFetched = lines.slice(start, end).some(line => /^ *repo: \S/.test(line))
    // Annotations that were only that are taken away as a whole.
    const isOnly = lines[start - 1]?.trim() === 'annotations:' && indentOf(lines[end] ?? '') < indentOf(lines[start]!)
    lines.splice(isOnly ? start - 1 : start, end - start + (isOnly ? 1 : 0))
    objects.push({ path: isFetched ? undefined : path, text: lines.join('\n') })
  }
  return objects
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length
}
