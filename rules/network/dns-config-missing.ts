import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'dns-config-missing',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The DNS policy None without a name server',
  why: `With dnsPolicy None the pod gets no name server from its node or the cluster, only those of dnsConfig. Without any it could
    resolve nothing, so the API server refuses it.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],

  *check(subject) {
    const { pod, rejection } = subject
    const dnsConfig = pod.at('dnsConfig')
    yield problem(dnsConfig.exists ? dnsConfig.at('nameservers') : pod.at('dnsPolicy'), rejection.message)
  },
})
