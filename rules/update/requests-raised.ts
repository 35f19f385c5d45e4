import { type AnyField, containerPairs, type Field, problem, rule, runningContainers } from 'ds-lint/rule'
import { type Container, isSidecar, type PodSpec, type Quantity, unmarshalQuantity } from 'ds-lint/kubernetes'

export default rule({
  id: 'requests-raised',
  on: 'update',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Resource requests raised',
  why: `On a node without enough free resources the old pod is deleted and the new one stays Pending; after maxUnavailable such nodes
    the rollout stops. With a priority class the new pods can preempt others.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/#some-nodes-run-out-of-resources'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    const pairs = containerPairs(before.pod, pod)
    const raises = ['cpu', 'memory', 'ephemeral-storage'].flatMap((resource): Raise[] => {
      const [old, updated] = [totalOf(before.pod, resource), totalOf(pod, resource)]
      const raised = pairs.find(pair => amount(pair.after, resource).cmp(pair.before ? amount(pair.before, resource) : ZERO) > 0)
      if (updated.cmp(old) <= 0 || !raised) return []
      const field = raised.after.at('resources', 'requests', resource)
      const was = raised.before?.at('resources', 'requests', resource)
      const words = `${shown(updated, resource)} instead of ${shown(old, resource)}`
      return [{ words, place: field.exists ? field : raised.after, was: was?.exists ? was : undefined }]
    })
    const [first, ...others] = raises
    if (!first) return

    const what = raises.map(({ words }) => words).join(', ')
    yield problem(
      first.place,
      `the pods request ${what}: on a node without enough free resources the old pod is deleted and the new one stays Pending; check the free resources of the nodes first`,
      {
        related: [
          ...raises.flatMap(({ was }) => (was ? [{ place: was, message: 'before' }] : [])),
          ...others.map(({ place }) => ({ place, message: 'also raised' })),
        ],
      },
    )
  },
})

interface Raise {
  readonly words: string
  readonly place: AnyField
  readonly was: AnyField | undefined
}

const ZERO = unmarshalQuantity('0') as Quantity

function shown(quantity: Quantity, resource: string): string {
  return quantity.cmp(ZERO) === 0 ? `no ${resource}` : `${quantity.toString()} ${resource}`
}

function amount({ effective }: Field<Container>, resource: string): Quantity {
  const quantity = unmarshalQuantity(effective?.resources?.requests?.[resource] ?? '0')
  return typeof quantity === 'string' ? ZERO : quantity
}

/** What the scheduler counts: main containers and sidecars together, or the largest init container. */
function totalOf(pod: Field<PodSpec>, resource: string): Quantity {
  const sum = runningContainers(pod).reduce((total, container) => total.add(amount(container, resource)), ZERO)
  const init = pod.at('initContainers').items()
  const peaks = init.filter(({ value }) => !value || !isSidecar(value)).map(container => amount(container, resource))
  return peaks.reduce((most, peak) => (peak.cmp(most) > 0 ? peak : most), sum)
}
