import { type Field, mountedFiles, problem, rule, set, type Subjects, volumeNamed, wordsOf } from 'ds-lint/rule'
import { type Container, normalPath, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'mounts-not-propagated',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Mounts of the node and of the container do not reach each other',
  why: `What a container mounts stays in the container without mountPropagation Bidirectional: a bpf file system that an init container mounts for the node does not outlive it.
    Without HostToContainer a container keeps the mounts that were there when it started: it sees no network of a pod that starts later. An exporter of file systems misses each disk that the node mounts
    later, and holds those that it unmounts; a backup finds no files in the volumes of pods that start after it.`,
  references: [
    'https://github.com/prometheus/node_exporter#docker',
    'https://github.com/velero-io/velero/pull/569',
    'https://github.com/kubernetes-sigs/sig-storage-local-static-provisioner/blob/master/docs/operations.md',
    'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
  ],

  *check({ container, pod, kind, role, daemonSet, objects }) {
    yield* lostMounts(container, pod)
    yield* laterNamespaces(container, pod)
    if (kind !== 'init' && !role.is('csi')) yield* laterVolumes(container, pod)
    if (kind !== 'init') yield* laterDisks(container, { pod, daemonSet, objects })
    if (!/(?:^|[/-])node[-_]exporter(?:[:@]|$)/.test(container.value?.image ?? '')) return
    if (wordsOf(container).some(({ text }) => text === '--no-collector.filesystem')) return
    const [option] = wordsOf(container).flatMap(({ text }) => /^--path\.rootfs=(\/.+)$/.exec(text)?.[1] ?? [])
    if (option === undefined) return
    const root = normalPath(option)
    for (const mount of container.at('volumeMounts').items()) {
      const { name, mountPath, mountPropagation = 'None' } = mount.value ?? {}
      if (normalPath(mountPath ?? '') !== root || mountPropagation !== 'None') continue
      if (volumeNamed(pod.value, name)?.hostPath?.path !== '/') continue
      const place = mount.at('mountPropagation')
      yield problem(place, `file systems that the node mounts later are not seen at ${root}; set mountPropagation HostToContainer`, {
        severity: 'info',
        fix: set(place, 'HostToContainer', 'unsafe'),
      })
    }
  },
})

/** `mount -t bpf bpf /sys/fs/bpf`, and not what a container mounts to look into its kernel; a program of the node mounts there. */
const MOUNT = /(?:^|[\s;&|(])mount\s+-t\s+(?!debugfs|tracefs|tmpfs|proc|sysfs|securityfs)\w+\s+(?:-o\s+\S+\s+)?[\w/.-]+\s+(\/[\w./-]+)/g
const ELSEWHERE = /\b(?:nsenter|chroot|unshare|docker|podman|nerdctl|ctr|umount)\b/

/** A folder of the node at which the container mounts something. */
function* lostMounts(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const { name = '', command = [], args = [], securityContext } = container.value ?? {}
  if (securityContext?.privileged !== true) return
  const text = [...command, ...args].join(' ')
  const targets = ELSEWHERE.test(text) ? [] : [...text.matchAll(MOUNT)].map(([, path = '']) => normalPath(path))
  for (const mount of container.at('volumeMounts').items()) {
    const { mountPath = '', mountPropagation = 'None' } = mount.value ?? {}
    const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path
    if (path === undefined || mountPropagation === 'Bidirectional') continue
    // As the init containers of Calico and Cilium are called.
    const isMounted = targets.includes(normalPath(mountPath)) || (/^mount-bpf-?fs$/.test(name) && /^\/sys\/fs(?:\/bpf)?\/?$/.test(path))
    if (!isMounted) continue
    const place = mount.at('mountPropagation')
    yield problem(
      place,
      `${name} mounts a file system at ${mountPath}, and the node does not see it; set mountPropagation: Bidirectional`,
      {
        fix: set(place, 'Bidirectional', 'unsafe'),
      },
    )
  }
}

/** The folder in which runtimes mount the network of each new pod. */
function* laterNamespaces(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  if (container.value?.securityContext?.privileged !== true) return
  for (const mount of container.at('volumeMounts').items()) {
    const { mountPropagation = 'None' } = mount.value ?? {}
    const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path
    if (path === undefined || mountPropagation !== 'None' || !/^\/(?:var\/)?run\/netns\/?$/.test(path)) continue
    const place = mount.at('mountPropagation')
    yield problem(
      place,
      `the runtime mounts the network of each new pod below ${path}, and the container does not see those of later pods; set mountPropagation: HostToContainer`,
      {
        fix: set(place, 'HostToContainer', 'unsafe'),
      },
    )
  }
}

const DISCOVERY = /(?:^|\/)local-(?:volume|static)-provisioner(?:[:@]|$)/

/** The folders in which a provisioner of local volumes finds the file systems of its node. */
function* laterDisks(
  container: Field<Container>,
  about: Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  if (!DISCOVERY.test(container.value?.image ?? '')) return
  const folders = new Set(
    mountedFiles(container, about).flatMap(({ text }) =>
      [...text.slice(0, 50_000).matchAll(/^[ \t]*(?:mountDir|hostDir):[ \t]*["']?(\/[^\s"']*)/gm)].map(([, path = '']) =>
        path.replace(/(?<=.)\/$/, ''),
      ),
    ),
  )
  for (const mount of container.at('volumeMounts').items()) {
    const { name, mountPath = '', mountPropagation = 'None' } = mount.value ?? {}
    const folder = mountPath.replace(/(?<=.)\/$/, '')
    if (mountPropagation !== 'None' || !volumeNamed(about.pod.value, name)?.hostPath || !folders.has(folder)) continue
    const place = mount.at('mountPropagation')
    yield problem(
      place,
      `file systems that the node mounts later are not seen at ${mountPath}, so no volumes are made of them; set mountPropagation: HostToContainer`,
      { fix: set(place, 'HostToContainer', 'unsafe') },
    )
  }
}

/** The folder in which the kubelet mounts the volumes of each new pod. */
function* laterVolumes(container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const isBackup = /(?:^|\/)velero(?:[:@]|$)/.test(container.value?.image ?? '')
  for (const mount of container.at('volumeMounts').items()) {
    const { mountPath = '', mountPropagation = 'None', subPath, subPathExpr } = mount.value ?? {}
    const path = volumeNamed(pod.value, mount.value?.name)?.hostPath?.path ?? ''
    if (subPath || subPathExpr || mountPropagation !== 'None' || !/\/kubelet\/pods\/?$/.test(path)) continue
    const place = mount.at('mountPropagation')
    yield problem(place, `volumes of pods that start later are not seen below ${mountPath}; set mountPropagation: HostToContainer`, {
      severity: isBackup ? 'warning' : 'info',
      fix: set(place, 'HostToContainer', 'unsafe'),
    })
  }
}
