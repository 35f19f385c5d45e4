/** What decoding says to the user. */
import { distance } from 'fastest-levenshtein'
import type { Path } from '../kubernetes/path.ts'
import type { QuantityProblem } from '../kubernetes/quantity.ts'
import { type FieldSchema, lifetimeOf, type TypeSchema } from '../kubernetes/schema.ts'
import type { Anchored, Scalar, YamlNode } from '../yaml/tree.ts'
import type { IntegerProblem } from './decodescalar.ts'

/** A struct on the way from the root; the root itself has no path. */
export interface Ancestor {
  readonly struct: TypeSchema
  readonly path: Path | undefined
}

export interface Unknown {
  readonly message: string
  /** Names in the same struct, or whole paths elsewhere, best first. */
  readonly suggestions: readonly string[]
}

/** `path` is that of the struct. */
export function unknownField(struct: TypeSchema, name: string, path: Path | undefined, ancestors: readonly Ancestor[]): Unknown {
  const where = path === undefined ? `a ${struct.name}` : path.toString()
  const told = `"${name}" is no field of ${where}`
  const version = otherVersion(struct, name)
  if (version !== undefined) return { message: `"${name}" ${version}; 1.${struct.minor} refuses it`, suggestions: [] }

  const folded = name.toLowerCase()
  const sameName = [...struct.fields.keys()].find(field => field.toLowerCase() === folded)
  if (sameName !== undefined) return { message: `${told}; names are case-sensitive: write ${sameName}`, suggestions: [sameName] }

  const elsewhere = [...below(struct, name, path), ...above(name, ancestors)]
  if (elsewhere[0] !== undefined)
    return { message: `${told}; it belongs in ${elsewhere[0].slice(0, -name.length - 1)}`, suggestions: elsewhere }

  const similar = similarNames(name, struct)
  if (similar[0] !== undefined) return { message: `${told}; did you mean ${similar[0]}?`, suggestions: similar }
  return { message: `${told}; remove it`, suggestions: [] }
}

function otherVersion({ name: type, minor }: TypeSchema, name: string): string | undefined {
  const life = lifetimeOf(type, name)
  if (!life) return undefined
  if (life.since !== undefined && minor < life.since) return `came with Kubernetes 1.${life.since}`
  return life.until !== undefined && minor > life.until ? `was removed after Kubernetes 1.${life.until}` : undefined
}

/** Where structs at most three steps below have the field: spec.template.spec for what was written into spec. */
function below(struct: TypeSchema, name: string, path: Path | undefined): string[] {
  const start = path === undefined ? '' : `${path.toString()}.`
  let level: [TypeSchema, string][] = [[struct, start]]
  for (let depth = 0; depth < 3; depth++) {
    const next: [TypeSchema, string][] = []
    for (const [parent, prefix] of level) {
      for (const field of parent.fields.values()) {
        if (field.struct && field.shape === 'one') next.push([field.struct, `${prefix}${field.name}.`])
      }
    }
    const found = next.flatMap(([candidate, prefix]) => (candidate.fields.has(name) ? [prefix + name] : []))
    if (found.length > 0) return found.length === 1 ? found : []
    level = next
  }
  return []
}

/** Where an enclosing struct has the field: it is indented too far. */
function above(name: string, ancestors: readonly Ancestor[]): string[] {
  const found = ancestors.findLast(({ struct, path }) => path !== undefined && struct.fields.has(name))
  return found ? [`${found.path!.toString()}.${name}`] : []
}

function similarNames(name: string, struct: TypeSchema): string[] {
  const folded = name.toLowerCase()
  const most = Math.max(1, Math.floor(name.length / 3))
  return [...struct.fields.keys()]
    .map(field => ({ field, steps: distance(folded, field.toLowerCase()) }))
    .filter(({ field, steps }) => steps <= most || (steps === 1 && field.length > 2))
    .sort((a, b) => a.steps - b.steps)
    .map(({ field }) => field)
}

/** `whole`: the field takes a list or a map, and this is none. */
export function wrongTypeMessage(field: FieldSchema, node: Anchored, whole: boolean): string {
  const found = node.kind === 'scalar' ? shown(node) : `this ${node.kind === 'sequence' ? 'list' : 'mapping'}`
  const instead = whole ? undefined : insteadOf(field, node)
  return `must be ${wanted(field, whole)}, not ${found}${instead === undefined ? '' : `; write ${instead}`}`
}

function wanted({ scalar, shape, type }: FieldSchema, whole: boolean): string {
  if (whole && shape === 'list') return 'a list'
  if (whole) return scalar === 'Quantity' ? 'a mapping of names to quantities' : 'a mapping of names to strings'
  switch (scalar) {
    case undefined:
      return `a mapping with the fields of ${type}`
    case 'string':
      return 'a string'
    case 'boolean':
      return 'true or false'
    case 'int32':
    case 'int64':
      return 'a whole number'
    case 'Quantity':
      return 'a quantity such as 500m or 64Mi'
    case 'IntOrString':
      return 'a whole number or a string'
    case 'Time':
      return 'a time such as 2006-01-02T15:04:05Z'
    case 'FieldsV1':
      return 'a mapping'
  }
}

/** The value as the field would take it, where that can be told. */
export function insteadOf({ scalar }: FieldSchema, node: Anchored): string | undefined {
  if (node.kind !== 'scalar') return undefined
  const { value, text } = node
  switch (scalar) {
    case 'string':
      return typeof value === 'string' ? undefined : JSON.stringify(text)
    case 'boolean':
      if (typeof value !== 'string') return undefined
      return /^(?:true|yes|on)$/i.test(value) ? 'true' : /^(?:false|no|off)$/i.test(value) ? 'false' : undefined
    case 'int32':
    case 'int64':
      return typeof value === 'string' && /^-?(?:0|[1-9]\d{0,8})$/.test(value) ? value : undefined
    default:
      return undefined
  }
}

function shown({ value, text, style }: Scalar): string {
  if (typeof value === 'string') return `the string ${JSON.stringify(value)}`
  const what = typeof value === 'boolean' ? 'boolean' : 'number'
  return `the ${what} ${style === 'plain' ? text : String(value)}`
}

export function badIntegerMessage(node: Scalar, bits: 32 | 64, problem: IntegerProblem): string {
  if (problem === 'fraction')
    return `must be a whole number, not ${node.text}${node.float && Number.isInteger(node.value) ? ` in JSON; write ${String(node.value)}` : ''}`
  return bits === 32 ? `must be between -2147483648 and 2147483647, ${node.text} is not` : `must fit into 64 bits, ${node.text} does not`
}

/** The problem continues a sentence that begins with the text. */
export function badQuantityMessage(node: Scalar, problem: QuantityProblem): string {
  return `${typeof node.value === 'string' ? JSON.stringify(node.value) : node.text} ${problem}`
}

export function duplicateMessage(name: string, first: YamlNode, key: YamlNode): string {
  const merged = first.start > key.start ? 'through a merge key' : 'before'
  return `"${name}" is there twice; it was already set ${merged}, keep one of them`
}
