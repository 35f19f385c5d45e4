/** `ds-lint explain --role PATH`. */
import { Lines, type Location } from '../base/index.ts'
import { Configs } from '../config/index.ts'
import { type Agent, agentsIn, JUDGE_RULES } from '../lint/index.ts'
import { currentFolder, isWithin, read, readConfigFile } from '../node/index.ts'
import { formatErrors } from '../report/index.ts'
import { errorDisplay } from './output.ts'
import type { AnyRule } from '../rule/index.ts'
import { standardInput } from './stdin.ts'

/** Prints the roles of each DaemonSet with their evidence. 1: there is none. 2: a configuration has mistakes, or a path cannot be read. */
export async function explainRoles(paths: readonly string[], rules: readonly AnyRule[]): Promise<number> {
  const cwd = currentFolder()
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile, isWithin },
    options: {},
    rules: [...rules, ...JUDGE_RULES],
    runsRules: false,
  })
  const sources = await read(paths, { cwd, ignore: folder => configs.ignores(folder), stdin: standardInput })
  const { visible, withoutCommands } = await import('../report/shared/escape.ts')
  const errors: { message: string }[] = []
  let found = 0
  for (const source of sources) {
    if (source.kind === 'unreadable' && source.named) errors.push({ message: `${source.path}: ${source.reason}` })
    if (source.kind !== 'file') continue
    for (const agent of agentsIn(source, (await configs.settings(source.absolute)).kubernetes, readConfigFile)) {
      found++
      process.stdout.write(
        describe(agent)
          .map(line => withoutCommands(`${visible(line)}\n`))
          .join(''),
      )
    }
  }
  const all = [...configs.errors, ...errors]
  process.stderr.write(formatErrors({ errors: all, bugs: [] }, errorDisplay('auto')))
  if (found === 0 && all.length === 0) process.stderr.write('ds-lint: no DaemonSet found\n')
  return all.length > 0 ? 2 : found > 0 ? 0 : 1
}

function describe({ object, location, roles }: Agent): string[] {
  const name = object.namespace === undefined ? object.name : `${object.namespace}/${object.name}`
  const lines = roles.map(({ role, evidence }) => {
    if (role.name === 'unknown') return role.reason === '' ? '  unknown: nothing tells what it is' : `  unknown: ${role.reason}`
    return `  ${role.name} (${role.title}${role.nodeCritical ? ', node-critical' : ''}): ${role.reason}${evidence ? `, line ${lineOf(evidence)}` : ''}`
  })
  return [`${location.file.path}:${lineOf(location)}: ${name}`, ...lines]
}

function lineOf({ file, span }: Location): number {
  return new Lines(file.text).at(span.start).line
}
