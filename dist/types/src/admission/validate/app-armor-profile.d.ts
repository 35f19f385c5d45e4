import { type Path, type AppArmorProfile } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** ValidateAppArmorProfileField. */
export declare function validateAppArmorProfile({ type, localhostProfile }: AppArmorProfile, path: Path, checks: Checks): void;
