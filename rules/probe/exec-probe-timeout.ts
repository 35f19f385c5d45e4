import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'exec-probe-timeout',
  on: 'container',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Liveness command has a timeout of 1 second',
  why: `timeoutSeconds defaults to 1, and the command must first be started in the container. On a busy node that takes longer: the
    kubelet kills a healthy agent while the node is under load, which adds to the load.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://github.com/cloudability/metrics-agent/issues/191',
  ],
  options: {
    timeoutSeconds: { type: 'integer', default: 2, minimum: 1, description: 'shortest timeoutSeconds that is not reported' },
  },

  *check({ container, kind, role }, { timeoutSeconds: enough }) {
    if (kind === 'init') return
    const probe = container.at('livenessProbe')
    const seconds = probe.effective?.timeoutSeconds ?? 1
    if (!probe.value?.exec || seconds >= enough) return
    const better = Math.max(5, enough)
    yield problem(
      probe.at('timeoutSeconds'),
      `the command has ${seconds} s to start and answer, so a busy node restarts a healthy agent; set timeoutSeconds to ${better} or more`,
      {
        severity: role.nodeCritical ? 'warning' : 'info',
        fix: set(probe.at('timeoutSeconds'), better, 'unsafe'),
      },
    )
  },
})
