/** What is asked of many pods. */
import type { Container, PodSpec, ResourceRequirements } from './generated/types.ts'

/** The fields of a container that hold its probes, in the order in which they begin to count. */
export const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'] as const
/** The fields of a container's lifecycle. */
export const HOOKS = ['postStart', 'preStop'] as const

/** The main containers, then the init containers, sidecars among them. Those of a template: ephemeral containers are not. */
export function containersOf({ containers = [], initContainers = [] }: PodSpec = {}): Container[] {
  return [...containers, ...initContainers]
}

/** The user that a container is told to run as; undefined for that of its image. */
export function userOf(container: Container | undefined, pod: PodSpec | undefined): number | undefined {
  return container?.securityContext?.runAsUser ?? pod?.securityContext?.runAsUser
}

/** Whether a container is told to run as another user than root, be it that of its image. */
export function runsWithoutRoot(container: Container | undefined, pod: PodSpec | undefined): boolean {
  const user = userOf(container, pod)
  return user === undefined ? (container?.securityContext?.runAsNonRoot ?? pod?.securityContext?.runAsNonRoot) === true : user > 0
}

/** Of an init container: one that keeps running beside the main ones (podutil.IsRestartableInitContainer). */
export function isSidecar({ restartPolicy }: Container): boolean {
  return restartPolicy === 'Always'
}

/** Whether a container, or a pod as a whole, requests cpu or memory; Kubernetes takes limits for requests where there are none. */
export function hasComputeResources({ resources }: { readonly resources?: ResourceRequirements }): boolean {
  return [resources?.limits, resources?.requests].some(list => list?.['cpu'] !== undefined || list?.['memory'] !== undefined)
}

/** Resources that a node has only some of, and that a device plugin counts: those of a domain other than Kubernetes' own. */
export function extendedResourcesOf({ resources }: { readonly resources?: ResourceRequirements }): string[] {
  const names = Object.keys({ ...resources?.limits, ...resources?.requests })
  return names.filter(name => name.includes('/') && !/(?:^|\.)kubernetes\.io\//.test(name))
}

/** The second runs a script once. */
const PAUSE = /(?:^|\/)(?:pause(?:-[a-z0-9]+)?|startup-script)(?:[:@]|$)/
const WAIT = /(?:^|[\s;&{/])(?:sleep (?:infinity|inf|\d{4,}|\d+[hd])|tail -[fF] \/dev\/null|start-sleep (?:-\w+ )?\d{4,})$/i
const LONGEST_WAIT = 100

/** Whether a container has nothing left to do: it is a pause, or the last that it runs is an endless sleep. */
export function onlyWaits({ image = '', command = [], args = [] }: Container): boolean {
  if (PAUSE.test(image)) return true
  const words = [...command.slice(-3), ...args.slice(-3)].map(word => word.trimEnd().slice(-LONGEST_WAIT))
  // Of a loop, what is in it.
  const parts = words
    .slice(-3)
    .join(' ')
    .split(/[;}\n]/)
  const last = parts.map(part => part.trim()).findLast(part => part !== '' && part !== 'done')
  return last !== undefined && WAIT.test(last)
}
