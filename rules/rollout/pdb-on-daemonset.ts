import { objectsSelecting, podLabels, problem, rule } from 'ds-lint/rule'
import { labelSelectorAsSelector } from 'ds-lint/kubernetes'

export default rule({
  id: 'pdb-on-daemonset',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'PodDisruptionBudget selects the pods of a DaemonSet',
  why: `A DaemonSet has no scale subresource, from which the disruption controller learns how many pods there should be: with maxUnavailable, or a
    percentage, the budget cannot be computed, and every eviction of the pods is refused. A whole number in minAvailable works for evictions.
    No budget holds back a rolling update or kubectl drain, which do not evict pods of DaemonSets: updateStrategy limits rolling updates.`,
  references: [
    'https://kubernetes.io/docs/tasks/run-application/configure-pdb/#arbitrary-controllers-and-selectors',
    'https://github.com/kubernetes/kubernetes/issues/106309',
    'https://github.com/kubernetes/kubernetes/issues/89820',
  ],

  *check({ daemonSet, objects }) {
    const { name, namespace } = daemonSet.value?.metadata ?? {}
    const agent = name ? `DaemonSet ${name}` : 'a DaemonSet'
    for (const { object, field } of objectsSelecting('PodDisruptionBudget', { daemonSet, objects }, namespace)) {
      const { selector, minAvailable, maxUnavailable } = field.value?.spec ?? {}
      const selected = labelSelectorAsSelector(selector)
      if (!selected?.matches(podLabels(daemonSet))) continue
      if (selector && !selected.requirements?.length) {
        // In policy/v1beta1 an empty selector selects no pod.
        if (object.apiVersion !== 'policy/v1') continue
        yield problem(
          field.at('spec', 'selector'),
          `an empty selector selects every pod of the namespace, those of ${agent} included, for which ${maxUnavailable === undefined ? 'a budget limits evictions alone' : 'maxUnavailable cannot be computed, so every eviction is refused'}; select the labels of the pods that are meant`,
          { related: [{ place: daemonSet.at('metadata', 'name'), message: 'the DaemonSet' }] },
        )
        continue
      }
      const related = [{ place: daemonSet.at('spec', 'template', 'metadata', 'labels'), message: 'the labels of its pods' }]
      if (maxUnavailable !== undefined) {
        yield problem(
          field.at('spec', 'maxUnavailable'),
          `maxUnavailable cannot be computed for ${agent}, which has no scale subresource, so every eviction of its pods is refused; use minAvailable with a whole number`,
          { related },
        )
      } else if (typeof minAvailable === 'string' && minAvailable.endsWith('%')) {
        yield problem(
          field.at('spec', 'minAvailable'),
          `a percentage cannot be computed for ${agent}, which has no scale subresource, so every eviction of its pods is refused; use a whole number`,
          { related },
        )
      } else {
        yield problem(
          field.at('spec', 'selector'),
          `the PodDisruptionBudget limits only evictions of ${agent}, not rolling updates; limit those with updateStrategy`,
          { related, severity: 'info' },
        )
      }
    }
  },
})
