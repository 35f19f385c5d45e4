import type { Report } from '../finding.js';
import { type PathOptions } from './paths.js';
export interface SarifOptions extends PathOptions {
    /** Of ds-lint: a semantic version. */
    readonly version: string;
    /** What GitHub calls the category: reports of one category replace each other. */
    readonly category?: string;
}
export declare function formatSarif(report: Report, options: SarifOptions): string;
