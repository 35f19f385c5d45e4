import { isForbidden, isMistaken, problem, rule } from 'ds-lint/rule'
import { isForWindows, type PodSpec, userOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'runs-as-root',
  on: 'container',
  severity: 'warning',
  preset: 'security',
  since: '0.1.0',
  summary: 'Container runs, or may run, as root',
  why: `Root in a container has root access to every mounted file of the node and can exploit
    more vulnerabilities of the runtime and the kernel.
    runAsNonRoot prevents an image that runs as root from starting. An agent with hostPath volumes may need root, and then user
    namespaces (hostUsers: false) do not help.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/#restricted',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  securitySeverity: 5,

  *check(subject) {
    const { container, pod } = subject
    const [own, shared] = [container.at('securityContext'), pod.at('securityContext')]
    if (isForWindows(pod.value) || own.value?.privileged === true || pod.value?.hostUsers === false) return
    const nonRoot = own.value?.runAsNonRoot ?? shared.value?.runAsNonRoot
    const user = userOf(container.value, pod.value)
    if (nonRoot === true || (user !== undefined && user > 0)) return
    if (isMistaken(container, 'securityContext') || isMistaken(pod, 'securityContext')) return
    if ([own, shared].some(context => isMistaken(context, 'runAsNonRoot') || isMistaken(context, 'runAsUser'))) return
    if (isForbidden(subject, 'runAsNonRoot', 'runAsUser')) return

    const name = container.value?.name ?? ''
    const place = own.value?.runAsUser === undefined ? shared.at('runAsUser') : own.at('runAsUser')
    if (user === 0) {
      const node = touchesNode(pod.value)
      yield problem(
        place,
        `container ${name} runs as root${node ? '; set runAsUser to another user unless it needs root' : ', although it uses nothing of its node that requires root; set runAsUser to another user'}`,
        {
          severity: node ? 'info' : 'warning',
        },
      )
      return
    }
    yield problem(
      own.at('runAsNonRoot'),
      `container ${name} may run as root, because the image decides; set runAsNonRoot: true, or a runAsUser other than 0`,
      {
        severity: 'info',
      },
    )
  },
})

function touchesNode({ volumes = [], hostPID, hostNetwork }: PodSpec = {}): boolean {
  return hostPID === true || hostNetwork === true || volumes.some(({ hostPath }) => hostPath !== undefined)
}
