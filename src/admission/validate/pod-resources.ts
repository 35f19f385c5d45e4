/** The resources of a pod as a whole: spec.resources. */
import { type Path, type Quantity, type PodSpec, type ResourceRequirements, isSidecar } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { isHugePages, resourceProblems } from './resource-name.ts'
import { type ResourceList, validateResourceRequirements } from './resource-requirements.ts'
import { quantityOf } from './value.ts'

const POD_RESOURCES = ['cpu', 'memory', 'hugepages-<size>']

/** validatePodResources: since PodLevelResources, on by default from 1.34. `path`: of the pod's spec. */
export function validatePodResources(spec: PodSpec, path: Path, checks: Checks): void {
  const { resources, os } = spec
  if (!resources || !checks.enabled('PodLevelResources')) return
  const field = path.child('resources')
  if (os?.name === 'windows')
    return checks.forbidden(field, 'pod-level resources are not supported in a Windows pod; set them for its containers')

  if (resources.claims !== undefined) {
    checks.forbidden(field.child('claims'), 'claims are not supported in pod-level resources; set resources.claims of the containers')
  }
  validateResourceRequirements(resources, rejectPodResource, spec.resourceClaims, field, checks)
  if (resources.requests) validateRequests(resources.requests, spec, field, checks)
  if (resources.limits) validateLimits(resources.limits, spec, path, checks)
}

/** validatePodResourceName */
function rejectPodResource(name: string, list: Path, checks: Checks): void {
  if (name === 'cpu' || name === 'memory') return
  const problems = resourceProblems(name)
  const field = list.key(name)
  for (const problem of problems) checks.invalid(field, `${JSON.stringify(name)} ${problem}`, { cause: `the name of ${field.toString()}` })
  if (problems.length > 0 || isHugePages(name)) return
  const message = `${JSON.stringify(name)} is not supported in pod-level resources, only ${POD_RESOURCES.join(', ')}; set it for the containers`
  checks.unsupported(field, name, POD_RESOURCES, { message })
}

/** A pod asks for no less than its containers together. */
function validateRequests(requests: ResourceList, spec: PodSpec, path: Path, checks: Checks): void {
  for (const [name, text] of Object.entries(requests)) {
    const needed = aggregate(spec, 'requests', name)
    if (!needed || needed.cmp(quantityOf(text)) <= 0) continue
    const message = `pod-level request for ${name} is ${text}, less than the ${needed.toString()} that its containers request in total; raise it`
    checks.invalid(path.child('requests').key(name), message)
  }
}

/** The limit of a pod is no less than that of each container and, of huge pages, of all together. */
function validateLimits(limits: ResourceList, spec: PodSpec, path: Path, checks: Checks): void {
  const field = path.child('resources')
  for (const [name, text] of Object.entries(limits)) {
    const limit = quantityOf(text)
    const needed = isHugePages(name) ? aggregate(spec, 'limits', name) : undefined
    if (needed && needed.cmp(limit) > 0) {
      const message = `pod-level limit for ${name} is ${text}, less than the ${needed.toString()} that its containers request in total; raise it`
      checks.invalid(field.child('limits').key(name), message)
    }
    for (const [index, container] of (spec.containers ?? []).entries()) {
      const own = quantityIn(container.resources, 'limits', name)
      if (!own || own.cmp(limit) <= 0) continue
      const message = `the limit of ${own.toString()} of ${name} is above that of the pod, ${text}; lower it or raise the pod's`
      checks.invalid(field.child('containers').index(index).key(name).child('limits'), message, {
        at: path.child('containers').index(index).child('resources', 'limits').key(name),
      })
    }
  }
}

/**
 * resourcehelper.AggregateContainerRequests and …Limits, of one resource: main containers and sidecars run together; before that,
 * each init container runs beside the sidecars that were started before it. Undefined where no container names the resource.
 */
function aggregate({ containers = [], initContainers = [] }: PodSpec, list: 'limits' | 'requests', name: string): Quantity | undefined {
  let running: Quantity | undefined
  let sidecars: Quantity | undefined
  let starting: Quantity | undefined
  for (const { resources } of containers) running = sum(running, quantityIn(resources, list, name))
  for (const container of initContainers) {
    const own = quantityIn(container.resources, list, name)
    const together = sum(sidecars, own)
    if (isSidecar(container)) {
      running = sum(running, own)
      sidecars = together
    }
    starting = larger(starting, together)
  }
  return larger(running, starting)
}

function quantityIn(resources: ResourceRequirements | undefined, list: 'limits' | 'requests', name: string): Quantity | undefined {
  const quantities = resources?.[list]
  return quantities && Object.hasOwn(quantities, name) ? quantityOf(quantities[name]) : undefined
}

function sum(a: Quantity | undefined, b: Quantity | undefined): Quantity | undefined {
  return a && b ? a.add(b) : (a ?? b)
}

function larger(a: Quantity | undefined, b: Quantity | undefined): Quantity | undefined {
  return a && b ? (b.cmp(a) > 0 ? b : a) : (a ?? b)
}
