import { type ContainerPair, containerPairs, problem, rule } from 'ds-lint/rule'
import { parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'image-version-skew',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Containers of one image run different versions',
  why: `Init containers and sidecars of one image install and read the same files and are built to run in the same version. An update of
    only some of them mixes versions on every node.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    const pairs = containerPairs(before.pod, pod)
    const changed = new Map<string | undefined, ContainerPair>()
    for (const pair of pairs) {
      const image = imageOf(pair, 'before')
      if (imageOf(pair, 'after') !== image && !changed.has(image)) changed.set(image, pair)
    }
    for (const pair of pairs) {
      const isForgotten = imageOf(pair, 'after') === imageOf(pair, 'before')
      const other = changed.get(imageOf(pair, 'before'))
      if (!other || !isForgotten || repositoryOf(other) === undefined || repositoryOf(other) !== repositoryOf(pair)) continue

      yield problem(
        pair.after.at('image'),
        `this container stays at ${imageOf(pair, 'after')}, while ${other.after.value?.name} changes to ${imageOf(other, 'after')}; update both`,
        {
          related: [{ place: other.after.at('image'), message: 'the other version' }],
        },
      )
    }
  },
})

function imageOf(pair: ContainerPair, side: 'before' | 'after'): string | undefined {
  return pair[side]?.value?.image
}

function repositoryOf(pair: ContainerPair): string | undefined {
  const image = parseImage(imageOf(pair, 'after') ?? '')
  return image && `${image.domain}/${image.path}`
}
