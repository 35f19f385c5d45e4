import { type Field, mountsOf, problem, rule } from 'ds-lint/rule'
import { normalPath, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'dangling-log-links',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Links to logs are mounted without the logs',
  why: `The files in /var/log/containers are links to files below /var/log/pods. In a pod that mounts only the folder with the links they lead nowhere, and the agent
    reads no log of any container.`,
  references: [
    'https://kubernetes.io/docs/concepts/cluster-administration/logging/#log-location-node',
    'https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/legacy.go',
  ],

  *check({ pod }) {
    const volumes = pod.value?.volumes ?? []
    const index = volumes.findIndex(({ hostPath }) => /^\/var\/log\/containers\/?$/.test(hostPath?.path ?? ''))
    if (index < 0) {
      yield* movedLinks(pod)
      return
    }
    if (volumes.some(({ hostPath }) => /^\/(?:var(?:\/log(?:\/pods)?)?)?\/?$/.test(hostPath?.path ?? '/-'))) return
    yield problem(
      pod.at('volumes', index, 'hostPath', 'path'),
      'the files in /var/log/containers are links to files in /var/log/pods, which is not mounted: they cannot be read; mount /var/log',
    )
  },
})

/** Logs of Docker at another path than on the node, where the links in /var/log/pods lead. */
function* movedLinks(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const volumes = pod.value?.volumes ?? []
  if (!volumes.some(({ hostPath }) => /^\/var\/log(?:\/pods)?\/?$/.test(hostPath?.path ?? ''))) return
  for (const { name, hostPath } of volumes) {
    const path = normalPath(hostPath?.path ?? '')
    if (!path.endsWith('/docker/containers')) continue
    const mounts = mountsOf(pod, name)
    const [mount] = mounts
    if (!mount || mounts.some(({ value }) => normalPath(value?.mountPath ?? '') === path)) continue
    yield problem(
      mount.at('mountPath'),
      `the files in /var/log/pods are links to files in ${path}, which is at ${mount.value?.mountPath ?? ''} in the container: they cannot be read; mount it at ${path}`,
    )
    return
  }
}
