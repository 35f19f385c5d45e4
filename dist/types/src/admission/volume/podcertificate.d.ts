import type { Path } from '../../kubernetes/path.js';
import type { PodCertificateProjection } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
import type { ProjectedFiles } from './projected.js';
/** A key and a certificate for the pod, asked of a signer. */
export declare function validatePodCertificate(certificate: PodCertificateProjection, path: Path, files: ProjectedFiles, checks: Checks): void;
