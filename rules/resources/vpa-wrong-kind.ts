import { type OtherObject, problem, rule, set } from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

const KINDS = new Set(['Deployment', 'StatefulSet', 'ReplicaSet', 'ReplicationController', 'Job'])

export default rule({
  id: 'vpa-wrong-kind',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'VerticalPodAutoscaler targets another kind with the name of the DaemonSet',
  why: `A VerticalPodAutoscaler finds its pods through its target. With the name of a DaemonSet and the kind of another workload it finds none: it recommends nothing and changes no
    request.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/vertical-pod-autoscale/'],

  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    if (name === undefined) return
    for (const { object, field } of objects.having('VerticalPodAutoscaler', targetOf, [name], namespace)) {
      const kind = field.at('spec', 'targetRef', 'kind')
      const { value = '' } = kind
      if (!KINDS.has(value) || objects.named(value, name, namespace).length > 0) continue
      yield problem(
        kind,
        `the files have no ${value} ${name}, but a DaemonSet: VerticalPodAutoscaler ${object.name} finds no pods; write DaemonSet`,
        {
          related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet' }],
          fix: set(kind, 'DaemonSet', 'unsafe'),
        },
      )
    }
  },
})

function targetOf({ field }: OtherObject<Other<'VerticalPodAutoscaler'>>): string[] {
  const { name } = field.value?.spec?.targetRef ?? {}
  return name === undefined ? [] : [name]
}
