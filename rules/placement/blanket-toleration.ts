import { problem, rule } from 'ds-lint/rule'
import { type Container, type PodSpec, selectsNodes, containersOf, type Toleration } from 'ds-lint/kubernetes'

export default rule({
  id: 'blanket-toleration',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Toleration matches every taint',
  why: `A toleration without a key matches every taint, or every taint of its effect. With NoSchedule taints, the agent starts before the network is
    ready and runs on virtual nodes; with NoExecute taints, it stays on nodes that evict other pods. Only agents that a node cannot work without need this.`,
  references: [
    'https://github.com/XenitAB/terraform-modules/issues/815',
    'https://github.com/kubernetes-sigs/karpenter/issues/1749',
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
  ],

  *check({ pod, role }) {
    const spec = pod.value
    if (!spec?.tolerations?.some(isBlanket) || role.nodeCritical) return
    // Nodes that are asked for by their labels are tainted for such agents.
    if (selectsNodes(spec)) return
    const works = touchesNode(spec)
    const isCritical = spec.priorityClassName === 'system-node-critical'
    if (role.is('unknown', 'balancer', 'health', 'runtime', 'time', 'identity', 'labeler') && isCritical && works) return
    // What it installs or watches is on every node.
    if (role.is('runtime', 'driver', 'health', 'tuning') && works) return
    if (role.is('metrics', 'security') && watchesNode(spec)) return
    for (const toleration of pod.at('tolerations').items()) {
      if (!toleration.value || !isBlanket(toleration.value)) continue
      yield problem(
        toleration.at('operator'),
        toleration.value.effect === 'NoExecute'
          ? 'the toleration matches every NoExecute taint, so no taint evicts the pods; list the taints that the agent needs'
          : 'the toleration matches every taint, including those of virtual and not-ready nodes; list the taints that the agent needs',
        {
          severity: role.name === 'unknown' && !works && !isCritical ? 'warning' : 'info',
        },
      )
    }
  },
})

function isBlanket({ key = '', operator, effect = '' }: Toleration): boolean {
  return key === '' && operator === 'Exists' && (effect === '' || effect === 'NoExecute')
}

/** It works on the node itself, which may be wanted on every one. */
function touchesNode(pod: PodSpec): boolean {
  return (
    pod.hostPID === true ||
    pod.hostNetwork === true ||
    (pod.volumes ?? []).some(({ hostPath }) => hostPath !== undefined) ||
    containersOf(pod).some(container => container.securityContext?.privileged === true || knowsNode(container))
  )
}

/** Told which node it is on. */
function knowsNode({ env = [] }: Container): boolean {
  return env.some(({ valueFrom }) => /^(?:spec\.nodeName|status\.hostIPs?)$/.test(valueFrom?.fieldRef?.fieldPath ?? ''))
}

/** Sees the processes or the whole file system of its node. */
function watchesNode({ hostPID, volumes = [] }: PodSpec): boolean {
  return hostPID === true || volumes.some(({ hostPath }) => /^\/(?:proc\/?)?$/.test(hostPath?.path ?? ''))
}
