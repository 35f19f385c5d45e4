import { type Field, filesInUse, lineAt, problem, rule, runningContainers, set, type Subjects, TELEGRAF } from 'ds-lint/rule'
import { addsCapability, containersOf, isForWindows, type PodSpec } from 'ds-lint/kubernetes'

/** Plugins that change or add to what another one makes, and run on its network. */
const CHAINED = /linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp|tuning|install|copy/

/** Those that make the pod network. */
const MAIN =
  /(?:^|\/)(?:calico\/node|cilium|weave-kube|kube-router|kube-ovn|kindnetd|antrea-[a-z-]{1,40}|amazon-k8s-cni|azure-cn[is]|terway)(?:[:@]|$)/

/** Programs that work on the network that they are in, the option by which they do so, and the one that keeps them from it. */
const SETS_UP: readonly { readonly program: RegExp; readonly option?: RegExp; readonly unless?: RegExp; readonly message: string }[] = [
  {
    program: /(?:^|\/)kube-proxy(?:[:@-]|$)/,
    message: 'kube-proxy sets up its own pod network, not that of the node: Services do not work there',
  },
  {
    program: /(?:^|\/)flannel(?:[:@]|$)/,
    option: /^--?kube-subnet-mgr\b/,
    message: 'flannel runs on the pod network, which is not there before it runs: the node never becomes ready',
  },
  {
    program: /(?:^|\/)kube-vip(?:-iptables)?(?:[:@]|$)/,
    option: /^manager$/,
    message: 'kube-vip adds its address to its own pod network, not to the node: nobody reaches it',
  },
  {
    program: /(?:^|\/)metallb\/speaker(?:[:@]|$)/,
    message: 'the speaker answers for addresses in its own pod network, not in that of the node: nobody reaches them',
  },
  {
    program: /(?:^|\/)k8s-dns-node-cache(?:[:@]|$)/,
    option: /^--?localip\b/,
    // A policy of Cilium's redirects the requests to its pods.
    unless: /^--?setupinterface=(?:false|f|0)$/i,
    message: 'the DNS cache adds its address to its own pod network, not to the node: no pod reaches it',
  },
  {
    program: /(?:^|\/)(?:metallb\/speaker|metallb-speaker)(?:[:@]|$)/,
    message: 'the speaker announces addresses from its own pod network, not from that of the node: no client reaches them',
  },
]

export default rule({
  id: 'agent-without-host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent that works on the network of its node is on the pod network',
  why: `A pod that is not on the host network starts when a CNI plugin has given it an address, and what it sets up there is its own network alone. A CNI agent waits for itself, and
    the node never becomes ready; the rules of a kube-proxy and the address of a DNS cache do not reach the node. A node exporter or Telegraf counts the traffic of its own pod.`,
  references: [
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
    'https://github.com/prometheus/node_exporter#docker',
    'https://github.com/influxdata/helm-charts/issues/636',
  ],

  *check({ pod, role, daemonSet, objects }) {
    if (pod.value?.hostNetwork === true || isForWindows(pod.value)) return
    for (const { image = '', command = [], args = [] } of pod.value?.containers ?? []) {
      const words = [...command, ...args]
      const found = SETS_UP.find(
        ({ program, option, unless }) =>
          program.test(image) && (!option || words.some(word => option.test(word))) && !words.some(word => unless?.test(word)),
      )
      if (!found) continue
      const place = pod.at('hostNetwork')
      yield problem(place, `${found.message}; set hostNetwork: true`, { fix: set(place, true, 'unsafe') })
      return
    }
    yield* exporter(pod)
    yield* telegraf({ pod, daemonSet, objects })
    if (role.name !== 'cni') return
    const changesNetwork = (pod.value?.containers ?? []).some(
      ({ securityContext }) => securityContext?.privileged === true || addsCapability(securityContext, 'NET_ADMIN'),
    )
    const paths = (pod.value?.volumes ?? []).map(({ hostPath }) => hostPath?.path ?? '')
    if (!changesNetwork || !paths.some(path => path.startsWith('/etc/cni/net.d'))) return
    if (containersOf(pod.value).some(({ image = '' }) => CHAINED.test(image))) return
    const place = pod.at('hostNetwork')
    const isMain = containersOf(pod.value).some(({ image = '' }) => MAIN.test(image))
    yield problem(
      place,
      isMain
        ? 'the CNI agent is on the pod network, which is not there before it runs: the node never becomes ready; set hostNetwork: true'
        : 'the CNI agent is on the pod network: unless another CNI agent runs before it, the node never becomes ready; set hostNetwork: true',
      {
        severity: isMain ? 'warning' : 'info',
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
        fix: set(place, true, 'unsafe'),
      },
    )
  },
})

const NODE_EXPORTER = /(?:^|\/)node[-_]exporter(?:[:@]|$)/
/** Without the collectors of network devices, which are on by default. */
const COUNTS_NO_TRAFFIC = /^--(?:no-collector\.netdev|collector\.disable-defaults)(?:=true)?$/

/** An exporter that says as traffic of the node what its own pod sends and receives. */
function* exporter(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const isCounting = (pod.value?.containers ?? []).some(
    ({ image = '', args = [] }) => NODE_EXPORTER.test(image) && !args.some(word => COUNTS_NO_TRAFFIC.test(word)),
  )
  if (!isCounting) return
  yield problem(
    pod.at('hostNetwork'),
    'the node exporter counts the traffic of its own pod as that of the node; set hostNetwork: true, or turn its collector off with --no-collector.netdev',
    { severity: 'info' },
  )
}

/** The input that counts what network devices send and receive. */
const NET = /^[ \t]*\[\[inputs\.net\]\]/m

/** Telegraf with the /proc of its node, of which /proc/net is that of the reader. */
function* telegraf(about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): Iterable<ReturnType<typeof problem>> {
  for (const container of runningContainers(about.pod)) {
    const { image = '', env = [] } = container.value ?? {}
    if (!TELEGRAF.test(image) || !env.some(({ name }) => name === 'HOST_PROC')) continue
    const file = filesInUse(container, about).find(({ text }) => NET.test(text))
    if (!file) continue
    yield problem(
      about.pod.at('hostNetwork'),
      'inputs.net of Telegraf counts the traffic of its own pod, also below HOST_PROC, where net is that of the reader; set hostNetwork: true',
      { severity: 'info', related: [{ place: lineAt(file, file.text.search(NET)), message: 'the input' }] },
    )
    return
  }
}
