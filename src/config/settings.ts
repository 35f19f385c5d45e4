/** What a configuration makes of each file. */
import type { Severity } from '../base/index.ts'
import { type Apply, type Cluster, NEWEST, parseVersion, parseVersionRange, type Profile, type Target } from '../kubernetes/index.ts'
import { type AnyRule, type OptionValues, optionValues } from '../rule/index.ts'
import type { KnownRules } from './check.ts'
import {
  type ConfigData,
  type ConfigurableRule,
  type FailOn,
  isInPreset,
  type Options,
  type Override,
  type PresetName,
  type RenderData,
  type RuleSetting,
  type RuleSettings,
  type Setting,
} from './options.ts'
import { relativeTo, resolvePath } from './paths.ts'

/** What holds for a file. Paths are absolute. */
export interface Settings {
  /** The configuration file, as the user knows it; undefined where there is none. */
  readonly from: string | undefined
  readonly preset: PresetName
  /** Versions, what sends the manifests, and what is known of the clusters. */
  readonly kubernetes: Target & { readonly cluster: Cluster }
  readonly failOn: FailOn
  readonly baseline: string | undefined
  readonly schemas: readonly string[]
  /** Files and folders. */
  readonly policies: readonly string[]
  /** Rules of the configuration's plugins, and the plugins as it names them. */
  readonly plugins: { readonly names: readonly string[]; readonly rules: readonly AnyRule[] }
  readonly nodes: readonly string[]
  /** As the configuration writes them; their rules stand beside those of plugins. */
  readonly requirements: Pick<ConfigData, 'require' | 'forbid'>
  readonly render: RenderSettings
  /** What the configuration makes of a rule; else `own`, the severity of the rule or of one of its findings, when it is in the preset. */
  severityOf(rule: ConfigurableRule, own?: Severity): Setting
  /** The rules that alone run; undefined: what the preset and the settings say. */
  readonly only: ReadonlySet<string> | undefined
  /** Whether the preset alone turns a rule off, for every file. */
  isLeftOut(rule: ConfigurableRule): boolean
  /** The options of a rule: what is configured, over its defaults. */
  optionsOf(rule: ConfigurableRule): OptionValues
}

/** How charts and overlays are rendered. Paths are absolute. */
export interface RenderSettings {
  readonly charts: readonly ChartSettings[]
  /** Undefined: those that are found. */
  readonly overlays: readonly string[] | undefined
  /** Seconds for one call of helm or kustomize. */
  readonly timeLimit: number
}

export interface ChartSettings {
  readonly folder: string
  readonly release: string | undefined
  readonly namespace: string | undefined
  /** `1.33` */
  readonly kubernetes: string | undefined
  /** Undefined: those beside the chart. */
  readonly values: readonly { readonly name: string; readonly files: readonly string[] }[] | undefined
}

/** Seconds for one call of a renderer. */
const TIME_LIMIT = 60

/** A file's data and where its globs and its paths start; both absolute. */
export interface ConfigSource {
  readonly data: ConfigData
  readonly base: string
  readonly folder: string
  /** As the user knows it. */
  readonly path?: string | undefined
  /** Of its plugins. */
  readonly rules?: readonly AnyRule[]
  /** The matchers of the rules that are for some files only, by id. */
  readonly limited?: ReadonlyMap<string, number>
}

/** Options over a configuration. Relative paths of the options start at `cwd`. */
export interface OptionsSource {
  readonly options: Options
  readonly cwd: string
  readonly rules: KnownRules
  /** The data of every profile that is named. */
  readonly profiles: readonly Profile[]
}

type Layer = Omit<Override, 'files'>

/** The settings of files, one object for all files to which the same overrides apply. */
export class SettingsOf {
  readonly #byOverrides = new Map<string, Settings>()

  constructor(
    readonly source: ConfigSource,
    readonly over: OptionsSource,
    /** One for each override, and for each rule of `limited`: whether it is for a path relative to `base`. */
    readonly matchers: readonly ((path: string) => boolean)[],
  ) {}

