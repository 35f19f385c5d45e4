/** Which pods are those of a DaemonSet. */
import type { DaemonSet } from '../kubernetes/index.ts'
import type { Pod } from '../placement/index.ts'

/** `namespace/name` */
export function daemonSetKey({ metadata = {} }: DaemonSet): string {
  return `${metadata.namespace ?? 'default'}/${metadata.name}`
}

/** The keys of the DaemonSets that the pod belongs to. */
export function ownersOf({ metadata: { namespace = 'default', ownerReferences = [] } }: Pod): string[] {
  return ownerReferences.flatMap(({ kind, name }) => (kind === 'DaemonSet' ? [`${namespace}/${name}`] : []))
}

export function isPodOf(pod: Pod, daemonSet: DaemonSet): boolean {
  return ownersOf(pod).includes(daemonSetKey(daemonSet))
}
