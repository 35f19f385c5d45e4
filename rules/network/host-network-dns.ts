import {
  type AnyField,
  configFiles,
  type Field,
  lineAt,
  type Location,
  problem,
  rule,
  runningContainers,
  set,
  type Subjects,
  wordsOf,
} from 'ds-lint/rule'
import type { Container, EnvVar, PodSpec } from 'ds-lint/kubernetes'

/** `collector.monitoring.svc`, `http://collector:4317`: names that only cluster DNS knows. */
const SERVICE =
  /(?:^|[^\w.-])([a-z0-9-]+\.[a-z0-9-]+\.svc)(?![\w-])|\b(?:https?|grpcs?|tcp|udp|tls|nats|kafka|redis|amqps?|wss?):\/\/(?!localhost\b)([a-z][a-z0-9-]*)(?::\d+)?(?:\/|$)/
/** The same in a configuration, where only the full form is sure to be a Service. */
const SERVICE_IN_CONFIG = /(?<![\w.-])[a-z0-9-]+\.[a-z0-9-]+\.svc(?![\w-])/g
/** One word as the host of a URL, or before a port: a Service where one of that name is given. */
const SHORT_IN_CONFIG = /(?:\b[a-z][a-z\d+]*:\/\/([a-z][a-z\d-]*)(?=[:/"'\s]|$))|(?<![\w.:/-])([a-z][a-z\d-]*):\d{2,5}(?![\w.-])/gm
/** `collector:4317` as a word or as the value of an option. */
const SHORT_IN_WORD = /(?:^|=)(?!localhost:)([a-z][a-z\d-]*):\d{2,5}$/
/** Commands whose next word is a host. */
const TOOL = /^(?:\/(?:usr\/)?s?bin\/)?(?:ping6?|nslookup|dig|nc)$/
const COMMENT = /^[ \t]*(?:#|;|\/\/)/
/** Of a text: configurations can be long. */
const LONGEST = 50_000
const HOST_VARIABLE = /(?:^|_)(?:HOST|ADDRESS|ENDPOINT)$/
/** Names that machines have rather than Services. */
const MACHINE = /(?:^|-)(?:master|control-plane|controlplane|node|worker|vm|ip)(?:-|\d|$)/
const SHORT_NAME = /^(?!localhost$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export default rule({
  id: 'host-network-dns',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pod cannot resolve Services without cluster DNS',
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names like its node, and every lookup
    of a Service fails. dnsPolicy Default does the same to any pod. A cloud controller manager starts before cluster DNS does, and must resolve names like its node.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy',
    'https://github.com/helm/charts/issues/23910',
    'https://github.com/kubernetes-sigs/kubespray/issues/10914',
  ],

  *check({ pod, role, daemonSet, objects }) {
    const dnsPolicy = pod.at('dnsPolicy')
    if (dnsPolicy.value === 'Default' && !role.is('cni', 'proxy', 'dns')) {
      const found = namesService({ pod, daemonSet, objects })
      if (!found?.name.endsWith('.svc')) return
      const wanted = pod.effective?.hostNetwork ? 'ClusterFirstWithHostNet' : 'ClusterFirst'
      yield problem(dnsPolicy, `the pod cannot resolve ${found.name}: dnsPolicy Default uses the DNS of the node; set ${wanted}`, {
        related: [{ place: found.place, message: 'resolved only by cluster DNS' }],
        fix: set(dnsPolicy, wanted, 'unsafe'),
      })
      return
    }
    if (dnsPolicy.value === 'ClusterFirstWithHostNet' && isNodeCache(pod)) {
      yield problem(dnsPolicy, 'the DNS cache resolves its upstreams through cluster DNS, which asks this cache again; set Default', {
        fix: set(dnsPolicy, 'Default', 'unsafe'),
      })
      return
    }
    const asked = role.name === 'dns' ? forwardsToItself({ pod, daemonSet, objects }) : undefined
    if (asked) {
      const { place, file } = asked
      yield problem(
        dnsPolicy,
        `${file} serves the names of the cluster and forwards others to /etc/resolv.conf, which names cluster DNS again: queries loop, and CoreDNS stops; set Default`,
        { related: [{ place, message: 'what it forwards to' }], fix: set(dnsPolicy, 'Default', 'unsafe') },
      )
      return
    }
    if (dnsPolicy.value === 'ClusterFirstWithHostNet' && pod.effective?.hostNetwork && isCloudManager(pod)) {
      yield problem(
        dnsPolicy,
        `the cloud controller manager resolves names through cluster DNS, whose pods wait for it to remove the taint ${UNINITIALIZED} of the first nodes; set Default`,
        { severity: 'info', fix: set(dnsPolicy, 'Default', 'unsafe') },
      )
      return
    }
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== 'ClusterFirst') return
    // Cluster DNS is not there yet when these start.
    if (role.is('cni', 'proxy', 'dns')) return
    const service = namesService({ pod, daemonSet, objects })
    if (!service) {
      if (dnsPolicy.value === undefined) return
      yield problem(
        dnsPolicy,
        'with hostNetwork, dnsPolicy ClusterFirst uses the DNS of the node; set ClusterFirstWithHostNet, or Default if that is meant',
        {
          severity: 'info',
          related: [{ place: pod.at('hostNetwork'), message: 'the network of the node' }],
          fix: set(dnsPolicy, 'ClusterFirstWithHostNet', 'unsafe'),
        },
      )
      return
    }

    yield problem(
      dnsPolicy,
      `the pod cannot resolve ${service.name}: with hostNetwork, dnsPolicy ClusterFirst uses the DNS of the node; set ClusterFirstWithHostNet`,
      {
        related: [
          { place: service.place, message: 'resolved only by cluster DNS' },
          { place: pod.at('hostNetwork'), message: 'the network of the node' },
        ],
        fix: set(dnsPolicy, 'ClusterFirstWithHostNet', 'unsafe'),
      },
    )
  },
})

/** CoreDNS as cluster DNS whose pods ask cluster DNS; a cache without the names of the cluster may mean to. */
function forwardsToItself(
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): { place: AnyField | Location; file: string } | undefined {
  const { hostNetwork, dnsPolicy } = about.pod.effective ?? {}
  if (dnsPolicy !== (hostNetwork ? 'ClusterFirstWithHostNet' : 'ClusterFirst')) return undefined
  for (const file of configFiles(about)) {
    if (!/^Corefile(?:\.[a-z]+)?$/.test(file.key)) continue
    const text = file.text.slice(0, LONGEST)
    const forward = /^[ \t]*(?:forward|proxy)[ \t]+\.[ \t]+\/etc\/resolv\.conf\b/m.exec(text)
    if (forward && /^[ \t]*kubernetes[ \t]/m.test(text)) return { place: lineAt(file, forward.index), file: file.key }
  }
  return undefined
}

const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized'

function isCloudManager({ value }: Field<PodSpec>): boolean {
  if (value?.tolerations?.some(({ key }) => key === UNINITIALIZED || !key) !== true) return false
  return (value.containers ?? []).some(({ image = '' }) => /\bcloud-controller-manager\b/.test(image))
}

function isNodeCache(pod: Field<PodSpec>): boolean {
  return (pod.value?.containers ?? []).some(({ image = '' }) => /(?:^|\/)k8s-dns-node-cache(?:[:@]|$)/.test(image))
}

function namesService(
  about: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>,
): { name: string; place: AnyField | Location } | undefined {
  const { pod } = about
  for (const list of ['containers', 'initContainers'] as const) {
    for (const [index, container] of (pod.value?.[list] ?? []).entries()) {
      const found = serviceIn(container)
      if (found) return { name: found.name, place: pod.resolve([list, index, ...found.steps]) }
    }
  }
  for (const file of configFiles(about)) {
    for (const { 0: name, index } of file.text.slice(0, LONGEST).matchAll(SERVICE_IN_CONFIG)) {
      const start = file.text.lastIndexOf('\n', index) + 1
      if (!COMMENT.test(file.text.slice(start, index))) return { name, place: lineAt(file, index) }
    }
  }
  return namesGivenService(about)
}

/** A Service of the namespace that a command or a configuration names by its short name. */
function namesGivenService({
  pod,
  daemonSet,
  objects,
}: Pick<Subjects['daemonSet'], 'pod' | 'daemonSet' | 'objects'>): { name: string; place: AnyField | Location } | undefined {
  const namespace = daemonSet.value?.metadata?.namespace
  for (const container of runningContainers(pod)) {
    let before = ''
    for (const { text, place } of wordsOf(container)) {
      const name = SHORT_IN_WORD.exec(text)?.[1] ?? (TOOL.test(before) && SHORT_NAME.test(text) ? text : undefined)
      if (name !== undefined && objects.find('Service', namespace, name)) return { name, place }
      before = text
    }
  }
  for (const file of configFiles({ pod, daemonSet, objects })) {
    for (const { 1: ofUrl, 2: ofPort, index } of file.text.slice(0, LONGEST).matchAll(SHORT_IN_CONFIG)) {
      const name = ofUrl ?? ofPort ?? ''
      if (name === 'localhost' || !objects.find('Service', namespace, name)) continue
      const start = file.text.lastIndexOf('\n', index) + 1
      if (!COMMENT.test(file.text.slice(start, index + 1))) return { name, place: lineAt(file, index) }
    }
  }
  return undefined
}

interface Found {
  readonly name: string
  /** From the container on. */
  readonly steps: readonly (string | number)[]
}

function serviceIn({ command = [], args = [], env = [] }: Container): Found | undefined {
  return (
    inTexts(command, index => ['command', index]) ??
    inTexts(args, index => ['args', index]) ??
    inTexts(
      env.map(({ value = '' }) => value),
      index => ['env', index, 'value'],
    ) ??
    inHostVariables(env)
  )
}

function inTexts(texts: readonly string[], steps: (index: number) => Found['steps']): Found | undefined {
  for (const [index, text] of texts.entries()) {
    const found = SERVICE.exec(text)
    if (found && !MACHINE.test(found[2] ?? '')) return { name: found[1] ?? found[2] ?? '', steps: steps(index) }
  }
  return undefined
}

function inHostVariables(env: readonly EnvVar[]): Found | undefined {
  const index = env.findIndex(({ name = '', value = '' }) => HOST_VARIABLE.test(name) && SHORT_NAME.test(value) && !MACHINE.test(value))
  return index < 0 ? undefined : { name: env[index]?.value ?? '', steps: ['env', index, 'value'] }
}
