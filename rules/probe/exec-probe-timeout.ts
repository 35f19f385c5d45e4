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

  *check({ container, kind, role }) {
    if (kind === 'init') return
    const probe = container.at('livenessProbe')
    if (!probe.value?.exec || (probe.effective?.timeoutSeconds ?? 1) > 1) return
    yield problem(
      probe.at('timeoutSeconds'),
      'the command has 1 s to start and answer, so a busy node restarts a healthy agent; set timeoutSeconds to 5 or more',
      {
        severity: role.nodeCritical ? 'warning' : 'info',
        fix: set(probe.at('timeoutSeconds'), 5, 'unsafe'),
      },
    )
  },
})
