import { type OtherObject, problem, rule } from 'ds-lint/rule'
import type { Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'hpa-on-daemonset',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'HorizontalPodAutoscaler targets a DaemonSet',
  why: `A DaemonSet has one pod per node and no scale subresource, so the autoscaler reports FailedGetScale forever. A
    VerticalPodAutoscaler can adjust the requests of its pods.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/'],

  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    if (name === undefined) return
    for (const { object, field } of objects.having('HorizontalPodAutoscaler', targetOf, [name], namespace)) {
      const target = field.at('spec', 'scaleTargetRef')
      if (target.value?.kind !== 'DaemonSet') continue
      yield problem(
        target.at('kind'),
        `HorizontalPodAutoscaler ${object.name ?? ''} cannot scale DaemonSet ${name}, which has no scale subresource; remove it, or use a VerticalPodAutoscaler`,
        { related: [{ place: daemonSet.at('metadata', 'name'), message: 'its target' }] },
      )
    }
  },
})

function targetOf({ field }: OtherObject<Other<'HorizontalPodAutoscaler'>>): string[] {
  const { name } = field.value?.spec?.scaleTargetRef ?? {}
  return name === undefined ? [] : [name]
}
