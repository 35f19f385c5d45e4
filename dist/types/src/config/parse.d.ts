import type { SourceFile, UserError } from '../base/index.js';
import { type ConfigProblem, type GateCheck, type KnownRules } from './check.js';
import type { ConfigData } from './options.js';
export interface ParsedConfig {
    /** The valid part; empty when the file is not a YAML mapping. */
    readonly data: ConfigData;
    readonly errors: readonly ConfigError[];
}
/** `unknownRule`: as long as no policy has this id. */
export type ConfigError = UserError & {
    readonly unknownRule?: string;
};
/** The plugins that a configuration names, in the order of its list; what is wrong with it is told by parseConfig. */
export declare function pluginsIn(file: SourceFile): readonly unknown[];
/** `isAllowed`: whether the configuration may name a path. `known`: mistakes that were found before; `gates`: needed where it sets some. */
export declare function parseConfig(file: SourceFile, rules: KnownRules, isAllowed: (path: string) => boolean, { known, gates }?: {
    readonly known?: readonly ConfigProblem[];
    readonly gates?: GateCheck | undefined;
}): ParsedConfig;
/** Mistakes that were found in the rules of a configuration, which is valid otherwise, at their places. `at` names a rule by its id. */
export declare function placed(file: SourceFile, problems: readonly ConfigProblem[]): ConfigError[];
