/** `--cache`: the report is printed again where nothing has changed, and made anew wherever it would differ. */
import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Built, Folder, POSIX, REPLICAS, type Ran } from '../../scripts/built.testing.ts'
import { VARIABLES } from './kept-report.ts'

const AGAIN = /^ds-lint: nothing has changed since \d{4}-\d\d-\d\dT[\d:.]+Z; this is the report of that run \(--cache\)\n$/

let built: Built
let folder: Folder
let cache: Folder

beforeAll(async () => {
  built = await Built.create()
})
beforeEach(() => {
  folder = new Folder({ 'ds.yaml': REPLICAS, 'more/notes.txt': 'x' })
  cache = new Folder()
})

const at = (...names: string[]): string => join(folder.path, ...names)

function ds(args: readonly string[] = ['.'], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  return built.run('cli', ['--cache', ...args], { cwd: folder.path, env: { XDG_CACHE_HOME: cache.path, ...env } })
}

function kept(): string[] {
  const path = join(cache.path, 'ds-lint')
  return readdirSync(path).flatMap(name => (name.startsWith('report-') ? [join(path, name)] : []))
}

describe.skipIf(!POSIX)('a report', () => {
  it('is printed again, and says so', async () => {
    const first = await ds()
    expect(first).toMatchObject({ code: 1, stderr: '' })
    expect(first.stdout).toContain('[unknown-field]')
    const second = await ds()
    expect(second).toMatchObject({ code: 1, stdout: first.stdout })
    expect(second.stderr).toMatch(AGAIN)
    expect(await ds(['--quiet', '.'])).toMatchObject({ stderr: '' })
    expect(await ds(['--quiet', '.'])).toMatchObject({ code: 1, stderr: '' })
  })

  it('is made anew after each change that it can see', async () => {
    const changes: (() => void)[] = [
      () => writeFileSync(at('ds.yaml'), REPLICAS.replaceAll('agent', 'other')),
      () => writeFileSync(at('more/ds.yaml'), REPLICAS),
      () => writeFileSync(at('.ds-lint.yaml'), 'rules:\n  unknown-field: warning\n'),
      () => mkdirSync(at('.git')),
      () => writeFileSync(at('.gitignore'), 'more\n'),
      () => unlinkSync(at('.gitignore')),
      () => renameSync(at('more'), at('less')),
      () => symlinkSync('nowhere.yaml', at('link.yaml')),
      () => (unlinkSync(at('link.yaml')), symlinkSync('../.gitignore', at('link.yaml'))),
    ]
    await ds()
    for (const change of changes) {
      change()
      const after = await ds()
      expect(after.stderr).not.toMatch(AGAIN)
      expect(untimed(after)).toEqual(untimed(await built.run('cli', ['.'], { cwd: folder.path })))
    }
  })

  it('belongs to a command, a folder and an environment', async () => {
    await ds()
    expect((await ds(['--format', 'json', '.'])).stderr).toBe('')
    expect((await ds(['.'], { FORCE_COLOR: '1' })).stdout).toContain('\u001B[')
    expect((await ds(['.'])).stderr).toMatch(AGAIN)
    expect(kept()).toHaveLength(3)
  })

  it('is not kept of a run that cannot be repeated', async () => {
    const input = readFileSync(at('ds.yaml'))
    writeFileSync(at('plugin.mjs'), 'export default []\n')
    await built.run('cli', ['--cache', '-'], { cwd: folder.path, input, env: { XDG_CACHE_HOME: cache.path } })
    for (const args of [
      ['--fix-unsafe', 'ds.yaml'],
      ['--format', 'json:report.json', '.'],
      ['--update-baseline', '--baseline', 'known.json', '.'],
      ['--base', 'more', '.'],
      ['--render', '.'],
      ['--timing', '.'],
      ['--nodes', 'nodes.json', '.'],
      ['--plugin', './plugin.mjs', '.'],
      ['missing.yaml'],
    ]) {
      const ran = await ds(args)
      expect(ran.signal).toBeNull()
    }
    expect(kept()).toEqual([])
  })

  it('is not taken where it is damaged, or others can write it', async () => {
    const first = await ds()
    const [file = ''] = kept()
    const whole = readFileSync(file)
    for (const spoil of [
      () => writeFileSync(file, whole.subarray(0, -1)),
      () => writeFileSync(file, whole.toString('latin1').replace('unknown', 'UNKNOWN'), 'latin1'),
      () => (writeFileSync(file, whole), chmodSync(file, 0o666)),
    ]) {
      spoil()
      const ran = await ds()
      expect(ran.stderr).toBe('')
      expect(untimed(ran)).toEqual(untimed(first))
    }
    expect((await ds()).stderr).toMatch(AGAIN)
  })

  it('is kept of runs that find nothing, and of no error', async () => {
    writeFileSync(at('ds.yaml'), 'kind: DaemonSet\n  x: [\n')
    await ds()
    writeFileSync(at('ds.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n')
    expect(await ds()).toMatchObject({ code: 0 })
    expect((await ds()).stderr).toMatch(AGAIN)
  })
})

it('the environment that is compared is the one that reports ask for', () => {
  const text = ['src/cli/output.ts', 'src/cli/lint.ts'].map(file => readFileSync(file, 'utf8')).join('')
  const names = [...text.matchAll(/\{([^{}]*)\} = process\.env|process\.env\.(\w+)/g)].flatMap(
    ([, list, one]) => one ?? list!.match(/[A-Z]\w+/g) ?? [],
  )
  expect(names.length).toBeGreaterThan(8)
  expect(names.filter(name => !VARIABLES.includes(name))).toEqual([])
})

function untimed({ stdout, ...ran }: Ran): Ran {
  return { ...ran, stdout: stdout.replace(/[\d.]+ m?s\n$/, '') }
}
