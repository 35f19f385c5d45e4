import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'root-forbidden',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'runAsNonRoot with user 0',
  why: `The kubelet does not start a container whose user is 0 if it must not run as root: it stays in CreateContainerConfigError on
    every node. The API server accepts the manifest.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],

  *check({ container, pod }) {
    const [own, shared] = [container.at('securityContext'), pod.at('securityContext')]
    const pick = (name: 'runAsNonRoot' | 'runAsUser'): ReturnType<typeof own.at> =>
      own.at(name).value === undefined ? shared.at(name) : own.at(name)
    const [nonRoot, user] = [pick('runAsNonRoot'), pick('runAsUser')]
    if (nonRoot.value !== true || user.value !== 0) return
    // What the pod says for all its containers is told once.
    const name = container.value?.name ?? ''
    const all = pod.at('containers').items()
    if (own.at('runAsNonRoot').value === undefined && own.at('runAsUser').value === undefined && all[0]?.value?.name !== name) return
    yield problem(user, `runAsNonRoot forbids user 0, so container ${name} never starts; set another user, or runAsNonRoot: false`, {
      related: [{ place: nonRoot, message: 'root is forbidden here' }],
      hazard: 'deadlock',
    })
  },
})
