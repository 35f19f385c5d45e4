import { problem, rule, scrapedEndpoints, servicesOf, workloadsSelected } from 'ds-lint/rule'

export default rule({
  id: 'service-not-local',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.2.0',
  summary: 'Service of a DaemonSet sends traffic to the pods of other nodes',
  why: `A Service spreads connections over all pods that it selects, so with 100 nodes one connection in a hundred reaches the agent of its own node. With
    internalTrafficPolicy Local clients reach that one alone, and none while it restarts; trafficDistribution PreferSameNode falls back to others.`,
  references: [
    'https://kubernetes.io/docs/concepts/services-networking/service-traffic-policy/',
    'https://kubernetes.io/docs/reference/networking/virtual-ips/#traffic-distribution',
  ],

  *check({ daemonSet, objects, role, target }) {
    const { name = '' } = daemonSet.value?.metadata ?? {}
    // Drivers and network agents are asked by the kubelet and by scrapers, which know each pod.
    const isDns = role.name === 'dns'
    if ((role.nodeCritical && !isDns) || role.is('ingress', 'storage', 'balancer')) return
    const scraped = new Set([...scrapedEndpoints({ daemonSet, objects })].map(({ port }) => port?.name))
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { selector, type = 'ClusterIP', clusterIP, internalTrafficPolicy, trafficDistribution, ports = [] } = field.value?.spec ?? {}
      if (type !== 'ClusterIP' || clusterIP === 'None') continue
      if (internalTrafficPolicy === 'Local' || trafficDistribution !== undefined) continue
      // Beside its metrics a DNS cache answers queries, and those stay on the node.
      const answers = isDns && ports.some(({ port, protocol }) => port === 53 && protocol === 'UDP')
      if (isDns ? !answers : [{ name: object.name }, ...ports].some(isScraped)) continue
      if (ports.length > 0 && ports.every(({ name }) => name !== undefined && scraped.has(name))) continue
      if (!answers && field.value?.metadata?.annotations?.['prometheus.io/scrape'] === 'true') continue
      if (workloadsSelected({ daemonSet, objects }, { matchLabels: selector ?? {} }).length > 0) continue
      const policy = field.at('spec', 'internalTrafficPolicy')
      const prefer = target.to >= 35 ? ', or trafficDistribution: PreferSameNode' : ''
      yield problem(
        policy,
        `Service ${object.name} sends connections to the pods of DaemonSet ${name} on any node; if clients need the pod of their own node, set internalTrafficPolicy: Local${prefer}`,
      )
    }
  },
})

/** Prometheus reads endpoints and asks each of them. */
function isScraped({ name = '' }: { readonly name?: string | undefined }): boolean {
  return /(?:^|-)(?:metrics|prometheus|prom|monitoring)(?:-|$)/.test(name)
}
