import { type AnyField, type OtherObject, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'hpa-on-daemonset',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'HorizontalPodAutoscaler targets a DaemonSet',
  why: `A DaemonSet has one pod per node and no scale subresource, so the autoscaler reports FailedGetScale forever; a ScaledObject of KEDA makes such an autoscaler. A
    VerticalPodAutoscaler can adjust the requests of its pods.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/autoscaling/horizontal-pod-autoscale/'],

  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    if (name === undefined) return
    const others: readonly OtherObject[] = objects.having('ScaledObject', targetOf, [name], namespace)
    for (const { object, field } of [...objects.having('HorizontalPodAutoscaler', targetOf, [name], namespace), ...others]) {
      const target = (field as AnyField).resolve(['spec', 'scaleTargetRef'])
      const kind = target.resolve(['kind'])
      if (kind.raw !== 'DaemonSet') continue
      yield problem(
        kind,
        `${object.kind} ${object.name} cannot scale DaemonSet ${name}, which has no scale subresource; remove it, or use a VerticalPodAutoscaler`,
        { related: [{ place: daemonSet.at('metadata', 'name'), message: 'its target' }] },
      )
    }
  },
})

/** Of KEDA's ScaledObjects, too. */
function targetOf({ field }: OtherObject): string[] {
  const name = (field as AnyField).resolve(['spec', 'scaleTargetRef', 'name']).raw
  return typeof name === 'string' ? [name] : []
}
