/** What to say about a field that does not exist, and what was probably meant. */
import { editDistance, type Path, type FieldSchema, lifetimeOf, typeSchema, type TypeSchema } from '../../kubernetes/index.ts'
import { target, type YamlNode } from '../../yaml/index.ts'

/** A struct on the way from the root; the root itself has no path. */
export interface Ancestor {
  readonly struct: TypeSchema
  readonly path: Path | undefined
}

export interface Unknown {
  readonly message: string
  /** Names of fields of the same struct, best first; whole paths, with dots, where the field belongs elsewhere: `.spec` at the top level. */
  readonly suggestions: readonly string[]
  /** A version of 1.25 to 1.37 knows it. */
  readonly otherVersion?: boolean
}

/** Fields of other workloads: what they are called here, or why they are not. */
const OTHER_WORKLOADS: ReadonlyMap<string, { readonly instead?: string; readonly why: string }> = new Map([
  ['strategy', { instead: 'updateStrategy', why: 'that is its name in a Deployment' }],
  ['replicas', { why: 'a DaemonSet runs one pod per node' }],
  ['progressDeadlineSeconds', { why: 'only a Deployment has it' }],
  ['paused', { why: 'only a Deployment has it' }],
  ['serviceName', { why: 'only a StatefulSet has it' }],
  ['volumeClaimTemplates', { why: 'only a StatefulSet has them' }],
  ['templateGeneration', { why: 'it was removed in apps/v1' }],
])

/** `path` is that of the struct; `ancestors` come before it, from the root. */
export function unknownField(
  struct: TypeSchema,
  name: string,
  path: Path | undefined,
  ancestors: readonly Ancestor[],
  value: YamlNode,
): Unknown {
  const version = otherVersion(struct, name)
  if (version !== undefined)
    return { message: `"${name}" ${version}, so 1.${struct.minor} rejects it`, suggestions: [], otherVersion: true }

  const told = `${struct.name} has no field "${name}"`
  const other = struct.name === 'DaemonSetSpec' ? OTHER_WORKLOADS.get(name) : undefined
  if (other?.instead !== undefined) return { message: `${told}; write ${other.instead}`, suggestions: [other.instead] }
  if (other) return { message: `${told}: ${other.why}; remove it`, suggestions: [] }

  const folded = name.toLowerCase()
  const sameName = [...struct.fields.keys()].find(field => field.toLowerCase() === folded)
  if (sameName !== undefined) return { message: `${told}; field names are case-sensitive, use ${sameName}`, suggestions: [sameName] }

  const places = elsewhere(struct, name, path, ancestors, value)
  if (places.length > 0) {
    if (places[0] === name) return { message: `${told}; it belongs at the top level of the manifest`, suggestions: [`.${name}`] }
    const parents = places.map(place => place.slice(0, -name.length - 1))
    return { message: `${told}; it belongs in ${parents.join(' or ')}`, suggestions: places.filter(place => !place.includes('[]')) }
  }
  const isOfMount = struct.name === 'Volume' && typeSchema('VolumeMount', struct.minor).fields.has(name)
  if (isOfMount) return { message: `${told}; it belongs in volumeMounts of a container`, suggestions: [] }
  const similar = similarNames(name, struct)
  if (similar.length > 0) return { message: `${told}; did you mean ${similar.join(' or ')}?`, suggestions: similar }
  return { message: `${told}; remove it`, suggestions: [] }
}

function otherVersion({ name: type, minor }: TypeSchema, name: string): string | undefined {
  const life = lifetimeOf(type, name)
  if (!life) return undefined
  if (life.since !== undefined && minor < life.since) return `was added in Kubernetes 1.${life.since}`
  return life.until !== undefined && minor > life.until ? `was removed after Kubernetes 1.${life.until}` : undefined
}

/** Names that say nothing about where they belong. */
const COMMON: ReadonlySet<string> = new Set([
  'name',
  'namespace',
  'kind',
  'type',
  'key',
  'value',
  'values',
  'items',
  'path',
  'mode',
  'optional',
])

