/** Markdown for a job's summary or a comment. */
import { type Report } from '../../base/index.js';
import { type PathOptions } from './paths.js';
export interface MarkdownOptions extends PathOptions {
    /** Where the lines of the files can be seen. */
    readonly repository?: {
        /** `https://github.com/owner/name` */
        readonly url: string;
        readonly commit: string;
    };
}
/** A table of the findings, the worst first, and the closing line. */
export declare function formatMarkdown(report: Report, options?: MarkdownOptions): string;
/** Text that Markdown shows as it is: no markup, no HTML, no table cell, no link, no mention. */
export declare function escapeMarkdown(text: string): string;
