/** What other tools say of pools: Karpenter, Cluster API, eksctl. */
import type { ResourceList } from '../kubernetes/index.ts'
import { isStruct } from '../yaml/index.ts'
import { quantities } from './node.ts'
import { listAt, member, numberAt, objectAt, type Plain, textAt, textsAt } from './plain.ts'
import { estimated, type Pool, taintsOf } from './pools.ts'
import type { Told } from './told.ts'
import type { FilePlace } from './types.ts'

/** Undefined for another kind. */
export function declaredPools(value: Plain, place: FilePlace, told: Told): Pool[] | undefined {
  const kind = textAt(value, 'kind')
  const group = (textAt(value, 'apiVersion') ?? '').split('/')[0]
  if (kind === 'NodePool' && group === 'karpenter.sh') return karpenter(value, place, told)
  if (kind === 'MachineDeployment' || kind === 'MachineSet' || kind === 'MachinePool') {
    return group === 'cluster.x-k8s.io' ? [clusterApi(value, place, told)] : undefined
  }
  if (kind === 'Cluster' && group === 'cluster.x-k8s.io' && isStruct(member(value, 'spec', 'topology'))) return topology(value, place, told)
  return kind === 'ClusterConfig' && group === 'eksctl.io' ? eksctl(value, place, told) : undefined
}

/** Labels that DaemonSets are written for: each of their values has a node of its own. */
const VARIED: ReadonlySet<string> = new Set(['kubernetes.io/arch', 'kubernetes.io/os', 'karpenter.sh/capacity-type'])
const MOST_VARIANTS = 16

/** A pool of nodes that come and go: one stands for all, or for each architecture, system and kind of capacity, with what its requirements leave only one value for. */
function karpenter(value: Plain, place: FilePlace, told: Told): Pool[] {
  const name = textAt(value, 'metadata', 'name') ?? 'nodepool'
  const template = objectAt(value, 'spec', 'template')
  const say = (text: string): void => told.add(place, `NodePool ${name}${text}`)
  const open: string[] = []
  let variants: Readonly<Record<string, string>>[] = [{ 'karpenter.sh/nodepool': name, ...textsAt(template, 'metadata', 'labels') }]
  for (const requirement of listAt(template, 'spec', 'requirements')) {
    const key = textAt(requirement, 'key')
    const values = textAt(requirement, 'operator') === 'In' ? listAt(requirement, 'values').map(String) : []
    if (key === undefined) continue
    const isVaried = values.length === 1 || (VARIED.has(key) && values.length > 0 && variants.length * values.length <= MOST_VARIANTS)
    if (isVaried) variants = variants.flatMap(labels => values.map(each => ({ ...labels, [key]: each })))
    else open.push(key)
  }
  const replicas = variants.length === 1 ? numberAt(value, 'spec', 'replicas') : undefined
  const number = variants.length === 1 ? 'one node stands for it' : `one node stands for each of its ${variants.length} kinds`
  say(
    replicas === undefined
      ? ` says neither how many nodes it has nor their resources: ${number}`
      : ' does not tell the resources of its nodes',
  )
  if (open.length > 0) say(` leaves more than one value to ${open.join(', ')}: the labels are left out`)
  const taints = taintsOf(member(template, 'spec', 'taints'), text => say(`: ${text}`))
  const common = { name, count: replicas ?? 1, taints, allocatable: undefined, isEstimated: false, place }
  return variants.map((labels, index) => ({ ...common, first: index + 1, labels: { ...archOf(labels[INSTANCE_TYPE]), ...labels } }))
}

const INSTANCE_TYPE = 'node.kubernetes.io/instance-type'
/** The machines of AWS with Arm processors: a1, and those with a g behind the generation. */
const GRAVITON = /^(?:a1|[a-z]+\d+[a-fh-z]*g[a-z]*)\./

function archOf(instanceType: string | undefined): Readonly<Record<string, string>> {
  return instanceType !== undefined && GRAVITON.test(instanceType) ? { 'kubernetes.io/arch': 'arm64' } : {}
}

const CAPACITY = 'capacity.cluster-autoscaler.kubernetes.io/'
/** Labels of machines that Cluster API writes to their nodes. */
const SYNCED =
  /^(?:node-role\.kubernetes\.io|node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)(?:\/|$)|\.(?:node-restriction\.kubernetes\.io|node\.cluster\.x-k8s\.io)\//

/** The nodes of a Cluster that has a topology are those of the deployments and pools that it makes. */
function topology(value: Plain, place: FilePlace, told: Told): Pool[] {
  const name = textAt(value, 'metadata', 'name') ?? 'cluster'
  const workers = objectAt(value, 'spec', 'topology', 'workers')
  told.add(place, `Cluster ${name}: its control plane, and what its class says of nodes, are left out`)
  return [...listAt(workers, 'machineDeployments'), ...listAt(workers, 'machinePools')].map((each, index) => {
    const own = `${name}-${textAt(each, 'name') ?? index}`
    return machinesOf(
      { what: `Cluster ${own}`, name: own, labels: textsAt(each, 'metadata', 'labels'), holder: each, machine: each },
      place,
      told,
    )
  })
}

function clusterApi(value: Plain, place: FilePlace, told: Told): Pool {
  const name = textAt(value, 'metadata', 'name') ?? 'machines'
  const template = objectAt(value, 'spec', 'template')
  const labels = textsAt(template, 'metadata', 'labels')
  const replicas = member(value, 'spec', 'replicas')
  const holder = { metadata: member(value, 'metadata'), replicas }
  return machinesOf({ what: `${textAt(value, 'kind')} ${name}`, name, labels, holder, machine: member(template, 'spec') }, place, told)
}

