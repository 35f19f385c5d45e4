/** GitHub workflow commands: annotations beside the lines of a pull request. */
import { type Report } from '../../base/index.js';
import { type PathOptions } from './paths.js';
/** One command a line, the worst first, because the runner keeps ten of each kind per step. Suppressed findings are left out. */
export declare function annotationChunks(report: Report, options?: PathOptions): Generator<string>;
