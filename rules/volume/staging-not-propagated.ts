import { problem, rule, set, volumeNamed } from 'ds-lint/rule'

/** Where the kubelet asks for mounts. */
const STAGING = /^\/var\/lib\/kubelet(?:\/pods|\/plugins(?:\/kubernetes\.io(?:\/csi)?(?:\/pv)?)?)?\/?$/

export default rule({
  id: 'staging-not-propagated',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'CSI driver without Bidirectional mount propagation',
  why: `A CSI node plugin mounts volumes below the kubelet's folders in its own container. Without mountPropagation Bidirectional the node
    does not see them: pods get an empty folder of the node in place of their volume, and write to it.`,
  references: [
    'https://kubernetes-csi.github.io/docs/deploying.html',
    'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
    'https://github.com/ceph/ceph-csi/issues/58',
  ],

  *check({ pod, role }) {
    if (!role.is('csi')) return
    const containers = pod.at('containers').items()
    // A driver that mounts nothing itself has none of the kubelet's folders of pods; where another mount propagates, one that does not is told, too.
    const mounts = containers.flatMap(({ value }) => value?.volumeMounts ?? [])
    const propagating = new Set(mounts.flatMap(each => (each.mountPropagation === 'Bidirectional' ? each.name : [])))
    const propagates = propagating.size > 0
    for (const container of containers) {
      if (container.value?.securityContext?.privileged !== true) continue
      for (const mount of container.at('volumeMounts').items()) {
        const { name, mountPropagation, readOnly } = mount.value ?? {}
        const path = volumeNamed(pod.value, name)?.hostPath?.path
        if (path === undefined || mountPropagation === 'Bidirectional' || readOnly || !STAGING.test(path)) continue
        // Another container mounts, and this one sees it.
        if (mountPropagation === 'HostToContainer' && propagating.has(name)) continue
        if (!propagates && !/^\/var\/lib\/kubelet(?:\/pods)?\/?$/.test(path)) continue
        const propagation = mount.at('mountPropagation')
        yield problem(
          propagation.exists ? propagation : mount,
          `the node does not see volumes that are mounted below ${path} in the container, so pods write to the disk of the node; set mountPropagation: Bidirectional`,
          {
            fix: set(propagation, 'Bidirectional', 'unsafe'),
          },
        )
      }
    }
  },
})
