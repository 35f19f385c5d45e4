import { type AnyField, type ConfigFile, lineAt, type Location, mountedFiles, problem, rule, volumeNamed } from 'ds-lint/rule'

/** What sets a kernel parameter in the container itself; the program of nsenter or chroot runs elsewhere. */
const SETS =
  /(?:^|[\s;&|(])(?:\/\S*\/)?sysctl\s+(?:-[a-z]+\s+)*(?:-w|--write)\s+["']?([a-z]\w*(?:[./][\w-]+)+)|>\s*["']?\/proc\/sys\/([\w./-]+)/
/** The same at the start of a line of a script. */
const SETS_AT_START =
  /^[ \t]*(?:\/\S*\/)?sysctl[ \t]+(?:-[a-z]+[ \t]+)*(?:-w|--write)[ \t]+["']?([a-z]\w*(?:[./][\w-]+)+)|^[ \t]*echo[ \t]+[^\n>]{1,200}>[ \t]*["']?\/proc\/sys\/([\w./-]+)/m
/** A word that names a script, alone. */
const SCRIPT = /^\/[\w./-]+$/
/** Of a text: files can be long. */
const LONGEST = 20_000
const ELSEWHERE = /\b(?:nsenter|chroot|unshare|mount|docker|podman|nerdctl|ctr)\b/

export default rule({
  id: 'sysctl-needs-privileged',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Command sets a kernel parameter, which its container cannot write',
  why: `Container runtimes mount /proc/sys read-only unless a container is privileged. The command fails with "Read-only file system": an init container that runs it fails on
    every node, and elsewhere the parameter keeps its value.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/',
    'https://github.com/oracle/weblogic-kubernetes-operator/issues/1539',
    'https://github.com/elastic/cloud-on-k8s/issues/5410',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const { command = [], args = [], securityContext, volumeMounts = [] } = container.value ?? {}
    const isPrivileged = securityContext?.privileged === true
    const user = securityContext?.runAsUser ?? pod.value?.securityContext?.runAsUser ?? 0
    if ((isPrivileged && user === 0) || securityContext?.procMount === 'Unmasked') return
    // With another /proc mounted, or the right to mount one, it may be written.
    if (securityContext?.capabilities?.add?.some(name => /^(?:CAP_)?SYS_ADMIN$|^ALL$/i.test(name))) return
    if (volumeMounts.some(({ name, mountPath = '' }) => mountPath.startsWith('/proc') && volumeNamed(pod.value, name)?.hostPath)) return
    const words = [...command, ...args]
    const text = words.join(' ')
    if (ELSEWHERE.test(text)) return
    const [, written, path] = SETS.exec(text) ?? []
    const parameter = written ?? path?.replaceAll('/', '.')
    const found = parameter === undefined ? inScript(words, mountedFiles(container, { pod, daemonSet, objects })) : undefined
    if (parameter === undefined && !found) return
    const own = container.at('securityContext', 'runAsUser')
    const [defect, related] = isPrivileged
      ? [
          `runs as user ${user}, and only root may set ${parameter ?? found?.parameter}, also in a privileged container; set runAsUser: 0`,
          [{ place: own.exists ? own : pod.at('securityContext', 'runAsUser'), message: 'the user' }],
        ]
      : [
          `is not privileged, so it cannot set ${parameter ?? found?.parameter}: /proc/sys is read-only; set privileged: true, or set the parameter on the nodes`,
          securityContext?.privileged === undefined
            ? []
            : [{ place: container.at('securityContext', 'privileged'), message: 'not privileged' }],
        ]
    if (found) {
      yield problem(found.place, `container ${container.value?.name ?? ''} runs this script and ${defect}`, { related })
      return
    }
    const index = Math.max(
      0,
      words.findIndex(word => /sysctl|\/proc\/sys\//.test(word)),
    )
    const place = index < command.length ? container.at('command', index) : container.at('args', index - command.length)
    yield problem(place, `the container ${defect}`, { related })
  },
})

/** A script of a ConfigMap, where the command names it. */
function inScript(
  words: readonly string[],
  files: readonly ConfigFile[],
): { readonly parameter: string; readonly place: AnyField | Location } | undefined {
  if (!words.some(word => SCRIPT.test(word))) return undefined
  for (const file of files) {
    const line = file.text.length > LONGEST || ELSEWHERE.test(file.text) ? null : SETS_AT_START.exec(file.text)
    if (!line || !words.some(word => word.endsWith(`/${file.key}`))) continue
    const [whole, name, proc = ''] = line
    return {
      parameter: name ?? proc.replaceAll('/', '.'),
      place: lineAt(file, line.index + whole.length - whole.trimStart().length),
    }
  }
  return undefined
}
