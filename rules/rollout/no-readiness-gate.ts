import { isMistaken, problem, rule, runningContainers } from 'ds-lint/rule'

export default rule({
  id: 'no-readiness-gate',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Missing readiness probe',
  why: `A container without a readiness or startup probe is ready as soon as it runs, so the controller continues with the next node at once. A
    release that starts but does not work reaches every node.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
  ],
  options: {
    minReadySeconds: { type: 'integer', default: 30, minimum: 1, description: 'minReadySeconds from which the finding is an info' },
  },

  *check({ daemonSet, pod, role }, { minReadySeconds: enough }) {
    const spec = pod.value
    if (!spec?.containers?.length || role.is('puller')) return
    if (daemonSet.effective?.spec?.updateStrategy?.type === 'OnDelete') return
    const running = runningContainers(pod)
    // Before its startup probe succeeds a container is not ready.
    const gates = ['readinessProbe', 'startupProbe'] as const
    if (running.some(container => gates.some(gate => container.at(gate).exists || isMistaken(container, gate)))) return
    // A pause does nothing that could be unready.
    const first = running.find(({ value }) => !/(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(value?.image ?? ''))
    if (!first) return
    const seconds = daemonSet.value?.spec?.minReadySeconds ?? 0
    yield problem(
      first.at('readinessProbe'),
      'readinessProbe is missing, so the rollout goes on as soon as a container runs, even if it does not work; add one, or set minReadySeconds',
      {
        severity: seconds >= enough ? 'info' : 'warning',
      },
    )
  },
})
