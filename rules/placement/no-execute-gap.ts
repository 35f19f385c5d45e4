import { problem, remove, rule } from 'ds-lint/rule'
import { type Toleration, tolerationOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-execute-gap',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Toleration covers only one effect of a taint',
  why: `Tools that dedicate or repair nodes set a taint as NoSchedule and as NoExecute. An agent that a node depends on and that tolerates
    NoSchedule alone is removed from the node when the other one is set. One that tolerates NoExecute alone gets no pod on nodes with NoSchedule.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/aws/amazon-vpc-cni-k8s/issues/138',
    'https://github.com/Azure/AKS/issues/2146',
  ],

  *check({ pod, role }) {
    const list = pod.value?.tolerations ?? []
    const watches = role.nodeCritical || role.is('log', 'metrics', 'security', 'health', 'identity')
    for (const toleration of pod.at('tolerations').items()) {
      const { key = '', operator, effect = '', value } = toleration.value ?? {}
      if (key === '' && operator === 'Exists' && isAlone(effect, list)) {
        const other = effect === 'NoSchedule' ? 'NoExecute' : 'NoSchedule'
        // Of others blanket-toleration says the contrary.
        if (effect === 'NoSchedule' ? !watches : !role.nodeCritical) continue
        const outcome = effect === 'NoSchedule' ? `remove this ${role.title} from the node` : 'keep the pod off the node'
        yield problem(
          toleration,
          `the pods tolerate only ${effect}: taints with the effect ${other} ${outcome}; leave effect out to tolerate both`,
          {
            fix: remove(toleration.at('effect'), 'unsafe', 'tolerate every effect'),
          },
        )
        continue
      }
      if (effect === 'NoExecute' && isDedicated(key) && !tolerationOf(list, { key, value, effect: 'NoSchedule' })) {
        yield problem(
          toleration,
          `${key}:NoSchedule is not tolerated: nodes with that taint get no pod; leave effect out to tolerate both`,
          {
            fix: remove(toleration.at('effect'), 'unsafe', 'tolerate every effect'),
          },
        )
        continue
      }
      if (!role.nodeCritical || effect !== 'NoSchedule' || !isDedicated(key)) continue
      if (tolerationOf(list, { key, value, effect: 'NoExecute' })) continue
      yield problem(
        toleration,
        `${key}:NoExecute is not tolerated: that taint removes this ${role.title} from the node; leave effect out to tolerate both`,
        {
          fix: remove(toleration.at('effect'), 'unsafe', 'tolerate every effect'),
        },
      )
    }
  },
})

/** Whether a toleration of every key has this effect, and no other one has the other or both. */
function isAlone(effect: string, list: readonly Toleration[]): boolean {
  if (effect !== 'NoSchedule' && effect !== 'NoExecute') return false
  return list.every(({ key = '', effect: other }) => key !== '' || other === effect)
}

/** A taint that people give to nodes: Kubernetes' own have the effect that they have. */
function isDedicated(key: string): boolean {
  return key !== '' && !/(?:^|[./])kubernetes\.io\/|^CriticalAddonsOnly$|^nvidia\.com\/|^amd\.com\//.test(key)
}
