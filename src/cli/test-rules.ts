/** The cases beside rules of plugins, for `ds-lint test`: who names their files, or allows plugins, lets their code run. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { UserError } from '../base/index.ts'
import { slashes } from '../node/index.ts'
import type { AnyRule } from '../rule/index.ts'
import { checkRule } from '../testing/index.ts'
import { UsageError } from './command.ts'
import { PluginLoader } from './plugins.ts'

interface Tested {
  readonly lines: readonly string[]
  readonly tested: number
  readonly failed: number
  /** Rules that may not run. */
  readonly errors: readonly UserError[]
}

const SCRIPT = /(?<!\.(?:test|spec|d|config))\.[cm]?[jt]s$/

export function isScript(path: string): boolean {
  return SCRIPT.test(path)
}

/** Each script that has its cases beside it: my-rule.js in my-rule.yaml. `allowed`: whether scripts may run that no path names, in a folder. */
export async function testRules(paths: readonly string[], builtIn: readonly AnyRule[], allowed: boolean): Promise<Tested> {
  const lines: string[] = []
  const errors: UserError[] = []
  let [tested, failed] = [0, 0]
  const named = new Set(paths.map(slashes))
  for (const path of paths.flatMap(filesBelow)) {
    const cases = path.replace(SCRIPT, '.yaml')
    if (!isScript(path) || !existsSync(cases)) continue
    if (!allowed && !named.has(path)) {
      errors.push({ message: `${path} is code of the folder, which runs only with --allow-plugins, or where the file is named` })
      continue
    }
    const problems = await problemsOf(path, cases, builtIn)
    tested++
    if (problems.length > 0) failed++
    lines.push(`${problems.length > 0 ? 'failed' : 'passed'}  ${path}`, ...problems.flatMap(indented))
  }
  return { lines, tested, failed, errors }
}

/** A problem may show a text, such as what the fixes make: its lines stand below the problem. */
function indented(problem: string): string[] {
  const [first = '', ...more] = problem.trimEnd().split('\n')
  return [`  ${first}`, ...more.map(line => `      ${line}`)]
}

async function problemsOf(path: string, cases: string, builtIn: readonly AnyRule[]): Promise<readonly string[]> {
  try {
    const [rule, ...others] = await new PluginLoader(builtIn, false).named([resolve(path)])
    if (!rule || others.length > 0) return [`exports ${others.length + 1} rules; the cases beside it are for one`]
    return await checkRule(rule, readFileSync(cases, 'utf8'))
  } catch (error) {
    return error instanceof UsageError ? error.problems : [error instanceof Error ? error.message : String(error)]
  }
}

/** In the order of their names; installed packages are not the user's. */
function filesBelow(path: string): string[] {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [slashes(path)]
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      if (entry.name === 'node_modules' || entry.name.startsWith('.')) return []
      const inner = join(path, entry.name)
      return entry.isDirectory() ? filesBelow(inner) : entry.isFile() ? [slashes(inner)] : []
    })
}
