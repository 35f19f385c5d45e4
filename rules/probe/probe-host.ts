import { problem, remove, rule, SERVICE_HOST } from 'ds-lint/rule'
import { PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'probe-host',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Probe connects to another host than the pod',
  why: `The kubelet connects to this host from the node: 127.0.0.1 is the node, not the pod, and another host says nothing about the
    container. The Pod Security Standards of Kubernetes 1.34 and later forbid the field.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
  ],

  *check({ container, pod }) {
    for (const name of PROBES) {
      for (const handler of ['httpGet', 'tcpSocket'] as const) {
        const host = container.at(name, handler, 'host')
        if (!host.value) continue
        // On the host network addresses may be those of the node; a name of a Service is none.
        const port = container.value?.[name]?.[handler]?.port
        if (pod.value?.hostNetwork === true && !SERVICE_HOST.test(host.value) && !isApiServer(host.value, port)) continue
        const isLocal = /^(?:127\.|localhost$|::1$|0\.0\.0\.0$)/.test(host.value)
        const what = isLocal
          ? `the kubelet connects from the node, where ${host.value} is the node itself`
          : `the probe connects to ${host.value}, not to the container`
        yield problem(host, `${what}; remove host to probe the pod`, { fix: remove(host, isLocal ? 'safe' : 'unsafe') })
      }
    }
  },
})

/** The Service of API servers, or the same address on every node with a port on which they answer. */
function isApiServer(host: string, port: unknown): boolean {
  return /^kubernetes(?:\.default)?$/.test(host) || ((port === 443 || port === 6443) && ADDRESS.test(host) && !OF_NODE.test(host))
}

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/
/** Addresses that a node may give itself. */
const OF_NODE = /^(?:0|127|169\.254)\./
