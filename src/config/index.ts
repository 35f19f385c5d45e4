/** The configuration that holds for each file: the nearest `.ds-lint.yaml`, under the options of the run. */
import { CONFIG_NAMES, type ConfigData, type ConfigurableRule, type IgnorePatterns, type Options } from './options.ts'
import { parentOf, relativeTo, resolvePath } from './paths.ts'
import { misnamed, misnamedIn, type ReadConfig, withoutEffect } from './notices.ts'
import type { ConfigError } from './parse.ts'
import { type Settings, SettingsOf } from './settings.ts'
import { Lines, type UserError } from '../base/index.ts'

export type { ConfigData, ConfigurableRule, FailOn, IgnorePatterns, Options } from './options.ts'
export { APPLY_MODES, FAIL_ON, PRESETS, SETTINGS } from './options.ts'
export { ignoreProblem } from './ignore-patterns.ts'
export type { Settings } from './settings.ts'

/** The configuration's only access to files. */
export interface ConfigFiles {
  /** Undefined where there is no file; throws, with the reason as its message, for one that cannot be read. */
  readFile(path: string): string | undefined
  /** Whether a path, its links followed, is in the repository of a folder; outside of repositories, in the folder. Both are absolute. */
  isWithin(folder: string, path: string): boolean
}

export interface ConfigsInput {
  /** Absolute, with `/` between folders. */
  readonly cwd: string
  readonly files: ConfigFiles
  readonly options: Options
  /** Every rule there is, whatever its preset. */
  readonly rules: readonly ConfigurableRule[]
  /** Policies are given beside those that a configuration names. */
  readonly hasPolicies?: boolean
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
  /** Ids and former ids → ids. */
  readonly #ids: ReadonlyMap<string, string>
  readonly #errors: ConfigError[] = []
  /** Ids of rules that the user's policies have. */
  readonly #known = new Set<string>()
  readonly #byFolder = new Map<string, Config | Promise<Config>>()
  readonly #nested: ReadConfig[] = []
  readonly #misnamed: string[] = []
  #badOptions: readonly string[] = []
  #options: Options = {}
  /** What holds where no file does; with `--config` and `--no-config` everywhere. */
  #fallback: Config | undefined
  #searches = true

  private constructor(input: ConfigsInput) {
    this.#input = input
    const former = input.rules.flatMap(({ id, aliases = [] }) => aliases.map(alias => [alias, id] as const))
    this.#ids = new Map([...former, ...input.rules.map(({ id }) => [id, id] as const)])
  }

  static async create(input: ConfigsInput): Promise<Configs> {
    const configs = new Configs(input)
    await configs.#start()
    return configs
  }

  /** What is wrong with the options, and with the files read so far. */
  get errors(): readonly UserError[] {
    return this.#errors.filter(({ unknownRule }) => unknownRule === undefined || !this.#known.has(unknownRule)).map(asUserError)
  }

  /** Rules that come to be known later: those of the user's policies. */
  know(ids: Iterable<string>): void {
    for (const id of ids) this.#known.add(id)
  }

  /** What is wrong with the options alone; it is in `errors`, too. */
  get badOptions(): readonly string[] {
    return this.#badOptions
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
    const { config, ...data } = options
    const bad: ConfigError[] = []
    if (Object.keys(data).length > 0) {
      const { check } = await import('./check.ts')
      const checked = check(structuredClone(data), [...this.#ids.keys()], () => true)
      this.#options = checked.data
      for (const { message, unknownRule } of checked.problems) bad.push({ message, ...(unknownRule === undefined ? {} : { unknownRule }) })
    }
    this.#searches = config === undefined
    if (typeof config === 'string') {
      this.#fallback = await this.#read(resolvePath(cwd, config), cwd, true)
      if (!this.#fallback) bad.push({ message: `${config}: no such configuration file` })
    }
    this.#fallback ??= await this.#config({}, cwd, cwd)
    const mayBePolicies = bad.some(({ unknownRule }) => unknownRule !== undefined) && (await this.#hasPolicies())
    this.#badOptions = bad.filter(({ unknownRule }) => unknownRule === undefined || !mayBePolicies).map(({ message }) => message)
    this.#errors.push(...bad)
  }

  async #hasPolicies(): Promise<boolean> {
    return this.#input.hasPolicies === true || (await this.run()).policies.length > 0
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
    for (const name of CONFIG_NAMES) {
      const config = await this.#read(resolvePath(folder, name), folder)
      if (config) return config
    }
    const { cwd, files } = this.#input
    if (folder === cwd || relativeTo(folder, cwd) !== undefined)
      this.#misnamed.push(...misnamedIn(folder, files).map(path => misnamed(this.shown(path))))
    const parent = parentOf(folder)
    return parent === undefined ? (this.#fallback ?? this.#config({}, folder, folder)) : this.#of(parent)
  }

  /** Undefined where there is no file. One that cannot be read, or not at all understood, is as good as an empty one. */
  async #read(path: string, base: string, isNamed = false): Promise<Config | undefined> {
    const { files } = this.#input
    const shown = this.shown(path)
    const folder = parentOf(path) ?? ''
    const isOwn = (other: string): boolean => isNamed || files.isWithin(folder, resolvePath(folder, other))
    let text: string | undefined
    try {
      text = files.readFile(path)
      if (text !== undefined && !isOwn(path))
        throw new Error('a symbolic link out of the repository; a configuration there is read only with --config')
    } catch (error) {
      this.#errors.push({ message: `${shown}: ${error instanceof Error ? error.message : String(error)}` })
      return this.#config({}, base, folder)
    }
    if (text === undefined) return undefined
    const { parseConfig } = await import('./parse.ts')
    const { data, errors } = parseConfig({ path: shown, text }, [...this.#ids.keys()], isOwn)
    this.#errors.push(...this.told(errors))
    this.#nested.push({ file: { path: shown, text }, data })
    return this.#config(data, base, folder, shown)
  }

  async #config(data: ConfigData, base: string, folder: string, path?: string): Promise<Config> {
    const { cwd } = this.#input
    const { overrides = [] } = data
    const matchers = overrides.length > 0 ? await (await import('./globs.ts')).matchersOf(overrides.map(({ files }) => files)) : []
    const ignores = [
      { folder: cwd, patterns: this.#options.ignore ?? [] },
      { folder: base, patterns: data.ignore ?? [] },
    ]
    return {
      settings: new SettingsOf({ data, base, folder, path }, { options: this.#options, cwd, ids: this.#ids }, matchers),
      ignores: ignores.filter(({ patterns }) => patterns.length > 0),
    }
  }
}

function asUserError({ message, location }: ConfigError): UserError {
  return location ? { message, location } : { message }
}

function withoutText({ message, location, ...rest }: ConfigError): ConfigError {
  if (!location) return { message, ...rest }
  const { line, column } = new Lines(location.file.text).at(location.span.start)
  return { message: `${location.file.path}:${line}:${column}: ${message}`, ...rest }
}

export { CONFIG_NAMES } from './options.ts'
export { relativeTo } from './paths.ts'
export { didYouMean, suggest } from './suggest.ts'
export { versionRangeText } from '../kubernetes/index.ts'
