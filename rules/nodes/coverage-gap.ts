import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'coverage-gap',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Nodes without an agent that every node needs',
  why: `A node without its network plugin, proxy, storage driver or mesh agent takes pods that cannot start or cannot reach anything. The DaemonSet reports
    success: nodes whose taints it does not tolerate are not among the desired ones. Of a log agent, the logs of those nodes are missing.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations',
    'https://github.com/mojaloop/project/issues/4355',
    'https://github.com/Azure/AKS/issues/5790',
  ],

  *check({ daemonSet, pod, role, nodes }) {
    if (!(role.nodeCritical || role.name === 'log') || nodes.desired === 0) return
    for (const { some, type, causes } of nodes.classes) {
      if (type !== 'linux') continue
      // A selection is meant; nodes that are not ready take no new pods.
      const cause = causes.find(
        ({ kind, text }) => kind === 'excluded' && text.startsWith('taint') && !text.includes('node.kubernetes.io/'),
      )
      if (!cause) continue
      const field = pod.at('tolerations')
      const place = field.exists ? field.key : daemonSet.at('metadata', 'name')
      const where = `${some(cause.nodes)} ${cause.nodes === 1 ? 'runs' : 'run'}`
      const lost = role.nodeCritical ? 'pods there do not work' : 'the logs of pods there are lost'
      yield problem(place, `${where} no ${role.title}, and ${lost}: ${cause.text}; tolerate it`, {
        severity: role.nodeCritical ? 'error' : 'warning',
        related: role.evidence ? [{ place: role.evidence, message: `taken for ${role.aTitle} by this` }] : [],
      })
    }
  },
})
