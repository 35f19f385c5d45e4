import type { Path } from '../kubernetes/path.js';
import type { AppArmorProfile } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** ValidateAppArmorProfileField. */
export declare function validateAppArmorProfile({ type, localhostProfile }: AppArmorProfile, path: Path, checks: Checks): void;
