import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'exec-probe-timeout',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Command of a probe has a timeout of 1 second',
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
    const better = Math.max(5, enough)
    const readiness = container.at('readinessProbe')
    const ready = readiness.effective?.timeoutSeconds ?? 1
    // Where nobody thought of it the author of the liveness probe did.
    if (readiness.value?.exec && ready < enough && (container.value?.livenessProbe?.timeoutSeconds ?? 0) >= better) {
      yield problem(
        readiness.at('timeoutSeconds'),
        `the command has ${ready} s to start and answer, unlike that of the livenessProbe, so on a busy node a healthy agent is not ready; set timeoutSeconds to ${better} or more`,
        { severity: 'info', fix: set(readiness.at('timeoutSeconds'), better, 'unsafe') },
      )
    }
    const probe = container.at('livenessProbe')
    const seconds = probe.effective?.timeoutSeconds ?? 1
    if (!probe.value?.exec || seconds >= enough) return
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
