/** What a configuration makes of each file. */
import type { Severity } from '../base/index.js';
import { type Target } from '../kubernetes/index.js';
import { type ConfigData, type ConfigurableRule, type FailOn, type Options, type PresetName, type Setting } from './options.js';
/** What holds for a file. Paths are absolute. */
export interface Settings {
    /** The configuration file, as the user knows it; undefined where there is none. */
    readonly from: string | undefined;
    readonly preset: PresetName;
    /** Versions, and what sends the manifests. */
    readonly kubernetes: Target;
    readonly failOn: FailOn;
    readonly baseline: string | undefined;
    readonly schemas: readonly string[];
    /** What the configuration makes of a rule; else `own`, the severity of the rule or of one of its findings, when it is in the preset. */
    severityOf(rule: ConfigurableRule, own?: Severity): Setting;
}
/** A file's data and where its globs and its paths start; both absolute. */
export interface ConfigSource {
    readonly data: ConfigData;
    readonly base: string;
    readonly folder: string;
    /** As the user knows it. */
    readonly path?: string | undefined;
}
/** Options over a configuration. Relative paths of the options start at `cwd`. */
export interface OptionsSource {
    readonly options: Options;
    readonly cwd: string;
    /** Ids and former ids → ids. */
    readonly ids: ReadonlyMap<string, string>;
}
/** The settings of files, one object for all files to which the same overrides apply. */
export declare class SettingsOf {
    #private;
    readonly source: ConfigSource;
    readonly over: OptionsSource;
    /** One for each override: whether it is for a path relative to `base`. */
    readonly matchers: readonly ((path: string) => boolean)[];
    constructor(source: ConfigSource, over: OptionsSource, 
    /** One for each override: whether it is for a path relative to `base`. */
    matchers: readonly ((path: string) => boolean)[]);
    /** Without a file: what holds where no override does. */
    file(absolute?: string): Settings;
}
