import { buildOf, daemonSetsIn, problem, rule } from 'ds-lint/rule'
import { imageName, isMutableImage } from 'ds-lint/kubernetes'

const LISTS = ['containers', 'initContainers']

/** Overlays that are meant to run whatever was built last. */
const FOR_TRIALS = /(?:^|[/._-])(?:dev|development|test|tests|testing|e2e|ci|local|kind|minikube|sandbox|nightly|examples?)(?:[/._-]|$)/i

export default rule({
  id: 'mutable-new-tag',
  on: 'object',
  kinds: ['Kustomization'],
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Kustomization sets a mutable tag for the image of a DaemonSet',
  why: `Kustomize replaces the tag of the manifest by newTag. With a tag that moves, such as latest, nodes run different builds, no rollout shows the change, and a rollback does not restore
    the previous build.`,
  references: [
    'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/images/',
    'https://kubernetes.io/docs/concepts/containers/images/#image-names',
  ],

  *check({ object, objects }) {
    const moving = object
      .resolve(['images'])
      .items()
      .filter(item => {
        const tag = item.resolve(['newTag']).raw
        return typeof tag === 'string' && !item.resolve(['digest']).exists && isMutableImage(`example.com/agent:${tag}`)
      })
    if (moving.length === 0 || FOR_TRIALS.test(object.location.file.path)) return
    const build = buildOf(object.location.file, objects)
    const containers = (build ? daemonSetsIn(build, objects) : []).flatMap(({ object: { name }, field }) =>
      LISTS.flatMap(list => field.resolve(['spec', 'template', 'spec', list]).items()).map(container => ({ container, daemonSet: name })),
    )
    for (const item of moving) {
      const [name, tag] = [item.resolve(['name']).raw, item.resolve(['newTag'])]
      const found = containers.find(
        // Of an image whose own tag is mutable, that is told.
        ({ container }) => {
          const image = container.resolve(['image']).raw
          const isPulled = container.resolve(['imagePullPolicy']).raw !== 'Never'
          return typeof image === 'string' && imageName(image) === name && !isMutableImage(image) && isPulled
        },
      )
      if (!found) continue
      yield problem(
        tag,
        `newTag ${String(tag.raw)} replaces the tag of ${String(name)} in DaemonSet ${found.daemonSet} by a mutable one, so nodes run different builds; pin a version or a digest`,
      )
    }
  },
})
