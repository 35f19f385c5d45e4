/** Nodes that are written in a few lines: pools of equal nodes (schemas/pools.json). */
import { quantityOf, type ResourceList, type Taint } from '../kubernetes/index.ts'
import { isStruct } from '../yaml/index.ts'
import { CLOUDS, type Cloud, podsOfInterfaces, reservedOf } from './allocatable.ts'
import { quantities, typeOf } from './node.ts'
import { member, objectAt, type Plain, textAt, textsAt } from './plain.ts'
import type { Told } from './told.ts'
import { type ClusterNode, type FilePlace, UNTOLD_STORAGE } from './types.ts'

/** Several nodes of one kind. */
export interface Pool {
  readonly name: string
  readonly count: number
  readonly labels: Readonly<Record<string, string>>
  readonly taints: readonly Taint[]
  /** Undefined: nothing is known of them. */
  readonly allocatable: ResourceList | undefined
  readonly isEstimated: boolean
  readonly place: FilePlace
  /** The number of its first node: 1. */
  readonly first?: number
}

/** More nodes than any cluster has, in a pool and in all pools together. */
export const MOST_NODES = 1_000_000
const KEYS: ReadonlySet<string> = new Set(['name', 'count', 'labels', 'taints', 'allocatable', 'shape', 'cloud', 'price'])

