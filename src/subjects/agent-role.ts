/** What kinds of node agent a DaemonSet is, and what each was seen by. */
import {
  type Cluster,
  type Container,
  containersOf,
  type DaemonSet,
  isShell,
  onlyWaits,
  type PodSpec,
  takesScript,
} from '../kubernetes/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'
import { IMAGE_ROLES, imageRoles } from './agent-images.ts'

const TITLES = {
  cni: 'CNI agent',
  csi: 'CSI node plugin',
  proxy: 'service proxy',
  dns: 'DNS cache',
  device: 'device plugin',
  driver: 'driver installer',
  storage: 'storage daemon',
  security: 'security agent',
  log: 'log agent',
  metrics: 'metrics agent',
  ingress: 'ingress controller',
  puller: 'image puller',
  tuning: 'node tuner',
  balancer: 'load balancer agent',
  health: 'node health monitor',
  runtime: 'runtime extension',
  time: 'time daemon',
  identity: 'workload identity agent',
  labeler: 'node labeler',
} as const

export type RoleName = keyof typeof TITLES | 'unknown'
export const ROLE_NAMES = [...Object.keys(TITLES), 'unknown'] as readonly RoleName[]

export interface AgentRole {
  readonly name: RoleName
  /** As a sentence names it: "CNI agent", "device plugin"; of an unknown role "agent". */
  readonly title: string
  /** The title with its article: a CNI agent, an ingress controller. */
  readonly aTitle: string
  /** In a few words, "mounts /etc/cni/net.d"; empty for an unknown role. */
  readonly reason: string
  /** Where the evidence is written. */
  readonly evidence: AnyField | undefined
  /** The node cannot work as a node without it: CNI, CSI, proxy, DNS, device plugin. */
  readonly nodeCritical: boolean
}

/** The main role of a DaemonSet, which is a node-critical one if it has one, with all that it has. */
export interface AgentRoles extends AgentRole {
  /** Those with the strongest evidence first, or as they are given; of an unknown agent that alone. */
  readonly all: readonly AgentRole[]
  /** Whether one of its roles is one of these. */
  is(...names: readonly RoleName[]): boolean
}

/** Names the roles itself: `ds-lint.io/role: log, metrics`; `unknown` stands for none. */
export const ROLE_ANNOTATION = 'ds-lint.io/role'

const CRITICAL: ReadonlySet<RoleName> = new Set(['cni', 'csi', 'proxy', 'dns', 'device'])

/** Titles of the roles that nodes do not work without, in the order in which updates are safe. */
export const CRITICAL_TITLES: readonly string[] = Object.entries(TITLES).flatMap(([name, title]) =>
  CRITICAL.has(name as RoleName) ? [title] : [],
)

