/** The configuration that holds for each file: the nearest `.ds-lint.yaml`, under the options of the run. */
import type { AnyRule } from '../rule/index.ts'
import type { ConfigProblem, GateCheck, KnownRules } from './check.ts'
import { loadGateProblems } from './gates.ts'
import { CONFIG_NAMES, type ConfigData, type ConfigurableRule, type IgnorePatterns, type Options } from './options.ts'
import { isInside, parentOf, relativeTo, resolvePath } from './paths.ts'
import { isText, misnamed, misnamedIn, type ReadConfig, withoutEffect } from './notices.ts'
import type { ConfigError } from './parse.ts'
import { type Settings, SettingsOf } from './settings.ts'
import { Lines, type SourceFile, type UserError } from '../base/index.ts'
import { loadProfiles } from '../kubernetes/index.ts'

export type { ConfigData, ConfigurableRule, FailOn, IgnorePatterns, Options } from './options.ts'
export { APPLY_MODES, FAIL_ON, isInPreset, type PresetName, PRESETS, PROFILE_NAMES, SETTINGS } from './options.ts'
export { ignoreProblem } from './ignore-patterns.ts'
export type { ChartSettings, Settings } from './settings.ts'

/** The configuration's only access to files. */
export interface ConfigFiles {
  /** Undefined where there is no file; throws, with the reason as its message, for one that cannot be read, or is not `within` (a folder, as for isWithin). */
  readFile(path: string, within?: string): string | undefined
  /** Whether a path, its links followed, is in the repository of a folder; outside of repositories, in the folder. Both are absolute. */
  isWithin(folder: string, path: string): boolean
}

/** What loads the plugins that configurations name. */
export interface PluginSource {
  /** `folder`: that of the configuration, absolute. `isAllowed`: whether the configuration may name a file, links followed. */
  fromConfiguration(name: string, folder: string, isAllowed: (file: string) => boolean): Promise<LoadedPlugin>
}

export interface LoadedPlugin {
  readonly rules: readonly AnyRule[]
  readonly problems: readonly string[]
}

export interface ConfigsInput {
  /** Absolute, with `/` between folders. */
  readonly cwd: string
  readonly files: ConfigFiles
  readonly options: Options
  /** Every rule there is, whatever its preset. */
  readonly rules: readonly ConfigurableRule[]
  /** Without it the plugins of configurations are passed over. */
  readonly plugins?: PluginSource
  /** Policies are given beside those that a configuration names. */
  readonly hasPolicies?: boolean
  /** False: what a configuration says of unknown rules is passed over. They may be those of policies, which such a run does not read. */
  readonly runsRules?: boolean
}

/** A configuration file, or the lack of one. */
interface Config {
  readonly settings: SettingsOf
  readonly ignores: readonly IgnorePatterns[]
}

/**
 * Paths given to it are absolute, with `/` between folders. Files are read when a folder is first asked for, each once;
 * what is wrong with one is an error, and its valid part holds all the same. The options of the run win over every file.
 */
export class Configs {
  readonly #input: ConfigsInput
  readonly #rules: KnownRules
  readonly #errors: ConfigError[] = []
  /** Ids of rules that the user's policies have. */
  readonly #known = new Set<string>()
  readonly #byFolder = new Map<string, Config | Promise<Config>>()
  readonly #nested: ReadConfig[] = []
  readonly #misnamed: string[] = []
  /** The folders of the configurations that name files, by the files. */
  readonly #namedIn = new Map<string, string>()
  #badOptions: readonly string[] = []
  #options: Options = {}
  /** What holds where no file does; with `--config` and `--no-config` everywhere. */
  #fallback: Config | undefined
  #searches = true

  private constructor(input: ConfigsInput) {
    this.#input = input
    this.#rules = rulesByName(input.rules)
  }

  static async create(input: ConfigsInput): Promise<Configs> {
    const configs = new Configs(input)
    await configs.#start()
    return configs
  }

  /** What is wrong with the options, and with the files read so far. */
  get errors(): readonly UserError[] {
    const isKnown = (id: string): boolean => this.#input.runsRules === false || this.#known.has(id)
    return this.#errors.filter(({ unknownRule }) => unknownRule === undefined || !isKnown(unknownRule)).map(asUserError)
  }

  /** Rules that come to be known later: those of the user's policies and plugins. */
  know(ids: Iterable<string>): void {
    for (const id of ids) this.#known.add(id)
  }

  /** What is wrong with the options alone; it is in `errors`, too. */
  get badOptions(): readonly string[] {
    return this.#badOptions
  }

  /** Whose repository a file is in when it is read; undefined where only the user names it. Both are absolute. */
  within(path: string): string | undefined {
    return this.#namedIn.get(path)
  }

  /** The folder that relative paths start at. */
  get cwd(): string {
    return this.#input.cwd
  }

