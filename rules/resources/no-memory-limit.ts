import { problem, rule } from 'ds-lint/rule'

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

  *check({ container, pod, kind }) {
    const memory = container.at('resources', 'limits', 'memory')
    if (kind === 'init' || memory.exists || pod.value?.resources?.limits?.memory !== undefined) return
    // A pod without any resources is for no-requests to report.
    const sized = (pod.value?.containers ?? []).some(({ resources }) => resources?.requests ?? resources?.limits)
    if (!sized && !pod.value?.resources) return

    yield problem(memory, `${container.value?.name ?? 'this container'} has no memory limit: a leak takes the whole node`)
  },
})
