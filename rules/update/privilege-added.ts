import { type AnyField, containerPairs, type Field, problem, rule, type Severity } from 'ds-lint/rule'
import { capabilityName, type Container, containersOf, normalPath, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'privilege-added',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Pods get more privileges on their nodes',
  why: `A DaemonSet runs on every node: an attacker who takes over one of its containers has the same privileges on every node. Only
    added privileges are reported, not those that were there before.`,
  references: [
    'https://kubernetes.io/docs/concepts/security/pod-security-standards/',
    'https://kubernetes.io/docs/tasks/configure-pod-container/security-context/',
  ],
  securitySeverity: 6.5,

  *check({ before, pod }) {
    const wasPrivileged = anyPrivileged(before.pod)
    for (const gain of [...podGains(before.pod, pod), ...volumeGains(before.pod, pod, wasPrivileged)]) yield problemOf(gain)
    for (const { before: old, after } of containerPairs(before.pod, pod)) {
      for (const gain of containerGains(old, after, before.pod, pod, wasPrivileged)) yield problemOf(gain)
    }
  },
})

interface Gain {
  readonly place: AnyField
  readonly was: AnyField | undefined
  readonly message: string
  readonly severity?: Severity
  /** Where more of the same is gained. */
  readonly others?: readonly AnyField[]
}

function problemOf({ place, was, message, severity, others = [] }: Gain) {
  const before = was?.exists ? [{ place: was, message: 'before' }] : []
  return problem(place, message, { severity, related: [...before, ...others.map(other => ({ place: other, message: 'also here' }))] })
}

const HOST_ACCESS = [
  ['hostNetwork', 'uses the network of its node: it sees all traffic and can connect to services on localhost'],
  ['hostPID', 'sees all processes of its node and, as root, can access them'],
  ['hostIPC', 'shares memory and semaphores with all processes of its node'],
] as const

function podGains(before: Field<PodSpec>, after: Field<PodSpec>): Gain[] {
  const gains: Gain[] = HOST_ACCESS.filter(([name]) => after.value?.[name] === true && before.value?.[name] !== true).map(
    ([name, what]) => ({
      place: after.at(name),
      was: before.at(name),
      message: `the pod now ${what}`,
    }),
  )
  if (isHostProcess(after) && !isHostProcess(before)) {
    const message = 'the containers are now processes of their Windows node (hostProcess) and have its users and files'
    gains.push({ place: after.at('securityContext', 'windowsOptions', 'hostProcess'), was: undefined, message })
  }
  if (before.value?.hostUsers === false && after.value?.hostUsers !== false) {
    const message = 'root in the pod is now root on the node: hostUsers was false'
    gains.push({ place: after.at('hostUsers'), was: before.at('hostUsers'), message })
  }
  if (before.value?.automountServiceAccountToken === false && after.value?.automountServiceAccountToken !== false) {
    const message = 'the pods now get the token of their service account: automountServiceAccountToken was false'
    gains.push({ place: after.at('automountServiceAccountToken'), was: before.at('automountServiceAccountToken'), message })
  }
  return gains
}

function isHostProcess({ value }: Field<PodSpec>): boolean {
  return value?.securityContext?.windowsOptions?.hostProcess === true
}

