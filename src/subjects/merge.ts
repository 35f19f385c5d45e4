/** An old DaemonSet and a new manifest → the object that an apply leaves. */
import {
  type Entry,
  isStruct,
  type MapShape,
  missingItems,
  objectShape,
  type Outcome,
  outcomeOf,
  placesOf,
  type Sender,
  sendingOf,
  type Steps,
  type Struct,
  twinIn,
} from '../admission/apply/index.ts'
import type { Rejection } from '../admission/index.ts'
import { type Apply, type DaemonSet, keysOf, Path, type Target, typeSchema } from '../kubernetes/index.ts'
import type { Previous } from '../workspace/index.ts'
import { type Field, isSame, type Mapping, placed, toPlain } from '../yaml/index.ts'

export interface Merge extends Pick<Outcome, 'conflicts' | 'problem'> {
  /** What was assumed. */
  readonly sender: Sender
  /** The object, with its places in the new manifest. The manifest's own node where nothing else is there. */
  readonly node: Mapping
  /** Items of the manifest that the object does not get. */
  readonly lost: readonly Entry[]
  /** Items that the object keeps, and the manifest does not have. */
  readonly kept: readonly Entry[]
  /** The service account that the pods keep, where the manifest gives none or another one. */
  readonly account: string | undefined
  /** Its strategy stays OnDelete, and the manifest gives none. */
  readonly keepsOnDelete: boolean
}

/** Of an object's metadata what only the API server writes. */
const OF_SERVER: ReadonlySet<string> = new Set([
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'managedFields',
  'selfLink',
  'deletionTimestamp',
  'deletionGracePeriodSeconds',
])

/** What is sent, with Kubernetes' defaults, and how any object gets them. */
export interface Defaults {
  readonly defaulted: DaemonSet
  readonly defaultsOf: (node: Mapping) => DaemonSet
}

export function mergeOf(
  { node: old, stored, live }: Previous,
  updated: Mapping,
  { defaulted, defaultsOf }: Defaults,
  apply: Apply | undefined,
  minor: number,
): Merge {
  const shape = objectShape(typeSchema('DaemonSet', minor))
  const manifest = toPlain(updated) as Struct
  const known = toPlain(old) as Struct
  const there = live ? known : withAccount(stored === old ? known : (toPlain(stored) as Struct), manifest)
  const updating = {
    manifest,
    defaulted: defaulted as Struct,
    defaultsOf: (object: Struct) => defaultsOf(placed(object, updated, keysOf)) as Struct,
  }
  const { sender, request, sent } = sendingOf({ object: known, isLive: live }, apply, shape, updating)
  const whole = { sender, node: updated, lost: [], kept: [], account: undefined, keepsOnDelete: false, conflicts: [], problem: undefined }
  // What was sent before is replaced by what is sent now, unless items cannot be told apart.
  if (!live && there === known && request.method === 'merge' && !twinIn(there, shape, 'mergeKey') && !twinIn(manifest, shape, 'mergeKey'))
    return whole
  if (request.method === 'replace') return whole
  const { object, conflicts, problem } = outcomeOf(there, sent, request, shape)
  if (problem !== undefined) return { ...whole, conflicts, problem }
  const left = unstored(object, manifest)
  if (isSame(left, manifest)) return { ...whole, conflicts }
  return {
    sender,
    node: placed(left, updated, keysOf),
    lost: missingItems(manifest, left, shape),
    kept: missingItems(left, manifest, shape),
    account: keptAccount(left, manifest),
    keepsOnDelete: strategyOf(left) === 'OnDelete' && strategyOf(manifest) === undefined,
    conflicts,
    problem,
  }
}

const TO_POD = ['spec', 'template', 'spec']
const ACCOUNT = ['serviceAccountName', 'serviceAccount'] as const

/** The API server stores the account under both names. Only what is removed or renamed can leave one of them behind. */
function withAccount(old: Struct, manifest: Struct): Struct {
  const pod = structAt(old, TO_POD)
  const sent = ACCOUNT.filter(key => pod?.[key])
  const [key] = sent
  if (!pod || key === undefined || sent.length > 1 || pod[key] === structAt(manifest, TO_POD)?.[key]) return old
  return withPod(old, { ...pod, serviceAccountName: pod[key], serviceAccount: pod[key] })
}

function withPod(object: Struct, pod: Struct, [step, ...rest]: readonly string[] = TO_POD): Struct {
  return step === undefined ? pod : { ...object, [step]: withPod(object[step] as Struct, pod, rest) }
}

function structAt(object: Struct, steps: readonly string[]): Struct | undefined {
  return steps.reduce<Struct | undefined>((holder, step) => (isStruct(holder?.[step]) ? holder[step] : undefined), object)
}

function strategyOf(object: Struct): unknown {
  return structAt(object, ['spec', 'updateStrategy'])?.['type']
}

function keptAccount(left: Struct, manifest: Struct): string | undefined {
  const [kept, wanted] = [left, manifest].map(accountOf)
  return kept === undefined || kept === 'default' || kept === wanted ? undefined : kept
}

