import { problem, rule } from 'ds-lint/rule'
import { type Probe } from 'ds-lint/kubernetes'

export default rule({
  id: 'same-probe',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Liveness probe equals the readiness probe',
  why: `Whatever makes a pod unready also restarts it at the same moment. It has no time to recover, and a dependency that is
    unavailable for a short time restarts the agent on every node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],

  *check({ container, kind }) {
    if (kind === 'init') return
    const [liveness, readiness] = [container.at('livenessProbe'), container.at('readinessProbe')]
    if (!liveness.value || !readiness.value) return
    if (JSON.stringify(shapeOf(liveness.effective)) !== JSON.stringify(shapeOf(readiness.effective))) return
    yield problem(
      liveness.key,
      'livenessProbe equals readinessProbe, so a container that becomes unready is also restarted; raise failureThreshold of the livenessProbe',
      {
        related: [readiness.key],
      },
    )
  },
})

/** What counts: where it asks, and when it gives up. */
function shapeOf({ httpGet, tcpSocket, exec, grpc, periodSeconds = 10, failureThreshold = 3 }: Probe = {}): unknown {
  return { httpGet, tcpSocket, exec, grpc, after: periodSeconds * failureThreshold }
}
