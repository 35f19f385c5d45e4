import type { Path, ResourceFieldSelector } from '../../kubernetes/index.ts'
import type { Checks } from '../rejection.ts'
import { quantityOf } from './value.ts'

const RESOURCES = new Set([
  'limits.cpu',
  'limits.memory',
  'limits.ephemeral-storage',
  'requests.cpu',
  'requests.memory',
  'requests.ephemeral-storage',
])

const CPU_DIVISORS = ['1m', '1']
const BYTE_DIVISORS = ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei']

/** validateContainerResourceFieldSelector, of a variable's resourceFieldRef. */
export function validateResourceFieldSelector(ref: ResourceFieldSelector, path: Path, checks: Checks, truePath = path): void {
  const { resource = '' } = ref
  if (resource === '') {
    const message = `resource is missing; set one of ${[...RESOURCES].join(', ')}`
    checks.required(path.child('resource'), message, { at: truePath.child('resource') })
  } else if (!RESOURCES.has(resource) && !isHugePages(resource)) {
    const message = `"${resource}" is not supported here; use one of ${[...RESOURCES].join(', ')}, or limits.hugepages-2Mi and the like`
    checks.unsupported(path.child('resource'), resource, RESOURCES, { at: truePath.child('resource'), message })
  }
  validateDivisor(ref, path, checks, truePath)
}

/**
 * The same of a file, which belongs to no container and so must name one.
 * @param truePath Where the selector is; Kubernetes names another field.
 */
export function validateFileResourceFieldSelector(ref: ResourceFieldSelector, path: Path, checks: Checks, truePath: Path): void {
  if (ref.containerName) return validateResourceFieldSelector(ref, path, checks, truePath)
  checks.required(path.child('containerName'), 'containerName is missing; set the container whose resources the file contains', {
    at: truePath.child('containerName'),
  })
  validateDivisor(ref, path, checks, truePath)
}

/** validateContainerResourceDivisor: the unit of the number that comes out; 0 stands for 1. */
function validateDivisor(ref: ResourceFieldSelector, path: Path, checks: Checks, truePath: Path): void {
  const { resource = '', divisor } = ref
  if (divisor === undefined) return
  const quantity = quantityOf(divisor)
  const allowed = divisorsOf(resource)
  if (!allowed || quantity.sign() === 0 || allowed.includes(quantity.toString())) return
  const message = `the divisor of "${resource}" must be one of ${allowed.join(', ')}`
  checks.invalid(path.child('divisor'), message, { at: truePath.child('divisor') })
}

function divisorsOf(resource: string): readonly string[] | undefined {
  if (isHugePages(resource)) return BYTE_DIVISORS
  if (!RESOURCES.has(resource)) return undefined
  return resource.endsWith('.cpu') ? CPU_DIVISORS : BYTE_DIVISORS
}

function isHugePages(resource: string): boolean {
  return resource.startsWith('limits.hugepages-') || resource.startsWith('requests.hugepages-')
}
