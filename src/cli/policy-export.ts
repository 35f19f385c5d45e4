/** `ds-lint policy export`: rules as ValidatingAdmissionPolicies, for the API server to evaluate. */
import { mkdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { groupBy } from '../base/index.ts'
import { ruleInfo } from '../lint/index.ts'
import { formatErrors, wrap } from '../report/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { linkTypeAt } from '../node/index.ts'
import { allowedOutput } from './allowed.ts'
import { type PolicyCommand, UsageError } from './command.ts'
import { errorDisplay } from './output.ts'
import { replaceFile } from './replace.ts'

/** Columns of prose. */
const WIDTH = 80

interface Exported {
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** The rules that CEL does not say, with why. */
  readonly others: readonly { readonly id: string; readonly reason: string }[]
}

/** Prints the policies, or writes a file for each and tells what it did. 2: nothing was written. */
export async function policyCommand({ rules: wanted, out, overwrite }: PolicyCommand, rules: readonly AnyRule[]): Promise<number> {
  const { files, others } = await exported(wanted, rules)
  if (out === undefined) {
    process.stdout.write(files.map(({ text }) => text).join('---\n'))
    process.stderr.write(othersText(others))
    return 0
  }
  const folder = folderOf(out)
  const states = files.map(file => ({ ...file, path: join(folder, file.name), state: stateOf(join(folder, file.name), file.text) }))
  const differing = overwrite ? [] : states.filter(({ state }) => state === 'differs')
  if (differing.length > 0)
    throw new UsageError(...differing.map(({ name }) => `${join(out, name)} exists and differs; --overwrite replaces it`))
  const errors = []
  for (const { path, name, text, state } of states) {
    const failed = state === 'same' ? [] : await replaceFile(path, [text], { shown: join(out, name), allows: allowedOutput(path) })
    errors.push(...failed)
    const done = { same: 'unchanged', differs: 'replaced', new: 'written' }[state]
    if (failed.length === 0) process.stdout.write(`${join(out, name)}: ${done}\n`)
  }
  process.stdout.write(othersText(others))
  process.stderr.write(formatErrors({ errors, bugs: [] }, errorDisplay('auto')))
  return errors.length > 0 ? 2 : 0
}

/** Throws UsageError for a rule that does not exist or is not said in CEL. Without ids: every rule. */
export async function exported(ids: readonly string[], rules: readonly AnyRule[]): Promise<Exported> {
  const { default: policies } = await import('../../rules/policies.json', { with: { type: 'json' } })
  const { policyManifest, policyName } = await import('../policy/export.ts')
  const byName = new Map(rules.flatMap(rule => [rule.id, ...(rule.aliases ?? [])].map(name => [name, rule] as const)))
  const chosen = ids.length === 0 ? rules : ids.map(id => byName.get(id) ?? id)
  const said = chosen.map(rule => [rule, typeof rule === 'string' ? undefined : (policies as Parsed)[rule.id]] as const)
  if (ids.length > 0) {
    const { didYouMeanRule } = await import('../config/suggest.ts')
    const problems = said.flatMap(([rule, policy]) => {
      if (typeof rule === 'string') return [`unknown rule "${rule}"${didYouMeanRule(rule, rules, [...byName.keys()])}`]
      return typeof policy === 'string' ? [`${rule.id} cannot be exported: ${policy}`] : []
    })
    if (problems.length > 0) throw new UsageError(...problems)
  }
  const files: Exported['files'][number][] = []
  const others: Exported['others'][number][] = []
  for (const [rule, policy] of said) {
    if (typeof rule === 'string' || policy === undefined) continue
    if (typeof policy === 'string') others.push({ id: rule.id, reason: policy })
    else files.push({ name: `${policyName(rule.id)}.yaml`, text: policyManifest(ruleInfo(rule), policy) })
  }
  return { files, others }
}

type Parsed = Readonly<Record<string, Parameters<typeof import('../policy/export.ts').policyManifest>[1] | string>>

/** Free of symbolic links. It is made where there is none. */
function folderOf(out: string): string {
  try {
    mkdirSync(out, { recursive: true })
    const real = realpathSync.native(out)
    if (!allowedOutput(out)(real)) throw new Error('a symbolic link leads out of the repository')
    return real
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${(error as Error).message}`)
  }
}

function stateOf(path: string, text: string): 'new' | 'same' | 'differs' {
  const there = linkTypeAt(path)
  if (!there) return 'new'
  if (!there.isFile()) throw new UsageError(`${path} is not a regular file, and is not replaced`)
  return readFileSync(path, 'utf8') === text ? 'same' : 'differs'
}

/** By their reasons, the most frequent first. */
function othersText(others: Exported['others']): string {
  if (others.length === 0) return ''
  const groups = [...groupBy(others, ({ reason }) => reason)].sort(([, a], [, b]) => b.length - a.length)
  const lines = groups.flatMap(([reason, all]) => [
    `  ${reason}:`,
    ...wrap(
      all
        .map(({ id }) => id)
        .sort()
        .join(', '),
      WIDTH - 4,
    ).map(line => `    ${line}`),
  ])
  return `${others.length} rules are not exported\n${lines.join('\n')}\n`
}