  /** Without a file: what holds where no override does. */
  file(absolute?: string): Settings {
    const path = absolute === undefined ? undefined : (relativeTo(this.source.base, absolute) ?? absolute.replace(/^\//, ''))
    const matching = path === undefined ? [] : this.matchers.flatMap((matches, index) => (matches(path) ? [index] : []))
    const key = path === undefined ? 'run' : matching.join()
    let settings = this.#byOverrides.get(key)
    if (!settings) {
      settings = this.#merge(matching, path !== undefined)
      this.#byOverrides.set(key, settings)
    }
    return settings
  }

  #merge(matching: readonly number[], isFile: boolean): Settings {
    const { data, folder, limited = new Map<string, number>() } = this.source
    const isElsewhere = (id: string): boolean => isFile && limited.has(id) && !matching.includes(limited.get(id)!)
    const { options, cwd, rules: known } = this.over
    const layers: Layer[] = [data, ...matching.flatMap(index => data.overrides?.[index] ?? []), options]
    const last = <K extends keyof Layer>(key: K): Layer[K] | undefined => layers.findLast(layer => layer[key] !== undefined)?.[key]
    const configured = new Map<string, RuleSettings>()
    for (const { rules } of layers) setRules(configured, rules ?? {}, known)
    const preset = last('extends') ?? 'recommended'
    const only = options.only && new Set(options.only.map(name => known.get(name)?.id ?? name))
    const gates = Object.assign({}, ...layers.map(({ featureGates }) => featureGates)) as Record<string, boolean>
    const range = parseVersionRange(last('kubernetes') ?? 'latest')
    return {
      from: this.source.path,
      preset,
      kubernetes: {
        ...('message' in range ? { from: NEWEST, to: NEWEST } : range),
        ...applyOf(options.apply ?? data.apply),
        cluster: {
          profiles: this.over.profiles.filter(({ name }) => last('profiles')?.includes(name)),
          closedWorld: last('closedWorld') ?? false,
          roles: Object.fromEntries(layers.flatMap(({ roles = {} }) => Object.entries(roles)).map(([name, role]) => [name, [role].flat()])),
        },
        ...(Object.keys(gates).length > 0 && { gates }),
      },
      failOn: options.failOn ?? data.failOn ?? 'error',
      baseline: resolveFirst([cwd, options.baseline], [folder, data.baseline]),
      schemas: resolveAll([cwd, options.schemas], [folder, data.schemas]),
      plugins: { names: data.plugins ?? [], rules: this.source.rules ?? [] },
      policies: resolveAll([cwd, options.policies], [folder, data.policies]),
      nodes: data.nodes?.map(path => resolvePath(folder, path)) ?? [],
      render: renderSettings(data.render ?? {}, folder),
      requirements: { ...(data.require && { require: data.require }), ...(data.forbid && { forbid: data.forbid }) },
      severityOf: (rule, own = rule.severity) => {
        if (isElsewhere(rule.id)) return 'off'
        const setting = configured.get(rule.id)?.severity ?? (isInPreset(rule, preset) ? own : 'off')
        if (!only || isAboutReading(rule)) return setting
        return !only.has(rule.id) ? 'off' : setting === 'off' ? own : setting
      },
      only,
      isLeftOut: rule =>
        !only &&
        !isInPreset(rule, preset) &&
        [data, ...(data.overrides ?? []), options].every(layer => layer.rules?.[rule.id] === undefined) &&
        !data.overrides?.some(layer => layer.extends !== undefined),
      optionsOf: rule => optionValues(rule.options, configured.get(rule.id)),
    }
  }
}

/** What cannot be read is no finding of another rule less. */
function isAboutReading(rule: ConfigurableRule & Partial<Pick<AnyRule, 'on'>>): boolean {
  return rule.on === 'syntax' || rule.on === 'source'
}

function renderSettings({ charts = [], overlays, timeLimit }: RenderData, folder: string): RenderSettings {
  return {
    charts: charts.map(({ path, release, namespace, kubernetes = '', values }) => ({
      folder: resolvePath(folder, path),
      release,
      namespace,
      kubernetes: minorOf(kubernetes),
      values: values && Object.entries(values).map(([name, files]) => ({ name, files: files.map(file => resolvePath(folder, file)) })),
    })),
    overlays: overlays?.map(path => resolvePath(folder, path)),
    timeLimit: timeLimit === undefined ? TIME_LIMIT : Number(timeLimit),
  }
}

function minorOf(version: string): string | undefined {
  const minor = parseVersion(version)
  return typeof minor === 'number' ? `1.${minor}` : undefined
}

/** In one layer, a rule's own id wins over a former one; what a layer does not say of a rule stays as it is. */
function setRules(configured: Map<string, RuleSettings>, rules: Readonly<Record<string, RuleSetting>>, known: KnownRules): void {
  const entries = Object.entries(rules)
  for (const former of [true, false]) {
    for (const [name, setting] of entries) {
      const id = known.get(name)?.id ?? name
      if ((id !== name) === former)
        configured.set(id, { ...configured.get(id), ...(typeof setting === 'string' ? { severity: setting } : setting) })
    }
  }
}

function resolveAll(...lists: readonly (readonly [folder: string, paths: readonly string[] | undefined])[]): readonly string[] {
  for (const [folder, paths] of lists) if (paths !== undefined) return paths.map(path => resolvePath(folder, path))
  return []
}

function resolveFirst(...paths: readonly (readonly [folder: string, path: string | undefined])[]): string | undefined {
  for (const [folder, path] of paths) if (path !== undefined) return resolvePath(folder, path)
  return undefined
}

function applyOf(apply: Apply | undefined): { readonly apply?: Apply } {
  return apply === undefined ? {} : { apply }
}
