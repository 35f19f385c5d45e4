import { mayWriteProc, problem, rule } from 'ds-lint/rule'
import { userOf } from 'ds-lint/kubernetes'

/** What sets a kernel parameter in the container itself; the program of nsenter or chroot runs elsewhere. */
const SETS =
  /(?:^|[\s;&|(])(?:\/\S*\/)?sysctl\s+(?:-[a-z]+\s+)*(?:-w|--write)\s+["']?([a-z]\w*(?:[./][\w-]+)+)|>\s*["']?\/proc\/sys\/([\w./-]+)/
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

  *check({ container, pod }) {
    const { command = [], args = [], securityContext } = container.value ?? {}
    const isPrivileged = securityContext?.privileged === true
    const user = userOf(container.value, pod.value) ?? 0
    if ((isPrivileged && user === 0) || mayWriteProc(container, pod)) return
    const words = [...command, ...args]
    const text = words.join(' ')
    const [, written, path] = SETS.exec(text) ?? []
    const parameter = written ?? path?.replaceAll('/', '.')
    if (parameter === undefined || ELSEWHERE.test(text)) return
    const index = Math.max(
      0,
      words.findIndex(word => /sysctl|\/proc\/sys\//.test(word)),
    )
    const place = index < command.length ? container.at('command', index) : container.at('args', index - command.length)
    if (isPrivileged) {
      const own = container.at('securityContext', 'runAsUser')
      yield problem(
        place,
        `the container runs as user ${user}, and only root may set ${parameter}, also in a privileged container; set runAsUser: 0`,
        { related: [{ place: own.exists ? own : pod.at('securityContext', 'runAsUser'), message: 'the user' }] },
      )
      return
    }
    const isSet = securityContext?.privileged !== undefined
    yield problem(
      place,
      `the container is not privileged, so it cannot set ${parameter}: /proc/sys is read-only; set privileged: true, or set the parameter on the nodes`,
      { related: isSet ? [{ place: container.at('securityContext', 'privileged'), message: 'not privileged' }] : [] },
    )
  },
})
