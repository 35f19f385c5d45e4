/** `ds-lint fleet`: what DaemonSets do on the nodes of a cluster. */
import { resolve } from 'node:path'
import type { UserError } from '../base/index.ts'
import type { FleetReport } from '../fleet/index.ts'
import { Configs } from '../config/index.ts'
import { currentFolder, isWithin, readConfigFile, read } from '../node/index.ts'
import { formatErrors } from '../report/index.ts'
import { type FleetCommand, UsageError } from './command.ts'
import { readInventory } from './nodes.ts'
import { errorDisplay, hasColor, writeText } from './output.ts'
import { refuseBadOptions } from './refused.ts'
import { standardInput } from './stdin.ts'

/** Prints the report. 0: everything could be read; 2: not everything. */
export async function fleetCommand(command: FleetCommand): Promise<number> {
  const { outputs, color } = command
  const report = await surveyPaths(command)
  const { formatFleet } = await import('../report/fleet/index.ts')
  const errors: UserError[] = [...report.errors]
  for (const { format, file } of outputs) {
    const width = process.stdout.columns
    const text = await formatFleet(format, report, {
      color: file === undefined && hasColor(process.stdout, color),
      ...(width && { width }),
    })
    if (file !== undefined) errors.push(...(await writeText(file, text)))
    else process.stdout.write(text)
  }
  process.stderr.write(formatErrors({ errors, bugs: [] }, errorDisplay(color)))
  return errors.length > 0 ? 2 : 0
}

/** Puts the DaemonSets of the paths on the nodes; prints nothing. Throws UsageError for options that do not hold. */
export async function surveyPaths({ options, paths, nodes, pods, explain, whatIf }: FleetCommand): Promise<FleetReport> {
  const cwd = currentFolder()
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile, isWithin },
    options,
    rules: [],
    runsRules: false,
  })
  refuseBadOptions(options, configs)
  const configured = nodes.length > 0 ? [] : (await configs.run()).nodes
  if (nodes.length + configured.length === 0) {
    throw new UsageError('ds-lint fleet needs --nodes FILE; write one with kubectl get nodes -o json > nodes.json')
  }
  if ([...paths, ...nodes, ...pods].filter(path => path === '-').length > 1) throw new UsageError('only one file can be standard input')
  const inventory = await readInventory({ nodes, pods, configured }, configs)
  const sources = await read(paths, { cwd, ignore: folder => configs.ignores(folder), stdin: standardInput })
  const { runFleet } = await import('../fleet/index.ts')
  const steps = whatIf === undefined ? undefined : stepsOf(whatIf)
  const report = await runFleet({
    sources,
    inventory,
    explain,
    whatIf: steps?.text,
    targetOf: async absolute => (await configs.settings(absolute)).kubernetes,
    readFile: readConfigFile,
  })
  if ('problem' in report) throw new UsageError(`--what-if${steps?.isFile === true ? ` ${whatIf}` : ''}: ${report.problem}`)
  if (explain !== undefined && report.explanations?.length === 0) {
    const classes = report.survey.classes.map(({ name }) => name).join(', ')
    throw new UsageError(`--explain ${explain}: no node or class has this name; the classes are ${classes}`)
  }
  return { ...report, errors: [...configs.errors, ...report.errors] }
}

/** The text of the file of that name, else the steps themselves. */
function stepsOf(given: string): { readonly text: string; readonly isFile: boolean } {
  if (given.trim() === '') return { text: '', isFile: false }
  try {
    const text = readConfigFile(resolve(given))
    if (text === undefined && !/\s/.test(given) && /[./]/.test(given)) throw new Error('file not found')
    return { text: text ?? given, isFile: text !== undefined }
  } catch (error) {
    throw new UsageError(`--what-if ${given}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
