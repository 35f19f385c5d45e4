import { type Field, lineAt, mountedFiles, problem, rule, set, type Subjects, volumeNamed, wordsOf } from 'ds-lint/rule'
import { addsCapability, type Container, normalPath, type PodSpec } from 'ds-lint/kubernetes'

/** `nsenter -t 1 -m`, `nsenter --mount=/proc/1/ns/mnt`: the first process, as the container sees it. */
const ENTERS = /(?:^|[\s;&|('"`/])nsenter\b[^\n;|&]*?\s(?:(?:-t\s*|--target[=\s]\s*)1(?=[\s'"]|$)|--?\w+[=\s]\/proc\/1\/ns\/)/
/** What runs it elsewhere, or looks at the /proc of the node. */
const ELSEWHERE = /\b(?:chroot|docker|podman|nerdctl|crictl|ctr|kubectl)\b/
/** What a script does not run: comments, and what it prints. */
const SAID = /^[ \t]*#.*$|(?<![\w-])echo[ \t]+(?:"[^"\n]*"|'[^'\n]*')/gm
/** Google's image runs what STARTUP_SCRIPT holds through nsenter. */
const STARTUP = /^(?:(?:[\w-]+\.)?gcr\.io\/(?:google-containers|google_containers)|registry\.k8s\.io)\/startup-script(?:[:@]|$)/
const KURED = /(?:^|\/)kubereboot\/kured(?:[:@]|$)/

export default rule({
  id: 'host-process-unreachable',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container may not run commands on its node',
  why: `A command of nsenter with process 1 enters the namespaces of the node only where hostPID shows the processes of the node; otherwise process 1 is the container's own, and the command changes
    nothing on the node. systemctl reaches systemd only through its sockets. A root that is not mounted where chroot looks for it does not exist. The kernel lets only a privileged container enter them, or one with SYS_ADMIN.`,
  references: [
    'https://man7.org/linux/man-pages/man1/nsenter.1.html',
    'https://kured.dev/docs/configuration/',
    'https://github.com/cozystack/cozystack/pull/2370',
    'https://github.com/kubernetes/node-problem-detector/issues/214',
  ],

  *check({ container, pod, daemonSet, objects, kind }) {
    const words = wordsOf(container).filter(({ variable }) => variable === undefined)
    const text = words.map(each => each.text.replace(SAID, '')).join(' ')
    const { image = '', securityContext } = container.value ?? {}
    yield* emptyRoots(words, container, pod)
    if (kind !== 'init' || text.includes('systemctl')) yield* withoutSystemd(text, words, container, { pod, daemonSet, objects })
    yield* confined(text, words, { container, pod, daemonSet })
    const isKured = KURED.test(image)
    const isStartup = STARTUP.test(image)
    if (!isKured && !isStartup && (!ENTERS.test(text) || ELSEWHERE.test(text) || showsNode(container, pod))) return
    const name = container.value?.name ?? ''
    const related = words.filter(each => each.text.includes('nsenter')).slice(0, 1)
    const details = { related: related.map(({ place }) => ({ place, message: 'the command' })) }
    const what = isKured
      ? 'kured reboots the node through its process 1'
      : isStartup
        ? 'the startup script enters the namespaces of process 1'
        : 'nsenter enters the namespaces of process 1'
    if (pod.value?.hostPID !== true) {
      const place = pod.at('hostPID')
      yield problem(
        place.exists ? place : (related[0]?.place ?? container.at('name')),
        `${what}, which without hostPID is the container's own: nothing happens on the node; set hostPID: true`,
        { ...details, fix: set(place, true, 'unsafe') },
      )
      return
    }
    const isAllowed = securityContext?.privileged === true || addsCapability(securityContext, 'SYS_ADMIN')
    if (isAllowed || (isKured && /--reboot-method=signal/.test(text))) return
    const place = container.at('securityContext', 'privileged')
    yield problem(
      place.exists ? place : (related[0]?.place ?? container.at('name')),
      `${what}, which container ${name} may not do: the kernel refuses it; set privileged: true, or add SYS_ADMIN`,
      details,
    )
  },
})

/** A command to systemd, as a script gives it. */
const SYSTEMCTL =
  /(?:^|[\s;&|(!])systemctl[ \t]+(?:(?:-q|--quiet|--no-pager|--system)[ \t]+)*(?:is-active|is-enabled|status|start|stop|restart|try-restart|reload|enable|disable|mask|unmask|daemon-reload|show|kill)\b/m
/** What brings a command to another system, or names its root. */
const BROUGHT = /\b(?:nsenter|chroot|ssh|docker|podman|nerdctl|crictl|ctr|kubectl|machinectl|systemd-run|--root=|--host=)/

/** A command to systemd, whose sockets are not in the container. */
function* withoutSystemd(
  text: string,
  words: ReturnType<typeof wordsOf>,
  container: Field<Container>,
  about: Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  const scripts = mountedFiles(container, about).filter(
    file => (file.key.endsWith('.sh') || file.text.startsWith('#!')) && file.text.includes('systemctl'),
  )
  const inWords = SYSTEMCTL.test(text) && !BROUGHT.test(text)
  const script = scripts.find(file => SYSTEMCTL.test(runOf(file.text)) && !BROUGHT.test(runOf(file.text)))
  if ((!inWords && !script) || hasSystemd(container, about.pod)) return
  const word = words.find(each => SYSTEMCTL.test(each.text))
  const place =
    inWords || !script
      ? (word?.place ?? container.at('name'))
      : lineAt(script, runOf(script.text).indexOf('systemctl', runOf(script.text).search(SYSTEMCTL)))
  yield problem(
    place,
    `systemctl speaks to systemd through sockets in /run/systemd and /run/dbus, which container ${container.value?.name ?? ''} does not have, so it fails; mount them from the node, or run it with nsenter`,
  )
}

/** Of the same length, with spaces in place of what a script does not run. */
function runOf(script: string): string {
  return script.replace(SAID, said => ' '.repeat(said.length))
}

/** Whether a folder with the sockets of systemd, or one above it, is there from the node. */
function hasSystemd({ value }: Field<Container>, pod: Field<PodSpec>): boolean {
  return (value?.volumeMounts ?? []).some(({ name }) => {
    const path = volumeNamed(pod.value, name)?.hostPath?.path?.replace(/(?<=.)\/$/, '')
    return path !== undefined && /^(?:\/|\/run|\/var|\/var\/run|(?:\/var)?\/run\/(?:systemd|dbus)(?:\/.*)?)$/.test(path)
  })
}

/** `nsenter --mount=/hostproc/1/ns/mnt`, by whatever name the /proc of the node has. */
const NAMESPACES = /(?:^|[\s;&|('"`/])nsenter\b[^\n;|&]*?\/1\/ns\//
const ANNOTATION = 'container.apparmor.security.beta.kubernetes.io/'

/** A container that may enter the namespaces of the node, but for the AppArmor profile that its runtime gives it. */
function* confined(
  text: string,
  words: ReturnType<typeof wordsOf>,
  { container, pod, daemonSet }: Pick<Subjects['container'], 'container' | 'pod' | 'daemonSet'>,
): Iterable<ReturnType<typeof problem>> {
  const { name = '', securityContext } = container.value ?? {}
  if (!NAMESPACES.test(text) || securityContext?.privileged === true) return
  if (!addsCapability(securityContext, 'SYS_ADMIN')) return
  if (securityContext?.appArmorProfile ?? pod.value?.securityContext?.appArmorProfile) return
  const annotations = daemonSet.value?.spec?.template?.metadata?.annotations ?? {}
  if (annotations[`${ANNOTATION}${name}`] !== undefined) return
  const command = words.find(each => each.text.includes('nsenter'))
  yield problem(
    command?.place ?? container.at('name'),
    `nodes with AppArmor, such as those of Ubuntu and Debian, deny nsenter to container ${name} under the default profile of the runtime; set appArmorProfile: {type: Unconfined}`,
    { severity: 'info' },
  )
}

/** Whether the /proc of the node stands in place of the container's. */
function showsNode(container: Field<Container>, pod: Field<PodSpec>): boolean {
  return (container.value?.volumeMounts ?? []).some(
    ({ name, mountPath }) => mountPath === '/proc' && volumeNamed(pod.value, name)?.hostPath?.path === '/proc',
  )
}

/** A chroot into a folder where nothing is mounted, where the root of the node is mounted at another one. */
function* emptyRoots(
  words: ReturnType<typeof wordsOf>,
  container: Field<Container>,
  pod: Field<PodSpec>,
): Iterable<ReturnType<typeof problem>> {
  if (!words.some(({ text }) => text.includes('chroot'))) return
  const mounts = container.at('volumeMounts').items()
  const isRoot = ({ value }: (typeof mounts)[number]): boolean => volumeNamed(pod.value, value?.name)?.hostPath?.path === '/'
  const [root, ...others] = mounts.filter(isRoot)
  const own = root?.value?.mountPath && normalPath(root.value.mountPath)
  if (!root || own === undefined || others.length > 0) return
  for (const [index, { text, place }] of words.entries()) {
    const target = text === 'chroot' || text.endsWith('/chroot') ? words[index + 1] : { text: CHROOT.exec(text)?.[1] ?? '', place }
    const folder = target && normalPath(target.text)
    if (!target || !folder || !/^\/[\w-]+$/.test(folder) || folder === own) continue
    // What a script names before, it may make.
    if (names(text.slice(0, CHROOT.exec(text)?.index ?? 0), folder)) continue
    if (mounts.some(({ value }) => `${value?.mountPath ?? ''}/`.startsWith(`${folder}/`)) || words.some(each => names(each.text, own)))
      continue
    yield problem(target.place, `nothing is mounted at ${folder}: the root of the node is at ${own}; write chroot ${own}`, {
      related: [{ place: root.at('mountPath'), message: 'the mount' }],
    })
    return
  }
}

/** Whether a text has the folder, and not another one that begins as it does. */
function names(text: string, folder: string): boolean {
  return text.split(/[^\w/.-]+/).some(word => `${word}/`.includes(`${folder}/`))
}

const CHROOT = /(?:^|[\s;&|(])chroot\s+(\/[\w-]+)(?=[\s"']|$)/
