/** The configuration that holds for each file: the nearest `.ds-lint.yaml`, under the options of the run. */
import type { AnyRule } from '../rule/index.js';
import { type ConfigurableRule, type IgnorePatterns, type Options } from './options.js';
import type { ConfigError } from './parse.js';
import { type Settings } from './settings.js';
import { type UserError } from '../base/index.js';
export type { ConfigData, ConfigurableRule, FailOn, IgnorePatterns, Options } from './options.js';
export { APPLY_MODES, FAIL_ON, isInPreset, type PresetName, PRESETS, PROFILE_NAMES, SETTINGS } from './options.js';
export { ignoreProblem } from './ignore-patterns.js';
export type { ChartSettings, Settings } from './settings.js';
/** The configuration's only access to files. */
export interface ConfigFiles {
    /** Undefined where there is no file; throws, with the reason as its message, for one that cannot be read, or is not `within` (a folder, as for isWithin). */
    readFile(path: string, within?: string): string | undefined;
    /** Whether a path, its links followed, is in the repository of a folder; outside of repositories, in the folder. Both are absolute. */
    isWithin(folder: string, path: string): boolean;
}
/** What loads the plugins that configurations name. */
export interface PluginSource {
    /** `folder`: that of the configuration, absolute. `isAllowed`: whether the configuration may name a file, links followed. */
    fromConfiguration(name: string, folder: string, isAllowed: (file: string) => boolean): Promise<LoadedPlugin>;
}
export interface LoadedPlugin {
    readonly rules: readonly AnyRule[];
    readonly problems: readonly string[];
}
export interface ConfigsInput {
    /** Absolute, with `/` between folders. */
    readonly cwd: string;
    readonly files: ConfigFiles;
    readonly options: Options;
    /** Every rule there is, whatever its preset. */
    readonly rules: readonly ConfigurableRule[];
    /** Without it the plugins of configurations are passed over. */
    readonly plugins?: PluginSource;
    /** Policies are given beside those that a configuration names. */
    readonly hasPolicies?: boolean;
    /** False: what a configuration says of unknown rules is passed over. They may be those of policies, which such a run does not read. */
    readonly runsRules?: boolean;
}
/**
 * Paths given to it are absolute, with `/` between folders. Files are read when a folder is first asked for, each once;
 * what is wrong with one is an error, and its valid part holds all the same. The options of the run win over every file.
 */
export declare class Configs {
    #private;
    private constructor();
    static create(input: ConfigsInput): Promise<Configs>;
    /** What is wrong with the options, and with the files read so far. */
    get errors(): readonly UserError[];
    /** Rules that come to be known later: those of the user's policies and plugins. */
    know(ids: Iterable<string>): void;
    /** What is wrong with the options alone; it is in `errors`, too. */
    get badOptions(): readonly string[];
    /** Whose repository a file is in when it is read; undefined where only the user names it. Both are absolute. */
    within(path: string): string | undefined;
    /** The folder that relative paths start at. */
    get cwd(): string;
    /** A path as the user knows it. */
    shown(path: string): string;
    /** Errors as they are reported: the text of a file outside of the current repository is not shown. */
    told(errors: readonly ConfigError[]): readonly ConfigError[];
    /** What holds for a file; a promise only where a folder is asked for the first time. */
    settings(file: string): Settings | Promise<Settings>;
    /** What holds for the run as a whole: the settings of the folder it starts in. */
    run(): Promise<Settings>;
    /** The patterns that hold for the entries of a folder: the same objects for the same patterns. */
    ignores(folder: string): readonly IgnorePatterns[] | Promise<readonly IgnorePatterns[]>;
    /** What is there and has no effect on the run, whose settings are given. */
    notices({ from }: Settings): readonly UserError[];
}
export { CONFIG_NAMES } from './options.js';
export { isInside, relativeTo } from './paths.js';
export { didYouMean, didYouMeanRule, suggest } from './suggest.js';
export { versionRangeText } from '../kubernetes/index.js';
