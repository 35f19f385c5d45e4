/** `--show-config PATH`. */
import { resolve } from 'node:path'
import { type ConfigurableRule, type Options, type Settings, versionRangeText } from '../config/index.ts'
import { currentFolder, slashes } from '../node/index.ts'
import { formatErrors, visibleLines } from '../report/index.ts'
import { type AnyRule, optionText } from '../rule/index.ts'
import type { PluginChoice } from './command.ts'
import { configsOf } from './configs.ts'
import { errorDisplay } from './output.ts'
import { policiesOf } from './explain-policy.ts'

interface Asked extends PluginChoice {
  readonly path: string
  readonly options: Options
}

function settingText(settings: Settings, rule: ConfigurableRule): string {
  const severity = settings.severityOf(rule)
  const options = Object.entries(settings.optionsOf(rule)).map(([name, value]) => `${name}: ${optionText(value)}`)
  return options.length === 0 ? severity : `{${[`severity: ${severity}`, ...options].join(', ')}}`
}

/** Prints a configuration that says the same for the path, every rule with its severity and options. 2: the configuration has mistakes. */
export async function showConfig(command: Asked, builtIn: readonly AnyRule[]): Promise<number> {
  const cwd = currentFolder()
  const { configs, rules } = await configsOf(command, builtIn)
  const { path } = command
  const settings = await configs.settings(slashes(resolve(cwd, path)))
  const { from, preset, kubernetes, failOn, baseline, schemas, policies, requirements } = settings
  const { cluster } = kubernetes
  const known = [...rules, ...settings.plugins.rules]
  const ofPolicies = (await policiesOf(configs, settings, known)).map(({ rule }) => rule)
  configs.know(ofPolicies.map(({ id }) => id))
  const all = [...known, ...ofPolicies]
  const { names } = settings.plugins
  const lines = [
    `# ${JSON.stringify(path)} ${from === undefined ? 'has no configuration file' : `is configured by ${JSON.stringify(from)}`}`,
    `extends: ${preset}`,
    `kubernetes: ${versionRangeText(kubernetes)}`,
    ...(cluster.profiles.length === 0 ? [] : [`profiles: [${cluster.profiles.map(({ name }) => name).join(', ')}]`]),
    ...(cluster.closedWorld ? ['closedWorld: true'] : []),
    ...(Object.keys(cluster.roles).length === 0 ? [] : [`roles: ${JSON.stringify(cluster.roles)}`]),
    ...(kubernetes.gates ? [`featureGates: ${JSON.stringify(kubernetes.gates)}`] : []),
    `failOn: ${failOn}`,
    ...(baseline === undefined ? [] : [`baseline: ${JSON.stringify(configs.shown(baseline))}`]),
    ...(schemas.length === 0 ? [] : [`schemas: ${JSON.stringify(schemas.map(file => configs.shown(file)))}`]),
    ...(policies.length === 0 ? [] : [`policies: ${JSON.stringify(policies.map(path => configs.shown(path)))}`]),
    ...Object.entries(requirements).map(([list, entries]) => `${list}: ${JSON.stringify(entries)}`),
    ...(names.length === 0 ? [] : [`plugins: ${JSON.stringify(names)}`]),
    'rules:',
    ...all.map(rule => `  ${rule.id}: ${settingText(settings, rule)}`).sort(),
  ]
  process.stdout.write(`${visibleLines(lines.join('\n'))}\n`)
  process.stderr.write(formatErrors({ errors: configs.errors, bugs: [] }, errorDisplay('auto')))
  return configs.errors.length > 0 ? 2 : 0
}
