/** What `--help` prints: at most 80 columns. */
import { describeFormat, wrap } from '../report/index.ts'
import { COMMANDS, type CommandName, formatsOf, GROUPS, type OptionDefinition, type OptionName, optionsOf } from './options.ts'

const WIDTH = 80
/** Where descriptions start. */
const COLUMN = 26

export const SUMMARY = 'ds-lint finds mistakes in Kubernetes DaemonSets before they reach a cluster.'

/** Everything, or what applies to one command. */
export function help(command?: CommandName): string {
  return command === undefined || command === 'help' ? overview() : ofCommand(command)
}

function overview(): string {
  const commands = Object.values(COMMANDS).slice(1)
  return [
    SUMMARY,
    '',
    'Usage: ds-lint [OPTIONS] [PATH...]',
    '       ds-lint COMMAND [OPTIONS]',
    '',
    ...wrap(
      'Paths are files, folders, globs, or - for standard input; the current folder by default. Write ./rules for a folder that has the name of a command.',
      WIDTH,
    ),
    '',
    'Commands:',
    ...commands.flatMap(({ usage, description }) => entry(usage, description)),
    ...groups(optionsOf(), 'lint'),
    '',
    'Exit status: 0 no findings of the severity of --fail-on or above (diff: nothing',
    '             is rejected), 1 findings, 2 invalid option, configuration or path,',
    '             3 bug in ds-lint',
    '',
  ].join('\n')
}

function ofCommand(command: CommandName): string {
  const { usage, description } = COMMANDS[command]
  const lines = [...wrap(`${description.replace(/^./, letter => letter.toUpperCase())}.`, WIDTH), '', `Usage: ds-lint ${usage} [OPTIONS]`]
  return [...lines, ...groups(optionsOf(command), command), ''].join('\n')
}

function groups(options: readonly (readonly [OptionName, OptionDefinition])[], command: CommandName): string[] {
  return Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = options.filter(([, option]) => option.group === group)
    return own.length === 0 ? [] : ['', `${title}:`, ...own.flatMap(([name, option]) => describe(name, option, command))]
  })
}

function describe(name: OptionName, option: OptionDefinition, command: CommandName): string[] {
  const head = `${option.short === undefined ? '' : `-${option.short}, `}--${name}${option.value === undefined ? '' : ` ${option.value}`}`
  const isListed = name === 'format' && command === 'lint'
  const values = isListed ? [] : name === 'format' ? formatsOf(command) : (option.values ?? [])
  // Without a preset every rule is listed.
  const fallback = option.value === undefined || (name === 'preset' && command === 'rules') ? undefined : option.default
  const lines = entry(head, option.description + choices(values, fallback))
  return isListed ? [...lines, ...formatsOf(command).flatMap(format => entry(format, describeFormat(format), 6, 18))] : lines
}

/** Values and default, where the description does not have them. */
function choices(values: readonly string[], byDefault: string | undefined): string {
  const parts = [...(values.length > 1 ? [values.join(', ')] : []), ...(byDefault === undefined ? [] : [`default: ${byDefault}`])]
  return parts.length === 0 ? '' : ` [${parts.join('; ')}]`
}

function entry(head: string, description: string, indent = 2, column = COLUMN): string[] {
  const lines = wrap(description, WIDTH - column)
  const start = `${' '.repeat(indent)}${head}`
  if (start.length + 2 > column) return [start, ...lines.map(line => ' '.repeat(column) + line)]
  return lines.map((line, index) => (index === 0 ? start.padEnd(column) : ' '.repeat(column)) + line)
}
