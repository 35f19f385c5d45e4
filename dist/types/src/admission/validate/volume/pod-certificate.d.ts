import { type Path, type PodCertificateProjection } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
import type { ProjectedFiles } from './projected.ts';
/** A key and a certificate for the pod, asked of a signer. */
export declare function validatePodCertificate(certificate: PodCertificateProjection, path: Path, files: ProjectedFiles, checks: Checks): void;
