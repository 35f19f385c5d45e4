/** `ds-lint diff`: what an apply would do. */
import type { Configs } from '../config/index.ts'
import type { Inventory } from '../cluster/index.ts'
import type { UserError } from '../base/index.ts'
import { type Plan, runDiff } from '../diff/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { currentFolder, readConfigFile, read, readPolicies, today } from '../node/index.ts'
import { formatErrors } from '../report/index.ts'
import type { DiffCommand } from './command.ts'
import { configsOf } from './configs.ts'
import { elsewhereOf, openBaseOf, unreadableBase } from './base.ts'
import { readInventory } from './nodes.ts'
import { errorDisplay, hasColor, writeText } from './output.ts'
import { standardInput } from './stdin.ts'

/** Prints the plan, and gives the exit status: see Plan.exitCode. */
export async function diffCommand(command: DiffCommand, rules: readonly AnyRule[]): Promise<number> {
  const plan = await planPaths(command, rules)
  const errors: UserError[] = []
  if ('message' in plan) errors.push(plan)
  else {
    errors.push(...plan.errors)
    for (const { format, file } of command.outputs) {
      const text =
        format === 'html'
          ? (await import('../report/html/index.ts')).formatPlanHtml(plan)
          : (await import('../report/plan/index.ts')).formatPlan(format, plan, {
              color: file === undefined && hasColor(process.stdout, command.color),
              ...(file === undefined && process.stdout.columns && { width: process.stdout.columns }),
            })
      if (file !== undefined) errors.push(...(await writeText(file, text)))
      else process.stdout.write(text)
    }
  }
  const bugs = 'message' in plan ? [] : plan.bugs
  process.stderr.write(formatErrors({ errors, bugs }, errorDisplay(command.color)))
  return Math.max('message' in plan ? 2 : plan.exitCode, errors.length > 0 ? 2 : 0)
}

/** Compares what the paths stand for with the base; prints nothing. */
export async function planPaths(command: DiffCommand, rules: readonly AnyRule[]): Promise<Plan | UserError> {
  const cwd = currentFolder()
  const { configs, plugins } = await configsOf(command, rules)
  const { count, inventory } = await nodesOf(command, configs)
  const base = await openBaseOf(command, cwd)
  if ('message' in base) return base
  const sources = await read(command.paths, { cwd, ignore: folder => configs.ignores(folder), stdin: standardInput })
  try {
    const rendering = command.render ? await (await import('./render.ts')).renderBoth(command, configs, sources, base) : undefined
    return await runDiff({
      sources: rendering?.sources ?? sources,
      base: rendering?.base ?? base,
      origins: rendering?.origins,
      earlier: configs.told(rendering?.errors ?? []),
      configs,
      rules,
      today,
      nodes: count,
      inventory,
      readFile: readConfigFile,
      policies: command.policies,
      readPolicies,
      plugins,
      ...(rendering ? {} : elsewhereOf(command.base, cwd, configs)),
    })
  } catch (error) {
    const unreadable = await unreadableBase(error, base)
    if (unreadable) return unreadable
    throw error
  }
}

interface GivenNodes {
  /** That many equal nodes, which all run a pod. */
  readonly count: number | undefined
  readonly inventory: Inventory | undefined
}

/** What `--nodes` or the configuration gives. */
async function nodesOf({ nodes, pods }: DiffCommand, configs: Configs): Promise<GivenNodes> {
  const configured = nodes.length > 0 ? [] : (await configs.run()).nodes
  if (nodes.length + configured.length + pods.length === 0) return { count: undefined, inventory: undefined }
  const inventory = await readInventory({ nodes, pods, configured }, configs)
  const isNumber = inventory.nodes.length > 0 && inventory.nodes.every(({ isAnonymous }) => isAnonymous)
  if (isNumber && inventory.errors.length === 0) return { count: inventory.nodes.length, inventory: undefined }
  return { count: undefined, inventory }
}
