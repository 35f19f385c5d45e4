import { problem, remove, rule } from 'ds-lint/rule'

const KEY = 'cluster-autoscaler.kubernetes.io/safe-to-evict'

export default rule({
  id: 'ignored-autoscaler-annotation',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Cluster autoscaler ignores this annotation on pods of a DaemonSet',
  why: `The cluster autoscaler handles pods of a DaemonSet before it reads safe-to-evict, so they never keep a node from being removed.
    cluster-autoscaler.kubernetes.io/enable-ds-eviction sets whether they are evicted first.`,
  references: [
    'https://github.com/kubernetes/autoscaler/blob/master/cluster-autoscaler/FAQ.md',
    'https://github.com/kubernetes/autoscaler/pull/4172',
  ],

  *check({ daemonSet }) {
    const annotations = daemonSet.at('spec', 'template', 'metadata', 'annotations')
    const field = annotations.at(KEY)
    if (!field.exists) return
    yield problem(
      field.key,
      'safe-to-evict has no effect on pods of a DaemonSet; remove it, or use cluster-autoscaler.kubernetes.io/enable-ds-eviction',
      {
        fix: remove(annotations.entries().length === 1 ? annotations : field, 'unsafe', `remove ${KEY}`),
      },
    )
  },
})
