/** YAML inside of texts of manifests: its fields, and where these stand in the manifest. */
import { type Location, remembered } from '../base/index.ts'
import { type AnyField, read, requests, rootField, toPlain } from '../yaml/index.ts'
import { type ConfigFile, lineAt } from './configuration.ts'

/** A document of such a text. */
export interface ConfigTree {
  readonly root: AnyField
  /** Where a field of it is written: the line in the manifest, or the whole text where lines are not to be told apart. */
  readonly placeOf: (field: AnyField) => AnyField | Location
}

/** Texts can be long. */
const LONGEST = 100_000

/** The documents of a text that are YAML. */
export function treesIn(text: string, place: AnyField): ConfigTree[] {
  if (text.length > LONGEST) return []
  return requests(text).flatMap(span => {
    const document = read({ path: '', text }, span)
    const value = document.problems.length > 0 ? undefined : toPlain(document.root)
    if (typeof value !== 'object' || value === null) return []
    const root = rootField({ document, node: document.root, value, effective: value, maps: new Set(), rendered: true })
    return [{ root, placeOf: (field: AnyField) => lineAt({ text, place }, field.location.span.start) }]
  })
}

/** Undefined for what is no single YAML mapping. */
export const configTree: (file: ConfigFile) => ConfigTree | undefined = remembered(({ text, place }) => {
  const [tree, ...others] = treesIn(text, place)
  return tree && others.length === 0 && !Array.isArray(tree.root.value) ? tree : undefined
})

/** The names of receivers or processors of the OpenTelemetry Collector that a pipeline has: no others run. */
export function runningComponents(root: AnyField, ...parts: readonly ('receivers' | 'processors')[]): ReadonlySet<unknown> {
  const pipelines = root.resolve(['service', 'pipelines']).entries()
  return new Set(pipelines.flatMap(([, pipeline]) => parts.flatMap(part => pipeline.resolve([part]).items())).map(({ raw }) => raw))
}

/** A tree of a configuration is not deeper. */
const DEEPEST = 12

/** The lists under a key, wherever it is: `scrape_configs` of Prometheus, and of what holds its configuration. */
export function* listsNamed(field: AnyField, name: string, depth = 0): Iterable<AnyField> {
  if (depth > DEEPEST) return
  for (const [key, inner] of field.entries()) {
    if (key === name) yield inner
    else yield* listsNamed(inner, name, depth + 1)
  }
  for (const item of field.items()) yield* listsNamed(item, name, depth + 1)
}
