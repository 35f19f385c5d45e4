import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'long-min-ready',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Long minReadySeconds slows the rollout',
  why: `A pod that replaces another one must be ready for minReadySeconds before it counts as available, and only then is the next one replaced: with one node at a time, 600 s are 17 h
    for 100 nodes.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/'],
  options: {
    seconds: { type: 'integer', default: 300, minimum: 1, description: 'smallest minReadySeconds that is reported' },
  },

  *check({ daemonSet }, { seconds: long }) {
    const strategy = daemonSet.effective?.spec?.updateStrategy
    const field = daemonSet.at('spec', 'minReadySeconds')
    const seconds = field.value ?? 0
    if (seconds < long || strategy?.type === 'OnDelete') return
    const { maxUnavailable, maxSurge } = strategy?.rollingUpdate ?? {}
    const limits = [maxUnavailable, maxSurge].filter(limit => limit !== undefined && limit !== 0 && limit !== '0%')
    const hours = Math.round((seconds * 100) / 360) / 10
    yield problem(
      field,
      limits.every(limit => limit === 1)
        ? `each new pod must be ready for ${seconds} s, one node at a time, which is ${hours} h for 100 nodes; lower it, or raise maxUnavailable`
        : `each new pod must be ready for ${seconds} s, and each step of a rollout waits for it; lower it`,
    )
  },
})
