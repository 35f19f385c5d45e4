import { type AnyField, type Field, mountsOf, problem, rule, set } from 'ds-lint/rule'
import { normalPath, type PodSpec, suggest } from 'ds-lint/kubernetes'

/** Folders and files that nodes have under exactly these names. */
const KNOWN = [
  '/etc/cni/net.d',
  '/opt/cni/bin',
  '/var/lib/cni',
  '/var/log/pods',
  '/var/log/containers',
  '/lib/modules',
  '/usr/src',
  '/run/xtables.lock',
  '/sys/fs/bpf',
  '/sys/fs/cgroup',
  '/sys/kernel/debug',
  '/etc/machine-id',
  '/etc/kubernetes',
  '/var/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/var/run/containerd/containerd.sock',
  '/run/crio/crio.sock',
  '/var/run/crio/crio.sock',
  '/var/run/netns',
  '/run/netns',
  '/run/udev',
  '/run/log/journal',
  '/var/log/journal',
  '/var/lib/docker/containers',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/kubelet/pods',
  '/var/lib/kubelet/plugins',
  '/var/lib/kubelet/plugins_registry',
  '/var/lib/kubelet/device-plugins',
  '/var/lib/kubelet/pod-resources',
]

/** What is below these is of many. */
const ROOTS = ['/var/log', '/var/lib/kubelet']

/** Near to one of these, and a folder of some nodes. */
const OTHERS = new Set(['/etcd'])
/** What every node has at its root, and few have by a near name. */
const TOP = ['/proc', '/sys', '/dev', '/etc', '/var', '/run', '/boot']

interface KnownPath {
  readonly path: string
  readonly names: readonly string[]
}

const [ALL, OF_KUBELET] = [[...KNOWN, ...ROOTS], KNOWN.filter(path => path.startsWith('/var/lib/kubelet/'))].map(paths =>
  paths.map((path): KnownPath => ({ path, names: path.split('/') })),
) as [KnownPath[], KnownPath[]]

export default rule({
  id: 'misspelled-host-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Misspelled folder of the node',
  why: `Folders of a node have exact names: /dev, /proc and /var, and those where the kubelet and the runtime look for drivers and network plugins, such as
    plugins_registry, device-plugins and /opt/cni/bin. Under a misspelled one an agent finds nothing, and what it writes is found by nobody; where the type allows it, the wrong folder is created.`,
  references: [
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  ],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      // Where a registrar makes its socket is told by a rule of its own.
      if (!isRegistration(pod, volume.value?.name)) yield* told(volume.at('hostPath', 'path'), ALL)
    }
    yield* ofTwins(pod)
    yield* insideContainer(pod)
    // A device plugin has the folder under the same path.
    const mounts = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container =>
      container.at('volumeMounts').items(),
    )
    for (const mount of mounts) yield* told(mount.at('mountPath'), OF_KUBELET)
  },
})

/** Mounted where the registrar of a CSI driver makes its socket. */
function isRegistration(pod: Field<PodSpec>, volume: string | undefined): boolean {
  return (pod.value?.containers ?? []).some(
    ({ image = '', volumeMounts = [] }) =>
      /node-driver-registrar/.test(image) &&
      volumeMounts.some(({ name, mountPath = '' }) => name === volume && /^\/registration\/?$/.test(mountPath)),
  )
}

/** A volume of the path of another one, whose name and mounts are of a path of its own: what was copied is not corrected. */
function* ofTwins(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const volumes = pod
    .at('volumes')
    .items()
    .filter(({ value }) => value?.hostPath?.path !== undefined)
  for (const volume of volumes) {
    const { name = '', hostPath } = volume.value ?? {}
    const path = hostPath?.path ?? ''
    const twin = volumes.find(({ value }) => value?.hostPath?.path === path && value.name !== name)
    const folders = new Set(mountsOf(pod, name).map(({ value }) => normalPath(value?.mountPath ?? '').replace(/^\/host(?:fs)?(?=\/)/, '')))
    const [meant, ...others] = folders
    if (!twin || meant === undefined || others.length > 0 || meant === path || nameOf(meant) !== name || nameOf(path) === name) continue
    const place = volume.at('hostPath', 'path')
    yield problem(
      place,
      `volume ${name} has the path of volume ${twin.value?.name ?? ''}, and is mounted at ${meant}; did you mean ${meant}?`,
      {
        related: [{ place: twin.at('hostPath', 'path'), message: 'the same path' }],
        fix: set(place, meant, 'unsafe'),
      },
    )
  }
}

