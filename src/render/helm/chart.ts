/** Chart.yaml, and which of its dependencies some values turn on. */
import type { Edit, Location, SourceFile } from '../../base/index.ts'
import { edited, isStruct } from '../../yaml/index.ts'
import { rootOf } from '../document.ts'

export interface Dependency {
  /** Its alias, where it has one: so it is called in values and templates. */
  readonly name: string
  readonly chart: string
  readonly version: string
  /** `file://../common`, `https://…`, `oci://…`, `@name`; empty where it must be in charts/. */
  readonly repository: string
  /** Keys of values, behind commas: the first that is there decides. */
  readonly condition: string
  readonly tags: readonly string[]
}

export interface Chart {
  readonly name: string
  readonly version: string
  /** A library has nothing to render. */
  readonly isLibrary: boolean
  readonly dependencies: readonly Dependency[]
}

/** Undefined where the text is no Chart.yaml. */
export function chartIn(file: SourceFile): Chart | undefined {
  const root = rootOf(file)
  const { name, version, type, dependencies } = Object(root?.raw) as Record<string, unknown>
  if (typeof name !== 'string' || name === '') return undefined
  return {
    name,
    version: textOf(version),
    isLibrary: type === 'library',
    dependencies: (Array.isArray(dependencies) ? (dependencies as unknown[]) : []).map(dependencyIn),
  }
}

function dependencyIn(value: unknown): Dependency {
  const { name, alias, version, repository, condition, tags } = Object(value) as Record<string, unknown>
  return {
    name: textOf(alias) || textOf(name),
    chart: textOf(name),
    version: textOf(version),
    repository: textOf(repository),
    condition: textOf(condition),
    tags: (Array.isArray(tags) ? (tags as unknown[]) : []).map(textOf),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The text of a Chart.yaml without some of its dependencies, by their index; undefined where it cannot be edited. */
export function withoutDependencies(file: SourceFile, dropped: ReadonlySet<number>): string | undefined {
  const list = rootOf(file)?.resolve(['dependencies'])
  const left = list?.items().filter((_, index) => !dropped.has(index)).length
  const edits: (Edit | undefined)[] = left === 0 ? [list?.remove()] : [...dropped].map(index => list?.resolve([index]).remove())
  return edits.every(edit => edit !== undefined) ? edited(file.text, edits) : undefined
}

/** Where a Chart.yaml names a dependency, by the name that its values have. */
export function dependencyPlace(file: SourceFile, name: string): Location | undefined {
  const items = rootOf(file)?.resolve(['dependencies']).items() ?? []
  return items.find(({ raw }) => dependencyIn(raw).name === name)?.resolve(['name']).location
}

/** Whether values, as helm merges them, turn a dependency on. */
export function isEnabled({ condition, tags }: Dependency, values: unknown): boolean {
  for (const path of condition.split(',').map(each => each.trim())) {
    const value = path === '' ? undefined : path.split('.').reduce<unknown>((holder, key) => Object(holder)[key], values)
    if (typeof value === 'boolean') return value
  }
  const set = tags.map(tag => Object(Object(values)['tags'])[tag] as unknown).filter(value => typeof value === 'boolean')
  return set.length === 0 || set.includes(true)
}

/** As helm merges values: the last file wins, mappings are merged, null takes a key away. */
export function mergedValues(files: readonly SourceFile[]): unknown {
  return files.map(file => rootOf(file)?.raw).reduce(merge, {})
}

function merge(under: unknown, over: unknown): unknown {
  if (!isStruct(over)) return over === undefined ? under : over
  if (!isStruct(under)) return over
  const merged: Record<string, unknown> = { ...under }
  for (const [key, value] of Object.entries(over)) {
    if (value === null) delete merged[key]
    else merged[key] = merge(merged[key], value)
  }
  return merged
}
