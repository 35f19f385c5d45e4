import { isForbidden, isMistaken, problem, rule } from 'ds-lint/rule'
import { capabilityName, isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'default-capabilities',
  on: 'container',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'Container keeps the default capabilities of its runtime',
  why: `Runtimes grant root in a container about 14 capabilities, often including NET_RAW, which allows forged packets and addresses. An
    agent needs few of them: drop ALL and add those.`,
  references: ['https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted'],
  securitySeverity: 3.7,

  *check(subject) {
    const { container, pod } = subject
    const context = container.at('securityContext')
    const { privileged, capabilities } = context.value ?? {}
    if (privileged === true || capabilities?.drop?.some(name => capabilityName(name) === 'ALL') || isForWindows(pod.value)) return
    if (isMistaken(container, 'securityContext') || isMistaken(context, 'capabilities') || isMistaken(context.at('capabilities'), 'drop'))
      return
    if (isForbidden(subject, 'capabilities_restricted')) return
    const dropped = capabilities?.drop?.some(name => capabilityName(name) === 'NET_RAW')
    const what = dropped ? 'the other default capabilities of the runtime' : 'the default capabilities of the runtime, including NET_RAW'
    yield problem(
      context.at('capabilities', 'drop'),
      `container ${container.value?.name ?? ''} keeps ${what}; drop ALL, and add those that it uses`,
    )
  },
})
