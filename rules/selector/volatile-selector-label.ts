import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'volatile-selector-label',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Selector contains a label that changes with each release',
  why: `The selector is immutable, but a label with a version or the name of a chart changes with each release: the update is rejected
    with "field is immutable", and the DaemonSet must be deleted, which removes the agent from every node.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
    'https://github.com/helm/charts/issues/7680',
    'https://github.com/aws/eks-node-monitoring-agent/issues/92',
  ],
  options: {
    versionLabels: { type: 'list', default: ['app.kubernetes.io/version', 'version'], description: 'labels that may hold a version' },
  },

  *check({ daemonSet }, { versionLabels }) {
    const labels = daemonSet.at('spec', 'selector', 'matchLabels')
    for (const [key, label] of labels.entries()) {
      const value = label.value ?? ''
      // Each release is a DaemonSet of its own.
      if (value !== '' && daemonSet.value?.metadata?.name?.includes(value)) continue
      const isChart = key === 'helm.sh/chart' || (key === 'chart' && /-v?\d/.test(value))
      const isVersion = versionLabels.includes(key) && /^v?\d+\.\d/.test(value)
      const isBuild = /^[0-9a-f]{40}$/.test(value)
      if (!isChart && !isVersion && !isBuild) continue
      yield problem(
        label,
        `${key} changes with each release, but a selector is immutable, so the next update is rejected; remove it from the selector`,
        {
          severity: isChart ? 'error' : 'warning',
          // Of a DaemonSet that is in use, the removal is refused as well.
          fix:
            labels.entries().length > 1 ? remove(label, 'unsafe', `remove ${key} from the selector (before the first apply)`) : undefined,
        },
      )
    }
  },
})