/** The nodes of a pool, each with the labels that every node has. */
export function* nodesOf({ name, count, labels, taints, allocatable, isEstimated, place, first = 1 }: Pool): Generator<ClusterNode> {
  const common = { 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64', ...labels }
  const type = typeOf(common)
  const resources = allocatable === undefined ? 'unknown' : isEstimated ? 'estimated' : 'observed'
  const spec = taints.length > 0 ? { taints } : {}
  const status = allocatable === undefined ? {} : { allocatable: { 'ephemeral-storage': UNTOLD_STORAGE, ...allocatable } }
  for (let index = first; index < first + count; index++) {
    const own = `${name}-${index}`
    yield {
      node: { metadata: { name: own, labels: { 'kubernetes.io/hostname': own, ...common } }, spec, status },
      type,
      pool: name,
      resources,
      place,
    }
  }
}

/** The pools of a pools file. @param file Its place. @param lines Of the pools, where they are known. */
export function poolsOf(pools: readonly unknown[], file: FilePlace, told: Told, lines: readonly number[] = []): Pool[] {
  if (pools.length === 0) told.add(file, 'the pools file has no pools; give each a name and a count')
  const counts = new Map<string, number>()
  return pools.flatMap((pool, index) => {
    const which = `pools[${index}]`
    const place = { ...file, line: lines[index] ?? file.line }
    if (!isStruct(pool)) {
      told.add(place, `${which} is not a mapping and is left out`)
      return []
    }
    const found = poolOf(pool, which, place, told)
    if (!found) return []
    const before = counts.get(found.name)
    counts.set(found.name, (before ?? 0) + found.count)
    if (before === undefined) return found
    told.add(place, 'another pool has this name; its nodes count as well', found.name)
    return { ...found, first: before + 1 }
  })
}

function poolOf(pool: Plain, which: string, place: FilePlace, told: Told): Pool | undefined {
  const name = textAt(pool, 'name')
  const number = member(pool, 'count') ?? 1
  const count = typeof number === 'number' ? number : NaN
  const say = (text: string): void => told.add(place, `${which}: ${text}`)
  if (!name) {
    say('a pool needs a name; it is left out')
    return undefined
  }
  if (!Number.isInteger(count) || count < 0 || count > MOST_NODES) {
    say(`count must be a whole number from 0 to ${MOST_NODES}; the pool is left out`)
    return undefined
  }
  for (const key of Object.keys(pool)) if (!KEYS.has(key)) say(`unknown key "${key}"`)
  const given = member(pool, 'allocatable')
  const shape = member(pool, 'shape')
  for (const key of ['labels', 'allocatable', 'shape'] as const) {
    const found = member(pool, key)
    if (found !== undefined && found !== null && !isStruct(found)) say(`${key} must be a mapping; it is left out`)
  }
  const labels = textsAt(pool, 'labels')
  for (const key of Object.keys(objectAt(pool, 'labels')))
    if (!Object.hasOwn(labels, key)) say(`the label ${key} must be text; it is left out`)
  const common = { name, count, labels, taints: taintsOf(member(pool, 'taints'), say), place }
  if (isStruct(given)) {
    const amounts = amountsOf(given, 'allocatable', say)
    return { ...common, allocatable: amounts && { pods: '110', ...amounts }, isEstimated: false }
  }
  if (!isStruct(shape)) return { ...common, allocatable: undefined, isEstimated: false }
  const { interfaces, addressesPerInterface, ...written } = shape
  const pods =
    typeof interfaces === 'number' && typeof addressesPerInterface === 'number'
      ? { pods: String(podsOfInterfaces(interfaces, addressesPerInterface)) }
      : {}
  const cloud = cloudOf(pool, say)
  const amounts = amountsOf(written, 'shape', say)
  return { ...common, allocatable: amounts && estimated({ ...pods, ...amounts }, cloud), isEstimated: true }
}

/** Undefined where one of them is invalid or missing: then what fits is not judged. */
function amountsOf(written: Plain, list: string, say: (text: string) => void): ResourceList | undefined {
  const amounts = quantities(written, (resource, problem) =>
    say(`invalid quantity of ${resource} in ${list}: ${problem}; whether pods fit is not judged`),
  )
  const missing = ['cpu', 'memory'].filter(resource => !Object.hasOwn(written, resource))
  if (missing.length > 0) say(`${list} without ${missing.join(' and ')}; whether pods fit is not judged`)
  return missing.length === 0 && Object.keys(amounts).length === Object.keys(written).length ? amounts : undefined
}

function cloudOf(pool: Plain, say: (text: string) => void): Cloud {
  const written = member(pool, 'cloud')
  const cloud = CLOUDS.find(each => each === written)
  if (written !== undefined && cloud === undefined) say(`unknown cloud ${JSON.stringify(written)}; use ${CLOUDS.join(', ')}`)
  return cloud ?? 'none'
}

/** What pods of a cloud's machine take when nothing says how many it takes. */
const PODS: Readonly<Record<Cloud, string>> = { eks: '58', gke: '110', aks: '110', 'aks-before-1.29': '110', none: '110' }

/** What a machine has for pods. */
export function estimated(capacity: ResourceList, cloud: Cloud): ResourceList {
  const pods = capacity['pods'] ?? PODS[cloud]
  const [cpu, memory, most] = [milli(capacity['cpu']), whole(capacity['memory']), whole(pods)]
  const reserved = reservedOf(cloud, { cpu: cpu / 1000, memory, pods: most })
  return {
    ...capacity,
    pods,
    ...(capacity['cpu'] !== undefined && { cpu: `${Math.max(cpu - reserved.cpu, 0)}m` }),
    ...(capacity['memory'] !== undefined && { memory: String(Math.max(memory - reserved.memory, 0)) }),
  }
}

function milli(text = '0'): number {
  return Number(quantityOf(text)?.milliValue() ?? 0)
}

function whole(text = '0'): number {
  return Number(quantityOf(text)?.value() ?? 0)
}

/** As a node has them, or as `kubectl taint` takes them: `spot=true:NoSchedule`. */
export function taintsOf(written: unknown, say: (text: string) => void): Taint[] {
  if (written === undefined) return []
  if (!Array.isArray(written)) {
    say('taints must be a list')
    return []
  }
  return written.flatMap((taint: unknown): Taint[] => {
    if (typeof taint === 'string') {
      const parsed = parseTaint(taint)
      if (parsed) return [parsed]
    }
    const [key, effect] = [textAt(taint, 'key'), textAt(taint, 'effect')]
    if (key && effect) return [{ key, value: textAt(taint, 'value') ?? '', effect }]
    say(`invalid taint ${JSON.stringify(taint)}; write key=value:Effect`)
    return []
  })
}

const TAINT = /^([^=:\s]+)(?:=([^:]*))?:(NoSchedule|PreferNoSchedule|NoExecute)$/

/** `key=value:Effect` or `key:Effect`. */
export function parseTaint(text: string): Taint | undefined {
  const [, key, value = '', effect] = TAINT.exec(text) ?? []
  return key !== undefined && effect !== undefined ? { key, value, effect } : undefined
}
