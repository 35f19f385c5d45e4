/** A configuration file → its data, and its mistakes at their places. */
import type { UserError, SourceFile } from '../base/index.ts';
import type { ConfigData } from './options.ts';
export interface ParsedConfig {
    /** The valid part; empty when the file is not a YAML mapping. */
    readonly data: ConfigData;
    readonly errors: readonly ConfigError[];
}
/** `unknownRule`: as long as no policy has this id. */
export type ConfigError = UserError & {
    readonly unknownRule?: string;
};
/** `ruleIds`: every id and former id there is. `isAllowed`: whether the configuration may name a path. */
export declare function parseConfig(file: SourceFile, ruleIds: readonly string[], isAllowed: (path: string) => boolean): ParsedConfig;
