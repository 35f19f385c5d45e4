/** What the DaemonSets of a text are taken for. */
import type { Location, ObjectReference, SourceFile } from '../base/index.ts'
import type { Target } from '../kubernetes/index.ts'
import { type AgentRole, DaemonSetModel } from '../subjects/index.ts'
import { load } from '../workspace/index.ts'

export interface Agent {
  readonly object: ObjectReference
  readonly location: Location
  readonly roles: readonly { readonly role: AgentRole; readonly evidence: Location | undefined }[]
}

/** In the order of the text. */
export function agentsIn(file: SourceFile, target: Target): Agent[] {
  return load(file, 'look').daemonSets.map(manifest => {
    const { daemonSet, role } = new DaemonSetModel(manifest, target)
    return {
      object: manifest.object,
      location: daemonSet.at('kind').location,
      roles: role.all.map(each => ({ role: each, evidence: each.evidence?.location })),
    }
  })
}