/** Equal machines of Cluster API. */
interface Machines {
  /** As notes name them. */
  readonly what: string
  readonly name: string
  /** Of the machines. */
  readonly labels: Readonly<Record<string, string>>
  /** What has the annotations and the number. */
  readonly holder: unknown
  /** What may have taints. */
  readonly machine: unknown
}

function machinesOf({ what, name, labels: machine, holder, machine: spec }: Machines, place: FilePlace, told: Told): Pool {
  const annotations = textsAt(holder, 'metadata', 'annotations')
  const of = (key: string): string | undefined => annotations[CAPACITY + key]
  const say = (text: string): void => told.add(place, `${what}: ${text}`)
  const [gpus, gpuType] = [of('gpu-count'), of('gpu-type')]
  const written = {
    cpu: of('cpu'),
    memory: of('memory'),
    'ephemeral-storage': of('ephemeral-disk'),
    pods: of('maxPods'),
    ...(gpus !== undefined && gpuType !== undefined && { [gpuType]: gpus }),
  }
  const given = Object.fromEntries(Object.entries(written).filter(([, amount]) => amount !== undefined))
  const capacity = quantities(given, (resource, problem) => say(`invalid quantity of ${resource} in its annotations: ${problem}`))
  const isKnown = capacity['cpu'] !== undefined && capacity['memory'] !== undefined
  if (!isKnown) say(`the annotations ${CAPACITY}cpu and memory are missing: whether pods fit is not judged`)
  const synced = Object.fromEntries(Object.entries(machine).filter(([key]) => SYNCED.test(key)))
  const labels = { ...synced, ...pairs(of('labels')) }
  const annotated = (of('taints') ?? '').split(',').filter(taint => taint !== '')
  const taints = [...taintsOf(annotated, say), ...taintsOf(member(spec, 'taints'), say)]
  const count = numberAt(holder, 'replicas') ?? 1
  return { name, count, labels, taints, allocatable: isKnown ? estimated(capacity, 'none') : undefined, isEstimated: true, place }
}

function pairs(text = ''): Record<string, string> {
  const found = text.split(',').flatMap(pair => {
    const [key = '', value = ''] = pair.split('=')
    return key === '' ? [] : [[key.trim(), value.trim()] as const]
  })
  return Object.fromEntries(found)
}

function eksctl(value: Plain, place: FilePlace, told: Told): Pool[] {
  const managed = listAt(value, 'managedNodeGroups')
  const groups = [...listAt(value, 'nodeGroups'), ...managed]
  if (listAt(value, 'fargateProfiles').length > 0) told.add(place, 'fargateProfiles say nothing of nodes and are left out')
  if (member(value, 'autoModeConfig', 'enabled') === true)
    told.add(place, 'autoModeConfig: the nodes of EKS Auto Mode are not known and are left out')
  if (isStruct(member(value, 'karpenter'))) told.add(place, 'karpenter: the nodes of Karpenter are left out; give its NodePools, too')
  return groups.flatMap((group, index): Pool[] => {
    const name = textAt(group, 'name')
    const say = (text: string): void => told.add(place, `node group ${name ?? index}: ${text}`)
    if (!name) {
      say('a node group needs a name; it is left out')
      return []
    }
    const lists = [...listAt(group, 'instanceTypes'), ...listAt(group, 'instancesDistribution', 'instanceTypes')]
    // A self-managed group of several types says "mixed" in their place.
    const types = [textAt(group, 'instanceType'), ...lists.map(String)].filter(type => type !== undefined && type !== 'mixed')
    const isArm = textAt(group, 'instanceSelector', 'cpuArchitecture') === 'arm64'
    const isManaged = managed.includes(group)
    const isWindows = (textAt(group, 'amiFamily') ?? '').startsWith('Windows')
    const labels = {
      'alpha.eksctl.io/nodegroup-name': name,
      ...(types.length === 1 && { [INSTANCE_TYPE]: types[0]! }),
      ...archOf(types[0]),
      ...(isArm && { 'kubernetes.io/arch': 'arm64' }),
      ...(isManaged && {
        'eks.amazonaws.com/nodegroup': name,
        'eks.amazonaws.com/capacityType': member(group, 'spot') === true ? 'SPOT' : 'ON_DEMAND',
      }),
      ...(isWindows && { 'kubernetes.io/os': 'windows' }),
      ...textsAt(group, 'labels'),
    }
    const taints = member(group, 'taints')
    const mapped = isStruct(taints)
      ? Object.entries(textsAt(group, 'taints')).map(([key, rest]) => `${key}${rest.startsWith(':') ? '' : '='}${rest}`)
      : taints
    const count = numberAt(group, 'desiredCapacity') ?? numberAt(group, 'minSize') ?? 2
    const capacity = selected(group)
    if (!capacity) told.add(place, 'eksctl does not tell the resources of the nodes of a node group: whether pods fit is not judged', name)
    const common = { name, count, labels, taints: taintsOf(mapped, say), place }
    return [{ ...common, allocatable: capacity && estimated(capacity, 'eks'), isEstimated: capacity !== undefined }]
  })
}

/** What a group asks of its machines, where that is all of it. */
function selected(group: unknown): ResourceList | undefined {
  const cpu = numberAt(group, 'instanceSelector', 'vCPUs')
  const { memory } = textsAt(group, 'instanceSelector')
  const [, gibibytes] = /^(\d+(?:\.\d+)?)(?:\s*Gi?B?)?$/i.exec(memory ?? '') ?? []
  const pods = numberAt(group, 'maxPodsPerNode')
  if (cpu === undefined || gibibytes === undefined) return undefined
  return { cpu: String(cpu), memory: `${gibibytes}Gi`, ...(pods !== undefined && { pods: String(pods) }) }
}
