import { problem, rule } from 'ds-lint/rule'

/** Operators and charts that delete the pods themselves, one node after the other. */
const UPGRADERS = /(?:nvidia|gpu-operator|mofed|network-operator|rook|longhorn|openstack|openebs|ceph|portworx|nfd|kops)/i

export default rule({
  id: 'on-delete',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'OnDelete updates no pod until the pod is deleted',
  why: `kubectl apply succeeds and nothing rolls out: old pods keep running, and each node gets the new version only when its pod is
    deleted or the node is replaced. The fleet then runs several versions at once.`,
  references: ['https://kubernetes.io/docs/tasks/manage-daemon/update-daemon-set/', 'https://github.com/kubereboot/kured/issues/413'],

  *check({ daemonSet, pod, role }) {
    const type = daemonSet.at('spec', 'updateStrategy', 'type')
    if (type.value !== 'OnDelete' || role.is('device', 'puller')) return
    const names = [daemonSet.value?.metadata?.name ?? '', ...(pod.value?.containers ?? []).map(({ image = '' }) => image)]
    if (names.some(name => UPGRADERS.test(name))) return

    yield problem(
      type,
      'with OnDelete an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes the pods',
    )
  },
})
