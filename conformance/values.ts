/** Values for the fields of a DaemonSet: plausible ones, and odd ones that validation could see otherwise than Kubernetes. */
import type { FieldSchema, ScalarType, TypeSchema } from '../src/kubernetes/schema.ts'
import type { Random } from './random.ts'

const ODD_WORDS: readonly string[] = [
  'x X_Y -a a- a.b a..b . .. a/b /abs abs/ ../up a/../b /dev/../x a:b é 😀 $(A) $A % 1 0x1 1.5 -1 100% 101% 5%% true null',
  'example.com/x Example.com/X a.example.com/b.c_d kubernetes.io/x cpu requests.cpu limits.memory limits.hugepages-2Mi hugepages-2Mi',
  '::1 1.2.3.4 01.2.3.4 ::ffff:1.2.3.4 1.2.3.4/24 http v1 kubernetes.io/os node-role.kubernetes.io/master beta.kubernetes.io/arch',
  "metadata.name metadata.labels metadata.labels['a'] spec.nodeName status.hostIPs \\x C:\\x",
].flatMap(line => line.split(' '))
const BLANKS: readonly string[] = ['', ' ', 'a b', 'a\nb', "metadata.annotations['a b']"]
const LONG: readonly string[] = [...[63, 64, 253, 254].map(length => 'a'.repeat(length)), `${'a'.repeat(63)}.${'b'.repeat(63)}`]
const ODD_STRINGS: readonly string[] = [...BLANKS, ...LONG, ...ODD_WORDS]

/** Of fields with a closed set of values that the table does not tell. */
const WORDS: readonly string[] = [
  'Always Never OnFailure IfNotPresent In NotIn Exists DoesNotExist Gt Lt Equal NoSchedule NoExecute PreferNoSchedule OnDelete RollingUpdate',
  'TCP UDP SCTP HTTP HTTPS tcp http None HostToContainer Bidirectional Default ClusterFirst ClusterFirstWithHostNet RuntimeDefault Localhost',
  'Unconfined Unmasked windows linux ReadWriteOnce ReadWriteOncePod ReadOnlyMany Filesystem Block Directory FileOrCreate Socket Memory',
  'HugePages-2Mi SIGTERM Recursive MountOption Merge Strict IfPossible Enabled Disabled NotRequired RestartContainer Restart',
  'RestartAllContainers DoNotSchedule ScheduleAnyway Honor Ignore ALL NET_ADMIN CAP_SYS_ADMIN SYS_ADMIN File FallbackToLogsOnError',
  'system-node-critical system-cluster-critical',
].flatMap(line => line.split(' '))

const NUMBERS = '0 1 -1 2 3 100 420 511 512 3600 65535 65536 70000 2147483647 2147483648 -2147483649 9007199254740992 1.5 1e21'
const ODD_NUMBERS: readonly number[] = NUMBERS.split(' ').map(Number)

const QUANTITIES = '1 0 -1 100m 1m 1500m 0.5 1Gi 3Mi 2Mi 0.1Mi 1e3 1E 1k +1 . 5. 1.5.5 10Zb x 0.0000001 9999999999999999999999 1n 1000000'
const ODD_QUANTITIES: readonly unknown[] = ['', ' 1', 1, 0, -1, 0.15, 1.5, true, ...QUANTITIES.split(' ')]

const ODD_OTHERS: readonly unknown[] = [null, [], {}, ['x'], [null], [1], { x: 'y' }, { a: null }, { '': '' }, 'x', '', 0, 1.5, true]
const TIMES: readonly unknown[] = ['2026-01-02T15:04:05Z', '2026-01-02T15:04:05+01:00', '2026-01-02', '2026-13-02T15:04:05Z', '', null, 0]

const ODD: Readonly<Record<ScalarType, readonly unknown[]>> = {
  string: [...ODD_STRINGS, ...WORDS],
  boolean: [true, false, 'true', 0],
  int32: ODD_NUMBERS,
  int64: ODD_NUMBERS,
  IntOrString: [...ODD_NUMBERS, '', '0', '1', '0%', '10%', '100%', '101%', '-1%', 'http', 'HTTP', '8080', 'x'.repeat(16), '+5%', '1.5%'],
  Quantity: ODD_QUANTITIES,
  Time: TIMES,
  FieldsV1: [{}, { 'f:spec': {} }, 'x'],
}

const PLAUSIBLE: Readonly<Record<ScalarType, readonly unknown[]>> = {
  string: ['x', 'a', 'agent'],
  boolean: [true, false],
  int32: [1, 2, 80],
  int64: [1, 2, 1000],
  IntOrString: [1, '10%', 80],
  Quantity: ['1', '100m', '64Mi'],
  Time: TIMES.slice(0, 2),
  FieldsV1: [{}],
}

/** One in ten is of another type. */
export function oddValue(field: FieldSchema, random: Random): unknown {
  if (random.percent(10)) return random.pick(ODD_OTHERS)
  if (field.shape !== 'one' && random.percent(20)) return random.pick([null, [], {}])
  const item = (): unknown => (field.scalar === undefined ? structValue(field.struct, random, 2) : oddScalar(field, field.scalar, random))
  return shaped(field, item, random)
}

/** All odd values of a field, one after the other. */
export function* oddValues(field: FieldSchema): Generator {
  const { scalar, shape, values = [] } = field
  const items = scalar === undefined ? [{}] : [...values, ...ODD[scalar]]
  for (const item of items) yield shape === 'list' ? [item] : shape === 'map' ? { a: item } : item
  if (scalar === 'string' && shape === 'map') for (const key of ODD_STRINGS) yield { [key]: 'x' }
  if (scalar === 'Quantity' && shape === 'map') for (const key of [...ODD_STRINGS, 'cpu', 'memory', 'storage']) yield { [key]: '1' }
  if (shape === 'list') yield [items[0], items[0]]
  yield* ODD_OTHERS
}

export function plausibleValue(field: FieldSchema, random: Random, depth = 2): unknown {
  const { scalar, values } = field
  return shaped(
    field,
    () => {
      if (scalar === undefined) return structValue(field.struct, random, depth)
      return random.pick(values ?? PLAUSIBLE[scalar])
    },
    random,
  )
}

function oddScalar({ values }: FieldSchema, scalar: ScalarType, random: Random): unknown {
  return values && random.percent(50) ? random.pick(values) : random.pick(ODD[scalar])
}

function shaped({ shape, scalar }: FieldSchema, item: () => unknown, random: Random): unknown {
  if (shape === 'list') return Array.from({ length: 1 + random.below(2) }, item)
  if (shape !== 'map') return item()
  const keys = scalar === 'Quantity' ? ['cpu', 'memory', 'ephemeral-storage', 'example.com/gpu', 'hugepages-2Mi', 'pods'] : ODD_STRINGS
  return Object.fromEntries(Array.from({ length: 1 + random.below(2) }, () => [random.pick(keys), item()]))
}

/** The required fields of a struct, and a few of the others. */
export function structValue(struct: TypeSchema | undefined, random: Random, depth: number): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const field of struct?.fields.values() ?? []) {
    if (!field.required && (depth === 0 || !random.percent(25))) continue
    value[field.name] = random.percent(70) ? plausibleValue(field, random, depth - 1) : oddValue(field, random)
  }
  return value
}
