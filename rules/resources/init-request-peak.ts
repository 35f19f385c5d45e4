import { type Field, problem, rule, runningContainers } from 'ds-lint/rule'
import { type Container, isSidecar, Quantity, quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'init-request-peak',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Init container raises the resource request of the pod',
  why: `For its whole life a pod requests the larger of two values: the largest request of its init containers, each with the sidecars that start before it, and
    the sum of its main containers and sidecars. A large request of an init container reserves that much of every node, although it is used for some seconds.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/init-containers/#resource-sharing-within-containers'],
  options: {
    factor: { type: 'number', default: 2, minimum: 1, description: 'how many times the request of the running containers is reported' },
  },

  *check({ pod }, { factor }) {
    if (pod.value?.resources?.requests) return
    for (const resource of ['cpu', 'memory'] as const) {
      let running = Quantity.zero
      for (const container of runningContainers(pod)) running = running.add(requestOf(container, resource) ?? Quantity.zero)
      if (running.sign() === 0) continue
      let started = Quantity.zero
      for (const container of pod.at('initContainers').items()) {
        const peak = requestOf(container, resource)
        if (container.value && isSidecar(container.value)) {
          started = started.add(peak ?? Quantity.zero)
          continue
        }
        if (!peak || peak.asApproximateFloat() < factor * running.asApproximateFloat()) continue
        if (thousandths(peak) - thousandths(running) < NEGLIGIBLE[resource]) continue
        const list = container.at('resources', container.value?.resources?.requests?.[resource] === undefined ? 'limits' : 'requests')
        yield problem(
          list.at(resource),
          `this init container raises the request of the pod to ${peak.add(started).toString()} of ${resource} for as long as the pod runs, though its running containers need ${running.toString()}; lower it`,
        )
      }
    }
  },
})

/** What no node misses, in thousandths of cores and of bytes. */
const NEGLIGIBLE = { cpu: 20, memory: 32 * 1024 * 1024 * 1000 }

function thousandths(quantity: Quantity): number {
  return Math.round(quantity.asApproximateFloat() * 1000)
}

/** A limit is a request, where none is written. */
function requestOf(container: Field<Container>, resource: string): Quantity | undefined {
  const { requests, limits } = container.value?.resources ?? {}
  return quantityOf(requests?.[resource] ?? limits?.[resource])
}
