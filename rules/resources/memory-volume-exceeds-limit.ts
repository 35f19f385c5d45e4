import { mountsOf, problem, rule } from 'ds-lint/rule'
import { quantityOf } from 'ds-lint/kubernetes'

export default rule({
  id: 'memory-volume-exceeds-limit',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Memory volume is larger than the memory limit',
  why: `What is written to an emptyDir with medium Memory counts as memory of the container that writes it. A volume that may hold more than the container's memory
    limit is never full: the container is killed before.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],

  *check({ pod, role }) {
    for (const volume of pod.at('volumes').items()) {
      const { name, emptyDir } = volume.value ?? {}
      if (emptyDir?.medium !== 'Memory' || emptyDir.sizeLimit === undefined) continue
      const size = bytes(emptyDir.sizeLimit)
      const writers = new Set(mountsOf(pod, name).filter(({ value }) => value?.readOnly !== true))
      const containers = pod
        .at('containers')
        .items()
        .filter(container =>
          container
            .at('volumeMounts')
            .items()
            .some(mount => writers.has(mount)),
        )
      const limits = containers.map(container => container.at('resources', 'limits').at('memory'))
      // A container without a limit may fill it.
      const [largest] = limits.toSorted((a, b) => bytes(b.value) - bytes(a.value))
      if (!largest || limits.some(({ exists }) => !exists) || size <= bytes(largest.value) || bytes(largest.value) === 0) continue
      yield problem(
        volume.at('emptyDir', 'sizeLimit'),
        `${emptyDir.sizeLimit} of the memory volume count against the memory limit of ${String(largest.value)}: the container is killed before the volume is full; lower sizeLimit or raise the limit`,
        // What a driver hands to other pods counts as theirs.
        { severity: role.is('csi') ? 'info' : 'warning', related: [{ place: largest, message: 'the limit' }] },
      )
    }
  },
})

function bytes(value: unknown): number {
  return typeof value === 'string' || typeof value === 'number' ? (quantityOf(String(value))?.asApproximateFloat() ?? 0) : 0
}
