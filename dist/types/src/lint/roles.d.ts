/** What the DaemonSets of a text are taken for. */
import type { Location, ObjectReference, SourceFile } from '../base/index.js';
import type { Target } from '../kubernetes/index.js';
import { type AgentRole } from '../subjects/index.js';
import { type PatchFilesInput } from '../workspace/index.js';
export interface Agent {
    readonly object: ObjectReference;
    readonly location: Location;
    readonly roles: readonly {
        readonly role: AgentRole;
        readonly evidence: Location | undefined;
    }[];
}
/** In the order of the text. What a kustomization gathers is no patch. */
export declare function agentsIn(file: SourceFile & {
    readonly absolute: string;
}, target: Target, readFile: PatchFilesInput['readFile']): Agent[];
