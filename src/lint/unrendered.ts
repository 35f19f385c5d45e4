/** Sources of manifests that changed since the base and were not rendered: charts, values, kustomizations, and objects that bring charts. */
import { type BaseFile, isKustomization, notRendered, some, WITH_VALUES_FILES } from '../base/index.ts'
import { foldersAbove, type LoadedFile, type PatchFiles } from '../workspace/index.ts'
import type { Charts } from './charts.ts'

/**
 * kustomization, chart: `--render` renders it, and `path` is its folder. values: a file of values that no rendering uses. Anything else is
 * the noun of an object, or of a helmfile, that brings a chart.
 */
export interface Unrendered {
  readonly kind: string
  /** As the user knows it. */
  readonly path: string
  /** Of values: what they were before, and the folder of their chart where it is known. */
  readonly before?: string
  readonly chart?: string
}

export interface UnrenderedInput {
  /** By absolute path. */
  readonly changed: Iterable<readonly [absolute: string, loaded: LoadedFile]>
  readonly baseFiles: readonly BaseFile[]
  /** Files that changed and hold no manifests. */
  readonly others: Iterable<{ readonly absolute: string; readonly path: string }>
  readonly charts: Charts
  readonly patches: PatchFiles
  /** The folder of the chart whose sets of values in the configuration have a file, as the user knows it. */
  readonly chartWith: (absolute: string) => Promise<string | undefined>
}

const OF_CHART = /(?:^|\/)(?:values\.ya?ml|Chart\.ya?ml|(?:templates|files)\/.*|ci\/[^/]*-values\.ya?ml)$/
const VALUES = /(?:(?:^|[/._-])values(?:[._-][^/]*)?|(?:^|\/)values\/[^/]+)\.ya?ml$/i
const OBJECT = /^(?:apiVersion|kind):/m

export async function unrenderedIn({ changed, baseFiles, others, charts, patches, chartWith }: UnrenderedInput): Promise<Unrendered[]> {
  const found = new Map<string, Unrendered>()
  for (const [absolute, { file }] of changed) {
    const all = [...new Set(notRendered(file.path, file.text))].map(noun => ({
      kind: noun.replace(WITH_VALUES_FILES, ''),
      path: file.path,
    }))
    const one = isKustomization(file.path)
      ? { kind: 'kustomization', path: folderOf(file.path) }
      : ((OF_CHART.test(file.path) ? chartAround(absolute, file.path, charts) : undefined) ??
        kustomizationAround(absolute, file.path, patches) ??
        (await valuesIn(absolute, file.path, file.text)))
    for (const each of one ? [...all, one] : all) found.set(`${each.kind} ${each.path}`, each)
  }
  for (const { absolute, path } of others) {
    const one = chartAround(absolute, path, charts) ?? kustomizationAround(absolute, path, patches)
    if (one) found.set(`${one.kind} ${one.path}`, one)
  }
  return [...found.values()]

  async function valuesIn(absolute: string, path: string, text: string): Promise<Unrendered | undefined> {
    if (!VALUES.test(path) || OBJECT.test(text)) return undefined
    const configured = await chartWith(absolute)
    if (configured !== undefined) return { kind: 'chart', path: configured }
    const before = baseFiles.find(({ counterpart }) => counterpart === absolute)?.path
    const chart = chartAround(absolute, path, charts)?.path
    // New values are those of a new release.
    return before === undefined ? undefined : { kind: 'values', path, before, ...(chart !== undefined && { chart }) }
  }
}

/** What of a chart is no manifest, and may be part of one. */
const IN_CHART = /^(?:templates(?!\/(?:NOTES\.txt|tests\/))|files|configs?|scripts|dashboards)\//

/** Whether a chart or a kustomization of the base may build manifests with a file that holds none; by absolute paths. */
export function isBuiltWith(baseFiles: readonly BaseFile[], patches: PatchFiles): (absolute: string) => boolean {
  const charts: string[] = []
  const kustomized = new Set<string>()
  for (const { counterpart = '' } of baseFiles) {
    if (/\/Chart\.ya?ml$/.test(counterpart)) charts.push(counterpart.slice(0, counterpart.lastIndexOf('/') + 1))
    else if (isKustomization(counterpart)) kustomized.add(counterpart.slice(0, counterpart.lastIndexOf('/')))
  }
  return absolute =>
    charts.some(chart => absolute.startsWith(chart) && IN_CHART.test(absolute.slice(chart.length))) ||
    (foldersAbove(absolute).some(folder => kustomized.has(folder)) && patches.builtInto(absolute) !== undefined)
}

/** The nearest one. */
function chartAround(absolute: string, path: string, charts: Charts): Unrendered | undefined {
  for (let at = absolute.lastIndexOf('/'); at > 0; at = absolute.lastIndexOf('/', at - 1)) {
    const folder = shownFolder(at, absolute, path)
    if (folder === undefined) return undefined
    if (charts.isChart(absolute.slice(0, at))) return { kind: 'chart', path: folder }
  }
  return undefined
}

/** Of a patch, or of a file that a generator or a chart of a kustomization reads. */
function kustomizationAround(absolute: string, path: string, patches: PatchFiles): Unrendered | undefined {
  const around = absolute.endsWith(path) ? patches.builtInto(absolute) : undefined
  const folder = around === undefined ? undefined : shownFolder(around.length, absolute, path)
  return folder === undefined ? undefined : { kind: 'kustomization', path: folder }
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

/** Whether `--render` shows what changes. */
export function canRender({ kind }: Unrendered): boolean {
  return kind === 'chart' || kind === 'kustomization'
}

/** `kustomization overlays/prod, chart charts/a, chart charts/b and 2 more changed and are not rendered`. */
export function unrenderedWords(unrendered: readonly Unrendered[]): string {
  const names = unrendered.map(({ kind, path }) => `${kind} ${path}`)
  return `${some(names, 3)} changed and ${names.length === 1 && unrendered[0]!.kind !== 'values' ? 'is' : 'are'} not rendered`
}
