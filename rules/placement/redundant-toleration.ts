import { problem, remove, rule } from 'ds-lint/rule'
import { daemonPodTolerations } from 'ds-lint/kubernetes'

export default rule({
  id: 'redundant-toleration',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Redundant toleration',
  why: `The controller adds tolerations for not-ready, unreachable, the pressure conditions and unschedulable to the pods of every
    DaemonSet. Written in the manifest they have no effect, and tolerationSeconds beside them is misleading: the controller replaces
    the entry.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#taints-and-tolerations'],

  *check({ pod }) {
    const added = daemonPodTolerations({ hostNetwork: pod.effective?.hostNetwork === true })
    const list = pod.at('tolerations')
    for (const toleration of list.items()) {
      const { value } = toleration
      if (!value?.key || !value.effect || !added.some(each => each.key === value.key && each.effect === value.effect)) continue
      // A taint with a value is tolerated whatever the value is, with the controller's.
      const seconds = value.tolerationSeconds === undefined ? '' : `, and tolerationSeconds ${value.tolerationSeconds} has no effect`
      yield problem(
        toleration,
        `redundant toleration of ${value.key}:${value.effect}: the controller adds it to every DaemonSet${seconds}; remove it`,
        {
          fix: remove(list.items().length === 1 ? list : toleration, 'safe', `remove the toleration of ${value.key}:${value.effect}`),
        },
      )
    }
  },
})
