/** Which feature gates that change the creation of a DaemonSet are on by default, from kube_features.go of every version. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './sources.ts'

/** Gates that change what CREATE of a DaemonSet says or stores. */
const GATES = [
  'AppArmor',
  'AppArmorFields',
  'AtomicWriteVolumeUserFields',
  'ClusterTrustBundleProjection',
  'ContainerRestartRules',
  'ContainerStopSignals',
  'DefaultHostNetworkHostPortsInPodTemplates',
  'DownwardAPIHugePages',
  'DynamicResourceAllocation',
  'EmptyDirVolumeMode',
  'EnvFiles',
  'EvictionRequestAPI',
  'ExpandedDNSConfig',
  'GRPCContainerProbeTLS',
  'GenericWorkload',
  'GitRepoVolumeDriver',
  'H2CContainerProbe',
  'HostnameOverride',
  'ImageVolume',
  'InPlacePodVerticalScaling',
  'MatchLabelKeysInPodAffinity',
  'MatchLabelKeysInPodTopologySpread',
  'MatchLabelKeysInPodTopologySpreadSelectorMerge',
  'MinDomainsInPodTopologySpread',
  'NodeInclusionPolicyInPodTopologySpread',
  'PodCertificateRequest',
  'PodDeletionCost',
  'PodHostIPs',
  'PodLevelResources',
  'PodLifecycleSleepAction',
  'PodLifecycleSleepActionAllowZero',
  'PodSchedulingReadiness',
  'ProbeTerminationGracePeriod',
  'ProcMountType',
  'ReadWriteOncePod',
  'RecursiveReadOnlyMounts',
  'RelaxedDNSSearchValidation',
  'RelaxedEnvironmentVariableValidation',
  'RestartAllContainersOnContainerExits',
  'SELinuxChangePolicy',
  'SELinuxMount',
  'SidecarContainers',
  'SkipReadOnlyValidationGCE',
  'StrictIPCIDRValidation',
  'SupplementalGroupsPolicy',
  'TaintTolerationComparisonOperators',
  'UserNamespacesHostNetworkSupport',
  'UserNamespacesStatelessPodsSupport',
  'UserNamespacesSupport',
  'VolumeAttributesClass',
  'VolumeBindMountOptions',
  'WindowsHostProcessContainers',
] as const

/** Gates that can only switch off what had always been done: before they came, it was done. */
const RETIRING: ReadonlySet<string> = new Set(['DefaultHostNetworkHostPortsInPodTemplates', 'GitRepoVolumeDriver'])

interface State {
  readonly isOn: boolean
  /** It cannot be set to anything else. */
  readonly isLocked: boolean
}

