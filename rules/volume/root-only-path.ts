import { problem, rule, volumeNamed } from 'ds-lint/rule'
import { addsCapability, isForWindows, normalPath, runsWithoutRoot, userOf } from 'ds-lint/kubernetes'

/** Folders of the kubelet are of mode 0750, and sockets of runtimes of mode 0660: of root and its group. */
const OF_GROUP =
  /^\/var\/lib\/kubelet(?:\/(?:pods|plugins|plugins_registry|pod-resources))?\/?$|^\/(?:var\/)?run\/(?:containerd\/containerd|crio\/crio)\.sock$/
/** Folders of such a socket. */
const SOCKETS: ReadonlyMap<string, string> = new Map([
  ['/run/containerd', 'containerd.sock'],
  ['/run/crio', 'crio.sock'],
])
/** File systems of the kernel that root alone may look into. */
const OF_ROOT = /^\/sys\/(?:kernel\/(?:debug|tracing)|fs\/bpf)\/?$/

export default rule({
  id: 'root-only-path',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'User of the container may not open what it mounts of the node',
  why: `The folders of the kubelet have mode 0750 and the sockets of container runtimes 0660, both for root and its group; debugfs, tracefs and bpffs are for root alone. An agent that runs as another user
    gets "permission denied" there: it exits, or sees no volumes, containers or events.`,
  references: [
    'https://github.com/kubernetes/kubernetes/blob/v1.33.0/pkg/kubelet/kubelet.go',
    'https://github.com/velero-io/velero/issues/5238',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, kind, pod }) {
    const own = container.value?.securityContext
    const ofPod = pod.value?.securityContext
    const user = userOf(container.value, pod.value)
    if (!runsWithoutRoot(container.value, pod.value) || kind === 'init' || own?.privileged === true || isForWindows(pod.value)) return
    if (addsCapability(own, 'DAC_READ_SEARCH', 'DAC_OVERRIDE')) return
    const group = own?.runAsGroup ?? ofPod?.runAsGroup
    const isInGroup = group === 0 || ofPod?.fsGroup === 0 || ofPod?.supplementalGroups?.includes(0) === true
    for (const mount of container.at('volumeMounts').items()) {
      const { name, subPath, subPathExpr } = mount.value ?? {}
      const mounted = volumeNamed(pod.value, name)?.hostPath?.path ?? ''
      const socket = SOCKETS.get(normalPath(mounted).replace(/^\/var(?=\/run\/)/, ''))
      const path = socket === undefined ? mounted : `${normalPath(mounted)}/${socket}`
      const isOfGroup = OF_GROUP.test(path)
      if (subPath || subPathExpr || !(isOfGroup ? !isInGroup : OF_ROOT.test(path))) continue
      const field = user === undefined ? 'runAsNonRoot' : 'runAsUser'
      const place = container.at('securityContext').at(field)
      yield problem(
        mount,
        `only root${isOfGroup ? ' and its group' : ''} may open ${path}, and container ${container.value?.name ?? ''} runs as ${user === undefined ? 'another user' : `user ${user}`}; run as root${isOfGroup ? ', or set runAsGroup: 0' : ''}`,
        {
          // The image may give the user the group 0.
          severity: isOfGroup && group === undefined ? 'info' : 'warning',
          related: [{ place: place.exists ? place : pod.at('securityContext').at(field), message: 'the user' }],
        },
      )
      return
    }
  },
})
