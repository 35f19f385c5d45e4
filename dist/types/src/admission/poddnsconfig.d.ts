import type { Path } from '../kubernetes/path.js';
import type { PodSpec } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/**
 * validatePodDNSConfig; `path`: of the pod's spec.
 * dnsPolicy None leaves everything to the dnsConfig, which is not looked at further where it has no name server.
 */
export declare function validatePodDNSConfig({ dnsPolicy, dnsConfig }: PodSpec, path: Path, checks: Checks): void;
