import { hasMistakenResource, problem, remembered, rule, some } from 'ds-lint/rule'
import { containersOf, hasComputeResources, type PodSpec } from 'ds-lint/kubernetes'

const requesting = remembered((pod: PodSpec) =>
  containersOf(pod)
    .filter(hasComputeResources)
    .map(({ name = '' }) => name),
)

/** That is no request. */
const ZERO = /^0+(?:\.0*)?[A-Za-z]*$/

export default rule({
  id: 'incomplete-requests',
  on: 'container',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Container without a cpu or memory request',
  why: `What a container does not request is not reserved for it: without a cpu request it gets the smallest share of a busy node, without one for memory it is among the first to be evicted. Where there is
    only a limit, the whole limit is reserved on every node.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/'],

  *check({ container, kind, pod }) {
    const { limits = {}, requests = {} } = container.value?.resources ?? {}
    if (kind === 'init' || pod.value?.resources || !container.value) return
    if (!hasComputeResources(container.value)) {
      // A pod that requests nothing at all is told by itself.
      const others = requesting(pod.value ?? {})
      // A container that pauses uses next to nothing.
      if (
        others.length === 0 ||
        /(?:^|\/)pause(?:-[a-z0-9]+)?(?:[:@]|$)/.test(container.value.image ?? '') ||
        hasMistakenResource(container, ['limits', 'requests'], ['cpu', 'memory'])
      )
        return
      yield problem(
        container.at('resources'),
        `container ${container.value.name ?? ''} requests no cpu and no memory, unlike ${some(others)}; set requests`,
      )
      return
    }
    for (const name of ['cpu', 'memory'] as const) {
      const isSet = requests[name] !== undefined && !ZERO.test(String(requests[name]))
      if (isSet || hasMistakenResource(container, ['limits', 'requests'], [name])) continue
      const place = container.at('resources', 'requests')
      const limit = limits[name]
      const outcome =
        limit !== undefined && requests[name] === undefined
          ? `so its limit of ${limit} is reserved on every node`
          : name === 'cpu'
            ? 'so it gets the smallest share of a busy node'
            : 'so it is among the first to be evicted'
      yield problem(
        place.exists ? place : container.at('resources'),
        `container ${container.value.name ?? ''} requests no ${name}, ${outcome}; set requests.${name}`,
      )
    }
  },
})