  /** A path as the user knows it. */
  shown(path: string): string {
    return relativeTo(this.#input.cwd, path) ?? path
  }

  /** Errors as they are reported: the text of a file outside of the current repository is not shown. */
  told(errors: readonly ConfigError[]): readonly ConfigError[] {
    const { cwd, files } = this.#input
    const isShown = ({ location }: UserError): boolean => !location || files.isWithin(cwd, resolvePath(cwd, location.file.path))
    return errors.map(error => (isShown(error) ? error : withoutText(error)))
  }

  /** What holds for a file; a promise only where a folder is asked for the first time. */
  settings(file: string): Settings | Promise<Settings> {
    const config = this.#of(parentOf(file) ?? '')
    return config instanceof Promise ? config.then(({ settings }) => settings.file(file)) : config.settings.file(file)
  }

  /** What holds for the run as a whole: the settings of the folder it starts in. */
  async run(): Promise<Settings> {
    return (await this.#of(this.#input.cwd)).settings.file()
  }

  /** The patterns that hold for the entries of a folder: the same objects for the same patterns. */
  ignores(folder: string): readonly IgnorePatterns[] | Promise<readonly IgnorePatterns[]> {
    const config = this.#of(folder)
    return config instanceof Promise ? config.then(({ ignores }) => ignores) : config.ignores
  }

  /** What is there and has no effect on the run, whose settings are given. */
  notices({ from }: Settings): readonly UserError[] {
    const nested = withoutEffect(this.#nested, from).filter(({ key }) => this.#options[key] === undefined)
    return [...this.#misnamed.map(message => ({ message })), ...this.told(nested)]
  }

  async #start(): Promise<void> {
    const { cwd, options } = this.#input
    const { config, only = [], ...data } = options
    const bad: ConfigError[] = []
    if (Object.keys(data).length > 0) {
      const { check } = await import('./check.ts')
      const checked = check(structuredClone(data), this.#rules, () => true, await this.#gates(data.featureGates !== undefined))
      this.#options = checked.data
      for (const { message, unknownRule } of checked.problems) bad.push({ message, ...(unknownRule === undefined ? {} : { unknownRule }) })
    }
    if (only.length > 0) {
      const { checkRules } = await import('./check-rules.ts')
      for (const { message, unknownRule } of checkRules(Object.fromEntries(only.map(id => [id, 'error'])), this.#rules, 1))
        bad.push({ message, ...(unknownRule === undefined ? {} : { unknownRule }) })
    }
    if (only.length > 0) this.#options = { ...this.#options, only }
    this.#searches = config === undefined
    if (typeof config === 'string') {
      const refusal = this.#refusalOf(resolvePath(cwd, config))
      if (refusal === undefined) this.#fallback = await this.#read(resolvePath(cwd, config), cwd, true)
      else bad.push({ message: `${config}: ${refusal}` })
    }
    this.#fallback ??= await this.#config({}, cwd, cwd)
    const mayBePolicies = bad.some(({ unknownRule }) => unknownRule !== undefined) && (await this.#hasPolicies())
    this.#badOptions = bad.filter(({ unknownRule }) => unknownRule === undefined || !mayBePolicies).map(({ message }) => message)
    this.#errors.push(...bad)
  }

  /** Why a named configuration file cannot be read. */
  #refusalOf(path: string): string | undefined {
    try {
      return this.#input.files.readFile(path) === undefined ? 'no such configuration file' : undefined
    } catch (error) {
      return error instanceof Error ? error.message : String(error)
    }
  }

  async #hasPolicies(): Promise<boolean> {
    const { policies, plugins } = await this.run()
    return this.#input.hasPolicies === true || policies.length > 0 || plugins.rules.length > 0
  }

  #of(folder: string): Config | Promise<Config> {
    if (!this.#searches && this.#fallback) return this.#fallback
    const known = this.#byFolder.get(folder)
    if (known) return known
    const found = this.#find(folder).then(config => {
      this.#byFolder.set(folder, config)
      return config
    })
    this.#byFolder.set(folder, found)
    return found
  }

  async #find(folder: string): Promise<Config> {
    const { cwd, files } = this.#input
    if (isInside(folder, cwd)) this.#misnamed.push(...misnamedIn(folder, files).map(path => misnamed(this.shown(path))))
    for (const [index, name] of CONFIG_NAMES.entries()) {
      const config = await this.#read(resolvePath(folder, name), folder)
      if (!config) continue
      const others = CONFIG_NAMES.slice(index + 1).map(other => resolvePath(folder, other))
      this.#misnamed.push(
        ...others.filter(path => isText(path, folder, files)).map(path => `${this.shown(path)} is not read, because ${name} is beside it`),
      )
      return config
    }
    const parent = parentOf(folder)
    return parent === undefined ? (this.#fallback ?? this.#config({}, folder, folder)) : this.#of(parent)
  }

  /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
  async #read(path: string, base: string, isNamed = false): Promise<Config | undefined> {
    const { files } = this.#input
    const shown = this.shown(path)
    const folder = parentOf(path) ?? ''
    const isOwn = (other: string): boolean => {
      if (isNamed) return true
      const absolute = resolvePath(folder, other)
      const isInIt = files.isWithin(folder, absolute)
      if (isInIt) this.#namedIn.set(absolute, folder)
      return isInIt
    }
    let text: string | undefined
    try {
      text = files.readFile(path, isNamed ? undefined : folder)
    } catch (error) {
      this.#errors.push({ message: `${shown}: ${error instanceof Error ? error.message : String(error)}` })
      return this.#config({}, base, folder)
    }
    if (text === undefined) return undefined
    const { parseConfig } = await import('./parse.ts')
    const file = { path: shown, text }
    const plugins = text.includes('plugins') ? await this.#plugins(file, folder, isNamed) : NO_PLUGINS
    const known = plugins.rules.length > 0 ? rulesByName([...this.#input.rules, ...plugins.rules]) : this.#rules
    const { data, errors } = parseConfig(file, known, isOwn, {
      known: plugins.problems,
      gates: await this.#gates(text.includes('featureGates')),
    })
    // The rule may be one of a plugin that is not loaded.
    this.#errors.push(...this.told(plugins.areAll ? errors : errors.filter(({ unknownRule }) => unknownRule === undefined)))
    this.#nested.push({ file, data })
    const own = data.require || data.forbid ? await this.#requirements(file, data) : []
    return this.#config(data, base, folder, { path: shown, rules: [...plugins.rules, ...own], known })
  }

  /** Rules of the plugins that a configuration names, each once. */
  async #plugins(file: SourceFile, folder: string, isNamed: boolean): Promise<ConfiguredPlugins> {
    const { pluginsIn } = await import('./parse.ts')
    const { plugins: source, files } = this.#input
    const isAllowed = (path: string): boolean => isNamed || files.isWithin(folder, path)
    const names = pluginsIn(file)
    const rules = new Set<AnyRule>()
    const problems: ConfigProblem[] = []
    for (const [index, name] of source ? names.entries() : []) {
      if (typeof name !== 'string') continue
      const loaded = await source!.fromConfiguration(name, folder, isAllowed)
      for (const rule of loaded.rules) if (!this.#rules.has(rule.id)) rules.add(rule)
      problems.push(
        ...loaded.problems.map(problem => ({ message: `plugin ${name} ${problem}`, at: ['plugins', String(index)], key: false })),
      )
    }
    this.know([...rules].map(({ id }) => id))
    return { rules: [...rules], problems, areAll: names.length === 0 || (source !== undefined && problems.length === 0) }
  }

  /** The rules that a configuration makes itself. */
  async #requirements(file: SourceFile, data: ConfigData): Promise<readonly AnyRule[]> {
    const { requirementRules } = await import('./requirements/index.ts')
    const { rules, problems } = await requirementRules(data, file.path)
    if (problems.length > 0) this.#errors.push(...this.told((await import('./parse.ts')).placed(file, problems)))
    this.know(rules.map(({ id }) => id))
    return rules
  }

  async #gates(areSet: boolean): Promise<GateCheck | undefined> {
    return areSet ? { problems: await loadGateProblems(), kubernetes: this.#input.options.kubernetes } : undefined
  }

  async #config(
    data: ConfigData,
    base: string,
    folder: string,
    { path, rules = [], known = this.#rules }: { path?: string; rules?: readonly AnyRule[]; known?: KnownRules } = {},
  ): Promise<Config> {
    const { cwd } = this.#input
    const { overrides = [] } = data
    const profiles = await loadProfiles([data, ...overrides, this.#options].flatMap(layer => layer.profiles ?? []))
    const limited = [...(data.require ?? []), ...(data.forbid ?? [])].flatMap(({ id, files }) => (files ? [{ id, files }] : []))
    const globs = [...overrides, ...limited].map(({ files }) => files)
    const matchers = globs.length > 0 ? await (await import('./globs.ts')).matchersOf(globs) : []
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] },
    ]
    return {
      settings: new SettingsOf(
        { data, base, folder, path, rules, limited: new Map(limited.map(({ id }, index) => [id, overrides.length + index])) },
        { options: this.#options, cwd, rules: known, profiles },
        matchers,
      ),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0),
    }
  }
}

interface ConfiguredPlugins {
  readonly rules: readonly AnyRule[]
  readonly problems: readonly ConfigProblem[]
  /** Whether every rule of the configuration is known. */
  readonly areAll: boolean
}

const NO_PLUGINS: ConfiguredPlugins = { rules: [], problems: [], areAll: true }

function asUserError({ message, location }: ConfigError): UserError {
  return location ? { message, location } : { message }
}

/** A rule's own id wins over a former one of another. */
function rulesByName(rules: readonly ConfigurableRule[]): KnownRules {
  const former = rules.flatMap(rule => (rule.aliases ?? []).map(alias => [alias, rule] as const))
  return new Map([...former, ...rules.map(rule => [rule.id, rule] as const)])
}

function withoutText({ message, location, ...rest }: ConfigError): ConfigError {
  if (!location) return { message, ...rest }
  const { line, column } = new Lines(location.file.text).at(location.span.start)
  return { message: `${location.file.path}:${line}:${column}: ${message}`, ...rest }
}

export { CONFIG_NAMES } from './options.ts'
export { isInside, relativeTo } from './paths.ts'
export { didYouMean, didYouMeanRule, suggest } from './suggest.ts'
export { versionRangeText } from '../kubernetes/index.ts'
