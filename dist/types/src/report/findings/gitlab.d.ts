/** GitLab's Code Quality report: a list of issues of the Code Climate specification. */
import type { Report } from '../../base/index.js';
import type { PathOptions } from './paths.js';
export declare function gitlabChunks(report: Report, options?: PathOptions): Generator<string>;
