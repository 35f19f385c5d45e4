/** A DaemonSet as admission policies see it: decoded, with its defaults, as Go prints it. */
import { type DaemonSet, type FieldSchema, parseQuantity, typeSchema, type TypeSchema } from '../kubernetes/index.ts'
import type { PlainObject, Value } from './cel/values.ts'

export interface Stored {
  readonly namespace: string
  /** 1 for a new object. */
  readonly generation: number
  /** Of an object that is in the storage. */
  readonly resourceVersion?: string
}

/** `daemonSet`: as storage would have it (`storePrevious`). What only a cluster knows is filled in with placeholders. */
export function policyObject(daemonSet: DaemonSet, minor: number, { namespace, generation, resourceVersion }: Stored): PlainObject {
  const printed = printStruct(daemonSet, typeSchema('DaemonSet', minor))
  const metadata = printed['metadata'] as PlainObject
  return {
    ...printed,
    apiVersion: 'apps/v1',
    kind: 'DaemonSet',
    metadata: {
      ...metadata,
      namespace: metadata['namespace'] ?? namespace,
      uid: '00000000-0000-0000-0000-000000000000',
      creationTimestamp: '2026-01-01T00:00:00Z',
      generation,
      ...(resourceVersion === undefined ? {} : { resourceVersion }),
      annotations: {
        'deprecated.daemonset.template.generation': String(generation),
        ...(metadata['annotations'] as PlainObject | undefined),
      },
      managedFields: [{ manager: 'ds-lint', operation: 'Update', apiVersion: 'apps/v1', fieldsType: 'FieldsV1', fieldsV1: {} }],
    },
    status: { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 },
  }
}

function printStruct(value: object, { fields }: TypeSchema): Record<string, Value> {
  const printed: Record<string, Value> = {}
  for (const [name, field] of fields) {
    const inner = print((value as Readonly<Record<string, unknown>>)[name], field)
    if (inner !== undefined) printed[name] = inner
  }
  return printed
}

/** Undefined for what Go leaves out. */
function print(value: unknown, field: FieldSchema): Value | undefined {
  if (value === undefined || value === null) return field.zero === 'printed' ? zeroOf(field) : undefined
  if (field.shape === 'one') {
    return field.zero === 'omitted' && (value === false || value === 0 || value === '') ? undefined : printOne(value, field)
  }
  if (Array.isArray(value)) return value.length === 0 && !field.required ? undefined : value.map(item => printOne(item ?? {}, field))
  const entries = Object.entries(value)
  return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([key, inner]) => [key, printOne(inner, field)]))
}

function printOne(value: unknown, { scalar, struct }: FieldSchema): Value {
  if (scalar === 'Quantity') return canonical(String(value))
  return struct && typeof value === 'object' && value !== null ? printStruct(value, struct) : (value as Value)
}

function canonical(text: string): string {
  const quantity = parseQuantity(text)
  return typeof quantity === 'string' ? text : quantity.toString()
}

function zeroOf({ scalar, struct }: FieldSchema): Value | undefined {
  switch (scalar) {
    case undefined:
      return struct && printStruct({}, struct)
    case 'string':
      return ''
    case 'boolean':
      return false
    case 'Quantity':
      return '0'
    case 'int32':
    case 'int64':
    case 'IntOrString':
      return 0
    default:
      return undefined
  }
}
