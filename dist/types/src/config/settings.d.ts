/** What a configuration makes of each file. */
import type { Severity } from '../base/index.js';
import { type Cluster, type Profile, type Target } from '../kubernetes/index.js';
import { type AnyRule, type OptionValues } from '../rule/index.js';
import type { KnownRules } from './check.js';
import { type ConfigData, type ConfigurableRule, type FailOn, type Options, type PresetName, type Setting } from './options.js';
/** What holds for a file. Paths are absolute. */
export interface Settings {
    /** The configuration file, as the user knows it; undefined where there is none. */
    readonly from: string | undefined;
    readonly preset: PresetName;
    /** Versions, what sends the manifests, and what is known of the clusters. */
    readonly kubernetes: Target & {
        readonly cluster: Cluster;
    };
    readonly failOn: FailOn;
    readonly baseline: string | undefined;
    readonly schemas: readonly string[];
    /** Files and folders. */
    readonly policies: readonly string[];
    /** Rules of the configuration's plugins, and the plugins as it names them. */
    readonly plugins: {
        readonly names: readonly string[];
        readonly rules: readonly AnyRule[];
    };
    readonly nodes: readonly string[];
    /** As the configuration writes them; their rules stand beside those of plugins. */
    readonly requirements: Pick<ConfigData, 'require' | 'forbid'>;
    readonly render: RenderSettings;
    /** What the configuration makes of a rule; else `own`, the severity of the rule or of one of its findings, when it is in the preset. */
    severityOf(rule: ConfigurableRule, own?: Severity): Setting;
    /** The rules that alone run; undefined: what the preset and the settings say. */
    readonly only: ReadonlySet<string> | undefined;
    /** Whether the preset alone turns a rule off, for every file. */
    isLeftOut(rule: ConfigurableRule): boolean;
    /** The options of a rule: what is configured, over its defaults. */
    optionsOf(rule: ConfigurableRule): OptionValues;
}
/** How charts and overlays are rendered. Paths are absolute. */
export interface RenderSettings {
    readonly charts: readonly ChartSettings[];
    /** Undefined: those that are found. */
    readonly overlays: readonly string[] | undefined;
    /** Seconds for one call of helm or kustomize. */
    readonly timeLimit: number;
}
export interface ChartSettings {
    readonly folder: string;
    readonly release: string | undefined;
    readonly namespace: string | undefined;
    /** `1.33` */
    readonly kubernetes: string | undefined;
    /** Undefined: those beside the chart. */
    readonly values: readonly {
        readonly name: string;
        readonly files: readonly string[];
    }[] | undefined;
}
/** A file's data and where its globs and its paths start; both absolute. */
export interface ConfigSource {
    readonly data: ConfigData;
    readonly base: string;
    readonly folder: string;
    /** As the user knows it. */
    readonly path?: string | undefined;
    /** Of its plugins. */
    readonly rules?: readonly AnyRule[];
    /** The matchers of the rules that are for some files only, by id. */
    readonly limited?: ReadonlyMap<string, number>;
}
/** Options over a configuration. Relative paths of the options start at `cwd`. */
export interface OptionsSource {
    readonly options: Options;
    readonly cwd: string;
    readonly rules: KnownRules;
    /** The data of every profile that is named. */
    readonly profiles: readonly Profile[];
}
/** The settings of files, one object for all files to which the same overrides apply. */
export declare class SettingsOf {
    #private;
    readonly source: ConfigSource;
    readonly over: OptionsSource;
    /** One for each override, and for each rule of `limited`: whether it is for a path relative to `base`. */
    readonly matchers: readonly ((path: string) => boolean)[];
    constructor(source: ConfigSource, over: OptionsSource, 
    /** One for each override, and for each rule of `limited`: whether it is for a path relative to `base`. */
    matchers: readonly ((path: string) => boolean)[]);
    /** Without a file: what holds where no override does. */
    file(absolute?: string): Settings;
}
