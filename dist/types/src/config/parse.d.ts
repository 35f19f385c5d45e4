/** A configuration file → its data, and its mistakes at their places. */
import type { UserError } from '../finding.js';
import type { SourceFile } from '../source.js';
import type { ConfigData } from './options.js';
export interface ParsedConfig {
    /** The valid part; empty when the file is no YAML mapping. */
    readonly data: ConfigData;
    readonly errors: readonly UserError[];
}
/** `ruleIds`: every id and former id there is. */
export declare function parseConfig(file: SourceFile, ruleIds: readonly string[]): ParsedConfig;
