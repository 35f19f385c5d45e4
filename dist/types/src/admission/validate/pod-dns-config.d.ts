import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/**
 * validatePodDNSConfig; `path`: of the pod's spec.
 * dnsPolicy None leaves everything to the dnsConfig, which is not looked at further where it has no name server.
 */
export declare function validatePodDNSConfig({ dnsPolicy, dnsConfig }: PodSpec, path: Path, checks: Checks): void;
