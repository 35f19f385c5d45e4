import { type Path, type Container, type PodSpec, type Volume, isSidecar } from '../../kubernetes/index.ts'
import { claimName, validateContainer } from './any-container.ts'
import { validateInitHostPorts } from './container-port.ts'
import { validateInitContainerRestart } from './container-restart-rule.ts'
import { validateLifecycle } from './lifecycle.ts'
import { validateProbes } from './probe.ts'
import type { Checks } from '../rejection.ts'

/** What only a container has that keeps running. */
const SIDECAR_FIELDS = ['lifecycle', 'livenessProbe', 'readinessProbe', 'startupProbe'] as const

/** validateInitContainers: those that run to their end before the main containers, and sidecars, that is restartPolicy Always. */
export function validateInitContainers(
  initContainers: readonly Container[],
  containers: readonly Container[],
  volumes: Map<string, Volume>,
  spec: PodSpec,
  path: Path,
  checks: Checks,
): void {
  if (initContainers.length === 0) return
  const names = new Set<string>()
  for (const { name = '' } of containers) names.add(name)

  for (const [index, container] of initContainers.entries()) {
    const item = path.index(index)
    validateContainer(container, volumes, spec, item, checks)
    validateInitContainerRestart(container, item, checks)
    if (names.has(container.name ?? '') || container.name) claimName(container, names, 'container or init container', item, checks)
    validateInitHostPorts(container, path, index, checks)

    const sidecar = isSidecar(container)
    if (sidecar) {
      if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child('lifecycle'), checks)
      validateProbes(container, item, checks)
    } else forbidSidecarFields(container, item, checks)
    validateInitResizePolicy(container, sidecar, item, checks)
  }
}

/** One edit allows them all: restartPolicy Always. */
function forbidSidecarFields(container: Container, path: Path, checks: Checks): void {
  for (const name of SIDECAR_FIELDS) {
    if (!container[name]) continue
    const sidecar = checks.minor >= 29 ? ', or make it a sidecar with restartPolicy Always' : ''
    const message = `${name} is not allowed in an init container, which runs to completion; remove it${sidecar}`
    checks.forbidden(path.child(name), message, { cause: path.child('restartPolicy').toString() })
  }
}

function validateInitResizePolicy({ resizePolicy }: Container, sidecar: boolean, path: Path, checks: Checks): void {
  if (!resizePolicy?.length) return
  if (!checks.enabled('InPlacePodVerticalScaling') && !checks.keeps.sidecarResizePolicy) {
    checks.invalid(path.child('resizePolicy'), 'resizePolicy of an init container requires Kubernetes 1.33; remove it')
  }
  if (sidecar || checks.minor < 36 || checks.keeps.restartContainerOnInit) return
  for (const [index, { restartPolicy }] of resizePolicy.entries()) {
    if (restartPolicy !== 'RestartContainer') continue
    const message =
      '"RestartContainer" is not allowed in an init container, which runs to completion; set NotRequired, or make it a sidecar with restartPolicy Always'
    checks.invalid(path.child('resizePolicy').index(index).child('restartPolicy'), message)
  }
}
