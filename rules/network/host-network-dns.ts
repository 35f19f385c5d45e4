import { type AnyField, type Field, problem, rule, set } from 'ds-lint/rule'
import type { Container, PodSpec } from '../../src/kubernetes/types.ts'

/** `collector.monitoring.svc`, `http://collector:4317`: names that only cluster DNS knows. */
const SERVICE =
  /(?:^|[^\w.-])([a-z0-9-]+\.[a-z0-9-]+\.svc)(?![\w-])|\b(?:https?|grpcs?|tcp|udp|tls|nats|kafka|redis|amqps?|wss?):\/\/(?!localhost\b)([a-z][a-z0-9-]*)(?::\d+)?(?:\/|$)/
const HOST_VARIABLE = /(?:^|_)(?:HOST|ADDRESS|ENDPOINT)$/
const SHORT_NAME = /^(?!localhost$)[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

export default rule({
  id: 'host-network-dns',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A pod on the host network cannot resolve Services unless it asks for cluster DNS',
  why: `On the host network the kubelet treats dnsPolicy ClusterFirst as Default: the pod resolves names as its node does,
    and every lookup of a Service fails.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy'],

  *check({ pod, role }) {
    const dnsPolicy = pod.at('dnsPolicy')
    if (!pod.effective?.hostNetwork || dnsPolicy.effective !== 'ClusterFirst') return
    // Cluster DNS is not there yet when these start.
    if (role.name === 'cni' || role.name === 'proxy') return
    const service = namesService(pod)
    if (!service) return

    yield problem(dnsPolicy, `cannot resolve ${service.name}: with hostNetwork, ClusterFirst means the DNS of the node`, {
      related: [{ place: service.place, message: 'a name that only cluster DNS knows' }, pod.at('hostNetwork')],
      fix: set(dnsPolicy, 'ClusterFirstWithHostNet', 'unsafe'),
    })
  },
})

function namesService(pod: Field<PodSpec>): { name: string; place: AnyField } | undefined {
  for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
    for (const place of texts(container)) {
      const found = typeof place.value === 'string' ? SERVICE.exec(place.value) : null
      if (found) return { name: found[1] ?? found[2] ?? '', place }
    }
    for (const variable of container.at('env').items()) {
      const { name = '', value = '' } = variable.value ?? {}
      if (HOST_VARIABLE.test(name) && SHORT_NAME.test(value)) return { name: value, place: variable.at('value') }
    }
  }
  return undefined
}

function texts(container: Field<Container>): readonly AnyField[] {
  return [
    ...container.at('command').items(),
    ...container.at('args').items(),
    ...container
      .at('env')
      .items()
      .map(variable => variable.at('value')),
  ]
}
