/** What every program of the command does around its work: the terminal, errors and the exit status. */
import { type Asked, decodedArguments, rememberAnswers, rememberedAnswers } from '../node/index.ts'
import { BUG_REPORT, visibleLines } from '../report/index.ts'
import { isCommand, parseCommand } from './args.ts'
import { type Command, isUsageError } from './command.ts'

export interface Hooks {
  /** Called when the command has checked DaemonSets: it has compiled what the next run needs. */
  readonly checked: () => void
  /** With --cache: called at the end, where the same answers of the file system bring about the same report. */
  readonly repeatable?: (answers: readonly Asked[], code: number) => void
}

/** Gives the exit status. */
export type Execute = (command: Command, checked: () => void) => Promise<number>

/** Sets the exit status, and writes whatever there is to say. */
export function runProgram(execute: Execute, hooks: Hooks): void {
  // A reader that has seen enough closes the pipe: that is no error, and the exit status stays what it is.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED') return
      process.stderr.write(`ds-lint: the output cannot be written: ${message}\n`)
      process.exit(2)
    })
  }
  statusOf(execute, decodedArguments(process.argv.slice(2)), hooks).then(
    code => {
      process.exitCode = code
    },
    (error: unknown) => {
      const stack = visibleLines(error instanceof Error ? (error.stack ?? error.message) : String(error))
      process.stderr.write(`ds-lint: bug: ${stack}\nds-lint: ${BUG_REPORT}\n`)
      process.exitCode = 3
    },
  )
}

async function statusOf(execute: Execute, argv: readonly string[], { checked, repeatable }: Hooks): Promise<number> {
  try {
    const command = parseCommand(argv)
    if (repeatable) rememberAnswers()
    const code = await execute(command, checked)
    const answers = rememberedAnswers()
    // Errors may be of a moment.
    if (answers && code < 2) repeatable?.(answers, code)
    return code
  } catch (error) {
    if (!isUsageError(error)) throw error
    process.stderr.write(await refusal(error.problems, helpFor(argv), process.stderr.columns))
    return 2
  }
}

/** Why a command is not run, wrapped at the columns of a terminal. */
export async function refusal(problems: readonly string[], helpCommand: string, columns: number | undefined): Promise<string> {
  const { visible } = await import('../report/shared/escape.ts')
  const { hanging } = await import('../report/shared/wrap.ts')
  const told = [...problems.map(problem => `ds-lint: ${visible(problem)}`), `Run ${helpCommand} for the commands and options`]
  return told.map(line => `${hanging(line, columns)}\n`).join('')
}

/** Of the command that is named, if any. */
function helpFor([first = '']: readonly string[]): string {
  return isCommand(first) && first !== 'help' ? `ds-lint ${first} --help` : 'ds-lint --help'
}

/** Errors end a run before it has compiled what others need. */
export function after(code: number, checked: () => void): number {
  if (code < 2) checked()
  return code
}
