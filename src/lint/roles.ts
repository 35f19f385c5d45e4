/** What the DaemonSets of a text are taken for. */
import type { Location, ObjectReference, SourceFile } from '../base/index.ts'
import type { Target } from '../kubernetes/index.ts'
import { type AgentRole, DaemonSetModel } from '../subjects/index.ts'
import { load, PatchFiles, type PatchFilesInput } from '../workspace/index.ts'

export interface Agent {
  readonly object: ObjectReference
  readonly location: Location
  readonly roles: readonly { readonly role: AgentRole; readonly evidence: Location | undefined }[]
}

/** In the order of the text. What a kustomization gathers is no patch. */
export function agentsIn(file: SourceFile & { readonly absolute: string }, target: Target, readFile: PatchFilesInput['readFile']): Agent[] {
  const isWhole = file.text.includes('DaemonSet') && new PatchFiles({ readFile }).isGathered(file.absolute)
  return load(file, isWhole ? 'none' : 'look').daemonSets.map(manifest => {
    const { daemonSet, role } = new DaemonSetModel(manifest, target)
    return {
      object: manifest.object,
      location: daemonSet.at('kind').location,
      roles: role.all.map(each => ({ role: each, evidence: each.evidence?.location })),
    }
  })
}
