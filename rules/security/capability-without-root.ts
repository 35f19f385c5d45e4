import { problem, rule } from 'ds-lint/rule'
import { capabilityName, isForWindows, userOf } from 'ds-lint/kubernetes'

/** What programs have in their files, where they are built to run without root: ping, and servers with ports below 1024. */
const IN_FILES: ReadonlySet<string> = new Set(['NET_BIND_SERVICE', 'NET_RAW', 'SETUID', 'SETGID', 'ALL'])

export default rule({
  id: 'capability-without-root',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Added capability does not reach a process that is not root',
  why: `A runtime gives added capabilities to a process of root at once. Any other user gets those alone that the file of the program has (setcap), because Kubernetes sets no ambient
    capabilities. Without them the agent fails with "operation not permitted", though the manifest grants what it needs.`,
  references: [
    'https://github.com/kubernetes/kubernetes/issues/56374',
    'https://man7.org/linux/man-pages/man7/capabilities.7.html',
    'https://github.com/kubernetes/enhancements/pull/2757',
  ],

  *check({ container, pod }) {
    const own = container.value?.securityContext
    const user = userOf(container.value, pod.value)
    if (user === undefined || user === 0 || own?.privileged === true || isForWindows(pod.value)) return
    for (const item of container.at('securityContext', 'capabilities', 'add').items()) {
      const name = item.value
      if (!name || IN_FILES.has(capabilityName(name))) continue
      yield problem(
        item,
        `container ${container.value?.name ?? ''} runs as user ${user}, so it gets ${name} only if the file of its program has the capability (setcap); set it in the image, or run as root`,
        {
          related: [
            container.at('securityContext', 'runAsUser').exists
              ? container.at('securityContext', 'runAsUser')
              : pod.at('securityContext', 'runAsUser'),
          ],
        },
      )
      return
    }
  },
})
