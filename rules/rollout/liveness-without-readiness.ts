import { isMistaken, problem, rule, runningContainers, servicesOf } from 'ds-lint/rule'

export default rule({
  id: 'liveness-without-readiness',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Agent that others depend on has a liveness probe, and no readiness probe',
  why: `A container without a readiness probe is ready as soon as it runs. Services send requests to it before it listens, and a rollout goes on to the next node while the liveness
    probe still fails: a release that does not work reaches every node. The endpoint that the liveness probe asks shows that there is one to ask.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
    'https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/',
  ],

  *check({ daemonSet, pod, role, objects }) {
    const running = runningContainers(pod)
    const probed = running.find(({ value }) => {
      const { httpGet, tcpSocket, grpc } = value?.livenessProbe ?? {}
      return httpGet ?? tcpSocket ?? grpc
    })
    if (!probed) return
    const gates = ['readinessProbe', 'startupProbe'] as const
    if (running.some(container => gates.some(gate => container.at(gate).exists || isMistaken(container, gate)))) return
    if (daemonSet.effective?.spec?.updateStrategy?.type === 'OnDelete') return
    const [service] = servicesOf({ daemonSet, objects })
    // With minReadySeconds a rollout waits, and a Service does not.
    if (!service && (daemonSet.value?.spec?.minReadySeconds || !role.is('cni', 'proxy', 'dns', 'ingress'))) return
    const outcome = service
      ? `Service ${service.object.name} sends requests to pods that do not listen yet, and a rollout goes on`
      : `a rollout goes on while nodes are without their ${role.title}`
    yield problem(
      probed.at('readinessProbe'),
      `readinessProbe is missing: ${outcome}; add one that asks what the livenessProbe asks, with a lower failureThreshold`,
      { related: [{ place: probed.at('livenessProbe').key, message: 'the livenessProbe' }] },
    )
  },
})
