/** What rules about requests and limits have in common. */
import { type Field, isMistaken } from 'ds-lint/rule'
import type { Container, ResourceRequirements } from 'ds-lint/kubernetes'

/** Whether a container, or a pod as a whole, asks for cpu or memory; Kubernetes takes limits for requests where there are none. */
export function asks({ resources }: { readonly resources?: ResourceRequirements }): boolean {
  return [resources?.limits, resources?.requests].some(list => list?.['cpu'] !== undefined || list?.['memory'] !== undefined)
}

/** Whether one of these resources is in one of these lists by a name, or in a form, that the API server does not take. */
export function isMiswritten(container: Field<Container>, lists: readonly ('limits' | 'requests')[], names: readonly string[]): boolean {
  const resources = container.at('resources')
  return (
    isMistaken(container, 'resources') ||
    lists.some(list => isMistaken(resources, list) || names.some(name => isMistaken(resources.at(list), name)))
  )
}
