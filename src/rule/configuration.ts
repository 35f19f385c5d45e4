/** Which ConfigMaps and Secrets a pod reads, and what changed in them. */
import { groupBy, type Location, remembered } from '../base/index.ts'
import { type Container, containersOf, normalPath, type PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { Objects } from '../workspace/index.ts'
import { type AnyField, type Field, read, requests } from '../yaml/index.ts'
import { wordsOf } from './containers.ts'
import { volumeNamed } from './volumes.ts'

/** One place of a pod that reads a ConfigMap or Secret. */
export interface ConfigUse {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
  /** Undefined: all of them. */
  readonly keys: readonly string[] | undefined
  /** env and subPath: a running pod never sees a change. mounted: its files change within a minute or two. */
  readonly how: 'env' | 'subPath' | 'mounted'
  /** Where the object is named. */
  readonly place: AnyField
}

/** Data of a ConfigMap or Secret that differs from the base. */
export interface ConfigChange {
  readonly use: ConfigUse
  /** The key that changed, the first of them. */
  readonly key: string
  readonly before: AnyField
  readonly after: AnyField
  readonly others: number
}

/** The first key that differs in a ConfigMap that a pod does not mount. */
export interface ApiConfigChange extends Omit<ConfigChange, 'use'> {
  readonly name: string
}

/** Every use of a ConfigMap or Secret, in volumes and in variables. */
export const configUses: (pod: Field<PodSpec>) => readonly ConfigUse[] = remembered(pod => [...volumeUses(pod), ...envUses(pod)])

/** The ConfigMaps and Secrets that a pod names in volumes and variables, as `ConfigMap name`; without their places, which take time. */
export function configNames(spec: PodSpec | undefined): string[] {
  const names: string[] = []
  const add = (configMap: string | undefined, secret: string | undefined): void => {
    if (configMap) names.push(`ConfigMap ${configMap}`)
    if (secret) names.push(`Secret ${secret}`)
  }
  for (const { configMap, secret, projected } of spec?.volumes ?? []) {
    add(configMap?.name, secret?.secretName)
    for (const source of projected?.sources ?? []) add(source.configMap?.name, source.secret?.name)
  }
  for (const { env = [], envFrom = [] } of containersOf(spec)) {
    for (const { valueFrom } of env) add(valueFrom?.configMapKeyRef?.name, valueFrom?.secretKeyRef?.name)
    for (const { configMapRef, secretRef } of envFrom) add(configMapRef?.name, secretRef?.name)
  }
  return names
}

/** What is known on both sides and differs: one for each object and way to read it. */
export function configChanges({ pod, daemonSet, objects, objectsBefore }: Subjects['update']): ConfigChange[] {
  const namespace = daemonSet.value?.metadata?.namespace
  return [...groupBy(configUses(pod), ({ kind, name, how }) => `${kind} ${name} ${how}`).values()].flatMap(uses => {
    const { kind, name } = uses[0]!
    const [old, updated] = [objectsBefore.find(kind, namespace, name), objects.find(kind, namespace, name)]
    // The API server refuses every change of an immutable one.
    if (!old || !updated || old.field.resolve(['immutable']).raw === true || isRefused(updated.field)) return []
    const useOf = (key: string): ConfigUse | undefined => uses.find(({ keys }) => keys?.includes(key) ?? true)
    const [first, ...others] = dataDifferences(old.field, updated.field).filter(({ key }) => useOf(key) !== undefined)
    return first ? [{ use: useOf(first.key)!, ...first, others: others.length }] : []
  })
}

/**
 * ConfigMaps that change and that no volume and no variable names, but that a word of a container names or that bear the DaemonSet's own name:
 * an agent may read them from the API server, as Cilium reads cilium-config.
 */
export function apiConfigChanges({ pod, daemonSet, objects, objectsBefore }: Subjects['update']): ApiConfigChange[] {
  const { name = '', namespace } = daemonSet.value?.metadata ?? {}
  const used = new Set(configUses(pod).flatMap(use => (use.kind === 'ConfigMap' ? [use.name] : [])))
  const words = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(wordsOf)
  const named = words.flatMap(({ text }) => text.match(/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?/g) ?? [])
  return [...new Set([name, `${name}-config`, `${name}-configmap`, ...named])].flatMap(each => {
    const [old, updated] = [objectsBefore.find('ConfigMap', namespace, each), objects.find('ConfigMap', namespace, each)]
    if (used.has(each) || !old || !updated || isRefused(updated.field)) return []
    const [first, ...others] = dataDifferences(old.field, updated.field)
    return first ? [{ name: each, ...first, others: others.length }] : []
  })
}

/** The fields of ConfigMaps and Secrets that hold what pods read. */
export const DATA_FIELDS = ['data', 'stringData', 'binaryData'] as const

/** A number or a list among the texts: the API server takes nothing of the object. */
function isRefused(object: AnyField): boolean {
  return DATA_FIELDS.some(map =>
    object
      .resolve([map])
      .entries()
      .some(([, { raw }]) => raw !== null && typeof raw !== 'string'),
  )
}

/** The keys of two ConfigMaps or Secrets whose data are not the same, in whichever of their fields each stands. */
export function dataDifferences(before: AnyField, after: AnyField): Omit<ConfigChange, 'use' | 'others'>[] {
  const [was, is] = [dataOf(before), dataOf(after)]
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(key => {
    const [old, updated] = [was.get(key), is.get(key)]
    if (old && updated && isSameData(old, updated)) return []
    const map = updated?.map ?? old!.map
    return [{ key, before: before.resolve([old?.map ?? map, key]), after: after.resolve([map, key]) }]
  })
}

interface Datum {
  readonly map: string
  readonly value: unknown
  /** It is written in base64. */
  readonly isEncoded: boolean
}

/** By key. What a Secret has as text wins over what it has encoded. */
function dataOf(object: AnyField): ReadonlyMap<string, Datum> {
  const isSecret = object.resolve(['kind']).raw === 'Secret'
  const found = new Map<string, Datum>()
  for (const map of ['binaryData', 'data', 'stringData'])
    for (const [key, value] of Object.entries(entriesOf(object.resolve([map]))))
      found.set(key, { map, value, isEncoded: map === 'binaryData' || (map === 'data' && isSecret) })
  return found
}

function isSameData(one: Datum, other: Datum): boolean {
  return one.value === other.value ? one.isEncoded === other.isEncoded : one.isEncoded !== other.isEncoded && textOf(one) === textOf(other)
}

/** Of what is no base64, the text itself. */
function textOf({ value, isEncoded }: Datum): unknown {
  if (typeof value !== 'string' || !isEncoded) return value
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(value.replaceAll(/\s/g, '')), char => char.charCodeAt(0)))
  } catch {
    return value
  }
}

