import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'long-min-ready',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Long minReadySeconds slows the rollout',
  why: `A rolling update counts a pod as unavailable until it has been ready for minReadySeconds. With 30 minutes for each step, 10
    steps take 5 hours, and a broken release is noticed just as late.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/'],

  *check({ daemonSet }) {
    const field = daemonSet.at('spec', 'minReadySeconds')
    const seconds = field.value ?? 0
    if (seconds < 900 || daemonSet.effective?.spec?.updateStrategy?.type === 'OnDelete') return
    yield problem(field, `minReadySeconds adds ${Math.round(seconds / 60)} min to each step of a rollout; shorten it`)
  },
})
