import {
  accountOf,
  type AnyField,
  grantsOf,
  isFilledInLater,
  objectsSelecting,
  type OtherObject,
  podLabels,
  problem,
  rule,
  runningContainers,
  scrapedEndpoints,
  servicesOf,
  type Subjects,
} from 'ds-lint/rule'
import { labelSelectorAsSelector, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'network-policy-isolates',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'NetworkPolicy blocks connections that the pods need',
  why: `A policy with Egress among its policyTypes and no egress rule blocks every connection that the pods open, including DNS and the
    API server; with Ingress and no ingress rule it blocks every connection to them. A rule with ports allows these ports alone. Rules of other policies for the same pods are
    added.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies'],

  *check({ daemonSet, pod, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const labels = podLabels(daemonSet)
    // On the host network most plugins apply none.
    if (pod.value?.hostNetwork === true || Object.keys(labels).length === 0) return
    const policies = objectsSelecting('NetworkPolicy', { daemonSet, objects }, namespace).filter(({ field }) => {
      const selector = field.value?.spec?.podSelector
      return selector !== undefined && labelSelectorAsSelector(selector)?.matches(labels) === true
    })
    if (policies.length === 0) return
    const asks = grantsOf(accountOf({ daemonSet, pod }), objects)
    const service = servicesOf({ daemonSet, objects })[0]
    yield* unscraped({ daemonSet, pod, objects }, policies)
    for (const policy of policies) {
      // One for every pod of the namespace is a default that others open.
      if (!labelSelectorAsSelector(policy.field.value?.spec?.podSelector)?.requirements?.length) continue
      const types = policy.field.at('spec', 'policyTypes')
      if (
        asks.length > 0 &&
        isClosed(policy, 'Egress') &&
        policies.every(other => isClosed(other, 'Egress') || !concerns(other, 'Egress'))
      ) {
        yield problem(
          types,
          `the policy has no egress rules, so it blocks all connections from the pods of DaemonSet ${name}, including DNS and the API server; add egress rules`,
          {
            related: [{ place: asks[0]!.place, message: 'a permission that they cannot use' }],
          },
        )
      }
      if (service && isClosed(policy, 'Ingress') && policies.every(other => isClosed(other, 'Ingress') || !concerns(other, 'Ingress'))) {
        yield problem(
          types.exists ? types : policy.field.at('spec', 'podSelector'),
          `the policy blocks all connections to the pods of DaemonSet ${name}, although Service ${service.object.name} sends there; add ingress rules`,
          {
            related: [{ place: service.field.at('spec', 'selector'), message: 'the Service' }],
          },
        )
      }
    }
  },
})

/** A port that Prometheus scrapes and no policy of the pods allows. */
function* unscraped(
  { daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>,
  policies: readonly Policy[],
): Iterable<ReturnType<typeof problem>> {
  const closing = policies.filter(policy => concerns(policy, 'Ingress'))
  const [first] = closing
  if (!first || closing.some(policy => isClosed(policy, 'Ingress'))) return
  const rules = closing.flatMap(({ field }) => (field as AnyField).resolve(['spec', 'ingress']).items())
  const labels = podLabels(daemonSet)
  if (rules.every(each => isForThemselves(each, labels))) {
    const [scraped] = scrapedEndpoints({ daemonSet, objects })
    if (scraped)
      yield problem(
        rules[0]!.resolve(['from']),
        `the policy allows connections from the pods of DaemonSet ${daemonSet.value?.metadata?.name ?? ''} alone, so Prometheus does not reach what ${scraped.monitor} scrapes; add the pods of Prometheus, or its namespace`,
        { related: [{ place: scraped.endpoint, message: 'the endpoint' }] },
      )
    return
  }
  const allowed = rules.map(each => each.resolve(['ports']))
  // Without ports a rule allows all of them.
  if (allowed.some(ports => ports.items().length === 0)) return
  const declared = runningContainers(pod).flatMap(({ value }) => value?.ports ?? [])
  const annotations = daemonSet.at('spec', 'template', 'metadata', 'annotations')
  const announced = annotations.at('prometheus.io/port')
  const number = Number(announced.value)
  if (
    annotations.value?.['prometheus.io/scrape'] === 'true' &&
    /^\d{1,5}$/.test(announced.value ?? '') &&
    !allowed.some(ports =>
      ports.items().some(each => allows(each, declared.find(({ containerPort }) => containerPort === number)?.name, number)),
    )
  ) {
    yield problem(
      (first.field as AnyField).resolve(['spec', 'ingress']),
      `the policy allows no connection to port ${number}, which the pods announce to Prometheus; add it to the ports`,
      { related: [{ place: announced, message: 'the announced port' }] },
    )
    return
  }
  for (const { monitor, endpoint, port: scraped } of scrapedEndpoints({ daemonSet, objects })) {
    const port = declared.find(({ name, containerPort }) => scraped?.target !== undefined && [name, containerPort].includes(scraped.target))
    if (!scraped || !port || allowed.some(ports => ports.items().some(each => allows(each, port.name, port.containerPort)))) continue
    yield problem(
      (first.field as AnyField).resolve(['spec', 'ingress']),
      `the policy allows no connection to port ${scraped.name}, which ${monitor} scrapes; add it to the ports`,
      { related: [{ place: endpoint, message: 'the endpoint' }] },
    )
  }
}

/** Whether a rule admits only pods that have labels of the agent itself, in its namespace. */
function isForThemselves(item: AnyField, labels: Readonly<Record<string, string>>): boolean {
  const peers = item.resolve(['from']).items()
  return (
    peers.length > 0 &&
    peers.every(peer => {
      const selector = peer.resolve(['podSelector'])
      const wanted = selector.resolve(['matchLabels']).entries()
      return (
        wanted.some(([key]) => key !== INSTANCE) &&
        !['namespaceSelector', 'ipBlock'].some(key => peer.resolve([key]).exists) &&
        !selector.resolve(['matchExpressions']).exists &&
        wanted.every(([key, { raw }]) => (key === INSTANCE || OWN_LABEL.test(key)) && labels[key] === raw)
      )
    })
  )
}

/** Labels that tell what a pod is, and not of what release or team. */
const OWN_LABEL = /^(?:app|k8s-app|name|component|app\.kubernetes\.io\/(?:name|component))$/
/** What all pods of a release have. */
const INSTANCE = 'app.kubernetes.io/instance'

function allows(item: AnyField, name: string | undefined, number: number | undefined): boolean {
  const [port, end] = [item.resolve(['port']).raw, item.resolve(['endPort']).raw]
  if (port === undefined || port === null) return true
  if (typeof port !== 'number' || number === undefined) return port === name || (typeof port === 'string' && isFilledInLater(port))
  return number >= port && number <= (typeof end === 'number' ? end : port)
}

type Policy = OtherObject<Other<'NetworkPolicy'>>

/** Whether it limits connections of the kind: without policyTypes those to pods, and those from them where it has rules for them. */
function concerns({ field }: Policy, type: 'Ingress' | 'Egress'): boolean {
  const { policyTypes, egress } = field.value?.spec ?? {}
  if (policyTypes) return policyTypes.includes(type)
  return type === 'Ingress' || egress !== undefined
}

function isClosed(policy: Policy, type: 'Ingress' | 'Egress'): boolean {
  const rules = policy.field.value?.spec?.[type === 'Ingress' ? 'ingress' : 'egress']
  return concerns(policy, type) && (!Array.isArray(rules) || rules.length === 0)
}
