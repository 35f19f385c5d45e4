import { problem, remove, rule, set } from 'ds-lint/rule'

const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const

export default rule({
  id: 'never-restarted',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'restartPolicy of a container leaves it stopped, or blocks the main containers',
  why: `restartPolicy of a container overrides that of the pod. A main container with Never or OnFailure that exits stays down as long as its pod lives, and the DaemonSet does
    not replace the pod. Among the init containers only Always makes a sidecar: the main containers wait for another one to exit.`,
  references: [
    'https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#container-restart-rules',
    'https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/',
  ],

  *check({ container, kind }) {
    const policy = container.at('restartPolicy')
    const { name = '', ports = [], restartPolicy } = container.value ?? {}
    if (restartPolicy !== 'Never' && restartPolicy !== 'OnFailure') return
    if (kind === 'init') {
      if (ports.length === 0) return
      yield problem(
        policy,
        `init container ${name} has ports, but with restartPolicy ${restartPolicy} it is not a sidecar: the main containers wait until it exits; set Always`,
        { fix: set(policy, 'Always', 'unsafe'), related: [{ place: container.at('ports'), message: 'it serves' }] },
      )
      return
    }
    const probe = PROBES.find(each => container.at(each).exists)
    if (probe === undefined && ports.length === 0) return
    const when = restartPolicy === 'Never' ? 'exits' : 'exits without an error'
    yield problem(policy, `with restartPolicy ${restartPolicy} nothing restarts container ${name} when it ${when}; remove restartPolicy`, {
      fix: remove(policy, 'unsafe'),
      related: [{ place: container.at(probe ?? 'ports'), message: 'it serves' }],
    })
  },
})
