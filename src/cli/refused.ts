/** What stops a command before it does anything. */
import { existsSync, readdirSync } from 'node:fs'
import { type Configs, didYouMean, type Options } from '../config/index.ts'
import { UsageError } from './command.ts'
import { COMMANDS } from './options.ts'

/** Throws UsageError for options that do not hold, all of them at once. */
export function refuseBadOptions({ schemas = [], policies = [] }: Options, { badOptions }: Pick<Configs, 'badOptions'>): void {
  const missing = schemas.filter(path => !existsSync(path)).map(path => `${path}: no such schema file`)
  const absent = policies.filter(path => !existsSync(path)).map(path => `${path}: no such policy file or folder`)
  const problems = [...badOptions, ...missing, ...absent]
  if (problems.length > 0) throw new UsageError(...problems)
}

/** What other linters call the command that ds-lint runs without a name. */
const CHECKS: ReadonlySet<string> = new Set(['check', 'lint', 'run', 'scan', 'test', 'validate'])

/** What other linters have a command for. */
const ELSEWHERE: Readonly<Record<string, string>> = { fix: '--fix', list: 'rules', plan: 'diff' }

/** Throws UsageError for a first path that is a bare word and no file: it is meant as a command. */
export function refuseUnknownCommand([first = '.']: readonly string[]): void {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(first) || existsSync(first)) return
  if (CHECKS.has(first)) throw new UsageError(`unknown command "${first}"; ds-lint checks paths without a command: ds-lint [PATH...]`)
  const other = ELSEWHERE[first]
  if (other !== undefined) throw new UsageError(`unknown command "${first}"; use ds-lint ${other}`)
  if (first === 'version') throw new UsageError('unknown command "version"; ds-lint --version shows it')
  const guess =
    didYouMean(
      first,
      Object.keys(COMMANDS).filter(name => name !== 'lint'),
    ) || didYouMean(first, readdirSync('.'))
  throw new UsageError(`"${first}" is neither a command nor a file${guess}`)
}
