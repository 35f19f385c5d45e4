/** `--show-config PATH`. */
import { resolve } from 'node:path'
import { Configs, type Options, versionRangeText } from '../config/index.ts'
import { JUDGE_RULES } from '../lint/index.ts'
import { isWithin, readConfigFile, slashes } from '../node/index.ts'
import { formatErrors } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { refuseBadOptions } from './refused.ts'

interface Asked {
  readonly path: string
  readonly options: Options
}

/** Prints a configuration that says the same for the path, every rule with its severity. 2: the configuration has mistakes. */
export async function showConfig({ path, options }: Asked, rules: readonly AnyRule[]): Promise<number> {
  const cwd = slashes(process.cwd())
  const all = [...rules, ...JUDGE_RULES]
  const configs = await Configs.create({ cwd, files: { readFile: readConfigFile, isWithin }, options, rules: all })
  refuseBadOptions(options, configs)
  const settings = await configs.settings(slashes(resolve(cwd, path)))
  const { from, preset, kubernetes, failOn, baseline, schemas, policies } = settings
  const lines = [
    `# ${JSON.stringify(path)}: ${from === undefined ? 'no configuration file' : JSON.stringify(from)}`,
    `extends: ${preset}`,
    `kubernetes: ${versionRangeText(kubernetes)}`,
    `failOn: ${failOn}`,
    ...(baseline === undefined ? [] : [`baseline: ${JSON.stringify(configs.shown(baseline))}`]),
    ...(schemas.length === 0 ? [] : [`schemas: ${JSON.stringify(schemas.map(file => configs.shown(file)))}`]),
    ...(policies.length === 0 ? [] : [`policies: ${JSON.stringify(policies.map(path => configs.shown(path)))}`]),
    'rules:',
    ...all.map(rule => `  ${rule.id}: ${settings.severityOf(rule)}`).sort(),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
  process.stderr.write(formatErrors({ errors: configs.errors, bugs: [] }))
  return configs.errors.length > 0 ? 2 : 0
}
