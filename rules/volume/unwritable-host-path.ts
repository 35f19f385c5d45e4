import { type Field, fileCommandsOf, mountAt, problem, rule, settingsOf, volumeNamed } from 'ds-lint/rule'
import { addsCapability, type Container, containersOf, isForWindows, normalPath, type PodSpec, userOf } from 'ds-lint/kubernetes'

/** Where agents keep what they write. */
const STATE =
  /^\/(?:(?:var\/(?:lib|cache|local)|opt|mnt|data|srv)\/.|var\/(?!lib|log|run|cache|local|tmp|spool|snap|opt|mail|lock|db|empty|crash|backups)[\w.-]+)/
/** Folders of other programs, which an agent mounts to read them. */
const OTHERS = /^\/var\/lib\/(?:kubelet|docker|containers?|containerd|crio|rancher|k0s|etcd|cni|systemd|dbus|rpm|dpkg|dhcp|cloud)(?:\/|$)/

export default rule({
  id: 'unwritable-host-path',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'User of the container may not write to the folder that the kubelet creates',
  why: `With type DirectoryOrCreate the kubelet creates a folder that belongs to root, with mode 0755, and fsGroup does not change volumes of type hostPath. An agent that runs as another
    user gets "permission denied" when it writes there: it exits, or keeps no positions and no buffers.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],

  *check({ container, kind, pod }) {
    const user = userOf(container.value, pod.value)
    if (!user || isForWindows(pod.value) || mayOverride(container.value)) return
    yield* systemFolders(container, pod, user)
    if (kind === 'init') return
    for (const mount of container.at('volumeMounts').items()) {
      const { name, readOnly, subPath, subPathExpr } = mount.value ?? {}
      const { path = '', type } = volumeNamed(pod.value, name)?.hostPath ?? {}
      if (readOnly === true || subPath || subPathExpr || type !== 'DirectoryOrCreate') continue
      const isSocketFolder = !STATE.test(path) && servesIn(mount.value?.mountPath ?? '', container)
      if ((!STATE.test(path) && !isSocketFolder) || OTHERS.test(path) || mayChange(pod, name)) continue
      const own = container.at('securityContext', 'runAsUser')
      yield problem(
        mount,
        `the kubelet creates ${path} for root, so user ${user} of container ${container.value?.name ?? ''} may not write to it; give it to the user in an init container, or run as root`,
        { related: [{ place: own.exists ? own : pod.at('securityContext', 'runAsUser'), message: 'the user' }] },
      )
    }
  },
})

/** Folders of the system, which belong to root. */
const SYSTEM = /^\/(?:(?:opt|srv|mnt|root|run|var|var\/(?:lib|run|opt|cache)|opt\/cni(?:\/bin)?)$|(?:etc|usr|lib|bin|sbin|boot)(?:\/|$))/

/** What a script creates in a folder of the system. */
function* systemFolders(container: Field<Container>, pod: Field<PodSpec>, user: string | number): Iterable<ReturnType<typeof problem>> {
  for (const { program, paths, place, isCertain } of fileCommandsOf(container)) {
    for (const path of paths) {
      const { mount, rest = '' } = mountAt(path, container) ?? {}
      const { name, readOnly, subPath, subPathExpr } = mount?.value ?? {}
      const folder = volumeNamed(pod.value, name)?.hostPath?.path
      if (!mount || folder === undefined || rest === '' || readOnly === true || subPath || subPathExpr) continue
      const node = normalPath(`${folder}/${rest.slice(0, Math.max(rest.lastIndexOf('/'), 0))}`)
      if (!SYSTEM.test(node)) continue
      const own = container.at('securityContext', 'runAsUser')
      yield problem(
        place,
        `${program} writes to ${path}, in ${node} of the node, which belongs to root, so user ${user} of container ${container.value?.name ?? ''} gets "permission denied"; run it as root`,
        {
          severity: isCertain ? 'warning' : 'info',
          related: [{ place: own.exists ? own : pod.at('securityContext', 'runAsUser'), message: 'the user' }],
        },
      )
      return
    }
  }
}

/** Options of the socket that a program listens on. */
const LISTENS = /^(?:endpoint|listen|bind|listen-?address|bind-?address|grpc-?(?:endpoint|address|listen)|socket-?path|server-?socket)$/i

/** Whether the program creates its socket in the folder itself. */
function servesIn(mountPath: string, container: Field<Container>): boolean {
  const folder = mountPath.endsWith('/') ? mountPath : `${mountPath}/`
  return settingsOf(container).some(({ name, value, isVariable }) => {
    const path = value.replace(/^unix:(?:\/\/)?/, '')
    return (
      !isVariable &&
      LISTENS.test(name) &&
      path.startsWith(folder) &&
      /\.sock(?:et)?$/.test(path) &&
      !path.slice(folder.length).includes('/')
    )
  })
}

function mayOverride({ securityContext }: Container = {}): boolean {
  return securityContext?.privileged === true || addsCapability(securityContext, 'DAC_OVERRIDE')
}

/** Whether another container, which may be root, can change the owner. */
function mayChange({ value }: Field<PodSpec>, volume: string | undefined): boolean {
  return containersOf(value).some(
    container =>
      !userOf(container, value) && container.volumeMounts?.some(({ name, readOnly }) => name === volume && readOnly !== true) === true,
  )
}