function entriesOf(field: AnyField): Readonly<Record<string, unknown>> {
  const { value } = field
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

function envUses(pod: Field<PodSpec>): ConfigUse[] {
  const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
  return containers.flatMap(container => [
    ...container
      .at('env')
      .items()
      .flatMap(variable => {
        const source = variable.at('valueFrom')
        return [
          ...useOf('ConfigMap', source.at('configMapKeyRef', 'name'), 'env', keyOf(source.at('configMapKeyRef', 'key').value)),
          ...useOf('Secret', source.at('secretKeyRef', 'name'), 'env', keyOf(source.at('secretKeyRef', 'key').value)),
        ]
      }),
    ...container
      .at('envFrom')
      .items()
      .flatMap(source => [
        ...useOf('ConfigMap', source.at('configMapRef', 'name'), 'env', undefined),
        ...useOf('Secret', source.at('secretRef', 'name'), 'env', undefined),
      ]),
  ])
}

function keyOf(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key]
}

/** A volume counts once for each way in which it is mounted; one that nobody mounts does not. */
function volumeUses(pod: Field<PodSpec>): ConfigUse[] {
  const byVolume = groupBy(
    containersOf(pod.value).flatMap(({ volumeMounts = [] }) => volumeMounts),
    ({ name }): string | undefined => name,
  )
  return pod
    .at('volumes')
    .items()
    .flatMap(volume => {
      const mounts = byVolume.get(volume.value?.name) ?? []
      const subPaths = mounts.flatMap(({ subPath, subPathExpr }) => (subPath || subPathExpr ? [subPath?.split('/')[0] ?? ''] : []))
      const sources = [
        {
          map: volume.at('configMap', 'name'),
          secret: volume.at('secret', 'secretName'),
          items: itemsOf(volume.value?.configMap ?? volume.value?.secret),
        },
        ...volume
          .at('projected', 'sources')
          .items()
          .map(source => ({
            map: source.at('configMap', 'name'),
            secret: source.at('secret', 'name'),
            items: itemsOf(source.value?.configMap ?? source.value?.secret),
          })),
      ]
      return sources.flatMap(({ map, secret, items }) => {
        const keys = items && [...items.keys()]
        const ofSubPaths = subPaths.map(path => [...(items ?? [])].find(([, file]) => file === path)?.[0] ?? path)
        const isWhole = mounts.length > subPaths.length
        return [
          ...(subPaths.length > 0
            ? [...useOf('ConfigMap', map, 'subPath', ofSubPaths), ...useOf('Secret', secret, 'subPath', ofSubPaths)]
            : []),
          ...(isWhole ? [...useOf('ConfigMap', map, 'mounted', keys), ...useOf('Secret', secret, 'mounted', keys)] : []),
        ]
      })
    })
}

