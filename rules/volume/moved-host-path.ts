import { problem, rule, set } from 'ds-lint/rule'
import { isBelow, normalPath } from 'ds-lint/kubernetes'

export default rule({
  id: 'moved-host-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Host path is elsewhere in this distribution',
  why: `K3s keeps the socket of containerd and the configuration of the network below folders of its own. The usual path does not exist there: the runtime
    makes an empty folder of it, and the agent finds nothing. Reported with a profile of such a distribution.`,
  references: ['https://docs.k3s.io/advanced', 'https://docs.k3s.io/networking/basic-network-options'],

  *check({ pod, cluster }) {
    const moved = cluster.profiles.flatMap(({ title, movedPaths = [] }) =>
      movedPaths.flatMap(({ from, to }) => from.map(path => ({ path, to, title }))),
    )
    if (moved.length === 0) return
    const mounted = pod
      .at('volumes')
      .items()
      .map(({ value }) => value?.hostPath?.path ?? '')
    for (const volume of pod.at('volumes').items()) {
      const field = volume.at('hostPath', 'path')
      const path = field.value
      const found = path === undefined ? undefined : moved.find(each => isBelow(path, [each.path]))
      // Both are mounted: the agent looks for the one that is there.
      if (!found || path === undefined || mounted.some(each => isBelow(each, [found.to]))) continue
      const there = `${found.to}${normalPath(path).slice(found.path.length)}`
      yield problem(field, `${path} is ${there} on ${found.title}: the agent finds nothing here; mount that path`, {
        fix: set(field, there, 'unsafe'),
      })
    }
  },
})
