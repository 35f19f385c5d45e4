import { problem, rule } from 'ds-lint/rule'
import { isMutableImage, parseImage } from 'ds-lint/kubernetes'

export default rule({
  id: 'mutable-image-tag',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The image changes under its name',
  why: `Each node pulls the image when it joins or when the pod is created again: with latest, or no tag, the nodes of a fleet run
    different builds, no rollout shows it, and a rollback brings nothing back.`,
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
      `${name} ${tag === undefined ? 'has no tag, which means latest' : 'is whatever was built last'}: nodes will run different builds; pin a version or a digest`,
    )
  },
})
