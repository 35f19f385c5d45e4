/** The XML report of Checkstyle: errors by file. */
import { type Report } from '../../base/index.js';
import type { PathOptions } from './paths.js';
export declare function checkstyleChunks(report: Report, options?: PathOptions): Generator<string>;
