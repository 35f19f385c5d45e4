import { problem, rule } from 'ds-lint/rule'
import { isMutableImage, parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'mutable-image-tag',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image tag is mutable',
  why: `A node pulls the image when it has none of that tag and, with imagePullPolicy Always, each time a pod starts. With a tag that moves, such as
    latest, nodes run different builds, no rollout shows the change, and a rollback does not restore the previous build.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],
  options: {
    tags: { type: 'list', default: [], description: 'further tags that are moved from build to build' },
  },

  *check({ container }, { tags }) {
    const image = container.at('image')
    const name = image.value
    // A placeholder is no reference, or says so, or is the one that kubebuilder's kustomizations replace; one that is loaded by hand is never pulled.
    if (
      !name ||
      !(isMutableImage(name) || isMoving(name, tags)) ||
      /\b(?:replace|placeholder|change-?me)\b|^controller(?::latest)?$/i.test(name) ||
      container.value?.imagePullPolicy === 'Never'
    )
      return
    const tag = parseImage(name)?.tag

    yield problem(
      image,
      `${name} ${tag === undefined ? 'has no tag, which defaults to latest' : 'is a mutable tag'}, so nodes run different builds; pin a version or a digest`,
    )
  },
})

function isMoving(image: string, tags: readonly string[]): boolean {
  const { tag, digest } = parseImage(image) ?? {}
  return tag !== undefined && digest === undefined && tags.includes(tag)
}
