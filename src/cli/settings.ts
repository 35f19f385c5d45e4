/** What options mean to the engine, and the forms that their values have. */
import { listed } from '../base/index.ts'
import { didYouMean, type Options } from '../config/index.ts'
import type { PolicyOptions } from '../lint/index.ts'
import { type ColorChoice, type PluginChoice, UsageError } from './command.ts'
import type { Values } from './options.ts'

export function policyOptions(values: Values): PolicyOptions {
  return {
    unbound: values['policy-unbound'] === true,
    allKinds: values['policy-all-kinds'] === true,
    user: values['policy-user'],
  }
}

export function renderChoice(values: Values): { readonly render: boolean; readonly network: boolean } {
  const [render, network] = [values.render === true, values['render-network'] === true]
  if (network && !render) throw new UsageError('--render-network needs --render')
  return { render, network }
}

export function pluginChoice(values: Values): PluginChoice {
  return { plugins: values.plugin ?? [], allowPlugins: values['allow-plugins'] === true }
}

/** checkValue has refused every other word. */
export function colorChoice({ color = 'auto' }: Values): ColorChoice {
  return color as ColorChoice
}

export function options(values: Values): Options {
  return {
    ...(values['no-config'] ? { config: false } : values.config === undefined ? {} : { config: values.config }),
    ...(values.preset === undefined ? {} : { extends: values.preset as NonNullable<Options['extends']> }),
    ...(values.rule ? { rules: ruleSettings(values.rule) } : {}),
    ...(values.kubernetes === undefined ? {} : { kubernetes: values.kubernetes }),
    ...(values.profile === undefined ? {} : { profiles: values.profile as NonNullable<Options['profiles']> }),
    ...(values['closed-world'] === undefined ? {} : { closedWorld: values['closed-world'] }),
    ...(values['feature-gates'] ? { featureGates: gates(values['feature-gates']) } : {}),
    ...(values.apply === undefined ? {} : { apply: values.apply as NonNullable<Options['apply']> }),
    ...(values.ignore ? { ignore: values.ignore } : {}),
    ...(values.schemas ? { schemas: values.schemas } : {}),
    ...(values.policy ? { policies: values.policy } : {}),
    ...(values.only === undefined || values.only === 'rejected' ? {} : { only: onlyRules(values.only) }),
    ...(values['fail-on'] === undefined ? {} : { failOn: values['fail-on'] as NonNullable<Options['failOn']> }),
    ...(values.baseline === undefined ? {} : { baseline: values.baseline }),
  }
}

function onlyRules(list: string): readonly string[] {
  const ids = list
    .split(',')
    .map(id => id.trim())
    .filter(id => id !== '')
  if (ids.length === 0) throw new UsageError('--only needs rules, such as no-requests,host-network, or rejected')
  if (ids.includes('rejected')) throw new UsageError('--only takes rejected alone, or a list of rules')
  const near = didYouMean(ids[0]!, ['rejected'])
  if (near !== '') throw new UsageError(`invalid value "${ids[0]}" for --only${near}`)
  return ids
}

/** As components of Kubernetes take them: `A=true,B=false`. */
function gates(settings: readonly string[]): NonNullable<Options['featureGates']> {
  const entries = settings
    .flatMap(setting => setting.split(','))
    .filter(setting => setting.trim() !== '')
    .map(setting => {
      const [, gate, value] = /^\s*(\w+)\s*=\s*(true|false)\s*$/.exec(setting) ?? []
      if (gate === undefined) throw new UsageError(`invalid value "${setting}" for --feature-gates; write GATE=true or GATE=false`)
      return [gate, value === 'true'] as const
    })
  return Object.fromEntries(entries)
}

/** `id=severity` and `id.option=value`, several of one rule together. */
function ruleSettings(given: readonly string[]): NonNullable<Options['rules']> {
  const rules: Record<string, Record<string, string>> = {}
  for (const setting of given) {
    const [, id, option = 'severity', value] = /^([^.=]+)(?:\.([^.=]+))?=(.*)$/s.exec(setting) ?? []
    if (id === undefined || value === undefined)
      throw new UsageError(
        `invalid value "${setting}" for --rule; write RULE=SEVERITY, such as no-requests=off, or RULE.OPTION=VALUE, such as long-grace-period.seconds=120`,
      )
    rules[id] = { ...(Object.hasOwn(rules, id) ? rules[id] : {}), [option]: value }
  }
  return rules
}

/** `sarif`, `sarif:FILE`; of several without a file only one can have standard output. */
export function outputs<F extends string>(
  formats: readonly string[] | undefined,
  isKnown: (name: string) => name is F,
  known: readonly F[],
): { readonly format: F; readonly file: string | undefined }[] {
  const all = (formats ?? ['text']).map(argument => {
    const colon = argument.indexOf(':')
    const name = colon < 0 ? argument : argument.slice(0, colon)
    if (!isKnown(name)) throw new UsageError(`invalid value "${argument}" for --format${meant(name, known)}`)
    if (colon === argument.length - 1) throw new UsageError(`--format ${argument} names no file; write --format ${name}:FILE`)
    return { format: name, file: colon < 0 ? undefined : argument.slice(colon + 1) }
  })
  if (all.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError('only one format can go to standard output; write the others to files: --format sarif:FILE')
  }
  return all
}

/** What is meant, or everything that can be: every short word resembles another. */
export function meant(word: string, known: readonly string[]): string {
  const long = known.filter(each => word.length > 3 || each.length > 3)
  return didYouMean(word, long) || `; use ${listed(known, 'or')}`
}
