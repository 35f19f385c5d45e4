/** With --changed: which findings are about what changed. */
import type { Finding, ObjectReference, Related } from '../base/index.ts'
import type { Manifest } from '../workspace/index.ts'

/**
 * Findings about the object itself where it changed; about no object where the file did; of rules about updates always. `unchanged`: with new manifests
 * of the same objects, which findings may be about, too.
 */
export function aboutChanges(
  unchanged: ReadonlyMap<ObjectReference, readonly Manifest[]>,
  isChangedFile: boolean,
  needsBase: (rule: string) => boolean,
) {
  return ({ object, rule, related }: Finding): boolean => {
    const repeats = object && unchanged.get(object)
    return (
      needsBase(rule) || (object ? !repeats || related.some(each => repeats.some(manifest => isWithin(each, manifest))) : isChangedFile)
    )
  }
}

function isWithin({ location: { file, span } }: Related, { document, node }: Manifest): boolean {
  return file.path === document.file.path && span.start >= node.start && span.end <= node.end
}
