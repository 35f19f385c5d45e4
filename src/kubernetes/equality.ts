/**
 * When two decoded and defaulted objects are equal for Kubernetes. Go sees no difference between an absent field and its zero value
 * unless the field is a pointer, and none between an absent list or map and an empty one.
 */
import { type Quantity, unmarshalQuantity } from './quantity.ts'
import type { DaemonSetSpec, LabelSelector, PodTemplateSpec } from './generated/types.ts'
import { MAP_FIELDS } from './generated/types.ts'
import { isSame, isStruct } from '../yaml/index.ts'

/** apiequality.Semantic.DeepEqual: quantities by what they amount to. */
export function sameTemplate(a: PodTemplateSpec, b: PodTemplateSpec): boolean {
  return sameStruct(a as Value, b as Value, 'template', sameAmount)
}

/** apiequality.Semantic.DeepEqual. */
export function sameSpec(a: DaemonSetSpec, b: DaemonSetSpec): boolean {
  return sameStruct(a as Value, b as Value, 'daemonSet', sameAmount)
}

/** apiequality.Semantic.DeepEqual. */
export function sameSelector(a: LabelSelector | undefined, b: LabelSelector | undefined): boolean {
  return a && b ? sameStruct(a as Value, b as Value, 'selector', sameAmount) : a === b
}

/** apiequality.Semantic.DeepEqual of labels or annotations. */
export function sameMap(a: Readonly<Record<string, string>> = {}, b: Readonly<Record<string, string>> = {}): boolean {
  return sameEntries(a, b, (x, y) => x === y)
}

/**
 * The DaemonSet controller's Match: whether two templates print the same JSON, and so have one ControllerRevision.
 * 1024 and 1Ki amount to the same and print differently.
 */
export function sameRevision(a: PodTemplateSpec, b: PodTemplateSpec): boolean {
  return sameStruct(a as Value, b as Value, 'template', (x, y) => x.toString() === y.toString())
}

/**
 * The same of one field, or of one entry of a map.
 * @param holder The field that holds the struct, as the schema names it: `spec` and `template.spec` are two structs.
 */
export function printsSame(a: unknown, b: unknown, name: string, holder: string): boolean {
  return sameField(a, b, name, holder, (x, y) => x.toString() === y.toString())
}

type Value = Readonly<Record<string, unknown>>
type SameQuantity = (a: Quantity, b: Quantity) => boolean

/** Scalars that are pointers in Go: a zero is not as if they were absent. */
const POINTERS = new Set(
  `activeDeadlineSeconds allowPrivilegeEscalation apiGroup automountServiceAccountToken blockOwnerDeletion cachingMode controller
  defaultMode defaultUser deletionGracePeriodSeconds enableServiceLinks expirationSeconds fsGroup fsGroupChangePolicy gmsaCredentialSpec
  gmsaCredentialSpecName hostProcess hostUsers hostnameOverride initiatorName localhostProfile maxExpirationSeconds minDomains mode
  mountPropagation nodeAffinityPolicy nodeTaintsPolicy optional podGroupName preemptionPolicy priority privileged procMount
  readOnlyRootFilesystem recursiveReadOnly resourceClaimName resourceClaimTemplateName revisionHistoryLimit runAsGroup runAsNonRoot runAsUser
  runAsUserName runtimeClassName seLinuxChangePolicy service setHostnameAsFQDN shareProcessNamespace sizeLimit stopSignal
  storageClassName supplementalGroupsPolicy terminationGracePeriodSeconds tolerationSeconds volumeAttributesClassName volumeMode`.split(
    /\s+/,
  ),
)

/** Those that are pointers in some structs only, by the field that holds the struct. */
const POINTERS_IN: Readonly<Record<string, readonly string[]>> = {
  azureDisk: ['fsType', 'kind', 'readOnly'],
  clusterTrustBundle: ['name', 'signerName', 'user'],
  containers: ['restartPolicy'],
  csi: ['fsType', 'readOnly'],
  dataSourceRef: ['namespace'],
  ephemeralContainers: ['restartPolicy'],
  fc: ['lun'],
  hostPath: ['type'],
  httpGet: ['protocol'],
  initContainers: ['restartPolicy'],
  items: ['user'],
  options: ['value'],
  podCertificate: ['user'],
  serviceAccountToken: ['user'],
}

