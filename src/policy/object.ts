/** A DaemonSet as admission policies see it: decoded, with its defaults, as Go prints it. */
import { type DaemonSet, fieldSchema, MAP_FIELDS, parseQuantity } from '../kubernetes/index.ts'
import type { PlainObject, Value } from './cel/values.ts'

/** Of Go's fields that are no pointers and `omitempty`: false and 0 are not printed. */
const NO_POINTERS: ReadonlySet<string> = new Set([
  'hostNetwork',
  'hostPID',
  'hostIPC',
  'stdin',
  'stdinOnce',
  'tty',
  'readOnly',
  'minReadySeconds',
  'hostPort',
  'initialDelaySeconds',
  'timeoutSeconds',
  'periodSeconds',
  'successThreshold',
  'failureThreshold',
  'partition',
])
/** Pointers to texts: an empty one is printed. */
const TEXT_POINTERS: ReadonlySet<string> = new Set(['service', 'runtimeClassName', 'storageClassName', 'localhostProfile', 'hostname'])

export interface Stored {
  readonly namespace: string
  /** 1 for a new object. */
  readonly generation: number
  /** Of an object that is in the storage. */
  readonly resourceVersion?: string
}

/** `daemonSet`: as storage would have it (`storePrevious`). What only a cluster knows is filled in with placeholders. */
export function policyObject(daemonSet: DaemonSet, minor: number, { namespace, generation, resourceVersion }: Stored): PlainObject {
  const printed = print(daemonSet, [], minor) as Record<string, Value>
  const metadata = (printed['metadata'] ?? {}) as Record<string, Value>
  const spec = (printed['spec'] ?? {}) as Record<string, Value>
  const template = (spec['template'] ?? {}) as Record<string, Value>
  const { containers, initContainers } = (template['spec'] ?? {}) as Record<string, readonly Record<string, Value>[]>
  for (const container of [...(containers ?? []), ...(initContainers ?? [])]) container['resources'] ??= {}
  return {
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
    spec: { ...spec, template: { metadata: {}, ...template } },
    status: { currentNumberScheduled: 0, desiredNumberScheduled: 0, numberMisscheduled: 0, numberReady: 0 },
  }
}

/** Undefined for what Go leaves out. */
function print(value: unknown, steps: readonly (string | number)[], minor: number): Value | undefined {
  const name = String(steps.at(-1) ?? '')
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item, index) => print(item, [...steps, index], minor) ?? {})
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => [key, print(inner, [...steps, key], minor)] as const)
    const kept = entries.filter(([, inner]) => inner !== undefined)
    return kept.length === 0 && MAP_FIELDS.has(name) ? undefined : Object.fromEntries(kept)
  }
  if (value === undefined || value === null) return undefined
  if ((value === false || value === 0) && NO_POINTERS.has(name)) return undefined
  if (value === '' && !TEXT_POINTERS.has(name) && !isKeyOfMap(steps)) return undefined
  if ((typeof value === 'string' || typeof value === 'number') && fieldSchema(steps, minor)?.scalar === 'Quantity') {
    const quantity = parseQuantity(String(value))
    return typeof quantity === 'string' ? String(value) : quantity.toString()
  }
  return value as Value
}

/** A value of a map with keys of its author's choice is printed, whatever it is. */
function isKeyOfMap(steps: readonly (string | number)[]): boolean {
  return MAP_FIELDS.has(String(steps.at(-2) ?? ''))
}
