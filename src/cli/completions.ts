/** Shell completions, made from the table of options. */
import { SETTINGS } from '../config/index.ts'
import { SHELLS, type Shell } from './command.ts'
import { COMMANDS, type CommandName, formatsOf, type OptionDefinition, type OptionName, optionsOf } from './options.ts'

/** The script that a shell reads. `rules`: every rule id. */
export function completions(shell: Shell, rules: readonly string[]): string {
  return { bash, zsh, fish }[shell](rules)
}

const ALL = Object.keys(COMMANDS) as CommandName[]
const NAMED = ALL.filter(name => name !== 'lint')

/** What an option's value may be; `files` where it is a path; undefined for a switch. */
function valueOf(
  command: CommandName,
  [name, { value, values }]: readonly [OptionName, OptionDefinition],
  rules: readonly string[],
): readonly string[] | 'files' | undefined {
  if (value === undefined) return undefined
  if (name === 'format') return formatsOf(command)
  if (name === 'only') return ['rejected', ...rules]
  if (values !== undefined) return values
  return /FILE|BASE|PATH/.test(value) ? 'files' : []
}

/** What stands behind a command's name. */
function argumentsOf(command: CommandName, rules: readonly string[]): readonly string[] | 'files' {
  if (command === 'lint' || command === 'diff' || command === 'fleet') return 'files'
  const words: Partial<Record<CommandName, readonly string[]>> = { explain: rules, completions: SHELLS, help: NAMED, policy: ['export'] }
  return words[command] ?? []
}

function bash(rules: readonly string[]): string {
  const words = (list: readonly string[] | 'files'): string => (list === 'files' ? 'files=1' : `words='${list.join(' ')}'`)
  const values = ALL.flatMap(command =>
    optionsOf(command).flatMap(([name, option]) => {
      const value = name === 'rule' ? rules : valueOf(command, [name, option], rules)
      return value === undefined ? [] : [`    '${command} --${name}') ${words(value)} ;;`]
    }),
  )
  const rest = ALL.map(command => {
    const flags = optionsOf(command).map(([name]) => `--${name}`)
    return `      '${command} '-*) words='${flags.join(' ')}' ;;\n      '${command} '*) ${words(argumentsOf(command, rules))} ;;`
  })
  return `# bash completions of ds-lint. Use: source <(ds-lint completions bash)
_ds_lint() {
  local at=$COMP_CWORD current="\${COMP_WORDS[COMP_CWORD]}" command=lint files= words= option
  # bash makes words of = and :
  if [ "$current" = = ] || [ "$current" = : ]; then current=; at=$((at + 1)); fi
  option="\${COMP_WORDS[at - 1]}"
  if [ "$option" = = ] && [ "$at" -gt 2 ]; then option="\${COMP_WORDS[at - 2]}"; fi
  if [ "$COMP_CWORD" -gt 1 ]; then
    case "\${COMP_WORDS[1]}" in ${NAMED.join('|')}) command="\${COMP_WORDS[1]}" ;; esac
  fi
  if [ "$at" -gt 3 ] && [ "\${COMP_WORDS[at - 1]}\${COMP_WORDS[at - 3]}" = '=--rule' ]; then
    COMPREPLY=($(compgen -W '${SETTINGS.join(' ')}' -- "$current"))
    return
  fi
  case "$command $option" in
${values.join('\n')}
    *' :') files=1 ;;
    *)
      case "$command $current" in
${rest.join('\n')}
      esac
      if [ "$COMP_CWORD" -eq 1 ] && [ -n "$files" ]; then words='${NAMED.join(' ')}'; fi ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ -n "$files" ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY+=($(compgen -f -- "$current"))
  fi
}
complete -F _ds_lint ds-lint
`
}

function zsh(rules: readonly string[]): string {
  const text = (of: string): string => of.replace(/[[\]:\\]/g, '\\$&').replaceAll("'", "'\\''")
  const list = (words: readonly string[] | 'files'): string => (words === 'files' ? '_files' : `(${words.map(text).join(' ')})`)
  const cases = ALL.map(command => {
    const specs = optionsOf(command).map(([name, option]) => {
      const value =
        name === 'rule' ? rules.flatMap(rule => SETTINGS.map(setting => `${rule}=${setting}`)) : valueOf(command, [name, option], rules)
      const tail = value === undefined ? '' : `:${text(option.value ?? '')}:${list(value)}`
      return `        '${option.repeated ? '*' : ''}--${name}${value === undefined ? '' : '='}[${text(option.description)}]${tail}'`
    })
    const paths =
      command === 'lint'
        ? `'*:path:{_alternative "commands:command:(${NAMED.join(' ')})" "files:file:_files"}'`
        : `'*:argument:${list(argumentsOf(command, rules))}'`
    return `    ${command}) _arguments \\\n${[...specs, `        ${paths}`].join(' \\\n')} ;;`
  })
  return `#compdef ds-lint
# zsh completions of ds-lint. Use: source <(ds-lint completions zsh), or write it to a file _ds-lint of a folder of $fpath
_ds_lint() {
  local command=lint
  if (( CURRENT > 2 )); then
    case $words[2] in ${NAMED.join('|')}) command=$words[2]; shift words; (( CURRENT-- )) ;; esac
  fi
  case $command in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = _ds-lint ]; then _ds_lint "$@"; else compdef _ds_lint ds-lint; fi
`
}

function fish(rules: readonly string[]): string {
  const quoted = (of: string): string => `'${of.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
  const isCommand = (command: CommandName): string =>
    command === 'lint' ? `not __fish_seen_subcommand_from ${NAMED.join(' ')}` : `__fish_seen_subcommand_from ${command}`
  const lines = ALL.flatMap(command => {
    const condition = `-n ${quoted(isCommand(command))}`
    const options = optionsOf(command).map(([name, option]) => {
      const value =
        name === 'rule' ? rules.flatMap(rule => SETTINGS.map(setting => `${rule}=${setting}`)) : valueOf(command, [name, option], rules)
      const takes = value === undefined ? '' : value === 'files' ? ' -rF' : ` -x -a ${quoted(value.join(' '))}`
      const short = option.short === undefined ? '' : ` -s ${option.short}`
      return `complete -c ds-lint ${condition}${short} -l ${name}${takes} -d ${quoted(option.description)}`
    })
    const words = argumentsOf(command, rules)
    return words === 'files' ? options : [...options, `complete -c ds-lint ${condition} -f -a ${quoted(words.join(' '))}`]
  })
  const commands = NAMED.map(name => `complete -c ds-lint -n __fish_use_subcommand -a ${name} -d ${quoted(COMMANDS[name].description)}`)
  return ['# fish completions of ds-lint. Use: ds-lint completions fish | source', ...commands, ...lines, ''].join('\n')
}
