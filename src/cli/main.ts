/** The command: which words lead to which work. */
import { rules } from '../../rules/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { JUDGE_RULES } from '../lint/index.ts'
import { visibleLines } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { type Command, UsageError } from './command.ts'
import { after, type Hooks, runProgram } from './program.ts'

/** Gives the exit status. */
export async function execute(command: Command, checked: () => void): Promise<number> {
  switch (command.name) {
    case 'version':
      process.stdout.write(`${packageJson.version}\n`)
      return 0
    case 'help':
      process.stdout.write((await import('./help.ts')).help(command.of))
      return 0
    case 'rules':
      return list(command)
    case 'explain':
      return explain(command, await allRules(command.plugins))
    case 'test':
      return (await import('./test.ts')).testCommand(command, rules)
    case 'policy':
      return (await import('./policy-export.ts')).policyCommand(command, rules)
    case 'explain-roles':
      return (await import('./roles.ts')).explainRoles(command.paths, rules)
    case 'init':
      return (await import('./init.ts')).initCommand(command, { rules, version: packageJson.version })
    case 'completions':
      process.stdout.write((await import('./completions.ts')).completions(command.shell, ruleIds()))
      return 0
    case 'show-config':
      return (await import('./show-config.ts')).showConfig(command, rules)
    case 'diff':
      return after(await (await import('./diff.ts')).diffCommand(command, rules), checked)
    case 'fleet':
      return (await import('./fleet-program.ts')).execute(command, checked)
    case 'lint':
      return (await import('./lint.ts')).lintCommand(command, { rules, version: packageJson.version, checked })
  }
}

function ruleIds(): string[] {
  return [...rules, ...JUDGE_RULES].map(({ id }) => id).sort()
}

/** With those of plugins that the command names. */
async function allRules(plugins: readonly string[]): Promise<readonly AnyRule[]> {
  if (plugins.length === 0) return rules
  const { pluginsOf } = await import('./plugins.ts')
  return [...rules, ...(await pluginsOf({ plugins, allowPlugins: false }, rules)).rules]
}

async function list({ plugins, format, preset }: Extract<Command, { name: 'rules' }>): Promise<number> {
  const { configuredRules } = await import('./explain-policy.ts')
  const all = [...(await allRules(plugins)), ...(await configuredRules({}, rules))]
  process.stdout.write(visibleLines((await import('./rules.ts')).listRules(all, format, preset)))
  return 0
}

async function explain(
  { rule: id, allExamples, options }: Extract<Command, { name: 'explain' }>,
  known: readonly AnyRule[],
): Promise<number> {
  const meant = known.filter(({ elsewhere = [] }) => elsewhere.includes(id))
  let rule =
    known.find(({ id: own, aliases = [] }) => own === id || aliases.includes(id)) ??
    JUDGE_RULES.find(({ id: own }) => own === id) ??
    (meant.length === 1 ? meant[0] : undefined)
  if (!rule && meant.length > 0) {
    const lines = meant.map(({ id: own, summary }) => `  ${own}: ${summary}\n`)
    process.stdout.write(`${id} of another linter is here:\n\n${lines.join('')}`)
    return 0
  }
  if (!rule) {
    const { configuredRules, policyText } = await import('./explain-policy.ts')
    rule = (await configuredRules(options, rules)).find(({ id: own }) => own === id)
    const policy = rule ? undefined : await policyText(id, options, rules)
    if (policy !== undefined) {
      process.stdout.write(policy)
      return 0
    }
  }
  if (!rule) {
    const { didYouMean } = await import('../config/suggest.ts')
    const similar = didYouMean(id, ruleIds())
    const holding = ruleIds().filter(each => each.includes(id))
    const listed = holding.length === 0 ? '; ds-lint rules lists all of them' : `; rules with that word: ${holding.join(', ')}`
    throw new UsageError(`unknown rule "${id}"${similar === '' ? listed : similar}`)
  }
  const { explainRule } = await import('./rules.ts')
  const { default: examples } = await import('../../rules/examples.json', { with: { type: 'json' } })
  const all = (examples as Record<string, Parameters<typeof explainRule>[1]>)[rule.id] ?? []
  process.stdout.write(visibleLines(explainRule(rule, allExamples ? all : all.slice(0, 1), all.length)))
  return 0
}

export function run(hooks: Hooks): void {
  runProgram(execute, hooks)
}
