/** The hooks, installed and run by the real pre-commit from a clone of this repository with today's programs in it. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { Built, CLEAN, Folder, REPLICAS } from './built.testing.ts'
import { ROOT } from './rule-files.ts'

/** pip install pre-commit; PRE_COMMIT may name another one. */
const PRE_COMMIT = process.env['PRE_COMMIT'] ?? 'pre-commit'
const installed = spawnSync(PRE_COMMIT, ['--version']).status === 0
const MILD = CLEAN.replace('system-node-critical', 'agents').replace(/ {10}resources:[^]*/, '')

let built: Built
let clone: Folder
let home: Folder

beforeAll(async () => {
  if (!installed) return
  built = await Built.create()
  clone = new Folder()
  home = new Folder()
  git(clone.path, 'clone', '--quiet', ROOT, '.')
  rmSync(join(clone.path, 'dist'), { recursive: true, force: true })
  cpSync(built.folder, join(clone.path, 'dist'), { recursive: true })
  for (const file of ['package.json', '.pre-commit-hooks.yaml']) cpSync(join(ROOT, file), join(clone.path, file))
  commit(clone.path)
})

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', ['-c', 'user.name=test', '-c', 'user.email=test@example.com', ...args], { cwd, encoding: 'utf8' }).trim()
}

function commit(cwd: string): string {
  git(cwd, 'add', '--all', '--force', '.')
  git(cwd, 'commit', '--quiet', '--allow-empty', '--message', 'test')
  return git(cwd, 'rev-parse', 'HEAD')
}

/** `pre-commit run` of one hook over a repository of these files. */
function run(
  hook: string,
  files: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  more = '',
): { code: number | null; output: string } {
  const revision = git(clone.path, 'rev-parse', 'HEAD')
  const hooks = `hooks: [{id: ${hook}, args: [${args.join(', ')}]${more}}]`
  const config = `repos:\n  - repo: ${clone.path}\n    rev: ${revision}\n    ${hooks}\n`
  const scratch = new Folder({ ...files, '.pre-commit-config.yaml': config })
  git(scratch.path, 'init', '--quiet')
  commit(scratch.path)
  const env = { ...process.env, PRE_COMMIT_HOME: home.path }
  const { status, stdout, stderr } = spawnSync(PRE_COMMIT, ['run', '--all-files', '--color=never'], {
    cwd: scratch.path,
    encoding: 'utf8',
    env,
  })
  return { code: status, output: stdout + stderr }
}

describe.skipIf(!installed)('pre-commit (skipped where it is not installed: pip install pre-commit)', () => {
  it.each(['ds-lint', 'ds-lint-repository'])('%s fails on a bad manifest', hook => {
    const { code, output } = run(hook, { 'deploy/bad.yaml': REPLICAS, 'good.yaml': CLEAN, 'notes.txt': '' })
    expect(output).toContain('deploy/bad.yaml:7:3: error DaemonSetSpec has no field "replicas"')
    expect(output).toMatch(/Failed\n- hook id: ds-lint/)
    expect(output).toContain('- exit code: 1')
    expect(code).toBe(1)
  })

  it.each(['ds-lint', 'ds-lint-repository'])('%s passes on a mild one, and its warnings are seen', hook => {
    const { code, output } = run(hook, { 'mild.yaml': MILD, 'good.yml': CLEAN })
    expect(output).toContain('mild.yaml:23:11: warning no container requests cpu or memory')
    expect(output).toMatch(/Passed\n/)
    expect(code).toBe(0)
    expect(run(hook, { 'mild.yaml': MILD }, ['--fail-on', 'warning']).code).toBe(1)
  })

  it.each(['ds-lint', 'ds-lint-repository'])('%s prints nothing for files without a DaemonSet', hook => {
    const { code, output } = run(hook, { 'config.yaml': 'a: 1\n' })
    expect(output).not.toMatch(/DaemonSet found|document/)
    expect(code).toBe(0)
  })

  it('ds-lint looks at the files that pre-commit gives it, in one process', () => {
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`a${index}.yaml`, CLEAN]))
    const { code, output } = run('ds-lint', { ...files, 'config.json': '{}' }, ['--format', 'json'])
    expect(output.match(/"daemonSets": 60,/g)).toHaveLength(1)
    expect(code).toBe(0)
  })
})

describe.skipIf(!installed || process.env['CI'] === undefined)('pre-commit brings Node (checked in CI: it asks the registry)', () => {
  it('where the configuration says language: node', () => {
    const { code, output } = run('ds-lint', { 'bad.yaml': REPLICAS }, [], ', language: node, entry: ds-lint')
    expect(output).toContain('bad.yaml:7:3: error DaemonSetSpec has no field "replicas"')
    expect(code).toBe(1)
  })
})

describe('the package', () => {
  const { scripts, dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<string, Record<string, string>>

  it('is installed from git as it stands: nothing is built, nothing more is fetched', () => {
    const forbidden = new Set(['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall'])
    expect(Object.keys(scripts ?? {}).filter(name => forbidden.has(name))).toEqual([])
    expect(dependencies).toBeUndefined()
  })

  it('has the program that the hooks name', () => {
    const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as { id: string; entry: string }[]
    expect(hooks.map(({ id, entry }) => [id, entry])).toEqual([
      ['ds-lint', 'dist/cli.cjs --quiet'],
      ['ds-lint-repository', 'dist/cli.cjs --quiet .'],
    ])
  })
})
