import type { Path, Container } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** The three probes of a container that keeps running. */
export declare function validateProbes({ livenessProbe, readinessProbe, startupProbe }: Container, path: Path, checks: Checks): void;