/** Whether a field can be the one that is meant: of the kind of what is written, and where only some values are allowed, of one of them. */
function canHold(field: FieldSchema | undefined, value: YamlNode): boolean {
  const here = target(value)
  if (!field || !here) return false
  if (here.kind === 'scalar') {
    if (here.value === null) return true
    const isOne = field.shape === 'one' && field.scalar !== undefined
    return isOne && (field.values === undefined || field.values.includes(here.text))
  }
  if (here.kind === 'sequence') return field.shape === 'list'
  return field.shape === 'map' || (field.shape === 'one' && field.scalar === undefined)
}

/** At most so many places are told. */
const MOST = 3

function elsewhere(struct: TypeSchema, name: string, path: Path | undefined, ancestors: readonly Ancestor[], value: YamlNode): string[] {
  const start = path === undefined ? '' : `${path.toString()}.`
  const found = below(struct, name, start, 3, value)
  if (found.length > 0) return found.length <= MOST ? found : []
  for (const { struct: ancestor, path: place } of ancestors.toReversed()) {
    if (place === undefined) {
      if (!COMMON.has(name) && canHold(ancestor.fields.get(name), value)) return [name]
      const beside = COMMON.has(name) ? [] : below(ancestor, name, '', 1, value)
      if (beside.length === 1) return beside
      continue
    }
    if (canHold(ancestor.fields.get(name), value)) return [`${place.toString()}.${name}`]
    // Another struct beside this one has a field of such a name by chance, unless few structs have one.
    const beside = COMMON.has(name) ? [] : below(ancestor, name, `${place.toString()}.`, 1, value)
    if (beside.length === 1) return beside
  }
  return isResource(name) ? amounts(struct, name, start) : inItems(struct, name, start, value)
}

function isResource(name: string): boolean {
  return /^(?:cpu|memory|ephemeral-storage|hugepages-.*)$/.test(name) || name.includes('/')
}

/** A resource that was written where its limits and requests are. */
function amounts(struct: TypeSchema, name: string, start: string): string[] {
  const maps = [...struct.fields.values()].filter(({ shape, scalar }) => shape === 'map' && scalar === 'Quantity')
  return maps.map(field => `${start}${field.name}.${name}`)
}

/** Where structs below have the field, the nearest ones: spec.template.spec for what was written into spec. */
function below(struct: TypeSchema, name: string, start: string, depth: number, value: YamlNode): string[] {
  let level: [TypeSchema, string][] = [[struct, start]]
  for (let i = 0; i < depth; i++) {
    const next: [TypeSchema, string][] = []
    for (const [parent, prefix] of level) {
      for (const field of parent.fields.values()) {
        if (field.struct && field.shape === 'one') next.push([field.struct, `${prefix}${field.name}.`])
      }
    }
    const found = next.flatMap(([candidate, prefix]) => (canHold(candidate.fields.get(name), value) ? [prefix + name] : []))
    if (found.length > 0) return found
    level = next
  }
  return []
}

/** The list whose items have the field: containers for an image. A required list is meant before others. */
function inItems(struct: TypeSchema, name: string, start: string, value: YamlNode): string[] {
  const lists = [...struct.fields.values()].filter(field => field.shape === 'list' && canHold(field.struct?.fields.get(name), value))
  const list = lists.find(({ required }) => required) ?? (lists.length === 1 ? lists[0] : undefined)
  return list ? [`${start}${list.name}[].${name}`] : []
}

/** Fields with few letters changed; else those that contain the name, or begin it. */
function similarNames(name: string, struct: TypeSchema): string[] {
  const folded = name.toLowerCase()
  const most = Math.max(1, Math.floor(name.length / 3))
  const near = [...struct.fields.keys()]
    .map(field => ({ field, steps: editDistance(folded, field.toLowerCase()) }))
    .filter(({ field, steps }) => steps <= most && steps < field.length - 1)
    .sort((a, b) => a.steps - b.steps)
  if (near.length > 0) return near.slice(0, 1).map(({ field }) => field)
  const related = [...struct.fields.values()].filter(field => isRelated(folded, field))
  return related.length <= MOST ? related.sort((a, b) => Number(b.required) - Number(a.required)).map(field => field.name) : []
}

function isRelated(folded: string, { name }: FieldSchema): boolean {
  const field = name.toLowerCase()
  return (folded.length > 2 && field.includes(folded)) || (field.length > 2 && folded.startsWith(field))
}