/** Host paths that only one kind of agent has reason to mount. */
const PATHS: readonly (readonly [RoleName, RegExp])[] = [
  ['cni', /^\/etc\/cni(?:\/|$)/],
  ['cni', /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ['device', /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ['csi', /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ['storage', /^\/var\/lib\/(?:longhorn|rook|ceph|openebs|glusterd|rancher\/longhorn)(?:\/|$)/],
]
/** Where drivers describe devices to container runtimes. */
const CDI = /^\/(?:var\/run|run|etc)\/cdi(?:\/|$)/
/** What configures a container runtime. */
const RUNTIME = /^\/etc\/(?:containerd|docker\/certs\.d|crio)(?:\/|$)/
const LOG_PATH = /^\/var\/(?:log(?:\/(?:pods|containers))?|lib\/docker\/containers)\/?$/
/** What only those who read the logs of pods name. */
const POD_LOGS = /\/var\/log\/(?:pods|containers)\//
const LOG_NAME = /log|fluent|beat|collector|agent|datadog/i
const ONLY_AGENT = /^(?:(?!log|fluent|beat|collector|datadog).)*$/i
/** What manages the services of a node writes their logs, too. */
const SERVICES = /^\/(?:etc\/systemd|(?:var\/)?run\/dbus)(?:\/|$)/
const LOG_NAMESPACE = /(?:^|-)log(?:s|ging)?(?:-|$)/
/** A command that does nothing: its image is what is wanted. */
const DOES_NOTHING = /^(?:\/?(?:usr\/)?bin\/)?(?:true|echo\b.*|exit 0|:|sleep [01])$|^-?-(?:version|help)$/

const PULLER_NAME = /(?:^|-)(?:(?:image-?)?(?:pre-?pull(?:er)?|prefetch(?:er)?|puller|image-cache)|(?:image|ctr|crictl)-pull)(?:-|$)/
const DRIVER_NAME = /(?:^|-)(?:driver|nccl|toolkit)[a-z0-9-]{0,63}-installer(?:-|$)|(?:^|-)(?:gpu-driver|container-toolkit)(?:-|$)/
/** Programs that images of one's own keep the names of. */
const SECURITY_NAME = /^(?:falco|falcon|wazuh|threatstack|qualys|tenable|nessus|crowdsec|osquery|tetragon|kubearmor)(?:-|$)/
const HEALTH_NAME = /^(?:node-problem-detector|kured|aws-node-termination-handler)(?:-|$)/
const INGRESS_NAME = /(?:^|-)ingress(?:-|$)/
const PROXY_NAME = /^ztunnel(?:-|$)/
const EXPORTER_NAME = /[a-z0-9]-exporter(?:-|$)/
/** Drivers of dynamic resources register where CSI drivers do. */
const DRA = /(?:^|[-./_=])dra(?:[-./_]|$)/
/** A container to be entered by people. */
const IDLE = /^(?:(?:\/bin\/)?(?:ba)?sh -c )?(?:(?:\/bin\/)?sleep [\w.]+|tail -[fF] \/dev\/null)$/
/** What nodes are changed with. */
const TUNES =
  /\bsysctl\b|\btuned\b|\/proc\/sys\/|\bnsenter\b|\bchroot\s|\bmodprobe\b|\/sys\/(?:kernel\/(?!tracing|debug|btf|security)|devices\/|block\/|class\/)|\bsystemctl\b|\bip6?tables(?:-(?:legacy|nft|restore|save))?\s|\bip (?:link|addr|route) (?:add|set|del|flush|replace)\b/

/**
 * Strong evidence first: host paths of CNI, devices and CSI, then images, then names, commands and log folders. `configured`: by `name` or `namespace/name`, which wins over the
 * annotation.
 */
export function roleOf(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>, configured: Cluster['roles'] = {}): AgentRoles {
  const told = givenBy(configured, daemonSet) ?? annotated(daemonSet)
  if (told) return rolesOf(told)
  const spec = pod.value
  return rolesOf(spec ? unique([...evidenceIn(spec, daemonSet, pod)]) : [])
}

function rolesOf(found: readonly AgentRole[]): AgentRoles {
  const known = found.filter(({ name }) => name !== 'unknown')
  const all = known.length > 0 ? known : [seen('unknown', '', undefined)]
  const main = all.find(({ nodeCritical }) => nodeCritical) ?? all[0]!
  return { ...main, all, is: (...names) => all.some(({ name }) => names.includes(name)) }
}

function unique(found: readonly AgentRole[]): AgentRole[] {
  const names = new Set<RoleName>()
  return found.filter(({ name }) => !names.has(name) && names.add(name))
}

function givenBy(configured: Cluster['roles'], daemonSet: Field<DaemonSet>): AgentRole[] | undefined {
  const { name = '', namespace = '' } = daemonSet.value?.metadata ?? {}
  const key = [`${namespace}/${name}`, name].find(each => Object.hasOwn(configured, each))
  return key === undefined
    ? undefined
    : configured[key]!.filter(isRoleName).map(each => seen(each, `configured for ${key}`, daemonSet.at('metadata', 'name')))
}

function isRoleName(name: string): name is RoleName {
  return name === 'unknown' || Object.hasOwn(TITLES, name)
}

function annotated(daemonSet: Field<DaemonSet>): AgentRole[] | undefined {
  const field = daemonSet.at('metadata', 'annotations').at(ROLE_ANNOTATION)
  const names = field.value
    ?.split(',')
    .map(name => name.trim())
    .filter(isRoleName)
  return names && names.length > 0 ? names.map(name => seen(name, `annotated ${ROLE_ANNOTATION}: ${field.value}`, field)) : undefined
}

function* evidenceIn(spec: PodSpec, daemonSet: Field<DaemonSet>, pod: Field<PodSpec>): Iterable<AgentRole> {
  const { volumes = [], containers = [], initContainers = [], hostNetwork } = spec
  const name = daemonSet.value?.metadata?.name ?? ''
  // A CNI plugin's own agent runs on the host network, or installs programs; others only read its configuration.
  const fits = (role: RoleName): boolean =>
    role === 'cni' ? hostNetwork === true || writesPrograms(spec) : role !== 'device' || mayRegister(spec)
  const byPath = (pattern: RegExp): { readonly path: string; readonly at: AnyField } | undefined => {
    const index = volumes.findIndex(({ hostPath }) => hostPath?.path !== undefined && pattern.test(hostPath.path))
    return index < 0 ? undefined : { path: volumes[index]!.hostPath!.path!, at: pod.resolve(['volumes', index, 'hostPath', 'path']) }
  }
  const isDra = [name, spec.serviceAccountName ?? '', ...containers.flatMap(({ name: own = '', image = '' }) => [own, image])].some(text =>
    DRA.test(text),
  )
  const registered = isDra && !byPath(CDI) && !speaksOfCsi(spec) ? byPath(PATHS[3]![1]) : undefined
  if (registered) yield seen('device', `mounts ${registered.path}`, registered.at)
  const registersDevices =
    registered !== undefined ||
    byPath(PATHS[2]![1]) !== undefined ||
    (byPath(CDI) !== undefined && !DRIVER_NAME.test(name) && !speaksOfCsi(spec))
  if (registersDevices && !registered && !byPath(PATHS[2]![1])) yield seen('device', `mounts ${byPath(CDI)!.path}`, byPath(CDI)!.at)
  for (const [role, pattern] of PATHS) {
    // Device plugins register in the folder of plugins, too.
    if (role === 'csi' && registersDevices) continue
    const found = byPath(pattern)
    if (found && fits(role) && !(role === 'csi' && onlyWatches(spec, found.path))) yield seen(role, `mounts ${found.path}`, found.at)
  }
  const images = containers.map(({ image = '' }) => repository(image))
  for (const role of IMAGE_ROLES) {
    const index = images.findIndex(image => imageRoles(image).has(role))
    if (index >= 0 && fits(role)) yield seen(role, `runs ${images[index]!.split('/').at(-1)}`, pod.at('containers', index, 'image'))
  }
  // An image of one's own tells nothing, the program that it runs does.
  for (const [index, { command = [] }] of containers.entries()) {
    if (imageRoles(images[index]!).size > 0) continue
    const program = command[0]?.split('/').at(-1) ?? ''
    for (const role of imageRoles(program)) if (fits(role)) yield seen(role, `runs ${program}`, pod.at('containers', index, 'command'))
  }
  const runtime = byPath(RUNTIME)
  if (runtime && writes(spec, runtime.path)) yield seen('runtime', `mounts ${runtime.path}`, runtime.at)
  const log = byPath(LOG_PATH)
  const isNamed = LOG_NAME.test(name) && !(ONLY_AGENT.test(name) && byPath(SERVICES))
  if (log && (isNamed || LOG_NAMESPACE.test(daemonSet.value?.metadata?.namespace ?? '') || readsPodLogs(spec)))
    yield seen('log', `mounts ${log.path}`, log.at)
  const web = webPorts(spec)
  if (web >= 0) yield seen('ingress', 'holds ports 80 and 443 of the node', pod.at('containers', web, 'ports'))
  else if (INGRESS_NAME.test(name)) {
    const serves = containers.findIndex(({ ports = [] }) => [80, 443].every(wanted => ports.some(port => port.containerPort === wanted)))
    if (serves >= 0) yield seen('ingress', `is named ${name} and serves ports 80 and 443`, pod.at('containers', serves, 'ports'))
  }

  const rests = containers.length > 0 && containers.every(onlyWaits)
  const at = daemonSet.at('metadata', 'name')
  if (EXPORTER_NAME.test(name)) yield seen('metrics', `is named ${name}`, at)
  else if (SECURITY_NAME.test(name)) yield seen('security', `is named ${name}`, at)
  else if (HEALTH_NAME.test(name)) yield seen('health', `is named ${name}`, at)
  else if (PROXY_NAME.test(name)) yield seen('proxy', `is named ${name}`, at)
  if (DRIVER_NAME.test(name)) yield seen('driver', `is named ${name}`, at)
  if (PULLER_NAME.test(name)) yield seen('puller', `is named ${name}`, at)
  else if (rests && initContainers.length > 0 && initContainers.every(onlyPulled))
    yield seen('puller', 'runs nothing but images that do nothing', pod.at('initContainers'))
  for (const [list, items] of [
    ['initContainers', initContainers],
    ['containers', containers],
  ] as const) {
    const index = items.findIndex(
      ({ command = [], args = [], env = [], securityContext }) =>
        securityContext?.privileged === true &&
        (rests || TUNES.test([...command, ...args, ...env.map(({ value = '' }) => value)].join('\n'))),
    )
    if (index >= 0 && (rests || list === 'containers')) {
      const isIdle = list === 'containers' && IDLE.test([...(items[index]!.command ?? []), ...(items[index]!.args ?? [])].join(' ').trim())
      const does = isIdle ? 'waits for commands, privileged' : 'changes the node'
      yield seen('tuning', `its container ${items[index]!.name} ${does}`, pod.resolve([list, index]))
      return
    }
  }
}

function readsPodLogs(spec: PodSpec): boolean {
  return containersOf(spec).some(({ command = [], args = [], env = [] }) =>
    [...command, ...args, ...env.map(({ value = '' }) => value)].some(word => POD_LOGS.test(word)),
  )
}

/** The container that takes both ports of the web from its node. */
function webPorts({ containers = [], hostNetwork }: PodSpec): number {
  return containers.findIndex(({ ports = [] }) =>
    [80, 443].every(wanted => ports.some(port => (hostNetwork ? port.containerPort : port.hostPort) === wanted)),
  )
}

/** Whether a container is there for its image alone. */
function onlyPulled({ command = [], args = [], securityContext, volumeMounts = [] }: Container): boolean {
  const words = [...command, ...args]
  const script = isShell(words[0]) && takesScript(words[1]) ? words.slice(2) : [words.join(' ')]
  const program = words.length === 2 ? words.slice(1) : []
  return (
    securityContext?.privileged !== true &&
    volumeMounts.length === 0 &&
    [...script, ...program].some(text => DOES_NOTHING.test(text.trim()))
  )
}

/** A device plugin reaches the kubelet through one of its folders; what only labels nodes is built into the same images. */
function mayRegister({ volumes = [] }: PodSpec): boolean {
  const paths = volumes.flatMap(({ hostPath }) => hostPath?.path ?? [])
  return paths.length === 0 || paths.some(path => path === '/' || path.includes('kubelet'))
}

/** Whether a container may write to the folder of CNI plugins. */
function writesPrograms(spec: PodSpec): boolean {
  return (spec.volumes ?? []).some(({ hostPath: { path = '' } = {} }) => /^\/opt\/cni(?:\/|$)/.test(path) && writes(spec, path))
}

/** Whether a container may write to a path of the node. */
function writes(spec: PodSpec, path: string): boolean {
  const names = new Set((spec.volumes ?? []).flatMap(({ name, hostPath }) => (hostPath?.path === path ? [name] : [])))
  return containersOf(spec).some(({ volumeMounts = [] }) => volumeMounts.some(({ name, readOnly }) => names.has(name) && !readOnly))
}

/** Whether it sees the volumes of the whole folder of plugins, which drivers mount there: it makes none itself. */
function onlyWatches({ volumes = [], ...spec }: PodSpec, path: string): boolean {
  const names = new Set(volumes.flatMap(({ name, hostPath }) => (hostPath?.path === path ? [name] : [])))
  const mounts = containersOf(spec).flatMap(({ volumeMounts = [] }) => volumeMounts.filter(({ name }) => names.has(name)))
  return (
    /\/plugins\/?$/.test(path) &&
    mounts.length > 0 &&
    mounts.every(({ readOnly, mountPropagation }) => readOnly === true || mountPropagation === 'HostToContainer')
  )
}

/** A driver of devices (DRA) registers where CSI drivers do. */
function speaksOfCsi(spec: PodSpec): boolean {
  const paths = (spec.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? '')
  const texts = containersOf(spec).flatMap(({ name = '', image = '', args = [], env = [] }) => [
    name,
    image,
    ...args,
    ...env.flatMap(({ name: variable = '', value = '' }) => [variable, value]),
  ])
  return [...paths, ...texts].some(text => /csi/i.test(text))
}

function seen(name: RoleName, reason: string, evidence: AnyField | undefined): AgentRole {
  const title = name === 'unknown' ? 'agent' : TITLES[name]
  return { name, title, aTitle: `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`, reason, evidence, nodeCritical: CRITICAL.has(name) }
}

/** The image without its tag and digest. */
function repository(image: string): string {
  return image.split('@', 1)[0]!.replace(/:[^/:]*$/, '')
}
