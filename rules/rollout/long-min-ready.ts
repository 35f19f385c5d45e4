import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'long-min-ready',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'A new pod counts as available only after many minutes',
  why: `A rolling update counts a pod as unavailable until it has been ready for minReadySeconds. With 30 minutes for each step, 10 steps take 5 hours, and a broken release is
    noticed as late.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/'],

  *check({ daemonSet }) {
    const field = daemonSet.at('spec', 'minReadySeconds')
    const seconds = field.value ?? 0
    if (seconds < 900 || daemonSet.effective?.spec?.updateStrategy?.type === 'OnDelete') return
    yield problem(field, `each step of a rollout takes ${Math.round(seconds / 60)} min more, in which a pod must stay ready; shorten it`)
  },
})
