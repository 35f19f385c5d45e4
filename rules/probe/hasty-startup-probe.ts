import { problem, rule } from 'ds-lint/rule'

/** Seconds in which hardly an agent starts on a node that is booting. */
const SHORT = 5

export default rule({
  id: 'hasty-startup-probe',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Startup probe gives up within seconds',
  why: `A startup probe replaces the liveness probe until it succeeds. After failureThreshold failures the container is killed and
    starts again: on a node that boots or pulls many images, the agent never finishes its start and restarts forever.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/#define-startup-probes',
  ],

  *check({ container }) {
    const probe = container.at('startupProbe')
    if (!probe.value) return
    const { initialDelaySeconds = 0, periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {}
    const seconds = initialDelaySeconds + (failureThreshold - 1) * periodSeconds
    if (seconds >= SHORT) return
    const place = probe.at('failureThreshold')
    yield problem(
      place.exists ? place : probe,
      `the container is killed if it has not started within about ${seconds + 1} s; raise failureThreshold so that it covers a slow start`,
    )
  },
})
