import { type Field, problem, rule } from 'ds-lint/rule'
import { parseImage, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'mixed-image-versions',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Containers of one pod run different versions of an image',
  why: `An agent and the init container that installs its files, or its sidecars, are released together. Where an update changed the tag of one and forgot the other, the node
    gets the files of one version and the process of another.`,
  references: ['https://kubernetes.io/docs/concepts/containers/images/'],

  *check({ pod }) {
    const { containers = [], initContainers = [] } = pod.value ?? {}
    if (containers.length + initContainers.length < 2) return
    const seen = new Map<string, { readonly tag: string; readonly place: ReturnType<typeof at> }>()
    const at = (list: 'containers' | 'initContainers', index: number) => pod.at(list, index).at('image')
    for (const [list, items] of [
      ['containers', containers],
      ['initContainers', initContainers],
    ] as const) {
      for (const [index, { image = '' }] of items.entries()) {
        const { path, tag, digest } = parseImage(image) ?? {}
        if (path === undefined || tag === undefined || digest !== undefined || !/\d/.test(tag)) continue
        const known = seen.get(path)
        if (!known) seen.set(path, { tag, place: at(list, index) })
        else if (known.tag !== tag && flavour(known.tag) === flavour(tag)) {
          yield problem(at(list, index), `${path} is ${tag} here and ${known.tag} in another container of the pod; use one version`, {
            related: [{ place: known.place, message: 'the other version' }],
          })
        }
      }
    }
    yield* ofFamily(pod)
  },
})

/** A helper whose image is called after that of the agent, falco-driver-loader beside falco, of another release. */
function* ofFamily(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const images = [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container => {
    const { path, tag, digest } = parseImage(container.value?.image ?? '') ?? {}
    const version = digest === undefined ? /^v?(\d+\.\d+)\.\d+$/.exec(tag ?? '')?.[1] : undefined
    return path === undefined || version === undefined ? [] : [{ path, tag: tag ?? '', version, place: container.at('image') }]
  })
  for (const helper of images) {
    const agent = images.find(({ path }) => helper.path.startsWith(`${path}-`))
    // A helper that is released on its own has a version of another kind.
    if (!agent || agent.version === helper.version || major(agent.version) !== major(helper.version)) continue
    yield problem(
      helper.place,
      `${helper.path} is ${helper.tag}, and ${agent.path}, which it belongs to, is ${agent.tag}; use one version if they are released together`,
      { related: [{ place: agent.place, message: 'the other version' }] },
    )
  }
}

function major(version: string): string {
  return version.split('.', 1)[0] ?? ''
}

/** What is no number in a tag: 1.2-debug is no other version of 1.2. */
function flavour(tag: string): string {
  return tag.replace(/\d+/g, '#')
}
