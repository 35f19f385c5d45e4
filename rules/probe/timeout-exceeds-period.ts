import { problem, rule } from 'ds-lint/rule'
import { PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'timeout-exceeds-period',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Timeout of a probe exceeds its period',
  why: `The attempts of one probe do not overlap. An attempt that takes longer than the period delays the next
    ones, so a container that hangs is detected after failureThreshold times the timeout, not the period.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes'],

  *check({ container }) {
    for (const name of PROBES) {
      const probe = container.at(name)
      const { timeoutSeconds = 1, periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {}
      if (!probe.value || timeoutSeconds <= periodSeconds) continue
      yield problem(
        probe.at('timeoutSeconds'),
        `timeoutSeconds ${timeoutSeconds} exceeds periodSeconds ${periodSeconds}, so a container that hangs is detected only after ${timeoutSeconds * failureThreshold} s; lower timeoutSeconds, or raise periodSeconds`,
      )
    }
  },
})
