import { problem, remove, rule } from 'ds-lint/rule'
import { tolerationOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-execute-gap',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Toleration covers only one effect of a taint',
  why: `Tools that dedicate or repair nodes set a taint as NoSchedule and as NoExecute. An agent that a node depends on and that tolerates
    NoSchedule alone is removed from the node when the other one is set.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/aws/amazon-vpc-cni-k8s/issues/138',
    'https://github.com/Azure/AKS/issues/2146',
  ],

  *check({ pod, role }) {
    if (!role.nodeCritical) return
    const list = pod.value?.tolerations ?? []
    for (const toleration of pod.at('tolerations').items()) {
      const { key = '', effect = '', value } = toleration.value ?? {}
      // Kubernetes' own taints have the effect that they have.
      if (
        !/^NoSchedule$/.test(effect) ||
        key === '' ||
        /(?:^|[./])kubernetes\.io\/|^CriticalAddonsOnly$|^nvidia\.com\/|^amd\.com\//.test(key)
      )
        continue
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
