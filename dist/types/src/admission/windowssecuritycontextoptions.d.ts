import type { Path } from '../kubernetes/path.js';
import type { WindowsSecurityContextOptions } from '../kubernetes/types.js';
import type { Checks } from './rejection.js';
/** validateWindowsSecurityContextOptions; hostProcess is checked for all containers of the pod together. */
export declare function validateWindowsOptions(options: WindowsSecurityContextOptions, path: Path, checks: Checks): void;
