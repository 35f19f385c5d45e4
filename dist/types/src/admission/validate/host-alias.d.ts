import { type Path, type HostAlias } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateHostAliases: lines of /etc/hosts. Before 1.30 Kubernetes names neither the line nor the name. */
export declare function validateHostAliases(aliases: readonly HostAlias[], path: Path, checks: Checks): void;
