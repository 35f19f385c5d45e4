import { problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'drop-beside-privileged',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Capabilities have no effect in a privileged container',
  why: `A privileged container has every capability, whatever the lists say. A list restricts only a container without
    privileged: true.`,
  references: ['https://github.com/containerd/containerd/blob/v2.0.0/internal/cri/server/container_create_linux.go'],

  *check({ container }) {
    const context = container.at('securityContext')
    const capabilities = context.at('capabilities')
    const { add = [], drop = [] } = capabilities.value ?? {}
    if (context.value?.privileged !== true || add.length + drop.length === 0) return
    const list = drop.length > 0 ? 'drop' : 'add'
    yield problem(
      capabilities.at(list),
      `capabilities.${list} has no effect, because a privileged container has every capability; remove it, or remove privileged: true`,
      {
        related: [context.at('privileged')],
        fix: remove(capabilities, 'unsafe'),
      },
    )
  },
})
