/** Reviewdog's diagnostic format: a DiagnosticResult as JSON. */
import type { Report } from '../../base/index.js';
import type { PathOptions } from './paths.js';
export declare function rdjsonChunks(report: Report, options?: PathOptions): Generator<string>;
