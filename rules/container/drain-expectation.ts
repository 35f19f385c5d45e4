import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'drain-expectation',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A preStop hook asks whether its node is drained',
  why: `kubectl drain does not evict pods of DaemonSets, which tolerate nodes that are unschedulable. Karpenter and autoscalers mark a node that they delete with a taint of their own,
    not with node.kubernetes.io/unschedulable: a hook that looks only for the latter treats the end of the node as an ordinary restart.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/safely-drain-node/',
    'https://github.com/kubernetes-sigs/aws-ebs-csi-driver/issues/1969',
  ],

  *check({ container }) {
    for (const word of container.at('lifecycle', 'preStop', 'exec', 'command').items()) {
      const text = word.value ?? ''
      if (!/unschedulable/i.test(text) || /karpenter|to-?be-?deleted/i.test(text)) continue
      yield problem(
        word,
        'the hook checks only whether the node is unschedulable, but autoscalers mark nodes that they delete with taints of their own; check for those as well',
      )
    }
  },
})
