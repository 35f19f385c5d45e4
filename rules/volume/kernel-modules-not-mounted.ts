import { type Field, lineAt, mountedFiles, problem, rule, settingsOf, type Subjects, volumeNamed, wordsOf } from 'ds-lint/rule'
import type { Container, PodSpec } from 'ds-lint/kubernetes'

/** `modprobe NAME` as a command, not one that reads another root or whose failure is let pass. */
const LOADS =
  /(?:^|[\n;&|({])[ \t]*(?:sudo[ \t]+)?(?:\/(?:usr\/)?sbin\/)?modprobe[ \t]+(?:-(?:a|v|q|av)[ \t]+)?([a-z][\w-]*)(?=[ \t]*(?:$|\n|;|&&|\|\||[a-z]))([^\n;&|]*)(\|\|)?/g
/** What runs it in the file system of the node, or looks first. */
const ELSEWHERE = /\b(?:nsenter|chroot|docker|podman|nerdctl|crictl|ctr|set \+e)\b/
/** Lines that are not run. */
const SAID = /^[ \t]*#.*$/gm
const MODULES = '/lib/modules'

export default rule({
  id: 'kernel-modules-not-mounted',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Container loads modules of the kernel that it does not have',
  why: `The program modprobe looks for the modules of the running kernel in /lib/modules. Images do not have those of the kernels of the nodes, so without a mount of that folder it fails, and a script that ends at the
    first failure with it: the container restarts forever.`,
  references: [
    'https://man7.org/linux/man-pages/man8/modprobe.8.html',
    'https://github.com/sapcc/helm-charts/pull/11744',
    'https://github.com/gardener/gardener/pull/496',
  ],

  *check({ container, pod, role, kind, daemonSet, objects }) {
    if (kind !== 'init') yield* virtualServers(container, { pod, daemonSet, objects })
    const words = wordsOf(container).filter(({ text, variable }) => variable === undefined && text.includes('modprobe'))
    if (
      words.length === 0 ||
      ELSEWHERE.test(
        wordsOf(container)
          .map(({ text }) => text)
          .join(' '),
      ) ||
      hasModules(container, pod)
    )
      return
    const [first] = container.value?.command ?? []
    const text = words.map(each => each.text.replace(SAID, '')).join('\n')
    const module = first !== undefined && /(?:^|\/)modprobe$/.test(first) ? lastWord(container) : loaded(text)
    if (module === undefined) return
    yield problem(
      words[0]!.place,
      `modprobe looks for ${module} in ${MODULES}, which is not that of the node, so it fails; mount ${MODULES} of the node`,
      // Installers of drivers bring modules with them.
      role.is('driver') ? { severity: 'info' } : {},
    )
  },
})

const KUBE_PROXY = /(?:^|\/)kube-proxy(?:-[a-z\d]+)?(?:[:@]|$)/

/** kube-proxy in a mode whose modules it loads itself. */
function* virtualServers(
  container: Field<Container>,
  about: Pick<Subjects['container'], 'pod' | 'daemonSet' | 'objects'>,
): Iterable<ReturnType<typeof problem>> {
  if (!KUBE_PROXY.test(container.value?.image ?? '') || hasModules(container, about.pod)) return
  const option = settingsOf(container).find(({ name, value }) => name === 'proxy-mode' && value === 'ipvs')
  const file = option ? undefined : mountedFiles(container, about).find(({ text }) => IPVS.test(text))
  if (!option && !file) return
  yield problem(
    option?.place ?? lineAt(file!, file!.text.search(IPVS) + 1),
    `in mode ipvs kube-proxy loads modules of the kernel from ${MODULES}, which is not mounted: on nodes that have not loaded them it exits, or uses iptables; mount ${MODULES} of the node`,
    { severity: 'info' },
  )
}

const IPVS = /^[ \t]*mode:[ \t]*["']?ipvs["']?[ \t]*$/m

/** The first module whose absence ends the script, or is not let pass. */
function loaded(text: string): string | undefined {
  return [...text.matchAll(LOADS)].find(match => match[3] === undefined)?.[1]
}

function lastWord({ value }: Field<Container>): string | undefined {
  const words = [...(value?.command ?? []), ...(value?.args ?? [])]
  return words.some(word => /^-(?:d|S|r|-)/.test(word)) ? undefined : words.at(-1)
}

/** Whether the folder, or one above it, is mounted. */
function hasModules(container: Field<Container>, pod: Field<PodSpec>): boolean {
  return (container.value?.volumeMounts ?? []).some(({ name, mountPath = '' }) => {
    const isFolder = /^\/(?:usr\/?|lib\/?|usr\/lib\/?|(?:usr\/)?lib\/modules\/?.*)?$/.test(mountPath)
    return isFolder || (volumeNamed(pod.value, name)?.hostPath?.path ?? '').startsWith(MODULES)
  })
}
