/** What kustomize printed → texts to check, each with the way back to its resource and patches. */
import type { SourceFile, TextSource } from '../../base/index.ts'
import { objectsIn } from '../document.ts'
import type { TracedText } from '../origins.ts'
import type { Kustomization } from './kustomization.ts'
import { builtObjects } from './output.ts'
import type { FileOf } from './patches.ts'
import { KustomizeText } from './text.ts'

export { placeOfFailure } from './failure.ts'
export { isRemote, type Kustomization, kustomizationIn, pluginReferencesIn, type Reference } from './kustomization.ts'

/** One overlay. */
export interface KustomizeRun {
  /** Its folder, as the user knows it. */
  readonly name: string
  /** No other run has it. */
  readonly id: string
  readonly output: string
  /** Those that take part, the outermost first. */
  readonly kustomizations: readonly Kustomization[]
  /** The file that kustomize notes as an origin; of what was fetched, the kustomization that names it. */
  originOf(path: string | undefined): TextSource | undefined
  readonly fileOf: FileOf
  /** Everything that it is rendered from. */
  readonly files: readonly SourceFile[]
}

/** One text for each object; undefined where kustomize printed something else. */
export function kustomizeTexts(run: KustomizeRun): TracedText[] | undefined {
  const { name, id, output, kustomizations, fileOf, files } = run
  const objects = files.flatMap(objectsIn)
  const transformers = objects.filter(({ raw }) => (Object(raw) as { apiVersion?: unknown }).apiVersion === 'builtin')
  return builtObjects(output)?.flatMap(({ path, text }, index) => {
    const from = run.originOf(path)
    if (!from) return []
    const source: TextSource = {
      kind: 'file',
      path: `${from.path} (${name}, object ${index + 1})`,
      absolute: `${from.absolute} ${id} ${index}`,
      text,
      rendered: { renderer: 'kustomize', by: id, from: { path: from.path, absolute: from.absolute } },
    }
    const trace = new KustomizeText({ text, from, kustomizations, fileOf, transformers, objects })
    return { renderer: 'kustomize' as const, name, source, trace }
  })
}
