import { problem, rule, set } from 'ds-lint/rule'
import { isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'relative-path',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Path is not absolute',
  why: `The API server accepts a hostPath without a leading "/". Most container runtimes fail to mount it, and the container does not
    start. A relative mountPath is mounted below "/"; some runtimes reject one with a ":".`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const path = volume.at('hostPath', 'path')
      if (!path.value || isAbsolute(path.value)) continue
      const above = path.value.startsWith('~') ? '"~" is not expanded' : 'it must start with "/"'
      yield problem(path, `hostPath "${path.value}" is not absolute, so the container does not start; ${above}`, {
        fix: path.value.startsWith('~') ? undefined : set(path, `/${path.value.replace(/^\.\//, '')}`, 'unsafe'),
      })
    }
    const isOfWindows = isForWindows(pod.value)
    for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
      for (const mount of container.at('volumeMounts').items()) {
        const path = mount.at('mountPath')
        if (!path.value) continue
        if (!isAbsolute(path.value)) {
          if (path.value.includes('\\') || isOfWindows) continue
          yield problem(path, `mountPath "${path.value}" is not absolute and is mounted at /${path.value}; add the "/"`, {
            severity: 'info',
            fix: set(path, `/${path.value.replace(/^\.\//, '')}`, 'safe'),
          })
        } else if (/^\/[^:]*:/.test(path.value)) {
          const [, option = ''] = /:(\w+)$/.exec(path.value) ?? []
          yield problem(path, `mountPath "${path.value}" must not contain ":"; ${INSTEAD[option] ?? 'remove it'}`, { severity: 'warning' })
        }
      }
    }
  },
})

/** What has the effect of an option of Docker. */
const INSTEAD: Readonly<Record<string, string>> = {
  ro: 'set readOnly for a mount that is only read',
  shared: 'set mountPropagation: Bidirectional',
  rshared: 'set mountPropagation: Bidirectional',
  slave: 'set mountPropagation: HostToContainer',
  rslave: 'set mountPropagation: HostToContainer',
}

/** Of Linux or Windows, or a text that a later step replaces. */
function isAbsolute(path: string): boolean {
  return /^(?:\/|\\|[A-Za-z]:|[$<{%[_@])/.test(path)
}
