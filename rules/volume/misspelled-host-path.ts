import { type AnyField, problem, rule, set } from 'ds-lint/rule'
import { suggest } from 'ds-lint/kubernetes'

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
  '/var/lib/kubelet/pods',
  '/var/lib/kubelet/plugins',
  '/var/lib/kubelet/plugins_registry',
  '/var/lib/kubelet/device-plugins',
  '/var/lib/kubelet/pod-resources',
]

/** What is below these is of many. */
const ROOTS = ['/var/log', '/var/lib/kubelet']

const OF_KUBELET = KNOWN.filter(path => path.startsWith('/var/lib/kubelet/'))

export default rule({
  id: 'misspelled-host-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Misspelled folder of the node',
  why: `The kubelet finds drivers by their sockets in plugins_registry and device-plugins, the runtime its network plugins in /opt/cni/bin, under exactly these names. Under another one
    an agent finds nothing and leaves its files where nobody looks, and where the type lets it, the kubelet makes the wrong folder.`,
  references: [
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/device-plugins/',
    'https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/',
  ],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) yield* told(volume.at('hostPath', 'path'), [...KNOWN, ...ROOTS])
    // A device plugin has the folder under the same path.
    const mounts = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container =>
      container.at('volumeMounts').items(),
    )
    for (const mount of mounts) yield* told(mount.at('mountPath'), OF_KUBELET)
  },
})

function* told(place: AnyField, known: readonly string[]): Iterable<ReturnType<typeof problem>> {
  const path = typeof place.value === 'string' ? place.value.replace(/(?<=.)\/$/, '') : ''
  const parts = path.split('/')
  if (parts.length < 3 || KNOWN.some(each => path === each || each.startsWith(`${path}/`))) return
  // One part alone is misspelled, and whatever is below it is left as it is.
  const meant = known.find(each => {
    const names = each.split('/')
    const wrong = names.flatMap((name, at) => (name === parts[at] ? [] : [at]))
    const [at] = wrong
    return wrong.length === 1 && at !== undefined && (isNear(parts[at] ?? '', names[at] ?? '') || isOnlyBin(parts, names))
  })
  if (meant === undefined || KNOWN.some(each => path.startsWith(`${each}/`))) return
  const right = [meant, ...parts.slice(meant.split('/').length)].join('/')
  yield problem(place, `nodes have no ${parts.slice(0, meant.split('/').length).join('/')}; did you mean ${meant}?`, {
    fix: set(place, right, 'unsafe'),
  })
}

/** Short names have near ones that are meant: bin and lib, src and srv. */
function isNear(word: string, name: string): boolean {
  const plain = (text: string): string => text.replaceAll('_', '-')
  return (
    word.length >= 3 &&
    Math.abs(word.length - name.length) <= 2 &&
    (plain(word) === plain(name) ||
      (name.length >= 4 ? suggest(word, [name]) === name : word.startsWith(name) && word.length === name.length + 1))
  )
}

/** /opt/cni has nothing but bin. */
function isOnlyBin(parts: readonly string[], names: readonly string[]): boolean {
  return names.join('/') === '/opt/cni/bin' && parts[3] !== undefined && suggest(parts[3], ['bin']) === 'bin'
}
