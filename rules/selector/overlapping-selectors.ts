import {
  type AnyField,
  firstTwo,
  isBeside,
  isEarlier,
  podLabels,
  problem,
  rule,
  type Subjects,
  workloadsSelected,
  workloadsSelecting,
} from 'ds-lint/rule'
import { areDisjoint, labelSelectorAsSelector, nodeAlternatives } from 'ds-lint/kubernetes'

/** Shown; others appear when these are solved. */
const MOST = 10

interface Overlap {
  /** Kind and name. */
  readonly shown: string
  /** Of its pods' labels. */
  readonly place: AnyField
  readonly isMutual: boolean
  /** On other nodes. */
  readonly apart: boolean
}

export default rule({
  id: 'overlapping-selectors',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Selector also matches the pods of another workload',
  why: `Kubernetes asks for selectors that do not overlap. Owner references keep live controllers apart; pods without an owner are adopted by
    whichever comes first, and everything that selects by labels (kubectl logs and rollout, Services, PodDisruptionBudgets, NetworkPolicies) takes the pods of
    both for one workload. A selector cannot be changed later.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
    'https://github.com/NVIDIA/k8s-device-plugin/issues/1716',
  ],

  *check({ daemonSet, pod, objects }) {
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const selector = daemonSet.value?.spec?.selector
    const own = selector && labelSelectorAsSelector(selector)
    if (!own?.requirements?.length) return
    const labels = podLabels(daemonSet)
    const others = new Map<string, Overlap>()
    let isMore = false
    for (const other of workloadsSelected({ daemonSet, objects }, selector, namespace)) {
      const shown = `${other.kind} ${other.name}`
      const id = `${other.namespace ?? ''}/${shown}`
      if (others.has(id)) continue
      if (Object.keys(other.labels).length === 0 || other.name === '') continue
      if (other.kind === 'DaemonSet' && other.name === name) continue
      if (!isBeside(other, { daemonSet, pod })) continue
      const isMutual = other.selector?.matches(labels) === true
      // Of two DaemonSets that select each other's pods the later one tells.
      if (isMutual && other.kind === 'DaemonSet' && !isEarlier(other, daemonSet)) continue
      isMore = others.size === MOST
      if (isMore) break
      const apart = other.kind === 'DaemonSet' && areDisjoint(nodeAlternatives(pod.value ?? {}), nodeAlternatives(other.spec ?? {}))
      others.set(id, { shown, place: other.labelsPlace, isMutual, apart })
    }
    if (others.size === 0) {
      yield* selectedByOthers({ daemonSet, pod, objects }, labels)
      return
    }
    const related = [...others.values()]
    yield problem(
      daemonSet.at('spec', 'selector'),
      `the selector ${own.toString()} matches the pods of ${describe(related, isMore)}; add a label that only these pods have`,
      {
        related: related.map(({ place, shown }) => ({ place, message: `labels of ${shown}` })),
        severity: related.every(({ apart }) => apart) ? 'info' : 'warning',
      },
    )
  },
})

/** A workload of another kind whose selector takes the pods of the DaemonSet, which does not take those. */
function* selectedByOthers(
  about: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>,
  labels: ReturnType<typeof podLabels>,
): Iterable<ReturnType<typeof problem>> {
  const { name = '', namespace } = about.daemonSet.value?.metadata ?? {}
  const other = workloadsSelecting(about, labels, namespace).find(each => each.name !== '' && isBeside(each, about))
  if (!other) return
  yield problem(
    other.field.resolve(['spec', 'selector']),
    `the selector ${other.selector?.toString() ?? ''} of ${other.kind} ${other.name} matches the pods of DaemonSet ${name} as well; add a label that only its own pods have`,
    { related: [{ place: about.daemonSet.at('spec', 'template', 'metadata', 'labels'), message: `labels of DaemonSet ${name}` }] },
  )
}

function describe(overlaps: readonly Overlap[], isMore: boolean): string {
  const [first, ...rest] = overlaps
  const mutual = rest.length === 0 && first!.isMutual ? ', and their selector matches the pods of this one' : ''
  return `${firstTwo(
    overlaps.map(({ shown }) => shown),
    isMore,
  )} as well${mutual}`
}
