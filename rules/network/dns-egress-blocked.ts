import {
  type AnyField,
  configFiles,
  type Field,
  hasForeignPolicies,
  objectsSelecting,
  podLabels,
  problem,
  rule,
  runningContainers,
  type Subjects,
  wordsOf,
} from 'ds-lint/rule'
import { labelSelectorAsSelector, type PodSpec } from 'ds-lint/kubernetes'

/** A host that has to be looked up: of a Service, or with a domain. */
const HOST =
  /(?:^|[^\w.-])((?:[a-z0-9-]+\.){1,2}svc(?![\w-])|(?:https?|grpcs?|tcp|nats|kafka|redis|amqps?|wss?):\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?![\w-]))/
const LONGEST = 100_000

export default rule({
  id: 'dns-egress-blocked',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'NetworkPolicy allows no DNS queries to pods that use names',
  why: `The egress rules of a NetworkPolicy list all that the pods may connect to, the DNS servers included. Without a rule for port 53 over UDP no name is resolved: the agent runs, and each of
    its connections fails with a timeout. A port without a protocol is a TCP port.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-resource',
    'https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/',
  ],

  *check(subject) {
    const { daemonSet, pod, objects } = subject
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    // On the host network most plugins apply none.
    if (pod.value?.hostNetwork === true || pod.value?.dnsPolicy === 'None' || asksOverTcp(pod)) return
    const policies = objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace).filter(({ field }) => {
      const { podSelector, policyTypes, egress } = field.value?.spec ?? {}
      const limits = policyTypes?.includes('Egress') ?? egress !== undefined
      return limits && podSelector && labelSelectorAsSelector(podSelector)?.matches(podLabels(daemonSet)) === true
    })
    const rules = policies.flatMap(({ field }) => (field as AnyField).resolve(['spec', 'egress']).items())
    const [first] = rules
    // Of policies without any rule another rule speaks.
    if (!first || rules.some(allowsQueries) || hasForeignPolicies(subject)) return
    const used = hostOf(subject)
    if (!used) return
    const ports = rules.flatMap(each => each.resolve(['ports']).items())
    const overTcp = ports.find(each => each.resolve(['port']).raw === 53)
    const policy = policies.find(({ field }) => (field as AnyField).resolve(['spec', 'egress']).items().length > 0)!
    yield problem(
      overTcp?.resolve(['port']) ?? policy.field.at('spec', 'egress'),
      overTcp
        ? `the policy allows DNS only over TCP, but the pods of DaemonSet ${name} look up ${used.host} over UDP, so no name resolves; add port 53 with protocol UDP`
        : `the egress rules do not allow DNS, but the pods of DaemonSet ${name} look up ${used.host}, so no name resolves; allow port 53 over UDP and TCP`,
      { related: [{ place: used.place, message: 'a name that is looked up' }] },
    )
  },
})

/** Whether a rule allows DNS over UDP: to port 53, or to another one that DNS servers have in their pods, such as 5353. */
function allowsQueries(item: AnyField): boolean {
  const ports = item.resolve(['ports']).items()
  if (ports.length === 0) return true
  return ports.some(each => {
    const [port, end, protocol] = [each.resolve(['port']).raw, each.resolve(['endPort']).raw, each.resolve(['protocol']).raw]
    if ((protocol ?? 'TCP') !== 'UDP') return false
    if (typeof port !== 'number') return true
    return String(port).endsWith('53') || (typeof end === 'number' && port <= 53 && end >= 53)
  })
}

/** The first host that the containers or their configuration name. */
function hostOf({ daemonSet, pod, objects }: Subjects['daemonSet']): { readonly host: string; readonly place: AnyField } | undefined {
  const known = new Set((pod.value?.hostAliases ?? []).flatMap(({ hostnames = [] }) => hostnames))
  const texts = [
    ...runningContainers(pod).flatMap(wordsOf),
    ...configFiles({ daemonSet, pod, objects }).filter(({ text }) => text.length <= LONGEST),
  ]
  for (const { text, place } of texts) {
    const host = HOST.exec(withoutComments(text))?.[1]?.replace(/^\w+:\/\//, '')
    if (host !== undefined && !known.has(host)) return { host, place }
  }
  return undefined
}

/** Whether the resolver of the pods uses TCP. */
function asksOverTcp(pod: Field<PodSpec>): boolean {
  return pod.value?.dnsConfig?.options?.some(({ name }) => name === 'use-vc') === true
}

/** Leaves out comments, and addresses of pages that people read. */
function withoutComments(text: string): string {
  return text
    .replace(/^[ \t]*(?:#|\/\/).*$/gm, '')
    .replace(/[ \t]#[ \t].*$/gm, '')
    .replace(PAGES, '')
}

/** A line with a key for prose, `$schema` among them, and an address that ends as a page does. */
const PAGES =
  /^[ \t]*(?:-[ \t]+)?["']?(?:\$schema|[\w.-]*(?:docs?|documentation|runbook|help|description|summary|message|homepage|links?|license|see|reference|source)(?:[_-]?ur[li])?)["']?[ \t]*[:=].*$|https?:\/\/(?:docs?\.|[\w./-]*\/(?:docs?|wiki|blob|tree)\/)[^\s"']*|https?:\/\/[^\s"']+\.(?:md|html)\b[^\s"']*/gim
