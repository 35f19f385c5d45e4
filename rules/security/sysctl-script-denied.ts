import { lineAt, mayWriteProc, mountedFiles, problem, rule } from 'ds-lint/rule'

/** A line of a script that sets a kernel parameter. */
const SETS =
  /^[ \t]*(?:\/\S*\/)?sysctl[ \t]+(?:-[a-z]+[ \t]+)*(?:-w|--write)[ \t]+["']?([a-z]\w*(?:[./][\w-]+)+)|^[ \t]*echo[ \t]+[^\n>]{1,200}>[ \t]*["']?\/proc\/sys\/([\w./-]+)/m
/** What runs commands elsewhere than in the container. */
const ELSEWHERE = /\b(?:nsenter|chroot|unshare|mount|docker|podman|nerdctl|ctr)\b/
/** A word that names a script, alone. */
const SCRIPT = /^\/[\w./-]+$/
/** Of a text: files can be long. */
const LONGEST = 20_000

export default rule({
  id: 'sysctl-script-denied',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Script of a ConfigMap sets a kernel parameter, which its container cannot write',
  why: `Container runtimes mount /proc/sys read-only unless a container is privileged. The script fails with "Read-only file system": an init container that runs it fails on
    every node, and elsewhere the parameter keeps its value.`,
  references: ['https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/'],

  *check({ container, pod, daemonSet, objects }) {
    const { command = [], args = [], securityContext, volumeMounts = [] } = container.value ?? {}
    const words = [...command, ...args]
    if (volumeMounts.length === 0 || !words.some(word => SCRIPT.test(word))) return
    if (securityContext?.privileged === true || mayWriteProc(container, pod)) return
    if (ELSEWHERE.test(words.join(' '))) return
    for (const file of mountedFiles(container, { pod, daemonSet, objects })) {
      if (file.text.length > LONGEST || ELSEWHERE.test(file.text) || !words.some(word => word.endsWith(`/${file.key}`))) continue
      const line = SETS.exec(file.text)
      if (!line) continue
      const [whole, name, proc] = line
      yield problem(
        lineAt(file, line.index + whole.length - whole.trimStart().length),
        `container ${container.value?.name ?? ''} runs this script and is not privileged, so it cannot set ${name ?? proc?.replaceAll('/', '.')}: /proc/sys is read-only; set privileged: true, or set the parameter on the nodes`,
        {
          related:
            securityContext?.privileged === undefined
              ? []
              : [{ place: container.at('securityContext', 'privileged'), message: 'not privileged' }],
        },
      )
      return
    }
  },
})
