/** What decoding says to the user. */
import type { QuantityProblem, FieldSchema, ScalarType } from '../../kubernetes/index.ts'
import type { Anchored, Scalar, YamlNode } from '../../yaml/index.ts'
import type { IntegerProblem } from './scalar.ts'

/** `whole`: the field takes a list or a map, and this is none. */
export function wrongTypeMessage(field: FieldSchema, node: Anchored, whole: boolean): string {
  const found = node.kind === 'scalar' ? shown(node) : `this ${node.kind === 'sequence' ? 'list' : 'mapping'}`
  const instead = whole ? undefined : insteadOf(field, node)
  return `must be ${wanted(field, whole)}, not ${found}${instead === undefined ? '' : `; write ${instead}`}`
}

const WANTED: Readonly<Record<ScalarType, string>> = {
  string: 'a string',
  boolean: 'true or false',
  int32: 'a whole number',
  int64: 'a whole number',
  Quantity: 'a quantity such as 500m or 64Mi',
  IntOrString: 'a whole number or a string',
  Time: 'a time such as 2006-01-02T15:04:05Z',
  FieldsV1: 'a mapping',
}

function wanted({ scalar, shape, type }: FieldSchema, whole: boolean): string {
  if (whole && shape === 'list') return 'a list'
  if (whole) return scalar === 'Quantity' ? 'a mapping of names to quantities' : 'a mapping of names to strings'
  return scalar === undefined ? `a mapping with the fields of ${type}` : WANTED[scalar]
}

/** The value as the field would take it, where that can be told. */
export function insteadOf({ scalar }: FieldSchema, node: Anchored): string | undefined {
  if (node.kind !== 'scalar') return undefined
  const { value, text } = node
  if (typeof value !== 'string') return scalar === 'string' ? JSON.stringify(text) : undefined
  if (scalar === 'boolean') return /^(?:true|yes|on)$/i.test(value) ? 'true' : /^(?:false|no|off)$/i.test(value) ? 'false' : undefined
  return (scalar === 'int32' || scalar === 'int64') && /^-?(?:0|[1-9]\d{0,8})$/.test(value) ? value : undefined
}

function shown({ value, text, style }: Scalar): string {
  if (typeof value === 'string') return `the string ${JSON.stringify(value)}`
  const what = typeof value === 'boolean' ? 'boolean' : 'number'
  return `the ${what} ${style === 'plain' ? text : String(value)}`
}

export function badIntegerMessage(node: Scalar, bits: 32 | 64, problem: IntegerProblem): string {
  const whole = node.float && Number.isInteger(node.value) ? ` in JSON; write ${String(node.value)}` : ''
  if (problem === 'fraction') return `must be a whole number, not ${node.text}${whole}`
  return bits === 32 ? `must be between -2147483648 and 2147483647, ${node.text} is not` : `must fit into 64 bits, ${node.text} does not`
}

/** The problem continues a sentence that begins with the text. */
export function badQuantityMessage(node: Scalar, problem: QuantityProblem): string {
  return `${typeof node.value === 'string' ? JSON.stringify(node.value) : node.text} ${problem}`
}

export function duplicateMessage(name: string, first: YamlNode, key: YamlNode): string {
  const merged = first.start > key.start ? 'through a merge key' : 'before'
  return `duplicate key "${name}", already set ${merged}; keep one`
}

const LONGEST_VALUE = 60

/** `before` and `last` differ. */
export function lostMessage(name: string, before: unknown, last: unknown, client: string): string {
  const texts = [before, last].map(value => (typeof value === 'object' && value !== null ? undefined : JSON.stringify(value)))
  const isShort = texts.every(text => text !== undefined && text.length <= LONGEST_VALUE)
  const values = isShort ? `this value, ${texts[1]}, and silently drops ${texts[0]}` : 'this value and silently drops the one before'
  return `duplicate key "${name}": ${client} keeps ${values}; remove one of them`
}