/** The path at which containers mount a folder of the node, in place of its path on the node. */
function* insideContainer(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const volume of pod.at('volumes').items()) {
    const place = volume.at('hostPath', 'path')
    const meant = /^\/(?:host|hostfs|rootfs|host_root)(\/(?:etc|opt|var|proc|sys|dev|usr|lib|run|boot)(?:\/.*)?)$/.exec(
      place.value ?? '',
    )?.[1]
    if (meant === undefined || !mountsOf(pod, volume.value?.name).some(({ value }) => value?.mountPath === place.value)) continue
    yield problem(place, `${place.value ?? ''} is the path in the container, and nodes have no such folder; did you mean ${meant}?`, {
      fix: set(place, meant, 'unsafe'),
    })
  }
}

/** As volumes are called after their paths. */
function nameOf(path: string): string {
  return normalPath(path)
    .replace(/^\//, '')
    .toLowerCase()
    .replaceAll(/[/._]+/g, '-')
}

function* told(place: AnyField, known: readonly KnownPath[]): Iterable<ReturnType<typeof problem>> {
  const path = typeof place.value === 'string' ? normalPath(place.value) || '/' : ''
  const parts = path.split('/')
  const first = `/${parts[1]}`
  const top = OTHERS.has(first) || TOP.includes(first) ? undefined : TOP.find(each => isSlip(first, each))
  if (top !== undefined) {
    yield problem(place, `nodes have no ${first}; did you mean ${top}?`, {
      fix: set(place, [top, ...parts.slice(2)].join('/'), 'unsafe'),
    })
    return
  }
  if (parts.length < 3 || KNOWN.some(each => path === each || each.startsWith(`${path}/`))) return
  // One part alone is misspelled, and whatever is below it is left as it is.
  const meant = known.find(({ names }) => {
    const at = onlyDifference(names, parts)
    return at !== undefined && (isNear(parts[at] ?? '', names[at] ?? '') || (at === 3 && isOnlyBin(parts, names)))
  })
  if (meant === undefined || KNOWN.some(each => path.startsWith(`${each}/`))) return
  const { length } = meant.names
  yield problem(place, `nodes have no ${parts.slice(0, length).join('/')}; did you mean ${meant.path}?`, {
    fix: set(place, [meant.path, ...parts.slice(length)].join('/'), 'unsafe'),
  })
}

/** The one place at which the names differ; undefined where there is none, or another one. */
function onlyDifference(names: readonly string[], parts: readonly string[]): number | undefined {
  const at = names.findIndex((name, index) => name !== parts[index])
  return at >= 0 && names.every((name, index) => index <= at || name === parts[index]) ? at : undefined
}

/** Short names have near ones that are meant: bin and lib, src and srv. */
function isNear(word: string, name: string): boolean {
  const plain = (text: string): string => text.replaceAll('_', '-')
  return (
    word.length >= 3 &&
    Math.abs(word.length - name.length) <= 2 &&
    (plain(word) === plain(name) ||
      isSlip(word, name) ||
      (name.length >= 4 ? suggest(word, [name]) === name : word.startsWith(name) && word.length === name.length + 1))
  )
}

/** /opt/cni has nothing but bin. */
function isOnlyBin(parts: readonly string[], names: readonly string[]): boolean {
  return names.join('/') === '/opt/cni/bin' && parts[3] !== undefined && suggest(parts[3], ['bin']) === 'bin'
}

/** With a letter too many, or with two that changed places. */
function isSlip(word: string, name: string): boolean {
  if (word.length === name.length + 1) return word.split('').some((_, at) => word.slice(0, at) + word.slice(at + 1) === name)
  const at = name.split('').findIndex((letter, index) => letter !== word[index])
  return word.length === name.length && at >= 0 && word === name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2)
}
