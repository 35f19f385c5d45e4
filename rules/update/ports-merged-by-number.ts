import { containerPairs, type Field, problem, rule } from 'ds-lint/rule'
import type { ContainerPort } from 'ds-lint/kubernetes'

export default rule({
  id: 'ports-merged-by-number',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'An apply loses one of two ports with the same number',
  why: `kubectl apply without --server-side merges the ports of a container by containerPort alone. Where two have the same number, for TCP and UDP, the patch takes one for the other:
    the live object gets one of them, and nothing says so.`,
  references: [
    'https://github.com/kubernetes/kubernetes/issues/136340',
    'https://kubernetes.io/docs/reference/using-api/server-side-apply/',
  ],

  *check({ before, pod }) {
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      const ports = after.at('ports').items()
      const were = new Set(old?.at('ports').items().map(textOf))
      for (const [index, port] of ports.entries()) {
        const number = port.value?.containerPort
        const twin = ports.find((other, at) => at !== index && other.value?.containerPort === number)
        // Two that were there already stay as they are.
        if (number === undefined || !twin || were.has(textOf(port))) continue
        yield problem(
          port.at('containerPort'),
          `kubectl apply merges ports by containerPort, and ${number} is there for ${twin.value?.protocol ?? 'TCP'}: one of the two is lost; use kubectl apply --server-side`,
          {
            related: [{ place: twin, message: 'the other port' }],
          },
        )
      }
    }
  },
})

/** Equal for two entries that say the same. */
function textOf({ value }: Field<ContainerPort>): string {
  const { containerPort, protocol = 'TCP', hostPort, hostIP, name } = value ?? {}
  return JSON.stringify([containerPort, protocol, hostPort, hostIP, name])
}
