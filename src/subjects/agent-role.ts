/** What kind of node agent a DaemonSet is, and what it was seen by. */
import type { DaemonSet, PodSpec } from '../kubernetes/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

export type RoleName = 'cni' | 'csi' | 'proxy' | 'device' | 'log' | 'metrics' | 'ingress' | 'unknown'

export interface AgentRole {
  readonly name: RoleName
  /** As a sentence names it: "CNI agent", "device plugin"; of an unknown role "agent". */
  readonly title: string
  /** In a few words, "mounts /etc/cni/net.d"; empty for an unknown role. */
  readonly reason: string
  /** Where the evidence is written. */
  readonly evidence: AnyField | undefined
  /** The node cannot work as a node without it: CNI, CSI, proxy, device plugin. */
  readonly nodeCritical: boolean
}

const TITLES: Readonly<Record<RoleName, string>> = {
  cni: 'CNI agent',
  csi: 'CSI node plugin',
  proxy: 'service proxy',
  device: 'device plugin',
  log: 'log agent',
  metrics: 'metrics agent',
  ingress: 'ingress controller',
  unknown: 'agent',
}
const UNKNOWN: AgentRole = { name: 'unknown', title: TITLES.unknown, reason: '', evidence: undefined, nodeCritical: false }
const CRITICAL: ReadonlySet<RoleName> = new Set(['cni', 'csi', 'proxy', 'device'])

/** Host paths that only one kind of agent has reason to mount. */
const PATHS: readonly (readonly [RoleName, RegExp])[] = [
  ['cni', /^\/etc\/cni(?:\/|$)/],
  ['cni', /^\/(?:opt\/cni(?:\/|$)|var\/lib\/cni(?:\/|$))/],
  ['csi', /^\/var\/lib\/kubelet\/(?:plugins_registry|plugins|csi-plugins)(?:\/|$)/],
  ['device', /^\/var\/lib\/kubelet\/device-plugins(?:\/|$)/],
  ['log', /^\/var\/(?:log|lib\/docker\/containers)(?:\/|$)/],
]

/** Parts of image names, the least ambiguous first; a name counts as a whole word. */
const IMAGES: readonly (readonly [RoleName, RegExp])[] = [
  ['csi', /(?:^|[-/.])(?:csi-node-driver-registrar|node-driver-registrar|livenessprobe-csi)(?:$|-)/],
  ['cni', /(?:^|\/)(?:calico\/node|cilium\/cilium|weave-kube|flannel|kube-router|kube-ovn|antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?)$/],
  ['proxy', /(?:^|[-/])kube-proxy(?:$|-)/],
  [
    'log',
    /(?:^|[-/])(?:fluentd|fluent-bit|fluentbit|filebeat|promtail|logstash|vector|logspout|splunk-fluentd|rsyslog|fluentd-[a-z0-9-]+)(?:$|[-/])/,
  ],
  [
    'metrics',
    /(?:^|[-/])(?:node-exporter|node_exporter|cadvisor|telegraf|metricbeat|collectd|dcgm-exporter|netdata|statsd|prometheus-[a-z-]*exporter)(?:$|[-/])|[a-z0-9-]-exporter(?:$|[-/])/,
  ],
  ['ingress', /(?:^|[-/])(?:ingress-nginx|nginx-ingress|nginx-plus-ingress|kubernetes-ingress|haproxy-ingress|traefik|contour)(?:$|[-/])/],
]

/** Strong evidence first: host paths of CNI, CSI and devices, then images, then log folders. */
export function roleOf(daemonSet: Field<DaemonSet>, pod: Field<PodSpec>): AgentRole {
  const spec = pod.value
  if (!spec) return UNKNOWN
  const volumes = spec.volumes ?? []
  for (const [name, pattern] of PATHS) {
    if (name === 'log') continue
    const found = byPath(name, pattern)
    if (found && (name !== 'cni' || installsNetwork(spec))) return found
  }
  const images = (spec.containers ?? []).map(({ image = '' }) => repository(image))
  for (const [name, pattern] of IMAGES) {
    for (const [i, image] of images.entries()) {
      if (pattern.test(image) && (name !== 'cni' || installsNetwork(spec)))
        return seen(name, `runs ${image.split('/').at(-1)}`, pod.at('containers', i, 'image'))
    }
  }
  const log = byPath('log', PATHS.at(-1)?.[1] as RegExp)
  if (log && /log|fluent|beat|collector/i.test(daemonSet.value?.metadata?.name ?? '')) return log
  return UNKNOWN

  function byPath(name: RoleName, pattern: RegExp): AgentRole | undefined {
    for (let i = 0; i < volumes.length; i++) {
      const path = volumes[i]?.hostPath?.path
      if (path !== undefined && pattern.test(path)) return seen(name, `mounts ${path}`, pod.resolve(['volumes', i, 'hostPath', 'path']))
    }
    return undefined
  }
}

/** A CNI plugin's own agent runs on the host network; others only read its configuration. */
function installsNetwork(spec: PodSpec): boolean {
  return spec.hostNetwork === true
}

function seen(name: RoleName, reason: string, evidence: AnyField): AgentRole {
  return { name, title: TITLES[name], reason, evidence, nodeCritical: CRITICAL.has(name) }
}

/** The image without its tag and digest. */
function repository(image: string): string {
  return image.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}
