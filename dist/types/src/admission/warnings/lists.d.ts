import { type Path, type PodSpec } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** Host aliases, pull secrets and name servers. */
export declare function warnLists({ hostAliases, imagePullSecrets, dnsConfig }: PodSpec, path: Path, checks: Checks): void;
