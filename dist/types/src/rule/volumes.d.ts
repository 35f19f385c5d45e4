import { type Container, type PodSpec, type Volume, type VolumeMount } from '../kubernetes/index.js';
import type { Field } from '../yaml/index.js';
/** The first volume of a name. */
export declare function volumeNamed(pod: PodSpec | undefined, name: string | undefined): Volume | undefined;
/** The mounts of the volumes of a name: those of containers, then those of init containers. */
export declare function mountsOf(pod: Field<PodSpec>, volume: string | undefined): readonly Field<VolumeMount>[];
/** The mount that has a path of a container, and what the path says below it: empty for the mount itself. */
export interface MountAt {
    readonly mount: Field<VolumeMount>;
    readonly rest: string;
}
/** Where a path of a container is mounted: mounts lie in one another, and the innermost has it. */
export declare function mountAt(path: string, container: Field<Container>): MountAt | undefined;
/** Whether no container has the volume: the kubelet passes over it, whatever its type and its path are. Unknown, and false, without containers. */
export declare function isUnused(spec: PodSpec | undefined, volume: string | undefined): boolean;
