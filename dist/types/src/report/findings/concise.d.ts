/** One line per finding, `path:line:column: severity[rule] message`, which editors, grep and problem matchers read; then the closing line. */
import type { Report } from '../../base/index.js';
import type { TextOptions } from './text.js';
export declare function conciseChunks(report: Report, { color, quiet, verbose }?: TextOptions): Generator<string>;
