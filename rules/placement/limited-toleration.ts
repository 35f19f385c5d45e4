import { problem, remove, rule } from 'ds-lint/rule'

/** The controller replaces what a template says of these by a toleration without a limit. */
const OF_CONTROLLER = new Set(['node.kubernetes.io/not-ready', 'node.kubernetes.io/unreachable'])

export default rule({
  id: 'limited-toleration',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'tolerationSeconds lets the taint evict the pod again and again',
  why: `After tolerationSeconds the taint evicts the pod. The DaemonSet controller does not look at the limit: it creates a new pod on the same node at
    once, which is evicted after the same time. For a Deployment the limit moves the pod to another node; a pod of a DaemonSet has no other node.`,
  references: [
    'https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-based-evictions',
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations',
  ],

  *check({ pod }) {
    for (const toleration of pod.at('tolerations').items()) {
      const { key = '', effect, tolerationSeconds } = toleration.value ?? {}
      if (tolerationSeconds === undefined || effect !== 'NoExecute' || OF_CONTROLLER.has(key)) continue
      const limit = toleration.at('tolerationSeconds')
      yield problem(
        limit,
        `${key === '' ? 'a NoExecute taint' : `the taint ${key}`} evicts the pod ${tolerationSeconds > 0 ? `every ${tolerationSeconds} s` : 'at once'}, and the controller creates it on the same node again and again; remove tolerationSeconds, or the toleration`,
        { fix: remove(limit, 'unsafe') },
      )
    }
  },
})
