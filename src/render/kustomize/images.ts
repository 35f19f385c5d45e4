/** The keys of kustomizations that name images anew: where the parts of a rendered image are written. */
import type { Location } from '../../base/index.ts'
import type { AnyField } from '../../yaml/index.ts'
import { placeOf } from '../document.ts'

/** Where the name of an image, and its tag or digest, are written; undefined where the resource or a patch has it. */
export interface ImagePlaces {
  readonly name: Location | undefined
  readonly version: Location | undefined
}

/** `roots`: kustomizations and transformers, the outermost first; undefined where none has given an image what is rendered. */
export function imageIn(roots: readonly AnyField[], value: string): ImagePlaces | undefined {
  let found: ImagePlaces | undefined
  let is = (newName: string): boolean => value === newName || value.startsWith(`${newName}:`) || value.startsWith(`${newName}@`)
  for (const root of roots) {
    const entries = [...root.resolve(['images']).items(), root.resolve(['imageTag'])]
    const entry = entries.find(each => is(String(partsOf(each).newName ?? partsOf(each).name)))
    if (!entry) continue
    const { name, newName } = partsOf(entry)
    found = {
      name: found?.name ?? placeIn(entry, ['newName']),
      version: found?.version ?? placeIn(entry, ['newTag', 'digest']),
    }
    // What an outer one names anew may have its tag from an inner one.
    if (newName !== undefined) is = inner => inner === name
  }
  return found
}

function partsOf({ raw }: AnyField): Readonly<Record<string, unknown>> {
  return Object(raw) as Record<string, unknown>
}

function placeIn(entry: AnyField, keys: readonly string[]): Location | undefined {
  const key = keys.find(each => partsOf(entry)[each])
  return key === undefined ? undefined : placeOf(entry.resolve([key]))
}
