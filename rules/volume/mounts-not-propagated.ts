import { problem, rule, set, volumeNamed, wordsOf } from 'ds-lint/rule'

export default rule({
  id: 'mounts-not-propagated',
  on: 'container',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Exporter does not see file systems that are mounted later',
  why: `Without mountPropagation HostToContainer a container keeps the mounts that were there when it started. An exporter of file systems misses each disk that the node mounts
    later, and holds those that it unmounts.`,
  references: [
    'https://github.com/prometheus/node_exporter#docker',
    'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
  ],

  *check({ container, pod }) {
    if (!/(?:^|[/-])node[-_]exporter(?:[:@]|$)/.test(container.value?.image ?? '')) return
    const root = wordsOf(container)
      .map(({ text }) => /^--path\.rootfs=(\/.+)$/.exec(text)?.[1]?.replace(/\/$/, ''))
      .find(path => path !== undefined)
    if (root === undefined) return
    for (const mount of container.at('volumeMounts').items()) {
      const { name, mountPath, mountPropagation = 'None' } = mount.value ?? {}
      if (mountPath?.replace(/\/$/, '') !== root || mountPropagation !== 'None') continue
      if (volumeNamed(pod.value, name)?.hostPath?.path !== '/') continue
      const place = mount.at('mountPropagation')
      yield problem(place, `file systems that the node mounts later are not seen at ${root}; set mountPropagation HostToContainer`, {
        fix: set(place, 'HostToContainer', 'unsafe'),
      })
    }
  },
})
