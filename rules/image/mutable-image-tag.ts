import { problem, rule } from 'ds-lint/rule'
import { isMutableImage, parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'mutable-image-tag',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Image tag is mutable',
  why: `Each node pulls the image when it joins or when the pod is recreated. With latest, or without a tag, nodes run different builds,
    no rollout shows the change, and a rollback does not restore the previous build.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/#image-names'],

  *check({ container }) {
    const image = container.at('image')
    const name = image.value
    // A placeholder is no reference, or says so; one that is loaded by hand is never pulled.
    if (
      !name ||
      !isMutableImage(name) ||
      /\b(?:replace|placeholder|change-?me)\b/i.test(name) ||
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
