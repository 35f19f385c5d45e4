import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'dns-config-missing',
  on: 'rejection',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'dnsPolicy None without a name server',
  why: `With dnsPolicy None the pod uses only the name servers in dnsConfig, not those of the node or the cluster. Without any it could
    not resolve names, so the API server rejects the DaemonSet.`,
  references: ['https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-dns-config'],

  *check(subject) {
    const { pod, rejection } = subject
    const dnsConfig = pod.at('dnsConfig')
    yield problem(dnsConfig.exists ? dnsConfig.at('nameservers') : pod.at('dnsPolicy'), rejection.message)
  },
})
