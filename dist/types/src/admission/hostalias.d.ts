import type { Path } from '../kubernetes/path.js';
import type { HostAlias } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateHostAliases: lines of /etc/hosts. Before 1.30 Kubernetes names neither the line nor the name. */
export declare function validateHostAliases(aliases: readonly HostAlias[], path: Path, checks: Checks): void;
