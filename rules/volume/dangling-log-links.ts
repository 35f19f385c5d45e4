import { problem, rule } from 'ds-lint/rule'

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
    if (index < 0) return
    if (volumes.some(({ hostPath }) => /^\/(?:var(?:\/log(?:\/pods)?)?)?\/?$/.test(hostPath?.path ?? '/-'))) return
    yield problem(
      pod.at('volumes', index, 'hostPath', 'path'),
      'the files in /var/log/containers are links to files in /var/log/pods, which is not mounted: they cannot be read; mount /var/log',
    )
  },
})