/** Where the secrets of a node lie, and the sockets through which it obeys. */
const SECRET =
  /^\/(?:$|etc\/?$|etc\/kubernetes(?:\/|$)|root(?:\/|$)|home(?:\/|$)|proc\/?$|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/
/** What a node runs, and how it is set up: to write there is to become root. */
const SYSTEM =
  /^\/(?:$|(?:etc|bin|sbin|usr|lib|lib64|boot|root|proc|sys|dev)(?:\/|$)|var\/lib\/(?:kubelet|docker|containerd)\/?$|(?:var\/)?run\/?$|.*\.sock$)/

/** Folders of the node that were not mounted before, or not for writing: one gain each, at the first of them. */
function volumeGains(before: Field<PodSpec>, after: Field<PodSpec>, wasPrivileged: boolean): Gain[] {
  const olds = new Map<string, (string | undefined)[]>()
  for (const { name, hostPath } of before.value?.volumes ?? []) {
    if (hostPath?.path !== undefined) olds.set(withSlash(hostPath.path), [...(olds.get(withSlash(hostPath.path)) ?? []), name])
  }
  const [wereWritten, areWritten] = [writtenVolumes(before), writtenVolumes(after)]
  const added: HostFolder[] = []
  const opened: HostFolder[] = []
  for (const volume of after.at('volumes').items()) {
    const path = volume.value?.hostPath?.path
    if (path === undefined) continue
    const covering = foldersAround(path).flatMap(folder => olds.get(folder) ?? [])
    const writes = areWritten.has(volume.value?.name)
    const folder = {
      path,
      writes,
      place: volume.at('hostPath', 'path'),
      grave: !wasPrivileged && (SECRET.test(path) || (writes && SYSTEM.test(path))),
    }
    if (covering.length === 0) added.push(folder)
    else if (writes && !covering.some(name => wereWritten.has(name))) opened.push(folder)
  }
  return [
    ...together(added, 'mounts', ', which was not mounted before'),
    ...together(opened, 'may write to', ', which was read-only before'),
  ]
}

interface HostFolder {
  readonly path: string
  readonly writes: boolean
  readonly place: AnyField
  readonly grave: boolean
}

const MOST_SHOWN = 4

function together(folders: readonly HostFolder[], what: string, end: string): Gain[] {
  const ordered = folders.toSorted((a, b) => Number(b.grave) - Number(a.grave))
  const [first, ...others] = ordered
  if (!first) return []
  const names = ordered
    .slice(0, MOST_SHOWN)
    .map(({ path, writes }) => (what === 'mounts' ? `${path} (${writes ? 'for writing' : 'for reading'})` : path))
  const more = ordered.length > MOST_SHOWN ? ` and ${ordered.length - MOST_SHOWN} more` : ''
  const message = `the pod ${what} ${names.join(', ')}${more} of its node${end}`
  return [
    { place: first.place, was: undefined, message, severity: first.grave ? 'warning' : 'info', others: others.map(({ place }) => place) },
  ]
}

/** Windows' backslashes as slashes; a path there may leave out its drive. */
function withSlash(path: string): string {
  return `${normalPath(path.includes('\\') ? path.replace(/^[A-Za-z]:/, '').replaceAll('\\', '/') : path)}/`
}

/** The folder itself and all that it lies in, each with a slash at its end. */
function foldersAround(path: string): string[] {
  const whole = withSlash(path)
  return [...whole.matchAll(/\//g)].map(({ index }) => whole.slice(0, index + 1))
}

/** The names of the volumes that some container may write to. */
function writtenVolumes({ value }: Field<PodSpec>): ReadonlySet<string | undefined> {
  const mounts = containersOf(value).flatMap(({ volumeMounts = [] }) => volumeMounts)
  return new Set(mounts.filter(({ readOnly }) => readOnly !== true).map(({ name }) => name))
}

/** What container runtimes give by default, and what every profile allows. */
const ORDINARY = new Set(
  'AUDIT_WRITE CHOWN DAC_OVERRIDE FOWNER FSETID KILL MKNOD NET_BIND_SERVICE SETFCAP SETGID SETPCAP SETUID SYS_CHROOT'.split(' '),
)

function containerGains(
  old: Field<Container> | undefined,
  container: Field<Container>,
  oldPod: Field<PodSpec>,
  pod: Field<PodSpec>,
  wasPrivileged: boolean,
): Gain[] {
  const [was, is] = [old?.value?.securityContext ?? {}, container.value?.securityContext ?? {}]
  const context = container.at('securityContext')
  const oldContext = old?.at('securityContext')
  const name = container.value?.name ?? 'the container'
  if (was.privileged === true) return []
  if (is.privileged === true) {
    const message = `container ${name} is now privileged and has root access to its node`
    return [{ place: context.at('privileged'), was: oldContext?.at('privileged'), message, severity: wasPrivileged ? 'info' : 'warning' }]
  }

  const gains: Gain[] = []
  const had = new Set((was.capabilities?.add ?? []).map(capabilityName))
  const added = (is.capabilities?.add ?? []).map(capabilityName)
  const list = context.at('capabilities', 'add')
  const gained = [...added.keys()].filter(index => !had.has(added[index]!) && !had.has('ALL') && !ORDINARY.has(added[index]!))
  const [first, ...others] = gained
  if (first !== undefined) {
    const names = gained.map(index => added[index]).join(', ')
    gains.push({
      place: list.at(first),
      was: oldContext?.at('capabilities', 'add'),
      message: `${name} gets the ${gained.length === 1 ? 'capability' : 'capabilities'} ${names}`,
      severity: wasPrivileged ? 'info' : 'warning',
      others: others.map(index => list.at(index)),
    })
  }
  if (!old) return gains

  const dropped = (list: readonly string[] = []): boolean => list.some(each => capabilityName(each) === 'ALL')
  if (dropped(was.capabilities?.drop) && !dropped(is.capabilities?.drop)) {
    const place = context.at('capabilities', 'drop')
    gains.push({
      place,
      was: oldContext?.at('capabilities', 'drop'),
      message: `${name} no longer drops all capabilities`,
      severity: 'info',
    })
  }
  if (was.allowPrivilegeEscalation === false && is.allowPrivilegeEscalation !== false) {
    const place = context.at('allowPrivilegeEscalation')
    gains.push({
      place,
      was: oldContext?.at('allowPrivilegeEscalation'),
      message: `processes of ${name} may now gain privileges (setuid)`,
      severity: 'info',
    })
  }
  if (was.readOnlyRootFilesystem === true && is.readOnlyRootFilesystem !== true) {
    const place = context.at('readOnlyRootFilesystem')
    gains.push({
      place,
      was: oldContext?.at('readOnlyRootFilesystem'),
      message: `${name} may now write to its root file system`,
      severity: 'info',
    })
  }
  if (is.procMount === 'Unmasked' && was.procMount !== 'Unmasked') {
    gains.push({
      place: context.at('procMount'),
      was: oldContext?.at('procMount'),
      message: `${name} now sees the unmasked /proc of the kernel`,
    })
  }
  if (isUnconfined(container, pod) && !isUnconfined(old, oldPod)) {
    gains.push({
      place: context.at('seccompProfile'),
      was: oldContext?.at('seccompProfile'),
      message: `${name} no longer has a seccomp profile`,
    })
  }
  if (mayBeRoot(container, pod) && !mayBeRoot(old, oldPod)) {
    const place = context.at('runAsUser').exists ? context.at('runAsUser') : context.at('runAsNonRoot')
    gains.push({
      place,
      was: oldContext?.at('runAsNonRoot'),
      message: `${name} may now run as root`,
      severity: 'info',
    })
  }
  return gains
}

function anyPrivileged({ value }: Field<PodSpec>): boolean {
  return containersOf(value).some(({ securityContext }) => securityContext?.privileged === true)
}

function isUnconfined(container: Field<Container>, pod: Field<PodSpec>): boolean {
  const profile = container.value?.securityContext?.seccompProfile ?? pod.value?.securityContext?.seccompProfile
  return profile?.type === undefined || profile.type === 'Unconfined'
}

function mayBeRoot(container: Field<Container>, pod: Field<PodSpec>): boolean {
  const { runAsNonRoot = pod.value?.securityContext?.runAsNonRoot, runAsUser = pod.value?.securityContext?.runAsUser } =
    container.value?.securityContext ?? {}
  return runAsNonRoot !== true && (runAsUser === undefined || runAsUser === 0)
}
