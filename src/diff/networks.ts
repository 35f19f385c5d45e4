/** New agents that configure the network of nodes beside others that stay. */
import { isChainedNetwork } from '../rule/index.ts'
import type { PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { OtherObject } from '../workspace/index.ts'
import type { AnyField } from '../yaml/index.ts'
import { isNetworkFolder } from './folders.ts'
import { meet } from './ports.ts'
import type { SharedFolder } from './shared.ts'

/** So many DaemonSets beside a new one are looked at. */
const MOST = 100

/** Those that configure the network of the same nodes; what adds to another plugin is made to stand beside it. */
export function networkPeers(
  { daemonSet, pod, objects }: Subjects['daemonSet'],
  stays: (other: Pick<OtherObject, 'object'>) => boolean,
): SharedFolder[] {
  const own = networkFolder(pod)
  if (own === undefined || isChainedNetwork(pod.value)) return []
  const { name, namespace } = daemonSet.value?.metadata ?? {}
  return objects
    .all('DaemonSet')
    .slice(0, MOST)
    .flatMap(other => {
      const { object, field } = other
      if (object.name === name && object.namespace === namespace) return []
      const there = field.resolve(['spec', 'template', 'spec'])
      // What rules read of DaemonSets is what placement reads of those beside an updated one.
      const spec = there.value as PodSpec | undefined
      const clashes = networkFolder(there) === own && !isChainedNetwork(spec) && meet(spec, pod.value)
      return clashes && stays(other) ? [{ folder: own, object }] : []
    })
}

/** Undefined where no container may write there. */
function networkFolder(pod: AnyField): string | undefined {
  for (const volume of pod.resolve(['volumes']).items()) {
    const path = volume.resolve(['hostPath', 'path']).raw
    const folder = typeof path === 'string' ? path.replace(/(?<!\/)\/+$/, '') : ''
    if (isNetworkFolder(folder) && isWritten(pod, volume.resolve(['name']).raw)) return folder
  }
  return undefined
}

function isWritten(pod: AnyField, name: unknown): boolean {
  return ['containers', 'initContainers'].some(list =>
    pod
      .resolve([list])
      .items()
      .some(container =>
        container
          .resolve(['volumeMounts'])
          .items()
          .some(mount => mount.resolve(['name']).raw === name && mount.resolve(['readOnly']).raw !== true),
      ),
  )
}
