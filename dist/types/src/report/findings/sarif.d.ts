import type { Report } from '../../base/index.js';
import { type PathOptions } from './paths.js';
export interface SarifOptions extends PathOptions {
    /** Of ds-lint: a semantic version. */
    readonly version?: string;
    /** What GitHub calls the category: reports of one category replace each other. */
    readonly category?: string;
}
/** ds-lint's own page. */
export declare const INFORMATION = "https://www.npmjs.com/package/ds-lint";
export declare function sarifChunks(report: Report, options: SarifOptions): Generator<string>;
