import type { Path, GlusterfsVolumeSource, NFSVolumeSource } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** validateNFSVolumeSource. */
export declare function validateNFS(nfs: NFSVolumeSource, path: Path, checks: Checks): void;
/** validateGlusterfsVolumeSource. */
export declare function validateGlusterfs(glusterfs: GlusterfsVolumeSource, path: Path, checks: Checks): void;
