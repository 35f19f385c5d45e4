import type { Path, PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Ports of all containers, which share their network: the same port twice (since 1.28), and the same name (since 1.33). */
export declare function warnPorts(spec: PodSpec, path: Path, checks: Checks): void;
