import { problem, rule, servicesOf } from 'ds-lint/rule'

/** Of load balancers that only a private network reaches. */
const INTERNAL = /internal|private|loopback|metallb|kube-vip|cilium\.io|lb-?ipam|purelb/i

export default rule({
  id: 'agent-exposed',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Load balancer in front of an agent of the nodes',
  why: `A Service of type LoadBalancer gets an address outside of the cluster, with most providers a public one. Behind it is an agent with access to its node, such as an exporter that
    shows everything about it to anybody who asks, and each connection reaches another node.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer'],

  *check({ daemonSet, objects, role }) {
    if (role.is('ingress', 'storage', 'dns', 'balancer')) return
    const { name = '' } = daemonSet.value?.metadata ?? {}
    for (const { object, field } of servicesOf({ daemonSet, objects })) {
      const { type, loadBalancerClass = '' } = field.value?.spec ?? {}
      if (type !== 'LoadBalancer') continue
      const annotations = field.at('metadata', 'annotations').value ?? {}
      if (INTERNAL.test(loadBalancerClass) || Object.entries(annotations).some(pair => INTERNAL.test(pair.join(' ')))) continue
      const isKnown = role.nodeCritical || role.is('metrics', 'log', 'security', 'health', 'identity')
      // Who serves the web is there to be reached.
      if (!isKnown && field.value?.spec?.ports?.some(({ port }) => port === 80 || port === 443)) continue
      yield problem(
        field.at('spec', 'type'),
        `Service ${object.name} exposes ${isKnown ? `the ${role.title}` : 'the agent'} ${name} of every node to all clients of a load balancer; use ClusterIP`,
        { severity: isKnown ? 'warning' : 'info' },
      )
    }
  },
})
