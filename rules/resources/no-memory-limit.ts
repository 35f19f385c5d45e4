import { problem, rule } from 'ds-lint/rule'
import type { Container, PodSpec } from 'ds-lint/kubernetes'
import { asks, isMiswritten } from '../resources.ts'

export default rule({
  id: 'no-memory-limit',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Without a memory limit a leak takes the whole node',
  why: `A container without a limit may use all memory of its node. A DaemonSet repeats that on every node at once: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],

  *check({ pod, role }) {
    const spec = pod.value
    // A pod without any resources is for no-requests to report.
    if (!spec || spec.resources?.limits?.memory !== undefined || ![spec, ...(spec.containers ?? [])].some(asks)) return
    for (const [list, index] of running(spec)) {
      const container = pod.at(list, index)
      const { name, image } = container.value ?? {}
      const memory = container.at('resources', 'limits', 'memory')
      // An item with nothing in it is refused, and has one finding.
      if (memory.exists || (name ?? image) === undefined || isMiswritten(container, ['limits'], ['memory'])) continue
      yield problem(memory, `${name ?? 'this container'} has no memory limit: a leak takes the whole node`, {
        // Without them the node has no network: some would rather have the leak.
        severity: role.name === 'cni' || role.name === 'proxy' ? 'info' : 'warning',
      })
    }
  },
})

/** Containers without a limit that run on, sidecars among them, by their list and place. */
function running({ containers = [], initContainers = [] }: PodSpec): (readonly ['containers' | 'initContainers', number])[] {
  const isUnlimited = ({ resources }: Container): boolean => resources?.limits?.['memory'] === undefined
  return [
    ...containers.flatMap((container, index) => (isUnlimited(container) ? [['containers', index] as const] : [])),
    ...initContainers.flatMap((container, index) =>
      container.restartPolicy === 'Always' && isUnlimited(container) ? [['initContainers', index] as const] : [],
    ),
  ]
}
