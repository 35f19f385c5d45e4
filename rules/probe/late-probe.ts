import { problem, rule } from 'ds-lint/rule'
import { PROBES } from 'ds-lint/kubernetes'

/** Seconds that a series of successes may take. */
const LONG_SERIES = 120

export default rule({
  id: 'late-probe',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe begins or gives up very late',
  why: `A pod is not ready before its startupProbe has succeeded, and its readinessProbe as often in a row as successThreshold says; a rolling update waits for that on each
    node. A livenessProbe that begins late
    restarts nothing until then, and a startupProbe with a long budget leaves a container that hangs at its start alone for as long.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#configure-probes'],
  options: {
    seconds: { type: 'integer', default: 900, minimum: 1, description: 'shortest delay that is reported' },
  },

  *check({ container }, { seconds }) {
    for (const name of PROBES) {
      const probe = container.value?.[name]
      if (!probe) continue
      const { initialDelaySeconds: delay = 0, failureThreshold = 3, periodSeconds = 10, successThreshold = 1 } = probe
      const untilReady = (successThreshold - 1) * periodSeconds
      if (delay >= seconds) {
        const gates = name !== 'livenessProbe'
        yield problem(
          container.at(name, 'initialDelaySeconds'),
          gates
            ? `the ${name} begins after ${delay} s: no pod is ready before, and a rolling update waits as long on each node; shorten it`
            : `the livenessProbe begins after ${delay} s, and until then a container that hangs is not restarted; shorten it`,
          { severity: gates ? 'warning' : 'info' },
        )
      } else if (name === 'readinessProbe' && untilReady >= LONG_SERIES) {
        yield problem(
          container.at(name, 'successThreshold'),
          `the pod is ready only ${untilReady} s after the first success (${successThreshold} successes, ${periodSeconds} s apart), again after each failure, and a rolling update waits as long on each node; lower successThreshold`,
        )
      } else if (name === 'startupProbe' && failureThreshold * periodSeconds >= 4 * seconds) {
        yield problem(
          container.at(name, 'failureThreshold'),
          `a container that hangs at its start is restarted after ${failureThreshold * periodSeconds} s (${failureThreshold} × ${periodSeconds} s); lower failureThreshold`,
          { severity: 'info' },
        )
      }
    }
  },
})
