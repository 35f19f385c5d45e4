/** For people: `path:line:column: severity message [rule]`, the code it is about, why it matters and what to do. */
import { type Report } from '../../base/index.js';
export interface TextOptions {
    readonly color?: boolean;
    /** Columns of a terminal, at which sentences wrap. Without it each is one line, and frames have 100. */
    readonly width?: number;
    /** Lines of a terminal; 50 when nobody knows. A longer report ends with tables. */
    readonly rows?: number;
    /** Rule ids are hyperlinks (OSC 8). */
    readonly links?: boolean;
    /** Findings alone: no tables, no closing line. */
    readonly quiet?: boolean;
    /** The number of findings by rule instead of the findings. */
    readonly statistics?: boolean;
    /** Every file that was not checked is listed, with the reason. */
    readonly verbose?: boolean;
    /** False leaves the fixes out, as after `--fix`. */
    readonly fixes?: boolean;
}
/** The findings, file by file, and the closing line. User errors and bugs are not in it: see formatErrors. */
export declare function textChunks(report: Report, options?: TextOptions): Generator<string>;
/** What went wrong that is not a finding, for the error stream; empty when nothing did. */
export declare function formatErrors(report: Pick<Report, 'errors' | 'bugs'> & Partial<Pick<Report, 'notices'>>, options?: TextOptions): string;
