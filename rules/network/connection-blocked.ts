import {
  type AnyField,
  hasForeignPolicies,
  nearLabel,
  objectsInFolder,
  objectsOf,
  type OtherObject,
  type OtherWorkload,
  podLabels,
  problem,
  rule,
  type ServiceHost,
  serviceHosts,
  type Subjects,
  workloadsSelected,
  writtenLabels,
} from 'ds-lint/rule'
import { asLabelSelector, type Labels, labelSelectorAsSelector, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'connection-blocked',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'NetworkPolicy does not allow a connection that the agent is told to make',
  why: `Pods that a NetworkPolicy selects may connect to what its egress rules list, and be reached by what its ingress rules list, and by nothing else. A connection needs both: that of the agent
    and that of its destination. What is not listed is dropped, and the agent waits for a timeout.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/'],

  *check(subject) {
    const { daemonSet, pod, objects } = subject
    if (pod.value?.hostNetwork === true || objectsInFolder('NetworkPolicy', daemonSet, objects).length === 0) return
    // What a kustomization adds to all pods may be what a rule asks for.
    if (objects.all('Kustomization').some(({ text }) => /^["']?(?:commonLabels|labels)["']?:/m.test(text))) return
    if (hasForeignPolicies(subject)) return
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const own: End = { labels: podLabels(daemonSet), namespace }
    const told = new Set<string>()
    for (const host of serviceHosts(subject)) {
      for (const target of targetsOf(host, subject)) {
        const there: End = { labels: target.labels, namespace: target.namespace ?? host.namespace }
        const sides = [
          { side: 'egress', from: own, to: there },
          { side: 'ingress', from: there, to: own },
        ] as const
        for (const { side, from, to } of sides) {
          const policy = blockingPolicy(side, from, to, subject)
          if (!policy || told.has(`${policy.path} ${policy.object.name} ${side}`)) continue
          told.add(`${policy.path} ${policy.object.name} ${side}`)
          yield problem(
            (policy.field as AnyField).resolve(['spec', side]),
            `NetworkPolicy ${policy.object.name} does not let the pods of DaemonSet ${name} connect to Service ${host.name} (${target.kind} ${target.name}): the connections are dropped; allow them in its ${side} rules`,
            {
              related: [
                { place: host.place, message: 'what the agent connects to' },
                { place: target.labelsPlace, message: 'the labels of the pods' },
              ],
            },
          )
        }
      }
    }
  },
})

/** Pods on one end of a connection. */
interface End {
  readonly labels: Labels
  readonly namespace: string | undefined
}

/** The workloads behind a Service. */
function targetsOf({ name, namespace }: ServiceHost, subject: Subjects['daemonSet']): OtherWorkload[] {
  const [service, ...others] = subject.objects.named('Service', name, namespace)
  const { selector, type } = service?.value?.spec ?? {}
  if (!selector || others.length > 0 || type === 'ExternalName' || Object.keys(selector).length === 0) return []
  return workloadsSelected(subject, { matchLabels: selector }, namespace).filter(({ spec }) => spec?.hostNetwork !== true)
}

/** A policy with rules that selects the pods on one end, where no rule of any allows those on the other. */
function blockingPolicy(
  side: 'egress' | 'ingress',
  { labels, namespace }: End,
  other: End,
  { objects }: Subjects['daemonSet'],
): OtherObject<Other<'NetworkPolicy'>> | undefined {
  const policies = objectsOf('NetworkPolicy', objects, namespace).filter(({ value }) => {
    const { podSelector, policyTypes, egress } = value?.spec ?? {}
    const limits = policyTypes?.includes(side === 'egress' ? 'Egress' : 'Ingress') ?? (side === 'ingress' || egress !== undefined)
    return limits && podSelector && labelSelectorAsSelector(podSelector)?.matches(labels) === true
  })
  const rules = policies.flatMap(({ field }) => (field as AnyField).resolve(['spec', side]).items())
  if (rules.some(each => mayAllow(each, side === 'egress' ? 'to' : 'from', namespace, other, objects))) return undefined
  // Of one without a rule another rule speaks, and what allows more may be applied elsewhere.
  return policies.find(({ field }) =>
    (field as AnyField)
      .resolve(['spec', side])
      .items()
      .some(each => !isForNames(each)),
  )
}

/** A rule for DNS, which each agent has. */
function isForNames(item: AnyField): boolean {
  const ports = item.resolve(['ports']).items()
  return ports.length > 0 && ports.every(port => String(port.resolve(['port']).raw).endsWith('53'))
}

/** Whether a rule allows the pods, or may: what it says of addresses and of namespaces that are not given is not known. */
function mayAllow(
  item: AnyField,
  side: 'to' | 'from',
  own: string | undefined,
  { labels, namespace }: End,
  objects: Subjects['daemonSet']['objects'],
): boolean {
  const peers = item.resolve([side]).items()
  return (
    peers.length === 0 ||
    peers.some(peer => {
      const [block, pods, spaces] = ['ipBlock', 'podSelector', 'namespaceSelector'].map(key => peer.resolve([key])) as [
        AnyField,
        AnyField,
        AnyField,
      ]
      if (block.exists) return Number(/\/(\d+)$/.exec(String(block.resolve(['cidr']).raw))?.[1] ?? 0) < 28
      const selector = pods.exists ? asLabelSelector(pods.raw) : undefined
      if (pods.exists && !selector) return true
      const matches = !selector || labelSelectorAsSelector(selector)?.matches(labels) !== false
      // Of a misspelled label another rule speaks.
      if (!matches) return nearLabel(writtenLabels(pods.resolve(['matchLabels'])), labels) !== undefined
      if (!spaces.exists) return own === namespace || own === undefined || namespace === undefined
      const wanted = asLabelSelector(spaces.raw)
      const given = namespace === undefined ? undefined : objects.find('Namespace', undefined, namespace)
      const isKnown = given !== undefined || Object.keys(wanted?.matchLabels ?? {}).every(key => key === NAME)
      if (!wanted || !isKnown || wanted.matchExpressions || namespace === undefined) return true
      const written = given ? writtenLabels((given.field as AnyField).resolve(['metadata', 'labels'])) : {}
      return labelSelectorAsSelector(wanted)?.matches({ ...written, [NAME]: namespace }) !== false
    })
  )
}

const NAME = 'kubernetes.io/metadata.name'
