import { type Path, type WindowsSecurityContextOptions } from '../../kubernetes/index.ts';
import type { Checks } from '../rejection.ts';
/** validateWindowsSecurityContextOptions; hostProcess is checked for all containers of the pod together. */
export declare function validateWindowsOptions(options: WindowsSecurityContextOptions, path: Path, checks: Checks): void;
