import { problem, rule, volumeNamed } from 'ds-lint/rule'
import { isBelow, normalPath, type VolumeMount } from 'ds-lint/kubernetes'

export default rule({
  id: 'nested-bidirectional',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Nested Bidirectional mounts',
  why: `A Bidirectional mount inside of the Bidirectional mount of its parent folder is propagated back through the parent: with each
    restart of the pod the node has one more layer of mounts, until it cannot mount anything.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#mount-propagation',
    'https://github.com/bpfman/bpfman-operator/issues/469',
  ],

  *check({ container, pod }) {
    const mounts = container
      .at('volumeMounts')
      .items()
      .filter(({ value }) => value?.mountPropagation === 'Bidirectional')
    const pathOf = (name?: string): string => `${normalPath(volumeNamed(pod.value, name)?.hostPath?.path ?? '')}/`
    for (const inner of mounts) {
      const outer = mounts.find(each => each !== inner && isNested(inner.value, each.value, pathOf))
      if (!outer) continue
      yield problem(
        inner,
        `this mount propagates into ${outer.value?.mountPath ?? ''}, which is also Bidirectional, so mounts double with each restart; keep one of them`,
        {
          related: [outer],
        },
      )
    }
  },
})

/** On the node and in the container. */
function isNested(inner: VolumeMount | undefined, outer: VolumeMount | undefined, pathOf: (name?: string) => string): boolean {
  const [path, parent] = [pathOf(inner?.name), pathOf(outer?.name)]
  const isInside = parent !== '/' && path !== parent && path.startsWith(parent)
  return isInside && isBelow(inner?.mountPath ?? '', [outer?.mountPath ?? ''])
}
