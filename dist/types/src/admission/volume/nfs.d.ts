import type { Path } from '../../kubernetes/path.js';
import type { GlusterfsVolumeSource, NFSVolumeSource } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** validateNFSVolumeSource. */
export declare function validateNFS(nfs: NFSVolumeSource, path: Path, checks: Checks): void;
/** validateGlusterfsVolumeSource. */
export declare function validateGlusterfs(glusterfs: GlusterfsVolumeSource, path: Path, checks: Checks): void;
