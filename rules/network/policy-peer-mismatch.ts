import {
  type AnyField,
  nearLabel,
  objectsInFolder,
  objectsSelecting,
  type OtherWorkload,
  podLabels,
  problem,
  rule,
  selectsPods,
  type Subjects,
  workloadsSelected,
  writtenLabels,
} from 'ds-lint/rule'
import { asLabelSelector, type Labels, labelSelectorAsSelector, type LabelSelector, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'policy-peer-mismatch',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'NetworkPolicy allows connections to other pods or ports than those that are meant',
  why: `A NetworkPolicy finds the other side of a connection by the labels of its pods, and compares the port of the pod: a Service has already been replaced by one of its pods. With a label that
    no pod has, or with the port of the Service, nothing is allowed and the connections are dropped. Most network plugins do not take pods of the host network for pods.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors',
    'https://kubernetes.io/docs/concepts/services-networking/network-policies/#networkpolicy-and-hostnetwork-pods',
    'https://github.com/gardener/gardener/pull/7772',
  ],

  *check(subject) {
    const { daemonSet, objects } = subject
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const labels = podLabels(daemonSet)
    for (const { object, field } of objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace)) {
      const selector = field.value?.spec?.podSelector
      if (!selector || labelSelectorAsSelector(selector)?.matches(labels) !== true) continue
      for (const item of (field as AnyField).resolve(['spec', 'egress']).items()) yield* egressProblems(item, object.namespace, subject)
    }
    if (subject.pod.value?.hostNetwork === true) yield* hostNetworkProblems(subject, labels)
    // Policies of what the agent talks to.
    for (const { object, field } of objectsInFolder('NetworkPolicy', daemonSet, objects, namespace)) {
      const targets = workloadsSelected(subject, asLabelSelector(field.resolve(['spec', 'podSelector']).raw), object.namespace)
      for (const item of field.resolve(['spec', 'ingress']).items()) {
        const peers = peersOf(item, 'from')
        if (peers.some(peer => selectsPods(peer.labels, labels))) yield* portProblems(item, targets, subject)
        for (const peer of peers) {
          const [label, actual] = nearLabel(peer.labels, labels) ?? []
          if (label === undefined || actual === undefined || workloadsSelected(subject, { matchLabels: peer.labels }).length > 0) continue
          yield problem(
            peer.place.resolve(['matchLabels', label]),
            `NetworkPolicy ${object.name} allows pods with ${label}=${peer.labels[label]}, but those of DaemonSet ${name} have ${label}=${actual}: their connections are dropped; allow ${label}=${actual}`,
            { related: [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of the pods' }] },
          )
        }
      }
    }
  },
})

const NAME_OF_NAMESPACE = 'kubernetes.io/metadata.name'

/** Peers that are meant to be pods of the host network, which have the addresses of their nodes. */
function* hostNetworkProblems(subject: Subjects['daemonSet'], labels: Labels): Iterable<ReturnType<typeof problem>> {
  const { daemonSet, objects, pod } = subject
  const { name = '', namespace = 'default' } = daemonSet.value?.metadata ?? {}
  for (const { object, field } of objectsInFolder('NetworkPolicy', daemonSet, objects)) {
    if (selectsPods(writtenLabels(field.resolve(['spec', 'podSelector', 'matchLabels'])), labels)) continue
    for (const [list, side] of [
      ['egress', 'to'],
      ['ingress', 'from'],
    ] as const) {
      const rules = field.resolve(['spec', list]).items()
      const peersOfRules = rules.map(item => item.resolve([side]).items())
      if (peersOfRules.some(peers => peers.length === 0 || peers.some(peer => peer.resolve(['ipBlock']).exists))) continue
      for (const { labels: wanted, selector, namespaces, place } of rules.flatMap(item => peersOf(item, side))) {
        const names = namespaces && writtenLabels(namespaces.resolve(['matchLabels']))
        const isThere = names ? names[NAME_OF_NAMESPACE] === namespace : (object.namespace ?? 'default') === namespace
        if (!isThere || !selectsPods(wanted, labels) || labelSelectorAsSelector(selector)?.matches(labels) !== true) continue
        if (workloadsSelected(subject, selector).some(({ spec }) => spec?.hostNetwork !== true)) continue
        yield problem(
          place,
          `NetworkPolicy ${object.name} allows connections ${side} the pods of DaemonSet ${name}, but on the host network they have the addresses of their nodes, which most network plugins do not match with podSelector; allow those with ipBlock`,
          { related: [{ place: pod.at('hostNetwork'), message: 'the network of the node' }] },
        )
      }
    }
  }
}

interface Peer {
  readonly labels: Labels
  readonly selector: LabelSelector
  /** Undefined for the namespace of the policy. */
  readonly namespaces: AnyField | undefined
  readonly place: AnyField
}

function peersOf(item: AnyField, side: 'to' | 'from'): Peer[] {
  return item
    .resolve([side])
    .items()
    .flatMap(peer => {
      const [place, namespaces] = [peer.resolve(['podSelector']), peer.resolve(['namespaceSelector'])]
      const labels = writtenLabels(place.resolve(['matchLabels']))
      const selector = asLabelSelector(place.raw)
      if (Object.keys(labels).length === 0 || !selector) return []
      return [{ labels, selector, namespaces: namespaces.exists ? namespaces : undefined, place }]
    })
}

function* egressProblems(item: AnyField, own: string | undefined, subject: Subjects['daemonSet']): Iterable<ReturnType<typeof problem>> {
  const peers = peersOf(item, 'to')
  if (peers.length === 0 || peers.length !== item.resolve(['to']).items().length) return
  const targets = peers.map(({ selector, namespaces }) => workloadsSelected(subject, selector, namespaces ? undefined : own))
  for (const [index, { labels, namespaces, place }] of peers.entries()) {
    if (targets[index]!.length > 0 || namespaces !== undefined) continue
    for (const kind of ['Deployment', 'StatefulSet', 'DaemonSet'] as const) {
      for (const other of objectsInFolder(kind, place, subject.objects, own)) {
        const theirs = (other.value as Other<'Deployment'> | undefined)?.spec?.template?.metadata?.labels ?? {}
        const [label, actual] = nearLabel(labels, theirs) ?? []
        if (label === undefined || actual === undefined) continue
        yield problem(
          place.resolve(['matchLabels', label]),
          `no pod has ${label}=${labels[label]}, so the rule allows nothing; use ${label}=${actual}, as ${kind} ${other.object.name} does`,
          { related: [{ place: other.field.resolve(['spec', 'template', 'metadata', 'labels']), message: 'the labels of the pods' }] },
        )
        return
      }
    }
  }
  if (targets.every(each => each.length > 0)) yield* portProblems(item, targets.flat(), subject)
}

/** Ports of a rule that none of the pods has to which it allows connections. */
function* portProblems(
  item: AnyField,
  found: readonly OtherWorkload[],
  { objects }: Subjects['daemonSet'],
): Iterable<ReturnType<typeof problem>> {
  const declared = found.flatMap(({ spec }) => (spec?.containers ?? []).flatMap(({ ports = [] }) => ports))
  if (declared.length === 0) return
  for (const port of item.resolve(['ports']).items()) {
    const place = port.resolve(['port'])
    const { raw: number } = place
    if (typeof number !== 'number' || port.resolve(['endPort']).exists || declared.some(each => each.containerPort === number)) continue
    const service = found
      .flatMap(({ labels, namespace }) =>
        objects.all('Service', namespace).filter(({ value }) => selectsPods(value?.spec?.selector, labels)),
      )
      .find(({ value }) => value?.spec?.ports?.some(each => each.port === number && (each.targetPort ?? number) !== number))
    if (!service) {
      yield problem(
        place,
        `the rule allows port ${number}, but the pods that it selects declare ${[...new Set(declared.map(each => each.containerPort))].slice(0, 4).join(', ')}; allow the port on which they listen`,
        { severity: 'info', related: [{ place: found[0]!.labelsPlace, message: 'the labels of the pods' }] },
      )
      continue
    }
    const target = service.value?.spec?.ports?.find(each => each.port === number)?.targetPort
    yield problem(
      place,
      `${number} is the port of Service ${service.object.name}, but a NetworkPolicy matches the port of the pods: the connections are dropped; allow ${String(target)}`,
      { related: [{ place: service.field.at('spec', 'ports'), message: 'the Service' }] },
    )
  }
}
