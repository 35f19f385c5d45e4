import { isBeside, isEarlier, podLabels, problem, rule, workloadsSelected } from 'ds-lint/rule'
import { areDisjoint, labelSelectorAsSelector, nodeAlternatives } from 'ds-lint/kubernetes'

/** Others appear when these are solved. */
const MOST = 10

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
    const told = new Set<string>()
    for (const other of workloadsSelected({ daemonSet, objects }, selector, namespace)) {
      const id = `${other.kind} ${other.namespace ?? ''}/${other.name}`
      if (told.has(id)) continue
      if (told.size === MOST) return
      if (Object.keys(other.labels).length === 0 || other.name === '') continue
      if (other.kind === 'DaemonSet' && other.name === name) continue
      if (!isBeside(other, { daemonSet, pod })) continue
      const isMutual = other.selector?.matches(labels) === true
      // Of two DaemonSets that select each other's pods the later one tells.
      if (isMutual && other.kind === 'DaemonSet' && !isEarlier(other, daemonSet)) continue
      const apart = other.kind === 'DaemonSet' && areDisjoint(nodeAlternatives(pod.value ?? {}), nodeAlternatives(other.spec ?? {}))
      told.add(id)
      yield problem(
        daemonSet.at('spec', 'selector'),
        `${own.toString()} matches the pods of ${other.kind} ${other.name} as well${isMutual ? ', whose selector matches these' : ''}; add a label that only these pods have`,
        { related: [{ place: other.labelsPlace, message: `labels of ${other.kind} ${other.name}` }], severity: apart ? 'info' : 'warning' },
      )
    }
  },
})
