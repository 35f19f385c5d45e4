import { problem, remove, rule } from 'ds-lint/rule'
import { tolerationOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'half-tolerated-taint',
  on: 'fleet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Nodes have a taint with the effect that is not tolerated',
  why: `A toleration with an effect tolerates taints of that effect alone. Nodes that have the same taint with the other effect get no pod, and with NoExecute
    lose the one that they have, although the manifest means to run there.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/',
    'https://github.com/aws/amazon-vpc-cni-k8s/issues/138',
    'https://github.com/Azure/AKS/issues/2146',
  ],

  *check({ pod, nodes }) {
    const list = pod.effective?.tolerations ?? []
    for (const toleration of pod.at('tolerations').items()) {
      const { key, effect, ...rest } = toleration.value ?? {}
      if (!key || (effect !== 'NoSchedule' && effect !== 'NoExecute') || isOfNodeState(key)) continue
      const other = effect === 'NoSchedule' ? 'NoExecute' : 'NoSchedule'
      const taint = nodes.taints.find(
        one => one.effect === other && one.key === key && tolerationOf([{ ...rest, key }], one) && !tolerationOf(list, one),
      )
      // Where the selection leaves the nodes out, the toleration changes nothing.
      const decides = nodes.classes.some(({ causes }) => causes.some(({ text }) => text.startsWith('taint') && text.includes(key)))
      if (!taint || !decides) continue
      const isOne = taint.nodes === 1
      const who = isOne ? `node ${taint.example}` : `${taint.nodes} nodes, such as ${taint.example},`
      const outcome = other === 'NoExecute' ? `${isOne ? 'runs' : 'run'} no pod` : `${isOne ? 'gets' : 'get'} no pod`
      yield problem(
        toleration,
        `${who} ${outcome}: the taint ${key}${taint.value ? `=${taint.value}` : ''}:${other} is not tolerated, only ${effect} is; leave effect out to tolerate both`,
        { fix: remove(toleration.at('effect'), 'unsafe', 'tolerate every effect') },
      )
    }
  },
})

/** Kubernetes sets these itself, each with the effects that it has. */
function isOfNodeState(key: string): boolean {
  return /^node\.(?:cloudprovider\.)?kubernetes\.io\//.test(key)
}
