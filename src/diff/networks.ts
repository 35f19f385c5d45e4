/** New agents that configure the network of nodes beside others that stay. */
import type { PodSpec } from '../kubernetes/index.ts'
import type { Subjects } from '../subjects/index.ts'
import type { OtherObject } from '../workspace/index.ts'
import { networkFolders } from './folders.ts'
import { meet } from './ports.ts'
import type { SharedFolder } from './shared.ts'

/** So many DaemonSets beside a new one are looked at. */
const MOST = 100

/** Those that configure the network of the same nodes; what adds to another plugin is made to stand beside it. */
export function networkPeers(
  { daemonSet, pod, objects }: Subjects['daemonSet'],
  stays: (other: Pick<OtherObject, 'object'>) => boolean,
): SharedFolder[] {
  const [own] = networkFolders(pod)
  if (own === undefined) return []
  const { name, namespace } = daemonSet.value?.metadata ?? {}
  return objects
    .all('DaemonSet')
    .slice(0, MOST)
    .flatMap(other => {
      const { object, field } = other
      if (object.name === name && object.namespace === namespace) return []
      const there = field.resolve(['spec', 'template', 'spec'])
      // What rules read of DaemonSets is what placement reads of those beside an updated one.
      const clashes = networkFolders(there)[0] === own && meet(there.value as PodSpec | undefined, pod.value)
      return clashes && stays(other) ? [{ folder: own, object }] : []
    })
}
