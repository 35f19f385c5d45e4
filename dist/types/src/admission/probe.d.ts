import type { Path } from '../kubernetes/path.js';
import type { Container } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** The three probes of a container that keeps running. */
export declare function validateProbes({ livenessProbe, readinessProbe, startupProbe }: Container, path: Path, checks: Checks): void;
