import type { Path } from '../../kubernetes/path.js';
import type { PodSpec } from '../../kubernetes/types.js';
import type { Checks } from '../rejection.js';
/** Host aliases, pull secrets and name servers. */
export declare function warnLists({ hostAliases, imagePullSecrets, dnsConfig }: PodSpec, path: Path, checks: Checks): void;
