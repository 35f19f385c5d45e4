import { problem, rule, runningContainers, set } from 'ds-lint/rule'

/** Who asks less often than this means to. */
const LONG = 60

export default rule({
  id: 'hasty-liveness-probe',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Liveness probe restarts a node-critical agent too soon',
  why: `Liveness probes of node-critical agents fail together when the API server or a peer is slow. If that restarts the agents within
    seconds, the network or the storage of the whole fleet goes down with them and cannot recover while the load lasts.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://github.com/cloudnativelabs/kube-router/issues/912',
    'https://github.com/projectcalico/calico/issues/4118',
  ],
  options: {
    seconds: {
      type: 'integer',
      default: 30,
      minimum: 1,
      description: 'shortest time without an answer (periodSeconds × failureThreshold) that is not reported',
    },
    helpers: {
      type: 'list',
      default: ['node-driver-registrar', 'driver-registrar', 'liveness-probe'],
      description: 'names, or ends of names, of sidecars whose restart does not affect the agent',
    },
  },

  *check({ pod, role }, { seconds: enough, helpers }) {
    // Pods that run keep their volumes and devices while a plugin starts again.
    const limit = role.is('cni', 'proxy', 'dns') ? enough : role.nodeCritical ? 10 : 5
    for (const container of runningContainers(pod)) {
      const probe = container.at('livenessProbe')
      if (!probe.exists || !probe.value) continue
      const { periodSeconds = 10, failureThreshold = 3 } = probe.effective ?? {}
      const seconds = periodSeconds * failureThreshold
      const name = container.value?.name ?? ''
      const isHelper = helpers.some(helper => name === helper || name.endsWith(`-${helper}`))
      if (isHelper) continue
      if (seconds >= Math.min(enough, limit)) {
        if (probe.value.failureThreshold === 1 && seconds <= LONG) {
          yield problem(
            probe.at('failureThreshold'),
            'one failed livenessProbe restarts the container, for which one lost packet is enough; allow 3 or more',
            {
              severity: 'info',
              fix: set(probe.at('failureThreshold'), 3, 'unsafe'),
            },
          )
        }
        continue
      }
      if (!role.nodeCritical) {
        yield problem(
          probe.key,
          `the livenessProbe restarts the container after ${seconds} s without an answer, as happens on a busy node; raise periodSeconds or failureThreshold`,
        )
        continue
      }
      const message = `the livenessProbe restarts this ${role.title} after ${seconds} s without an answer, so a short overload stops it on many nodes at once; raise periodSeconds or failureThreshold to allow ${enough} s`
      yield problem(probe.key, message, {
        related: role.evidence ? [{ place: role.evidence, message: `identified as ${role.aTitle} by this` }] : [],
      })
    }
  },
})
