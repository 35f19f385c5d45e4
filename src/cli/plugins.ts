/** The rules of plugins. Their code runs because who starts ds-lint says so: --plugin names it, or --allow-plugins lets a configuration name it. */
import { resolve } from 'node:path'
import type { LoadedPlugin, PluginSource } from '../config/index.ts'
import { checkPlugins, JUDGE_RULES } from '../lint/index.ts'
import { cannotBeRepeated, slashes } from '../node/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { type PluginChoice, UsageError } from './command.ts'

/** The plugins of a command: the rules that it names, and what loads those that configurations name. */
export async function pluginsOf(
  { plugins, allowPlugins }: PluginChoice,
  builtIn: readonly AnyRule[],
): Promise<{ readonly rules: readonly AnyRule[]; readonly source: PluginSource }> {
  const source = new PluginLoader(builtIn, allowPlugins)
  return { rules: plugins.length > 0 ? await source.named(plugins) : [], source }
}

/** Each module is loaded once, however often it is named. */
export class PluginLoader implements PluginSource {
  readonly #files = new Map<string, Promise<LoadedPlugin>>()
  readonly #known: Set<string>

  /** `allowed`: whether a configuration may name plugins. */
  constructor(
    rules: readonly AnyRule[],
    readonly allowed: boolean,
  ) {
    this.#known = new Set([...rules.flatMap(({ id, aliases = [] }) => [id, ...aliases]), ...JUDGE_RULES.map(({ id }) => id)])
  }

  /** The rules of --plugin, relative to the current folder. Throws UsageError for a plugin that cannot be used. */
  async named(names: readonly string[]): Promise<readonly AnyRule[]> {
    const rules: AnyRule[] = []
    const problems: string[] = []
    for (const name of names) {
      const loaded = await this.#load(name, process.cwd(), () => true)
      rules.push(...loaded.rules)
      problems.push(...loaded.problems.map(problem => `plugin ${name} ${problem}`))
    }
    if (problems.length > 0) throw new UsageError(...problems)
    return rules
  }

  async fromConfiguration(name: string, folder: string, isAllowed: (file: string) => boolean): Promise<LoadedPlugin> {
    if (!this.allowed) {
      return { rules: [], problems: ['is code of the linted repository, which runs only with --allow-plugins, or with --plugin naming it'] }
    }
    return this.#load(name, folder, file => isAllowed(slashes(file)))
  }

  async #load(name: string, folder: string, isAllowed: (file: string) => boolean): Promise<LoadedPlugin> {
    cannotBeRepeated()
    const { pluginFile, importPlugin } = await import('./load-plugin.ts')
    let file: string
    try {
      file = pluginFile(name, resolve(folder))
    } catch (error) {
      return { rules: [], problems: [`cannot be found: ${reasonOf(error)}`] }
    }
    if (!isAllowed(file)) return { rules: [], problems: ['is outside of the repository; only --plugin may name such a file'] }
    let loaded = this.#files.get(file)
    if (!loaded) {
      loaded = importPlugin(file).then(
        exported => this.#check(name, exported),
        (error: unknown) => ({ rules: [], problems: [`cannot be loaded: ${reasonOf(error)}`] }),
      )
      this.#files.set(file, loaded)
    }
    return loaded
  }

  #check(name: string, exported: unknown): LoadedPlugin {
    if (exported === undefined) return { rules: [], problems: ['exports no rule; export one, or a list of rules, as default'] }
    const { rules, errors } = checkPlugins(Array.isArray(exported) ? exported : [exported], this.#known, name)
    for (const { id } of rules) this.#known.add(id)
    return { rules, problems: errors.map(({ message }) => `is malformed: ${message}`) }
  }
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!
}