/** Keys and the files that they become; undefined where every key becomes one. */
function itemsOf(
  source: { readonly items?: readonly { readonly key?: string; readonly path?: string }[] } | undefined,
): Map<string, string> | undefined {
  return source?.items && new Map(source.items.map(({ key = '', path = '' }) => [key, path]))
}

function useOf(kind: ConfigUse['kind'], place: Field<string>, how: ConfigUse['how'], keys: readonly string[] | undefined): ConfigUse[] {
  return place.value ? [{ kind, name: place.value, keys, how, place }] : []
}

/** A file that a pod reads from a ConfigMap that is given. */
export interface ConfigFile {
  readonly object: string
  readonly key: string
  readonly text: string
  readonly place: AnyField
}

/** The texts of the ConfigMaps that a pod mounts or names, where these are given; each object once. */
export const configFiles: (about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>) => readonly ConfigFile[] = ({
  pod,
  daemonSet,
  objects,
}) => {
  let known = filesOfPods.get(pod)
  if (!known) filesOfPods.set(pod, (known = filesOf(pod, daemonSet.value?.metadata?.namespace, objects)))
  return known
}

/**
 * The place of a line (one-based) of a text that is written as a literal block (`|`), for a defect inside it; undefined where it is written otherwise.
 */
export function lineInside({ location: { file, span } }: AnyField, line: number): Location | undefined {
  if (file.text[span.start] !== '|') return undefined
  let start = span.start
  for (let passed = 0; passed < line; passed++) {
    start = file.text.indexOf('\n', start) + 1
    if (start === 0 || start >= span.end) return undefined
  }
  const end = file.text.indexOf('\n', start)
  const text = file.text.slice(start, end < 0 ? undefined : end)
  return { file, span: { start: start + text.length - text.trimStart().length, end: start + text.trimEnd().length } }
}

/** The line (one-based) of a character of a text. */
export function lineOf(text: string, index: number): number {
  return text.slice(0, index + (/^\n*/.exec(text.slice(index))?.[0].length ?? 0)).split('\n').length
}

/** The line of a manifest on which a character of the text of a file stands; the whole text where lines are not to be told apart. */
export function lineAt({ text, place }: Pick<ConfigFile, 'text' | 'place'>, index: number): AnyField | Location {
  return lineInside(place, lineOf(text, index)) ?? place
}

/** Images of Fluent Bit. */
export const FLUENT_BIT = /(?:^|[/-])fluent-?bit(?:[:@-]|$)/
/** Images of Vector. */
export const VECTOR = /(?:^|\/)vector(?:[:@-]|$)/
/** Images of Telegraf. */
export const TELEGRAF = /(?:^|\/)telegraf(?:[:@]|$)/

/** The first line (one-based) at which a text is no YAML, as Go's YAML packages read it; undefined for YAML. */
export function brokenYamlLine(text: string): number | undefined {
  for (const span of requests(text)) {
    const [problem] = read({ path: '', text }, span).problems
    if (problem) return lineOf(text, problem.span.start)
  }
  return undefined
}

/** The files of `configFiles` that one container mounts. */
export function mountedFiles(
  container: Field<Container>,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): readonly ConfigFile[] {
  return shownBy(mountsOfConfig(container, about.pod), about)
}

function shownBy(
  mounts: readonly ConfigMount[],
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): readonly ConfigFile[] {
  return mounts.length === 0 ? [] : configFiles(about).filter(file => mounts.some(each => pathIn(file, each) !== undefined))
}

interface ConfigMount {
  readonly object: string
  readonly items: ReadonlyMap<string, string> | undefined
  readonly mountPath: string
  readonly subPath: string | undefined
}

