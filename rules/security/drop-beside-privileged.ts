import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'drop-beside-privileged',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Capabilities are dropped or added beside privileged, which has them all',
  why: `A runtime gives a privileged container every capability and looks at no list. What was meant to restrict it does not; without privileged it
    would.`,
  references: ['https://github.com/containerd/containerd/blob/v2.0.0/internal/cri/server/container_create_linux.go'],

  *check({ container }) {
    const context = container.at('securityContext')
    const capabilities = context.at('capabilities')
    const { add = [], drop = [] } = capabilities.value ?? {}
    if (context.value?.privileged !== true || add.length + drop.length === 0) return
    const list = drop.length > 0 ? 'drop' : 'add'
    yield problem(capabilities.at(list), `${list} changes nothing: a privileged container has every capability`, {
      related: [context.at('privileged')],
      fix: remove(capabilities, 'unsafe'),
    })
  },
})
