import { type ContainerPair, containerPairs, problem, rule } from 'ds-lint/rule'
import { parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'image-version-skew',
  on: 'update',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Containers that ran the same image now run two versions of it',
  why: `Init containers and sidecars of the same image install and read the same files; they are built to run in one version. An update that
    forgets one of them mixes both on every node.`,
  references: ['https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/'],

  *check({ relation, before, pod }) {
    if (relation !== 'same') return
    const pairs = containerPairs(before.pod, pod)
    for (const pair of pairs) {
      const other = pairs.find(
        each => imageOf(each, 'before') === imageOf(pair, 'before') && imageOf(each, 'after') !== imageOf(pair, 'after'),
      )
      const isForgotten = imageOf(pair, 'after') === imageOf(pair, 'before')
      if (!other || !isForgotten || repositoryOf(other) === undefined || repositoryOf(other) !== repositoryOf(pair)) continue

      yield problem(
        pair.after.at('image'),
        `stays at ${imageOf(pair, 'after')}, while ${other.after.value?.name} goes on to ${imageOf(other, 'after')}`,
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
