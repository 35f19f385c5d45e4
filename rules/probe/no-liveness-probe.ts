import { isMistaken, problem, rule, runningContainers } from 'ds-lint/rule'

const PAUSE = /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/

export default rule({
  id: 'no-liveness-probe',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'No container has a liveness probe',
  why: `Without a liveness probe an agent that hangs keeps running and does nothing, on one node among many, until somebody misses its data. A probe that asks more
    than whether the process itself works does harm: it restarts all agents when a server is away.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/'],

  *check({ pod }) {
    const containers = pod.at('containers').items()
    if (containers.every(({ value }) => PAUSE.test(value?.image ?? ''))) return
    if (runningContainers(pod).some(container => container.at('livenessProbe').exists || isMistaken(container, 'livenessProbe'))) return
    yield problem(containers[0]!, 'no livenessProbe: an agent that hangs is not restarted; add one that asks the process itself')
  },
})
