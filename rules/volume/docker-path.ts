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
  why: `Kubernetes 1.24 removed dockershim: nodes run containerd or CRI-O. The Docker socket is missing and /var/lib/docker/containers
    is empty, so the agent finds no containers or logs, and no error is reported.`,
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
      // The files of /var/log/containers point into it where Docker runs, and elsewhere the mount does no harm.
      const readsLogs = paths.some(each => /^\/(?:var\/?(?:log.*)?)?$/.test(each))
      const message = isSocket
        ? mustExist
          ? `${path} has been missing since Kubernetes 1.24, because nodes run containerd or CRI-O, and with type Socket the pod stays in ContainerCreating; use the CRI socket of the node`
          : `${path} has been missing since Kubernetes 1.24, because nodes run containerd or CRI-O; use /run/containerd/containerd.sock or the CRI socket of the node`
        : `${path} has been empty since Kubernetes 1.24, because nodes run containerd or CRI-O; read /var/log/pods`
      yield problem(volumes[index]!.at('hostPath', 'path'), message, {
        severity: !isSocket && readsLogs ? 'info' : role.is('tuning', 'puller') ? 'info' : 'warning',
      })
    }
  },
})
