import { problem, remove, rule } from 'ds-lint/rule'
import { capabilityName } from 'ds-lint/kubernetes'

export default rule({
  id: 'dropped-capability',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Capability is both added and dropped',
  why: `Container runtimes add first and then drop: a capability that both lists name is dropped, and what the agent needs it for fails. ALL is the exception: what is
    added beside drop ALL stays.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#set-capabilities-for-a-container',
    'https://github.com/containerd/containerd/blob/main/internal/cri/opts/spec_linux_opts.go',
  ],

  *check({ container }) {
    const { privileged, capabilities } = container.value?.securityContext ?? {}
    if (privileged === true) return
    const added = new Set((capabilities?.add ?? []).map(capabilityName))
    for (const item of container.at('securityContext', 'capabilities', 'drop').items()) {
      const name = capabilityName(item.value ?? '')
      if (name === 'ALL' || name === '' || !added.has(name)) continue
      const index = (capabilities?.add ?? []).findIndex(each => capabilityName(each) === name)
      yield problem(item, `${name} is added and dropped, and the runtime drops it; remove it from one of the two lists`, {
        related: [{ place: container.at('securityContext', 'capabilities', 'add', index), message: 'added here' }],
        fix: remove(item, 'unsafe'),
      })
    }
  },
})
