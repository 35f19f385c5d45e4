import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'timeout-exceeds-period',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'The timeout of a probe is longer than its period',
  why: `The kubelet runs one probe of a container after the other. A try that takes longer than the period delays the next ones, so a container that hangs
    is found after failureThreshold times the timeout, not the period.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes'],

  *check({ container }) {
    for (const name of ['startupProbe', 'livenessProbe', 'readinessProbe'] as const) {
      const probe = container.at(name)
      const { timeoutSeconds = 1, periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {}
      if (!probe.value || timeoutSeconds <= periodSeconds) continue
      yield problem(
        probe.at('timeoutSeconds'),
        `a timeout of ${timeoutSeconds} s in a period of ${periodSeconds} s: a container that hangs is found after ${timeoutSeconds * failureThreshold} s; shorten it`,
      )
    }
  },
})
