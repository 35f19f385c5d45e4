/** What holds for every container: main, init and ephemeral. */
import { type Path, type Container, type PodSpec, type Volume } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Takes the container's name, or rejects it where it is taken. */
export declare function claimName({ name }: Container, names: Set<string>, what: string, path: Path, checks: Checks): void;
/** validateContainerCommon. `volumes`: the valid ones of the pod, by name. */
export declare function validateContainer(container: Container, volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void;
