/** `ds-lint explain` of what the user brings: policies, and rules that a configuration makes itself. */
import { Configs, type Options, type Settings } from '../config/index.ts'
import { JUDGE_RULES } from '../lint/index.ts'
import { currentFolder, isWithin, readConfigFile, readPolicies } from '../node/index.ts'
import type { JudgedPolicy } from '../policy/index.ts'
import { wrap } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'

/** Columns of prose. */
const WIDTH = 80

/** What the current folder and the folders around it say. */
function configsHere(options: Options, rules: readonly AnyRule[]): Promise<Configs> {
  const files = { readFile: readConfigFile, isWithin }
  return Configs.create({ cwd: currentFolder(), files, options, rules: [...rules, ...JUDGE_RULES] })
}

/** The rules that the configuration of the current folder makes itself. */
export async function configuredRules(options: Options, rules: readonly AnyRule[]): Promise<readonly AnyRule[]> {
  const configs = await configsHere(options, rules)
  return (await configs.run()).plugins.rules
}

/** The policies that settings name, those without a binding among them; `rules`: their ids are taken. Empty, and nothing is loaded, where there are none. */
export async function policiesOf(
  configs: Configs,
  { policies: paths, kubernetes }: Settings,
  rules: readonly { readonly id: string }[],
): Promise<readonly JudgedPolicy[]> {
  if (paths.length === 0) return []
  const { files } = await readPolicies(paths, path => configs.within(path))
  const { compilePolicies } = await import('../policy/index.ts')
  const taken = new Set(rules.map(({ id }) => id))
  return compilePolicies({ files, target: kubernetes, unbound: true, allKinds: false, user: undefined, taken }).judged
}

/** Undefined where neither the options nor the configuration have a policy of this name. */
export async function policyText(id: string, options: Options, rules: readonly AnyRule[]): Promise<string | undefined> {
  const configs = await configsHere(options, rules)
  const judged = await policiesOf(configs, await configs.run(), [...rules, ...JUDGE_RULES])
  const policy = judged.find(({ rule, name }) => rule.id === id || name === id)
  if (!policy) return undefined
  const { explainPolicy } = await import('../policy/index.ts')
  const { visible, withoutCommands } = await import('../report/shared/escape.ts')
  const paragraphs = explainPolicy(policy).map(text =>
    text
      .split('\n')
      .flatMap(line => wrap(visible(line), WIDTH))
      .join('\n'),
  )
  return withoutCommands(`${paragraphs.join('\n\n')}\n`)
}
