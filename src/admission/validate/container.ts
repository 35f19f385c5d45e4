import type { Path, Container, PodSpec, Volume } from '../../kubernetes/index.ts'
import { claimName, validateContainer } from './any-container.ts'
import { validateHostNetworkPorts, validateHostPorts } from './container-port.ts'
import { validateContainerRestart } from './container-restart-rule.ts'
import { validateLifecycle } from './lifecycle.ts'
import { validateProbes } from './probe.ts'
import type { Checks } from '../rejection.ts'

export { validateInitContainers } from './init-container.ts'

/**
 * validateContainers: the main containers, with what Kubernetes checks about them elsewhere (host network, files for variables).
 * `volumes`: the valid ones by name; `spec`: defaulted, and without what the gates of the version drop.
 */
export function validateContainers(
  containers: readonly Container[],
  volumes: Map<string, Volume>,
  spec: PodSpec,
  path: Path,
  checks: Checks,
): void {
  if (containers.length === 0) return checks.required(path, 'containers is empty; a pod needs at least one container')

  const names = new Set<string>()
  containers.forEach((container, index) => {
    const item = path.index(index)
    validateContainer(container, volumes, spec, item, checks)
    claimName(container, names, 'container', item, checks)
    if (container.lifecycle) validateLifecycle(container.lifecycle, spec, item.child('lifecycle'), checks)
    validateProbes(container, item, checks)
    validateContainerRestart(container, item, checks)
  })
  validateHostPorts(containers, path, checks)
  if (spec.hostNetwork) validateHostNetworkPorts(containers, path, checks)
}
