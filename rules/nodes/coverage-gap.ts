import type { PodSpec } from 'ds-lint/kubernetes'
import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'coverage-gap',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Nodes without an agent that every node needs',
  why: `A node without its network plugin, proxy or mesh agent takes pods that cannot start or cannot reach anything; without a storage driver,
    pods that cannot mount their volumes. The DaemonSet reports
    success: nodes whose taints it does not tolerate are not among the desired ones. Without a log or metrics agent, the logs or metrics of those nodes are missing.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations',
    'https://github.com/mojaloop/project/issues/4355',
    'https://github.com/Azure/AKS/issues/5790',
  ],

  *check({ daemonSet, pod, role, nodes }) {
    const lost = LOSSES[role.name] ?? (role.nodeCritical ? 'pods there do not work' : undefined)
    if (lost === undefined || nodes.desired === 0) return
    for (const { some, type, causes } of nodes.classes) {
      if (type !== 'linux') continue
      // A selection is meant; nodes that are not ready take no new pods.
      const cause = causes.find(
        ({ kind, text }) => kind === 'excluded' && text.startsWith('taint') && !text.includes('node.kubernetes.io/'),
      )
      if (!cause || (role.name === 'device' && !isOfVendor(cause.text, daemonSet.value?.metadata?.name, pod.value))) continue
      const field = pod.at('tolerations')
      const place = field.exists ? field.key : daemonSet.at('metadata', 'name')
      const where = `${some(cause.nodes)} ${cause.nodes === 1 ? 'runs' : 'run'}`
      yield problem(place, `${where} no ${role.title}, and ${lost}: ${cause.text}; tolerate it`, {
        severity: role.nodeCritical ? 'error' : role.name === 'metrics' ? 'info' : 'warning',
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
      })
    }
  },
})

/** What is missing on a node, where that is less than everything. */
const LOSSES: Readonly<Record<string, string>> = {
  log: 'the logs of pods there are lost',
  metrics: 'their metrics are missing',
  security: 'nothing watches the pods there',
  csi: 'pods with its volumes do not start there',
  device: 'pods that request its devices do not run there',
}

/** Nodes have the devices of a plugin where their taint names its vendor; of others nobody knows. */
function isOfVendor(cause: string, name = '', { containers = [] }: PodSpec = {}): boolean {
  const [, vendor] = /^taints? ([a-z\d-]+)\./.exec(cause) ?? []
  return vendor !== undefined && [name, ...containers.map(({ image = '' }) => image)].some(text => text.includes(vendor))
}
