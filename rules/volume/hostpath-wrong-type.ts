import { type Field, isUnused, mountsOf, type Objects, problem, remove, rule, set, wordsOf } from 'ds-lint/rule'
import { containersOf, isBelow, normalPath, type PodSpec, type Volume } from 'ds-lint/kubernetes'

const FOLDERS = new Set(['Directory', 'DirectoryOrCreate'])
const DEVICES = new Set(['Socket', 'CharDevice', 'BlockDevice'])
const FILES = new Set(['File', 'FileOrCreate'])
const NAMES: Readonly<Record<string, string>> = {
  Directory: 'folder',
  File: 'file',
  Socket: 'socket',
  CharDevice: 'character device',
  BlockDevice: 'block device',
}
/** Devices that are files of their own. */
const DEVICES_OF_NODES =
  /^\/dev\/(?:kmsg|fuse|kvm|net\/tun|mem|null|zero|u?random|hwrng|kfd|cuse|uinput|ppp|watchdog\d*|rtc\d*|vhost-(?:net|vsock)|vfio\/vfio|nvidia(?:\d+|ctl|-uvm|-modeset)|sgx_(?:enclave|provision)|tpm(?:rm)?\d+|ipmi\d+|loop-control|mapper\/control|input\/event\d+|video\d+|ttyUSB\d+|ttyACM\d+)$/
/** Files and folders that every node has under the same path. */
const KNOWN_FILES =
  /^\/etc\/(?:machine-id|hostname|hosts|resolv\.conf|os-release|passwd|group|localtime|timezone)$|\.(?:lock|conf|conflist|log|json|ya?ml|pid|crt|pem)$/
const KNOWN_FOLDERS =
  /^\/(?:|bin|boot|dev|etc|home|lib|lib64|mnt|opt|proc|root|run|sbin|srv|sys|tmp|usr|var|var\/log(?:\/(?:pods|containers))?|var\/lib|var\/run|lib\/modules|usr\/(?:src|bin|lib)|etc\/(?:cni(?:\/net\.d)?|kubernetes)|opt\/cni(?:\/bin)?|sys\/fs\/(?:bpf|cgroup)|var\/lib\/(?:kubelet|docker|containerd|cni)|dev\/(?:dri|disk|mapper|shm|pts|snd|input|infiniband|hugepages|bus\/usb)|run\/(?:udev|systemd|dbus|containerd|crio|netns|user|log(?:\/journal)?)|etc\/cdi|var\/run\/(?:cdi|netns|dbus|containerd|crio)|var\/log\/journal|sys\/(?:fs|class|block|bus|devices|kernel|module|firmware|class\/drm|class\/net|kernel\/(?:mm|debug|tracing|security))|var\/lib\/kubelet\/(?:pods|plugins|plugins_registry|device-plugins))\/?$/

