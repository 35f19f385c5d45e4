import { changesWith, problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'volatile-selector-label',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Selector contains a label that changes',
  why: `The selector is immutable, but a label with a version or the name of a chart changes with each release: the update is rejected
    with "field is immutable", and the DaemonSet must be deleted, which removes the agent from every node. The controller itself
    overwrites controller-revision-hash in each pod.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
    'https://github.com/helm/charts/issues/7680',
    'https://github.com/aws/eks-node-monitoring-agent/issues/92',
  ],
  options: {
    versionLabels: { type: 'list', default: ['app.kubernetes.io/version', 'version'], description: 'labels that may hold a version' },
  },

  *check({ daemonSet }, { versionLabels }) {
    const labels = daemonSet.at('spec', 'selector', 'matchLabels').entries()
    const requirements = daemonSet.at('spec', 'selector', 'matchExpressions')
    const expressions = requirements.items()
    const wanted = [
      ...labels.map(([key, label]) => ({ key, place: label, whole: label, values: [label.value ?? ''] })),
      ...expressions
        .filter(({ value }) => value?.operator === 'In')
        .map(each => ({
          key: each.value?.key ?? '',
          place: each.at('key'),
          whole: expressions.length > 1 ? each : requirements,
          values: each.value?.values ?? [],
        })),
    ]
    for (const { key, place, whole, values } of wanted) {
      if (OF_CONTROLLER.has(key)) {
        yield problem(
          place,
          `the controller overwrites ${key} in every pod, so the selector matches none of its pods and it creates more and more; remove it from the selector`,
          { severity: 'error' },
        )
        continue
      }
      // Each release is a DaemonSet of its own.
      if (values.some(value => value !== '' && daemonSet.value?.metadata?.name?.includes(value))) continue
      const what = changesWith(key, values, versionLabels)
      if (what === undefined) continue
      yield problem(
        place,
        `${key} changes with each ${what === 'chart' ? 'version of the chart' : 'release'}, but a selector is immutable, so the next update is rejected; remove it from the selector`,
        {
          severity: what === 'chart' ? 'error' : 'warning',
          // Of a DaemonSet that is in use, the removal is refused as well.
          fix:
            labels.length + expressions.length > 1
              ? remove(whole, 'unsafe', `remove ${key} from the selector (before the first apply)`)
              : undefined,
        },
      )
    }
  },
})

/** Written by the controller into each pod, over what the template has. */
const OF_CONTROLLER: ReadonlySet<string> = new Set(['controller-revision-hash', 'pod-template-generation'])
