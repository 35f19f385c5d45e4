/** The Kubernetes versions that are known here, as minors: 37 stands for 1.37. */
import type { Invalid } from '../base/index.js';
/** The oldest version that is known. */
export declare const OLDEST = 25;
/** The newest version that is known, and the one that is checked where none is named. */
export declare const NEWEST = 37;
/** Both ends belong to it. */
export interface VersionRange {
    readonly from: number;
    readonly to: number;
}
/**
 * Reads `1.31`, `v1.31.4`, `1.31-1.34`, `latest`, and what `kubectl version` prints (`v1.31.4-gke.100`, `v1.31.4+k3s1`).
 * The message of what is invalid or not supported continues a sentence that begins with the input.
 */
export declare function parseVersionRange(text: string): VersionRange | Invalid;
/** Reads one version: its minor. The patch does not matter. */
export declare function parseVersion(text: string): number | Invalid;
/** 1.37 */
export declare function versionText(minor: number): string;
/** 1.37, or 1.31-1.34 */
export declare function versionRangeText({ from, to }: VersionRange): string;
/** Every minor of the range, oldest first. */
export declare function minorsOf({ from, to }: VersionRange): readonly number[];
