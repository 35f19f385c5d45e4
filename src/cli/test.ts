/** `ds-lint test`: the cases beside policies and rules. */
import { resolve } from 'node:path'
import { Configs } from '../config/index.ts'
import type { UserError } from '../base/index.ts'
import { JUDGE_RULES } from '../lint/index.ts'
import { currentFolder, CASES, casesBeside, isWithin, readConfigFile, readPolicies, slashes } from '../node/index.ts'
import { formatErrors } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { checkPolicies } from '../testing/index.ts'
import { type TestCommand, UsageError } from './command.ts'
import { isScript, testRules } from './test-rules.ts'

interface Outcome {
  /** What each file's cases say. */
  readonly text: string
  readonly errors: readonly UserError[]
  readonly failed: number
}

/** 0: all is as promised; 1: something is not; 2: there is nothing to test, or it cannot be read. */
export async function testCommand(command: TestCommand, rules: readonly AnyRule[]): Promise<number> {
  const { text, errors, failed } = await testPaths(command, rules)
  process.stdout.write(text)
  process.stderr.write(formatErrors({ errors, bugs: [] }))
  return errors.length > 0 ? 2 : failed > 0 ? 1 : 0
}

/** Throws UsageError where no path is given and the configuration has none. */
export async function testPaths({ paths, options, allowPlugins }: TestCommand, rules: readonly AnyRule[]): Promise<Outcome> {
  const cwd = currentFolder()
  const configs = await Configs.create({
    cwd,
    files: { readFile: readConfigFile, isWithin },
    options,
    rules: [...rules, ...JUDGE_RULES],
    runsRules: false,
  })
  const { policies } = await configs.run()
  const given = paths.length > 0 ? paths.map(path => slashes(resolve(cwd, path))) : policies
  if (given.length === 0)
    throw new UsageError('nothing to test; name files or folders of policies or rules, or set policies in the configuration')
  const ofRules = await testRules(paths, rules, allowPlugins)
  const { files, errors: unreadable } = await readPolicies(
    given.filter(each => !isScript(each)),
    path => configs.within(path),
  )
  const errors: UserError[] = [...configs.errors, ...unreadable, ...ofRules.errors]
  const lines: string[] = []
  let failed = 0
  let tested = 0
  for (const file of files) {
    const cases = casesOf(file.path, resolve(cwd, file.path))
    if (cases === undefined) continue
    if (typeof cases !== 'string') {
      errors.push(cases)
      continue
    }
    tested++
    const beside = files.filter(each => each !== file)
    const { policies: names, problems, unreached } = await checkPolicies(file, cases, beside)
    failed += problems.length > 0 ? 1 : 0
    lines.push(`${problems.length > 0 ? 'failed' : 'passed'}  ${file.path}${names.length > 0 ? `: ${names.join(', ')}` : ''}`)
    lines.push(...problems.map(problem => `  ${problem}`), ...unreached.map(each => `  not shown: ${each}`))
  }
  lines.push(...ofRules.lines)
  failed += ofRules.failed
  tested += ofRules.tested
  if (tested === 0 && errors.length === 0)
    errors.push({
      message: `no cases found; write them beside a policy, those of owner.yaml in owner${CASES}, or beside a rule, those of owner.js in owner.yaml`,
    })
  else if (tested > 0) lines.push(`${tested - failed} of ${tested} ${tested === 1 ? 'file' : 'files'} passed`)
  const { visible, withoutCommands } = await import('../report/shared/escape.ts')
  return { text: withoutCommands(lines.map(line => `${visible(line)}\n`).join('')), errors, failed }
}

function casesOf(path: string, absolute: string): string | UserError | undefined {
  try {
    return casesBeside(absolute)
  } catch (error) {
    return { message: `the cases of ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}` }
  }
}
