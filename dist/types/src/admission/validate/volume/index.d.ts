import { type Path, type Volume } from '../../../kubernetes/index.ts';
import type { Checks } from '../../rejection.ts';
/** The first mistake of a volume and the mounts that therefore find no volume share this cause: one edit cures them. */
export declare function volumeCause(name: string): string;
/**
 * ValidateVolumes.
 * @returns The volumes that can be mounted, by name: those without any mistake. A mount of another one is rejected, too.
 */
export declare function validateVolumes(volumes: readonly Volume[], path: Path, checks: Checks): Map<string, Volume>;
