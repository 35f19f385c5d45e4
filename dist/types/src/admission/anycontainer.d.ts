import type { Path } from '../kubernetes/path.js';
import type { Container, PodSpec, Volume } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** Takes the container's name, or rejects it where it is taken. */
export declare function claimName({ name }: Container, names: Set<string>, what: string, path: Path, checks: Checks): void;
/** validateContainerCommon. `volumes`: the valid ones of the pod, by name. */
export declare function validateContainer(container: Container, volumes: Map<string, Volume>, spec: PodSpec, path: Path, checks: Checks): void;