/** What a version has of each gate: those of kube-apiserver and of the other components, as pkg/features lists them. */
function gatesOf(minor: number, text: string): ReadonlyMap<string, State> {
  const found = new Map<string, State>()
  const names = new Map(Array.from(text.matchAll(/^\s*(\w+)\s+featuregate\.Feature = "(\w+)"/gm), ([, name, value]) => [name!, value!]))
  const add = (name: string, on: string, rest: string): void => {
    found.set(names.get(name) ?? name, { isOn: on === 'true', isLocked: rest.includes('LockToDefault: true') })
  }
  for (const [, name, on, rest] of text.matchAll(/^\s*(?:\w+\.)?(\w+):\s*\{Default: (true|false),(.*)$/gm)) add(name!, on!, rest!)
  for (const [, name, lines] of text.matchAll(/^\s*(?:\w+\.)?(\w+):\s*\{\n((?:\s*\{Version:.*\n)+)/gm)) {
    for (const [, since, on, rest] of lines!.matchAll(/MustParse\("1\.(\d+)"\), Default: (true|false),(.*)/g)) {
      if (Number(since) <= minor) add(name!, on!, rest!)
    }
  }
  return found
}

function gatesByVersion(sources: readonly Source[]): { readonly minor: number; readonly gates: ReadonlyMap<string, State> }[] {
  return sources.map(({ minor, kubernetes }) => {
    const files = ['kube_features.go', 'versioned_kube_features.go', 'client_adapter.go'].map(name =>
      join(kubernetes, 'pkg/features', name),
    )
    return { minor, gates: gatesOf(minor, files.map(file => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n')) }
  })
}

/** The source text of src/kubernetes/generated/gates.ts. */
export function printGates(sources: readonly Source[]): string {
  const versions = gatesByVersion(sources)
  const lines = GATES.map(gate => {
    let on = RETIRING.has(gate)
    const minors: number[] = []
    for (const { minor, gates } of versions) {
      on = gates.get(gate)?.isOn ?? on
      if (on) minors.push(minor)
    }
    return `  ${gate}: ${range(gate, minors, versions)},`
  })
  const settable = GATES.map(gate => `  ${gate}: ${settableIn(gate, versions)},`)
  return `${HEAD}${lines.join('\n')}\n${MIDDLE}${settable.join('\n')}\n${TAIL}`
}

/** The source text of src/kubernetes/generated/all-gates.ts. */
export function printAllGates(sources: readonly Source[]): string {
  const versions = gatesByVersion(sources)
  const names = [...new Set(versions.flatMap(({ gates }) => [...gates.keys()]))].sort()
  const lines = names.map(name => {
    const known = versions.filter(({ gates }) => gates.has(name))
    const locked = known.find(({ gates }) => gates.get(name)!.isLocked)
    const lock = locked ? [locked.minor, locked.gates.get(name)!.isOn] : []
    return `  ${name}: [${[known[0]!.minor, known.at(-1)!.minor, ...lock].join(', ')}],`
  })
  return `${HEAD_ALL}${lines.join('\n')}\n}\n`
}

function range(gate: string, minors: readonly number[], all: readonly { readonly minor: number }[]): string {
  const [first, last] = [minors[0], minors.at(-1)]
  if (first === undefined || last === undefined) return '[]'
  if (last - first + 1 !== minors.length) throw new Error(`${gate} is switched on more than once`)
  return last === all.at(-1)?.minor ? `[${first}]` : `[${first}, ${last}]`
}

function settableIn(gate: string, versions: ReturnType<typeof gatesByVersion>): string {
  const minors = versions.filter(({ gates }) => gates.get(gate)?.isLocked === false).map(({ minor }) => minor)
  if (minors.length === 0) return '[]'
  if (minors.at(-1)! - minors[0]! + 1 !== minors.length) throw new Error(`${gate} is locked and unlocked again`)
  return `[${minors[0]}, ${minors.at(-1)}]`
}

const HEAD = `/**
 * Feature gates of the API server that change the creation of a DaemonSet, with the minor versions in which each is on by default.
 * Generated by \`npm run schemas\` from pkg/features of every Kubernetes version; not edited by hand.
 */

/** First and last minor; no last: on since then, also after the gate itself was removed; empty: never. */
const ON = {
`

const MIDDLE = `} as const satisfies Record<string, readonly number[]>

/** First and last minor in which the gate exists and is not locked; empty: none that is known here. */
const SETTABLE = {
`

const TAIL = `} as const satisfies Record<keyof typeof ON, readonly number[]>

export type Gate = keyof typeof ON

/** What a cluster sets, by the names of gates; others have their defaults. */
export type FeatureGates = Readonly<Record<string, boolean>>

/** One object, so that what gates decide is worked out once. */
export const NO_GATES: FeatureGates = {}

/** Whether what the gate guards is done in 1.\`minor\`: as it is set, where it can be, else by default. */
export function enabled(gate: Gate, minor: number, gates: FeatureGates = NO_GATES): boolean {
  const set = gates[gate]
  if (set !== undefined && isIn(SETTABLE[gate], minor)) return set
  return isIn(ON[gate], minor)
}

function isIn(range: readonly number[], minor: number): boolean {
  const [first, last = Number.POSITIVE_INFINITY] = range
  return first !== undefined && minor >= first && minor <= last
}
`

const HEAD_ALL = `/**
 * Every feature gate of Kubernetes: the first and the last minor version that has it, and where it is locked the first one in which it is, and to what.
 * Generated by \`npm run schemas\` from pkg/features of every Kubernetes version; not edited by hand.
 */
export const ALL_GATES: Readonly<Record<string, readonly [first: number, last: number, locked?: number, to?: boolean]>> = {
`
