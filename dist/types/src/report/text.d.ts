/** For people: `path:line:column: severity message [rule]`, the code it is about, why it matters and what to do. */
import type { Report } from '../finding.js';
export interface TextOptions {
    readonly color?: boolean;
    /** Columns; 100 when nobody knows. */
    readonly width?: number;
    /** False leaves the fixes out, as after `--fix`. */
    readonly fixes?: boolean;
}
/** The findings, file by file, and the closing line. User errors and bugs are not in it: see formatErrors. */
export declare function formatText(report: Report, options?: TextOptions): string;
/** What went wrong that is not a finding, for the error stream; empty when nothing did. */
export declare function formatErrors(report: Pick<Report, 'errors' | 'bugs'>, options?: TextOptions): string;
