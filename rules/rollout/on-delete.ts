import { type AnyField, problem, rule } from 'ds-lint/rule'

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
  options: {
    upgraders: {
      type: 'list',
      default: [
        'nvidia',
        'gpu-operator',
        'mofed',
        'network-operator',
        'rook',
        'longhorn',
        'openstack',
        'openebs',
        'ceph',
        'portworx',
        'nfd',
        'kops',
      ],
      description: 'parts of the names of DaemonSets and images whose pods an operator deletes, one node after the other',
    },
  },

  *check({ daemonSet, pod, role }, { upgraders }) {
    const type = daemonSet.at('spec', 'updateStrategy', 'type')
    if (type.value !== 'OnDelete' || role.is('puller')) return
    const names = [daemonSet.value?.metadata?.name ?? '', ...(pod.value?.containers ?? []).map(({ image = '' }) => image)]
    if (names.some(name => upgraders.some(part => name.toLowerCase().includes(part.toLowerCase())))) return

    yield problem(
      type,
      'with OnDelete an update reaches a node only when its pod is deleted; use RollingUpdate, unless an operator deletes the pods',
      // A new pod changes the node again, or takes its data away for a while: somebody chooses when. A comment says that somebody did.
      {
        severity:
          role.is('tuning', 'driver', 'storage', 'device') || [daemonSet.at('spec', 'updateStrategy'), type].some(hasComment)
            ? 'info'
            : 'warning',
      },
    )
  },
})

/** Whether a comment stands on the line of a key, or on the one above it. */
function hasComment({ key: { file, span } }: AnyField): boolean {
  const start = file.text.lastIndexOf('\n', span.start - 1) + 1
  const end = file.text.indexOf('\n', span.start)
  const above = start === 0 ? '' : file.text.slice(file.text.lastIndexOf('\n', start - 2) + 1, start - 1)
  return /^[ \t]*#/.test(above) || /[ \t]#(?!!)/.test(file.text.slice(start, end < 0 ? undefined : end))
}
