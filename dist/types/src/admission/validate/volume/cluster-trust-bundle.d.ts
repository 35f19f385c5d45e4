import { type Path, type ClusterTrustBundleProjection } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
import type { ProjectedFiles } from './projected.ts';
/** ClusterTrustBundles projected into one file: one by its name, or all of a signer that a selector picks. */
export declare function validateClusterTrustBundle(bundle: ClusterTrustBundleProjection, path: Path, files: ProjectedFiles, checks: Checks): void;
