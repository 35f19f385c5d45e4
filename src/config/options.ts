/** What can be configured: the same names in a configuration file, as a flag and in the API. */
import { SEVERITIES } from '../base/index.ts'
import type { Apply } from '../kubernetes/index.ts'
import type { AnyRule } from '../rule/index.ts'

/** In a folder with both, the first one is read. */
export const CONFIG_NAMES: readonly string[] = ['.ds-lint.yaml', '.ds-lint.yml']

export const PRESETS = ['recommended', 'strict', 'security', 'all', 'none'] as const
/** strict and security each add to recommended. */
export type PresetName = (typeof PRESETS)[number]

export const SETTINGS = ['off', ...SEVERITIES] as const
/** What a configuration makes of a rule. */
export type Setting = (typeof SETTINGS)[number]

export const FAIL_ON = [...SEVERITIES, 'never'] as const
/** The mildest severity that makes a run fail. */
export type FailOn = (typeof FAIL_ON)[number]

export { APPLY_MODES } from '../kubernetes/index.ts'

/** What the configuration needs to know of a rule. */
export type ConfigurableRule = Pick<AnyRule, 'id' | 'preset' | 'severity'> & { readonly aliases?: readonly string[] }

/** The content of a configuration file, as in schemas/config.json. */
export interface ConfigData {
  /** Flag: --preset */
  readonly extends?: PresetName
  /** By rule id or former id. Flag: --rule id=severity */
  readonly rules?: Readonly<Record<string, Setting>>
  readonly overrides?: readonly Override[]
  /** gitignore patterns. Flag: --ignore */
  readonly ignore?: readonly string[]
  /** A version or range, as parseVersionRange reads it. Flag: --kubernetes */
  readonly kubernetes?: string
  /** What sends manifests to the API server. Flag: --apply */
  readonly apply?: Apply
  /** Flag: --fail-on */
  readonly failOn?: FailOn
  /** A path. Flag: --baseline */
  readonly baseline?: string
  /** Paths. Flag: --schemas */
  readonly schemas?: readonly string[]
  /** Paths of files and folders. Flag: --policy */
  readonly policies?: readonly string[]
}

export interface Override extends Pick<ConfigData, 'extends' | 'rules' | 'kubernetes'> {
  /** Globs. */
  readonly files: readonly string[]
}

/** A run's options, from flags or the API. Each wins over the configuration file's; `ignore` adds to it. Relative to the current folder. */
export interface Options extends Omit<ConfigData, 'overrides'> {
  /** One configuration file for everything; false: none is read. */
  readonly config?: string | false
}

/** gitignore patterns, relative to an absolute folder. */
export interface IgnorePatterns {
  readonly folder: string
  readonly patterns: readonly string[]
}

export function isInPreset(rule: Pick<ConfigurableRule, 'preset'>, preset: PresetName): boolean {
  if (rule.preset === 'always') return true
  if (preset === 'all' || preset === 'none') return preset === 'all'
  return rule.preset === 'recommended' || rule.preset === preset
}
