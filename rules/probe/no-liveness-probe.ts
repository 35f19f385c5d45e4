import { isMistaken, problem, rule, runningContainers } from 'ds-lint/rule'

const PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/

export default rule({
  id: 'no-liveness-probe',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Missing liveness probe',
  why: `Without a liveness probe an agent that hangs keeps running without doing its work, on one node among many, until somebody misses
    its data. The probe should check only the process itself: one that depends on a server restarts all agents when that server is
    unavailable.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],

  *check({ pod }) {
    const containers = pod.at('containers').items()
    if (containers.every(({ value }) => PAUSE.test(value?.image ?? ''))) return
    if (runningContainers(pod).some(container => container.at('livenessProbe').exists || isMistaken(container, 'livenessProbe'))) return
    yield problem(
      containers[0]!.at('livenessProbe'),
      'livenessProbe is missing, so an agent that hangs is not restarted; add one that checks the process itself',
    )
  },
})
