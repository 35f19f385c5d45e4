/** The Kubernetes versions that are known here, as minors: 37 stands for 1.37. */
export declare const OLDEST = 25;
export declare const NEWEST = 37;
/** Both ends belong to it. */
export interface VersionRange {
    readonly from: number;
    readonly to: number;
}
/**
 * Reads `1.31`, `v1.31.4`, `1.31-1.34`, `latest`, and what `kubectl version` prints (`v1.31.4-gke.100`, `v1.31.4+k3s1`).
 * Returns a text for what is no version or not known: it continues a sentence that begins with the input.
 */
export declare function parseVersionRange(text: string): VersionRange | string;
/** Reads one version: its minor, or why it is none. The patch does not matter. */
export declare function parseVersion(text: string): number | string;
/** 1.37 */
export declare function versionText(minor: number): string;
/** 1.37, or 1.31-1.34 */
export declare function versionRangeText({ from, to }: VersionRange): string;
/** Every minor of the range, oldest first. */
export declare function minorsOf({ from, to }: VersionRange): readonly number[];
