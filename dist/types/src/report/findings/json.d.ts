/** The machine-readable report, a versioned contract: schemas/report.json. */
import type { Report } from '../../base/index.js';
/** Raised when a field changes or goes away; new fields do not raise it. */
export declare const JSON_VERSION = 1;
export declare function jsonChunks(report: Report): Generator<string>;
