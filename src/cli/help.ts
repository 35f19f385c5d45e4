/** What `--help` prints: at most 80 columns. */
import { describeFormat, OUTPUT_FORMATS, wrap } from '../report/index.ts'
import { COMMANDS, type CommandName, GROUPS, type OptionDefinition, type OptionName, optionsOf } from './options.ts'

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
    ...groups(optionsOf()),
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
  return [...lines, ...groups(optionsOf(command)), ''].join('\n')
}

function groups(options: readonly (readonly [OptionName, OptionDefinition])[]): string[] {
  return Object.entries(GROUPS).flatMap(([group, title]) => {
    const own = options.filter(([, option]) => option.group === group)
    return own.length === 0 ? [] : ['', `${title}:`, ...own.flatMap(([name, option]) => describe(name, option))]
  })
}

function describe(name: OptionName, option: OptionDefinition): string[] {
  const head = `${option.short === undefined ? '' : `-${option.short}, `}--${name}${option.value === undefined ? '' : ` ${option.value}`}`
  const lines = entry(head, option.description + choices(name, option))
  return name === 'format' ? [...lines, ...OUTPUT_FORMATS.flatMap(format => entry(format, describeFormat(format), 6, 18))] : lines
}

/** Values and default, where the description does not have them. */
function choices(name: OptionName, { values, default: byDefault, value }: OptionDefinition): string {
  const listed = values !== undefined && values.length > 1 && name !== 'format' ? values.join(', ') : ''
  const fallback = byDefault === undefined || value === undefined ? '' : `default: ${byDefault}`
  const parts = [listed, fallback].filter(part => part !== '')
  return parts.length === 0 ? '' : ` [${parts.join('; ')}]`
}

function entry(head: string, description: string, indent = 2, column = COLUMN): string[] {
  const lines = wrap(description, WIDTH - column)
  const start = `${' '.repeat(indent)}${head}`
  if (start.length + 2 > column) return [start, ...lines.map(line => ' '.repeat(column) + line)]
  return lines.map((line, index) => (index === 0 ? start.padEnd(column) : ' '.repeat(column)) + line)
}