export default rule({
  id: 'hostpath-wrong-type',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Wrong type of a hostPath',
  why: `The kubelet compares the type with the path on the node, and the pod stays in ContainerCreating if they differ. With
    DirectoryOrCreate it creates a directory with the name of a socket or file that does not exist yet, which its program then
    cannot create. A kubelet that runs in a container checks the type there.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types',
    'https://github.com/clabernetes/clabernetes/pull/300',
  ],

  *check({ daemonSet, objects, pod, cluster }) {
    const names = [daemonSet.value?.metadata?.name, ...(pod.value?.containers ?? []).map(({ name }) => name)]
    for (const volume of pod.at('volumes').items()) {
      const { path = '', type = '' } = volume.value?.hostPath ?? {}
      // The kubelet does not look at what no container mounts.
      if (isUnused(pod.value, volume.value?.name)) continue
      const hiding = cluster.profiles.find(({ hiddenFromKubelet = [] }) => isBelow(path, hiddenFromKubelet))
      if (hiding && type !== '' && !type.endsWith('OrCreate')) {
        yield problem(
          volume.at('hostPath', 'type'),
          `the kubelet of ${hiding.title} runs in a container and does not see ${path}, so the check of type ${type} fails: the pod stays in ContainerCreating; remove type`,
          { fix: remove(volume.at('hostPath', 'type'), 'unsafe') },
        )
        continue
      }
      if (/^\/sys\/module\/[\w-]+\/?$/.test(path) && (type === '' || type === 'DirectoryOrCreate')) {
        yield problem(
          volume.at('hostPath', 'path'),
          `${path} is there only while the module is loaded, and nobody can create a folder in /sys: until then the pod stays in ContainerCreating; mount /sys/module`,
        )
        continue
      }
      const expected = expectedType(path, type) ?? usedAsFolder(pod, volume.value?.name, type)
      if (expected === undefined) {
        if (type === 'Directory' && isOwn(path, names, pod) && !isMadeByOther(path, objects)) {
          yield problem(
            volume.at('hostPath', 'type'),
            `type Directory requires ${path}, which only this agent uses and no new node has: the pod stays in ContainerCreating; use DirectoryOrCreate`,
            { fix: set(volume.at('hostPath', 'type'), 'DirectoryOrCreate', 'unsafe') },
          )
        }
        continue
      }
      const { wanted, what } = expected
      const outcome = type.endsWith('OrCreate')
        ? `where it is missing, ${FOLDERS.has(type) ? 'a folder' : 'an empty file'} is created`
        : 'the pod stays in ContainerCreating'
      yield problem(
        volume.at('hostPath', 'type'),
        `${path} is ${what}, not a ${NAMES[type.replace('OrCreate', '')] ?? type}: ${outcome}; use ${wanted}`,
        {
          fix: set(volume.at('hostPath', 'type'), wanted, 'unsafe'),
        },
      )
    }
  },
})

function expectedType(path: string, type: string): { readonly wanted: string; readonly what: string } | undefined {
  const create = type.endsWith('OrCreate') ? 'OrCreate' : ''
  if (path.endsWith('.sock') && (FOLDERS.has(type) || FILES.has(type))) return { wanted: 'Socket', what: 'a socket' }
  if (DEVICES_OF_NODES.test(path)) {
    return FOLDERS.has(type) || FILES.has(type) || type === 'BlockDevice' ? { wanted: 'CharDevice', what: 'a device' } : undefined
  }
  if ((FOLDERS.has(type) || DEVICES.has(type)) && KNOWN_FILES.test(path)) return { wanted: `File${create}`, what: 'a file' }
  // A slash or .d at the end says so, and the kubelet keeps a folder for each plugin.
  const isFolder = KNOWN_FOLDERS.test(path) || path.endsWith('/') || /\w\.d$|\/kubelet\/plugins\/[^/]+$/.test(path)
  return !FOLDERS.has(type) && type !== '' && !path.endsWith('.sock') && isFolder
    ? { wanted: `Directory${create}`, what: 'a folder' }
    : undefined
}

/** A file by its type, which an option of the program says is a folder, or has files below. */
function usedAsFolder(pod: Field<PodSpec>, volume: string | undefined, type: string): ReturnType<typeof expectedType> {
  if (!FILES.has(type)) return undefined
  const paths = mountsOf(pod, volume).flatMap(({ value }) => (value?.mountPath ? [normalPath(value.mountPath)] : []))
  const texts = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(wordsOf).map(({ text }) => text)
  const isFolder = paths.some(
    path =>
      texts.some(text => text.startsWith(`${path}/`)) ||
      texts.some(text => /^--?[\w.-]*(?:dir|directory|folder)=/.test(text) && normalPath(text).endsWith(`=${path}`)),
  )
  return isFolder ? { wanted: type.endsWith('OrCreate') ? 'DirectoryOrCreate' : 'Directory', what: 'a folder' } : undefined
}

/** A folder for the state of the agent itself, which nothing but its own pods creates: that of the plugin that it registers, or one below a folder with its name. */
function isOwn(path: string, names: readonly (string | undefined)[], pod: Field<PodSpec>): boolean {
  const folder = normalPath(path)
  if (PLUGIN_FOLDER.test(folder)) {
    const isNamed = (each: string): boolean => textsOf(pod).some(text => text.includes(`${each}/`))
    // A driver that forwards to another one mounts the folder of both.
    const isAnother = ({ hostPath }: Volume): boolean => {
      const other = normalPath(hostPath?.path ?? '')
      return other !== folder && PLUGIN_FOLDER.test(other) && isNamed(other)
    }
    const registered = textsOf(pod).filter(text => /kubelet-registration-path=\//.test(text))
    const isRegistered = registered.some(text => text.includes(`=${folder}/`))
    return isRegistered || (isNamed(folder) && !pod.value?.volumes?.some(isAnother))
  }
  const [, home = ''] = /^\/(?:var\/lib|var\/run|run)\/([^/]+)(?:\/|$)/.exec(folder) ?? []
  return names.includes(home) && !SERVICES_OF_NODES.test(home)
}

const PLUGIN_FOLDER = /\/kubelet\/plugins\/[^/]+$/

/** The words of the commands, and the values of variables. */
function textsOf(pod: Field<PodSpec>): readonly string[] {
  return containersOf(pod.value).flatMap(({ command = [], args = [], env = [] }) => [
    ...command,
    ...args,
    ...env.flatMap(({ value }) => (value === undefined ? [] : [value])),
  ])
}

/** The root, and where the folders of agents are. */
const PARENTS = /^(?:|\/run|\/var|\/var\/lib|\/var\/run)$/

/** Whether another DaemonSet creates the folder, or one above it, for which this one waits: its own type does not. */
function isMadeByOther(path: string, objects: Objects): boolean {
  const folder = normalPath(path)
  return objects.all('DaemonSet').some(({ field }) =>
    field
      .at('spec', 'template', 'spec', 'volumes')
      .items()
      .some(volume => {
        const host = volume.resolve(['hostPath'])
        const path = normalPath(String(host.resolve(['path']).raw))
        return !PARENTS.test(path) && isBelow(folder, [path]) && host.resolve(['type']).raw !== 'Directory'
      }),
  )
}

/** What distributions and installers run on nodes beside Kubernetes: it makes its own folder. */
const SERVICES_OF_NODES =
  /^(?:docker|containerd|crio|cri-o|kubelet|kubernetes|etcd|rancher|k3s|rke2|dbus|udev|systemd|chrony|openvswitch|ovn|haproxy|keepalived|frr|libvirt|lvm|multipath|iscsi|nfs|ceph|gluster|tuned|tailscale|nvidia|nvidia-fabricmanager|NetworkManager|spire|wazuh|osquery|clamav|puppet|cloud)$/