function mountsOfConfig(container: Field<Container>, pod: Field<PodSpec>): ConfigMount[] {
  return (container.value?.volumeMounts ?? []).flatMap(({ name, mountPath = '', subPath }) => {
    const { configMap, projected } = volumeNamed(pod.value, name) ?? {}
    return [configMap, ...(projected?.sources ?? []).map(source => source.configMap)].flatMap(source =>
      source?.name === undefined ? [] : [{ object: source.name, items: itemsOf(source), mountPath: normalPath(mountPath), subPath }],
    )
  })
}

/** Where a mount shows a file, of which a volume may take some, and a subPath one; undefined for no place. */
function pathIn({ object, key }: ConfigFile, { object: mounted, items, mountPath, subPath }: ConfigMount): string | undefined {
  const file = items && items.size > 0 ? items.get(key) : key
  if (object !== mounted || file === undefined) return undefined
  const path = normalPath(subPath ?? '').replace(/^\.\//, '')
  if (path === '') return `${mountPath}/${file}`
  return file === path ? mountPath : file.startsWith(`${path}/`) ? `${mountPath}/${file.slice(path.length + 1)}` : undefined
}

/**
 * Those of `mountedFiles` that the container reads, as far as it tells: those that its command, its variables or another of the files name, and those
 * that name another one. All where none is named.
 */
export function filesInUse(
  container: Field<Container>,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): readonly ConfigFile[] {
  const mounts = mountsOfConfig(container, about.pod)
  const files = shownBy(mounts, about)
  const words = wordsOf(container)
  if (files.length < 2 || words.some(({ text }) => text.includes('*'))) return files
  const paths = new Map(files.map(file => [file, mounts.flatMap(mount => pathIn(file, mount) ?? [])] as const))
  const all = new Set([...paths.values()].flat())
  const text = words.map(each => each.text).join(' ')
  const whole = new Set(text.match(PATHS)?.filter(path => all.has(path)))
  // A path names one file, also where others have the same name.
  const inWords = namesOfFiles(text.replace(PATHS, path => (whole.has(path) ? '' : path)))
  const used = new Set<ConfigFile>()
  for (const file of files) {
    if (inWords.has(file.key) || paths.get(file)?.some(path => whole.has(path))) used.add(file)
    for (const other of files) if (other !== file && namesIn(other).has(file.key)) used.add(other).add(file)
  }
  return used.size === 0 ? files : [...used]
}

const PATHS = /\/[\w./-]+/g

const namesIn = remembered(({ text }: ConfigFile) => namesOfFiles(text))

/** What may be the name of a file in a text, with its ending and without. */
function namesOfFiles(text: string): ReadonlySet<string> {
  return new Set(text.split(/[^\w.-]+/).flatMap(word => [word, word.replace(/\.\w+$/, '')]))
}

const filesOfPods = new WeakMap<AnyField, readonly ConfigFile[]>()

function filesOf(pod: Field<PodSpec>, namespace: string | undefined, objects: Objects): ConfigFile[] {
  const names = new Set(configNames(pod.value).flatMap(name => (name.startsWith('ConfigMap ') ? [name.slice('ConfigMap '.length)] : [])))
  return [...names].flatMap(object => {
    const data = objects.find('ConfigMap', namespace, object)?.field.at('data')
    return (data?.entries() ?? []).flatMap(([key, place]) =>
      typeof place.value === 'string' ? [{ object, key, text: place.value, place }] : [],
    )
  })
}

/** An option for the folder of a configuration in which each file is a setting, as of Cilium and Tetragon. */
const SETTINGS_FOLDER = /^--?config-dir=(\/[\w./-]+)$/

/** The settings of a program that are files of a ConfigMap: those below its `--config-dir` that have no ending and one line. */
export function settingFiles(
  container: Field<Container>,
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): readonly ConfigFile[] {
  const folder = wordsOf(container).flatMap(({ text }) => SETTINGS_FOLDER.exec(text)?.[1] ?? [])[0]
  if (folder === undefined) return []
  const path = normalPath(folder)
  const mounts = mountsOfConfig(container, about.pod).filter(({ mountPath }) => mountPath === path)
  return shownBy(mounts, about).filter(({ key, text }) => /^[a-z][a-z0-9-]*$/.test(key) && !text.trim().includes('\n'))
}
