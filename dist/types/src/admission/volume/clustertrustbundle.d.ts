import type { Path } from '../../kubernetes/path.js';
import type { ClusterTrustBundleProjection } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
import type { ProjectedFiles } from './projected.js';
/** ClusterTrustBundles projected into one file: one by its name, or all of a signer that a selector picks. */
export declare function validateClusterTrustBundle(bundle: ClusterTrustBundleProjection, path: Path, files: ProjectedFiles, checks: Checks): void;
