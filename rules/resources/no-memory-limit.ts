import { hasMistakenResource, isForOpenShift, isSystemClass, type OtherObject, problem, rule, runningContainers } from 'ds-lint/rule'
import { hasComputeResources, type Other } from 'ds-lint/kubernetes'

export default rule({
  id: 'no-memory-limit',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Container without a memory limit',
  why: `A container without a memory limit can use all memory of its node. In a DaemonSet this happens on every node: one bad release
    puts the whole fleet under memory pressure, and other workloads are evicted.`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
    'https://github.com/openshift/enhancements/blob/master/CONVENTIONS.md',
  ],

  *check({ daemonSet, pod, objects, role }) {
    const spec = pod.value
    // A pod without any resources is for no-requests to report.
    if (!spec || spec.resources?.limits?.memory !== undefined || ![spec, ...(spec.containers ?? [])].some(hasComputeResources)) return
    if (objects.having('LimitRange', limiting, [LIMITS], daemonSet.value?.metadata?.namespace).length > 0) return
    // OpenShift asks its components for requests and no limits.
    const isCritical = isSystemClass(spec.priorityClassName) || isForOpenShift(daemonSet)
    const found = [...runningContainers(pod)].flatMap(container => {
      const { name, image } = container.value ?? {}
      const memory = container.at('resources', 'limits', 'memory')
      // An item with nothing in it is refused, and has one finding.
      if (memory.exists || (name ?? image) === undefined || hasMistakenResource(container, ['limits'], ['memory'])) return []
      return [{ name: name ?? 'this container', memory }]
    })
    const [first, ...others] = found
    if (!first) return
    // A node cannot work without these: some would rather have the leak. One finding says so.
    if (role.nodeCritical || isCritical) {
      yield problem(first.memory, lacking(found.map(({ name }) => name)), {
        severity: 'info',
        related: others.map(({ name, memory }) => ({ place: memory, message: `${name} has none either` })),
      })
      return
    }
    for (const { name, memory } of found) yield problem(memory, lacking([name]))
  },
})

/** A message names so many. */
const MOST = 3

function lacking(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} others`] : names
  const list = shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)!} have` : `${shown[0]!} has`
  return `${list} no memory limit, so a leak can use all memory of the node; set resources.limits.memory`
}

const LIMITS = 'fills in memory limits'

/** Every container without a memory limit gets one: the default, or else the max. */
function limiting({ field }: OtherObject<Other<'LimitRange'>>): string[] {
  const limits = field.value?.spec?.limits ?? []
  const isFilled = limits.some(({ type, default: limit, max }) => type === 'Container' && { ...max, ...limit }['memory'] !== undefined)
  return isFilled ? [LIMITS] : []
}
