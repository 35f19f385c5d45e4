import { isUnused, problem, rule } from 'ds-lint/rule'

const DOCKER = /^\/(?:var\/)?(run\/docker(?:shim)?\.sock|lib\/docker(?:\/containers)?)\/?$/
const OTHERS = /containerd|crio|cri-o|cri-dockerd|podman|\/rke2|k3s|^\/(?:var\/)?run\/?$|^\/$/

export default rule({
  id: 'docker-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Docker path on nodes that do not run Docker',
  why: `Since Kubernetes 1.24 removed dockershim, most nodes run containerd or CRI-O. There the Docker socket is missing and /var/lib/docker/containers
    is empty, so the agent finds no containers or logs, and no error is reported. Nodes with Docker and cri-dockerd still have both.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/migrating-from-dockershim/',
    'https://github.com/fluent/fluentd-kubernetes-daemonset/issues/561',
  ],

  *check({ pod, role }) {
    const volumes = pod.at('volumes').items()
    const paths = volumes.map(({ value }) => value?.hostPath?.path ?? '')
    // It looks for the runtime of the node, whichever that is.
    const isGeneral = paths.some(path => OTHERS.test(path))
    for (const [index, path] of paths.entries()) {
      const what = DOCKER.exec(path)?.[1]
      if (what === undefined || isUnused(pod.value, volumes[index]!.value?.name)) continue
      const isSocket = what.endsWith('.sock')
      const mustExist = isSocket && volumes[index]!.value?.hostPath?.type === 'Socket'
      if (isGeneral && !mustExist) continue
      // Bottlerocket has the socket of containerd at the path of dockershim.
      if (what.includes('dockershim') && paths.some(each => /\/containerd\/?$/.test(each))) continue
      // The files of /var/log/containers point into it where Docker runs, and elsewhere the mount does no harm.
      const readsLogs = paths.some(each => /^\/(?:var\/?(?:log.*)?)?$/.test(each))
      const isOfLogs = what.endsWith('/containers') || role.is('log')
      const message = isSocket
        ? mustExist
          ? `${path} does not exist on nodes with containerd or CRI-O, where type Socket keeps the pod in ContainerCreating; use the CRI socket of the node`
          : `${path} does not exist on nodes with containerd or CRI-O; use the CRI socket of the node, such as /run/containerd/containerd.sock`
        : `${path} is empty on nodes with containerd or CRI-O; ${readsLogs || !isOfLogs ? 'if no node runs Docker, remove the mount' : 'read /var/log/pods'}`
      yield problem(volumes[index]!.at('hostPath', 'path'), message, {
        severity: !isSocket && readsLogs ? 'info' : role.is('tuning', 'puller') ? 'info' : 'warning',
      })
    }
  },
})
