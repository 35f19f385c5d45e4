/** What a command is configured with. */
import { Configs, type ConfigurableRule, type Options } from '../config/index.ts'
import { JUDGE_RULES } from '../lint/index.ts'
import { currentFolder, isWithin, readConfigFile } from '../node/index.ts'
import type { AnyRule } from '../rule/index.ts'
import type { PluginChoice } from './command.ts'
import { pluginsOf } from './plugins.ts'
import { refuseBadOptions } from './refused.ts'

interface Configured {
  readonly configs: Configs
  /** Those of plugins that the command names. */
  readonly plugins: readonly AnyRule[]
  /** All that can be configured. */
  readonly rules: readonly ConfigurableRule[]
}

/** The configurations of a command that runs rules. Throws UsageError for options that do not hold. */
export async function configsOf(command: PluginChoice & { readonly options: Options }, builtIn: readonly AnyRule[]): Promise<Configured> {
  const { rules: plugins, source } = await pluginsOf(command, builtIn)
  const rules = [...builtIn, ...plugins, ...JUDGE_RULES]
  const files = { readFile: readConfigFile, isWithin }
  const configs = await Configs.create({ cwd: currentFolder(), files, options: command.options, rules, plugins: source })
  refuseBadOptions(command.options, configs)
  return { configs, plugins, rules }
}
