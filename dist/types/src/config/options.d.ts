import type { Apply, ProfileName } from '../kubernetes/index.js';
import type { AnyRule, RoleName } from '../rule/index.js';
import type { Requirement } from './requirements/types.js';
/** In a folder with both, the first one is read. */
export declare const CONFIG_NAMES: readonly string[];
export declare const PRESETS: readonly ['recommended', 'strict', 'security', 'all', 'none'];
/** strict and security each add to recommended. */
export type PresetName = (typeof PRESETS)[number];
export declare const SETTINGS: readonly ["off", "error", "warning", "info"];
/** What a configuration makes of a rule. */
export type Setting = (typeof SETTINGS)[number];
export declare const FAIL_ON: readonly ["error", "warning", "info", "never"];
/** The mildest severity that makes a run fail. */
export type FailOn = (typeof FAIL_ON)[number];
export { APPLY_MODES, PROFILE_NAMES } from '../kubernetes/index.js';
/** What the configuration needs to know of a rule. */
export type ConfigurableRule = Pick<AnyRule, 'id' | 'preset' | 'severity'> & Partial<Pick<AnyRule, 'aliases' | 'elsewhere' | 'options'>>;
/** A severity; or the rule's options, with or without one. */
export type RuleSetting = Setting | RuleSettings;
export interface RuleSettings {
    readonly severity?: Setting;
    /** An option, as its definition in the rule has it; numbers and quantities may be text. */
    readonly [option: string]: unknown;
}
/** The content of a configuration file, as in schemas/config.json. */
export interface ConfigData {
    /** Flag: --preset */
    readonly extends?: PresetName;
    /** By rule id or former id. Flag: --rule id=severity, --rule id.option=value */
    readonly rules?: Readonly<Record<string, RuleSetting>>;
    readonly overrides?: readonly Override[];
    /** gitignore patterns. Flag: --ignore */
    readonly ignore?: readonly string[];
    /** A version or range, as parseVersionRange reads it. Flag: --kubernetes */
    readonly kubernetes?: string;
    /** What is known of the clusters and their nodes. Flag: --profile */
    readonly profiles?: readonly ProfileName[];
    /** Whether the given objects are all that exist. Flag: --closed-world */
    readonly closedWorld?: boolean;
    /** What kinds of agents DaemonSets are, by `name` or `namespace/name`. */
    readonly roles?: Readonly<Record<string, RoleName | readonly RoleName[]>>;
    /** What the clusters set, by the names of gates. Flag: --feature-gates */
    readonly featureGates?: Readonly<Record<string, boolean>>;
    /** What sends manifests to the API server. Flag: --apply */
    readonly apply?: Apply;
    /** Flag: --fail-on */
    readonly failOn?: FailOn;
    /** A path. Flag: --baseline */
    readonly baseline?: string;
    /** Paths. Flag: --schemas */
    readonly schemas?: readonly string[];
    /** Modules with rules: paths and packages, which are code. Loaded with --allow-plugins alone */
    readonly plugins?: readonly string[];
    /** Paths of files and folders. Flag: --policy */
    readonly policies?: readonly string[];
    /** Paths. Flag: --nodes */
    readonly nodes?: readonly string[];
    /** Rules of the configuration's own, of which its `rules` may set the severity. */
    readonly require?: readonly Requirement[];
    readonly forbid?: readonly Requirement[];
    /** How charts and overlays are rendered; that they are, only --render says. */
    readonly render?: RenderData;
}
export interface RenderData {
    readonly charts?: readonly ChartData[];
    /** Paths of folders, instead of those that are found. */
    readonly overlays?: readonly string[];
    /** Seconds for one call of helm or kustomize; a number, or its text. */
    readonly timeLimit?: string | number;
}
export interface ChartData {
    /** A folder with a Chart.yaml. */
    readonly path: string;
    readonly release?: string;
    readonly namespace?: string;
    /** A version. */
    readonly kubernetes?: string;
    /** Paths of files, the last one wins, by the name of the set. */
    readonly values?: Readonly<Record<string, readonly string[]>>;
}
export interface Override extends Pick<ConfigData, 'extends' | 'rules' | 'kubernetes' | 'featureGates' | 'profiles' | 'closedWorld' | 'roles'> {
    /** Globs. */
    readonly files: readonly string[];
}
/** A run's options, from flags or the API. Each wins over the configuration file's; `ignore` adds to it. Relative to the current folder. */
export interface Options extends Omit<ConfigData, 'overrides' | 'plugins' | 'nodes' | 'require' | 'forbid' | 'render'> {
    /** One configuration file for everything; false: none is read. */
    readonly config?: string | false;
    /** Ids of the rules that run, whatever the preset; files that cannot be read are told all the same. */
    readonly only?: readonly string[];
}
/** gitignore patterns, relative to an absolute folder. */
export interface IgnorePatterns {
    readonly folder: string;
    readonly patterns: readonly string[];
}
export declare function isInPreset(rule: Pick<ConfigurableRule, 'preset'>, preset: PresetName): boolean;