/** Structs that are no pointers: an absent one is an empty one. The pod's own resources are a pointer. */
const STRUCTS = new Set(['metadata', 'podAffinityTerm', 'preference', 'resources', 'spec', 'template', 'updateStrategy'])
/** An absent one is the number 0, not the empty text. */
const INT_OR_STRINGS = new Set(['maxSurge', 'maxUnavailable', 'port'])
const TIMES = new Set(['creationTimestamp', 'deletionTimestamp', 'time'])
const QUANTITY_MAPS = new Set(['limits', 'overhead', 'requests'])
const QUANTITIES = new Set(['divisor', 'sizeLimit'])

/** @param holder The field that holds the structs. */
function sameStruct(a: Value, b: Value, holder: string, same: SameQuantity): boolean {
  for (const name in a) if (!sameField(a[name], b[name], name, holder, same)) return false
  for (const name in b) if (!(name in a) && !sameField(undefined, b[name], name, holder, same)) return false
  return true
}

function sameField(a: unknown, b: unknown, name: string, holder: string, same: SameQuantity): boolean {
  if (a === b) return true
  if (QUANTITY_MAPS.has(name)) return sameEntries((a ?? {}) as Value, (b ?? {}) as Value, (x, y) => sameQuantity(x, y, same))
  if (MAP_FIELDS.has(name) && !Array.isArray(a ?? b)) return sameEntries((a ?? {}) as Value, (b ?? {}) as Value, (x, y) => x === y)
  if (QUANTITIES.has(name)) {
    if (name === 'sizeLimit' && (a === undefined || b === undefined)) return false
    return sameQuantity(a ?? '0', b ?? '0', same)
  }
  if (name === 'fieldsV1') return isSame(a, b)
  if (INT_OR_STRINGS.has(name)) return (a ?? 0) === (b ?? 0)
  if (TIMES.has(name)) return secondsOf(a) === secondsOf(b)
  if (Array.isArray(a) || Array.isArray(b)) return sameList((a ?? []) as unknown[], (b ?? []) as unknown[], name, same)
  if (isStruct(a) || isStruct(b)) {
    if (isPointerToStruct(name, holder) && (a === undefined || b === undefined)) return false
    return sameStruct((a ?? {}) as Value, (b ?? {}) as Value, holder === 'template' ? `template.${name}` : name, same)
  }
  return !isPointer(name, holder) && isZero(a) && isZero(b)
}

/** Whether a null of JSON takes away what an equal key before it gave: a pointer is nil again, other values stay. */
export function isUnsetByNull(name: string, holder: string, isStructField: boolean): boolean {
  if (QUANTITIES.has(name) || TIMES.has(name) || name === 'maxSurge' || name === 'maxUnavailable') return true
  return isStructField ? isPointerToStruct(name, holder) : isPointer(name, holder)
}

function isPointerToStruct(name: string, holder: string): boolean {
  return !STRUCTS.has(name) || (name === 'resources' && holder === 'template.spec')
}

function isPointer(name: string, holder: string): boolean {
  return POINTERS.has(name) || POINTERS_IN[holder]?.includes(name) === true
}

function sameList(a: readonly unknown[], b: readonly unknown[], name: string, same: SameQuantity): boolean {
  return a.length === b.length && a.every((item, index) => sameItem(item, b[index], name, same))
}

function sameItem(a: unknown, b: unknown, name: string, same: SameQuantity): boolean {
  return a === b || (isStruct(a) && isStruct(b) && sameStruct(a, b, name, same))
}

function sameEntries<T>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, same: (a: T, b: T) => boolean): boolean {
  const names = Object.keys(a)
  if (names.length !== Object.keys(b).length) return false
  return names.every(name => Object.hasOwn(b, name) && same(a[name] as T, b[name] as T))
}

function sameQuantity(a: unknown, b: unknown, same: SameQuantity): boolean {
  const [x, y] = [unmarshalQuantity(a as string), unmarshalQuantity(b as string)]
  return typeof x === 'string' || typeof y === 'string' ? a === b : same(x, y)
}

function sameAmount(a: Quantity, b: Quantity): boolean {
  return a.cmp(b) === 0
}

function secondsOf(time: unknown): number | undefined {
  return typeof time === 'string' ? Math.floor(Date.parse(time) / 1000) : undefined
}

function isZero(value: unknown): boolean {
  return value === undefined || value === '' || value === 0 || value === false
}
