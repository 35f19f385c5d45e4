/** `ds-lint diff`: what an apply would do. */
import { Configs } from '../config/index.ts'
import type { UserError } from '../base/index.ts'
import { type Plan, runDiff } from '../diff/index.ts'
import { isWithin, readConfigFile, read, slashes } from '../node/index.ts'
import { formatErrors, formatPlan } from '../report/index.ts'
import type { DiffCommand } from './args.ts'
import { openBaseOf, unreadableBase } from './base.ts'
import { hasColor, writeText } from './output.ts'
import { refuseBadOptions } from './refused.ts'
import { standardInput } from './stdin.ts'

/** Prints the plan. 0: every change would be accepted; 1: the API server would refuse one; 2: it could not be planned. */
export async function diffCommand(command: DiffCommand): Promise<number> {
  const plan = await planPaths(command)
  const errors: UserError[] = []
  if ('message' in plan) errors.push(plan)
  else {
    errors.push(...plan.errors)
    for (const { format, file } of command.outputs) {
      const text = formatPlan(format, plan, { color: file === undefined && hasColor(process.stdout, command.color) })
      if (file !== undefined) errors.push(...(await writeText(file, text)))
      else process.stdout.write(text)
    }
  }
  process.stderr.write(formatErrors({ errors, bugs: [] }, { color: hasColor(process.stderr, command.color) }))
  if (errors.length > 0) return 2
  return !('message' in plan) && plan.summary.refused > 0 ? 1 : 0
}

/** Compares what the paths stand for with the base; prints nothing. */
export async function planPaths(command: DiffCommand): Promise<Plan | UserError> {
  const cwd = slashes(process.cwd())
  const configs = await Configs.create({ cwd, files: { readFile: readConfigFile, isWithin }, options: command.options, rules: [] })
  refuseBadOptions(command.options, configs)
  const base = await openBaseOf(command, cwd)
  if ('message' in base) return base
  const sources = await read(command.paths, { cwd, ignore: folder => configs.ignores(folder), stdin: standardInput })
  const { kubernetes } = await configs.run()
  try {
    const plan = await runDiff({
      sources,
      base,
      kubernetes,
      nodes: command.nodes,
      targetOf: async absolute => (await configs.settings(absolute)).kubernetes,
      readFile: readConfigFile,
    })
    return { ...plan, errors: [...configs.errors, ...plan.errors] }
  } catch (error) {
    const unreadable = await unreadableBase(error, base)
    if (unreadable) return unreadable
    throw error
  }
}
