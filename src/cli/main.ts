/** The command: the only place that touches files, the terminal, the clock and the exit status. */
import { rules } from '../../rules/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { type Command, FLAG_NAMES, parseCommand, UsageError } from './args.ts'
import { BUG_REPORT } from '../report/index.ts'

/** `checked`: called when the command has checked DaemonSets. */
async function main(argv: readonly string[], checked: () => void): Promise<number> {
  let command: Command
  try {
    command = parseCommand(argv)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const { message } = error
    const flag = /^unknown option (--\S+)$/.exec(message)?.[1]
    const near = flag === undefined ? '' : (await import('../config/suggest.ts')).didYouMean(flag, FLAG_NAMES)
    const { visible } = await import('../report/shared/escape.ts')
    process.stderr.write(`ds-lint: ${visible(message + near)}\nds-lint --help lists what there is\n`)
    return 2
  }
  switch (command.name) {
    case 'version':
      process.stdout.write(`${packageJson.version}\n`)
      return 0
    case 'help':
      process.stdout.write((await import('./help.ts')).HELP)
      return 0
    case 'rules':
      process.stdout.write((await import('./rules.ts')).listRules(rules, command.format))
      return 0
    case 'explain':
      return explain(command.rule)
    case 'diff':
      return (await import('./diff.ts')).diffCommand(command)
    case 'lint':
      return (await import('./lint.ts')).lintCommand(command, { rules, version: packageJson.version, checked })
  }
}

async function explain(id: string): Promise<number> {
  const rule = rules.find(({ id: own, aliases = [] }) => own === id || aliases.includes(id))
  if (!rule) {
    const { didYouMean } = await import('../config/suggest.ts')
    const { visible } = await import('../report/shared/escape.ts')
    process.stderr.write(
      `ds-lint: there is no rule ${visible(id)}${didYouMean(
        id,
        rules.map(each => each.id),
      )}\n`,
    )
    return 2
  }
  const { explainRule } = await import('./rules.ts')
  const { default: examples } = await import('../../rules/examples.json', { with: { type: 'json' } })
  process.stdout.write(explainRule(rule, (examples as Record<string, Parameters<typeof explainRule>[1]>)[rule.id] ?? []))
  return 0
}

/** Sets the exit status, and writes whatever there is to say. */
export function run(checked: () => void): void {
  // A reader that has seen enough closes the pipe: that is no error, and the exit status stays what it is.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
      process.stderr.write(`ds-lint: the output cannot be written: ${message}\n`)
      process.exit(2)
    })
  }
  main(process.argv.slice(2), checked).then(
    code => {
      process.exitCode = code
    },
    (error: unknown) => {
      process.stderr.write(`ds-lint: bug: ${error instanceof Error ? error.stack : String(error)}\nds-lint: ${BUG_REPORT}\n`)
      process.exitCode = 3
    },
  )
}
