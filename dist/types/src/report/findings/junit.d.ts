/** JUnit's XML: a test suite per file with findings, and one on the run itself, so that a clean run is a passed test. */
import { type Report } from '../../base/index.js';
import type { PathOptions } from './paths.js';
/** Errors and warnings fail, infos pass, suppressed findings are skipped; what could not be checked is an error of the run. */
export declare function junitChunks(report: Report, options?: PathOptions): Generator<string>;
