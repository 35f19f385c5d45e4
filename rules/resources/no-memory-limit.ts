import { isMistaken, problem, rule } from 'ds-lint/rule'
import { typeSchema } from '../../src/kubernetes/schema.ts'
import type { PodSpec } from '../../src/kubernetes/types.ts'

export default rule({
  id: 'no-memory-limit',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Without a memory limit a leak takes the whole node',
  why: `A container without a limit may use all memory of its node. A DaemonSet repeats that on every node at once: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],

  *check({ container, pod, kind, role, target }) {
    const memory = container.at('resources', 'limits', 'memory')
    if (kind === 'init' || container.raw === null || memory.exists || pod.value?.resources?.limits?.memory !== undefined) return
    // A pod without any resources is for no-requests to report.
    if (!pod.value || !isSized(pod.value)) return
    const resources = container.at('resources')
    const { fields } = typeSchema('ResourceRequirements', target.to)
    if (isMistaken(container, 'resources', typeSchema('Container', target.to).fields) || isMistaken(resources, 'limits', fields)) return
    if (isMistaken(resources.at('limits'), 'memory')) return

    yield problem(memory, `${container.value?.name ?? 'this container'} has no memory limit: a leak takes the whole node`, {
      // Without them the node has no network: some would rather have the leak.
      severity: role.name === 'cni' || role.name === 'proxy' ? 'info' : 'warning',
    })
  },
})

function isSized(pod: PodSpec): boolean {
  return [pod, ...(pod.containers ?? [])].some(({ resources }) => {
    const { cpu, memory } = { ...resources?.limits, ...resources?.requests }
    return cpu !== undefined || memory !== undefined
  })
}
