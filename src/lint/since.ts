/** What changed since the base, and no finding is about: DaemonSets that are gone, and sources that were not rendered. */
import { addTo, isKustomization, some, type Source, type UserError } from '../base/index.ts'
import { identityOf, load, type LoadedFile, type OldObject, type PatchFiles } from '../workspace/index.ts'
import type { Updates } from '../subjects/index.ts'
import type { Charts } from './charts.ts'

/** A kustomization or a chart that changed: its folder as the user knows it. */
export interface Unrendered {
  readonly kind: 'kustomization' | 'chart'
  readonly folder: string
}

/**
 * Without those that a file holds that is not compared.
 * @param elsewhere Files of the same tree, asked only where something is gone.
 */
export async function goneOf(
  { removed, areApart }: Pick<Updates, 'removed' | 'areApart'>,
  elsewhere: (() => Promise<Iterable<Source>>) | undefined,
): Promise<readonly OldObject[]> {
  if (removed.length === 0 || !elsewhere) return removed
  const names = [...new Set(removed.map(({ previous }) => previous.manifest.object.name))]
  const there = new Map<string, string[]>()
  for (const source of await elsewhere()) {
    if (source.kind !== 'file' || !names.some(name => source.text.includes(name))) continue
    for (const manifest of load(source, 'look').daemonSets) addTo(there, identityOf(manifest), source.absolute)
  }
  const isThere = ({ counterpart, previous }: OldObject): boolean =>
    there.get(identityOf(previous.manifest))?.some(absolute => !areApart(counterpart, absolute)) ?? false
  return removed.filter(old => !isThere(old))
}

const OF_CHART = /(?:^|\/)(?:values[^/]*\.ya?ml|Chart\.ya?ml|templates\/.*)$/

/** @param changed By absolute path. */
export function unrenderedIn(
  changed: Iterable<readonly [absolute: string, loaded: LoadedFile]>,
  charts: Charts,
  patches: PatchFiles,
): Unrendered[] {
  const found = new Map<string, Unrendered>()
  for (const [absolute, { file }] of changed) {
    const unrendered = isKustomization(file.path)
      ? ({ kind: 'kustomization', folder: folderOf(file.path) } as const)
      : OF_CHART.test(file.path)
        ? chartAround(absolute, file.path, charts)
        : kustomizationAround(absolute, file.path, patches)
    if (unrendered) found.set(unrendered.folder, unrendered)
  }
  return [...found.values()]
}

/** The nearest one. */
function chartAround(absolute: string, path: string, charts: Charts): Unrendered | undefined {
  for (let at = absolute.lastIndexOf('/'); at > 0; at = absolute.lastIndexOf('/', at - 1)) {
    const folder = shownFolder(at, absolute, path)
    if (folder === undefined) return undefined
    if (charts.isChart(absolute.slice(0, at))) return { kind: 'chart', folder }
  }
  return undefined
}

/** Of a patch, or of a file that a generator reads. */
function kustomizationAround(absolute: string, path: string, patches: PatchFiles): Unrendered | undefined {
  const around = absolute.endsWith(path) ? patches.builtInto(absolute) : undefined
  const folder = around === undefined ? undefined : shownFolder(around.length, absolute, path)
  return folder === undefined ? undefined : { kind: 'kustomization', folder }
}

/** The folder around a file that ends at an offset of its absolute path, as the user knows it; undefined above what was linted. */
function shownFolder(end: number, absolute: string, path: string): string | undefined {
  const below = absolute.length - end
  if (below > path.length + 1) return undefined
  return below > path.length ? '.' : path.slice(0, path.length - below)
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
}

/** What the report of a lint run says of them. */
export function sinceNotices(gone: readonly OldObject[], unrendered: readonly Unrendered[], base: string): UserError[] {
  return [
    ...gone.map(({ previous: { manifest } }) => {
      const { namespace, name } = manifest.object
      const full = namespace === undefined ? name : `${namespace}/${name}`
      return {
        message: `DaemonSet ${full} of ${base} is no longer in the manifests: it keeps running until a tool that prunes, or kubectl delete, removes it`,
      }
    }),
    ...(unrendered.length === 0 ? [] : [{ message: `${unrenderedWords(unrendered)}; --render --base ${base} checks what it makes` }]),
  ]
}

/** `the kustomization overlays/prod and 2 others changed and are not rendered`. */
export function unrenderedWords(unrendered: readonly Unrendered[]): string {
  const names = unrendered.map(({ kind, folder }) => `${kind} ${folder}`)
  return `${some(names, 3)} changed and ${names.length === 1 ? 'is' : 'are'} not rendered`
}

/** @param files Of each list of schemas, those whose rules compare with the old object. */
export function transitionNotices(files: readonly ReadonlySet<string>[]): UserError[] {
  return [...new Set(files.flatMap(each => [...each]))].map(path => ({
    message: `${path}: rules of a CustomResourceDefinition that compare with oldSelf are not evaluated`,
  }))
}
