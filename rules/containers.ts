/** What rules about containers have in common. */
import type { Container, PodSpec } from 'ds-lint/kubernetes'

/** All that a template may have: the main ones, then init containers and sidecars. */
export function templateContainers({ containers = [], initContainers = [] }: PodSpec = {}): Container[] {
  return [...containers, ...initContainers]
}