function accountOf(object: Struct): string | undefined {
  const pod = structAt(object, TO_POD)
  return ACCOUNT.map(key => pod?.[key]).find((name): name is string => typeof name === 'string' && name !== '')
}

const RULE = 'apply-refused'

/** What is sent, and to which versions. */
interface Sent {
  readonly daemonSet: Field<DaemonSet>
  readonly target: Target
}

/** Why the request fails before anything is validated. */
export function refusalsOf({ sender, conflicts, problem }: Merge, { daemonSet, target }: Sent, { node, live }: Previous): Rejection[] {
  const stale = live ? staleVersion(daemonSet, toPlain(node) as Struct) : []
  if (stale.length > 0) return stale
  // Controllers leave out what an export has.
  const managed = sender.mode === 'server' && !sender.forces ? withManagedFields(daemonSet) : []
  if (managed.length > 0) return managed
  const shape = objectShape(typeSchema('DaemonSet', target.to))
  // Of what is refused anyway, its own reason is told.
  if (problem !== undefined) return daemonSet.accepted ? [unmergeable(sender.mode, problem, daemonSet, shape)] : []
  if (sender.forces) return []
  return conflicts.flatMap(({ manager, fields }) => {
    const [steps] = placesOf(daemonSet.raw, fields, shape)
    if (steps === undefined) return []
    const at = pathOf(steps)
    const { path } = daemonSet.resolve(at.steps())
    const message = `conflict: ${path} belongs to ${manager || 'another manager'}, with another value; take its value, leave the field out, or apply with --force-conflicts`
    return [{ field: path, cause: undefined, rule: RULE, type: 'Conflict', at, message }]
  })
}

/** Why the server-side apply that makes a new object fails before anything is validated. */
export function createRefusals({ daemonSet, target }: Sent): Rejection[] {
  if (!daemonSet.accepted) return []
  const managed = withManagedFields(daemonSet)
  if (managed.length > 0) return managed
  const shape = objectShape(typeSchema('DaemonSet', target.to))
  const manifest = daemonSet.raw as Struct
  if (!twinIn(manifest, shape, 'keys')) return []
  const { problem } = outcomeOf({}, manifest, { method: 'server', manager: 'kubectl', managers: [] }, shape)
  return problem === undefined ? [] : [unmergeable('server', problem, daemonSet, shape)]
}

/** What is sent with a resourceVersion is for the object of that version alone, which the exported one no longer is. */
function staleVersion({ raw }: Sent['daemonSet'], live: Struct): Rejection[] {
  const [sent, stored] = [raw as Struct, live].map(object => structAt(object, ['metadata'])?.['resourceVersion'])
  if (typeof sent !== 'string' || sent === '' || typeof stored !== 'string' || sent === stored) return []
  const message = `resourceVersion ${JSON.stringify(sent)} is not that of the live object, ${JSON.stringify(stored)}; remove it`
  return [ofMetadata('resourceVersion', 'Conflict', message)]
}

/** Server-side apply takes no list of them, not even an empty one (run with kubectl and Helm 4 against an API server of 1.37). */
function withManagedFields({ raw }: Sent['daemonSet']): Rejection[] {
  if (!Array.isArray(structAt(raw as Struct, ['metadata'])?.['managedFields'])) return []
  return [ofMetadata('managedFields', 'BadRequest', 'metadata.managedFields must be missing in a server-side apply; remove it')]
}

function ofMetadata(key: string, type: Rejection['type'], message: string): Rejection {
  const at = Path.of('metadata', key)
  return { field: type === 'Conflict' ? at.toString() : '', cause: undefined, rule: RULE, type, at, message }
}

function unmergeable(mode: Apply, problem: string, daemonSet: Field<DaemonSet>, shape: MapShape): Rejection {
  const isServer = mode === 'server'
  const twin = twinIn(daemonSet.raw as Struct, shape, isServer ? 'keys' : 'mergeKey')
  const sender = isServer ? 'server-side apply' : mode === 'helm' ? 'helm upgrade' : 'kubectl apply'
  return {
    field: '',
    cause: undefined,
    rule: RULE,
    type: isServer ? 'InternalError' : 'Client',
    at: twin ? pathOf(twin) : Path.of('spec'),
    message: `${sender} fails: ${problem}; keep one of the items`,
  }
}

function pathOf([first = 'spec', ...rest]: Steps): Path {
  return rest.reduce<Path>((path, step) => (typeof step === 'number' ? path.index(step) : path.child(step)), Path.of(String(first)))
}

/** Without what only the API server writes. */
function unstored(object: Struct, manifest: Struct): Struct {
  const { status: _, metadata, ...rest } = object
  if (!isStruct(metadata)) return rest
  const written = isStruct(manifest['metadata']) ? manifest['metadata'] : {}
  const kept = Object.entries(metadata).filter(([key]) => !OF_SERVER.has(key) || Object.hasOwn(written, key))
  return { ...rest, metadata: Object.fromEntries(kept) }
}
