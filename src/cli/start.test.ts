/** How the command starts: on an old Node, and with what is kept compiled of it, on which nothing depends. */
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transform } from 'esbuild'
import { beforeAll, beforeEach, expect, it } from 'vitest'
import { Built, Folder, POSIX, REPLICAS, type Ran } from '../../scripts/built.testing.ts'
import { refusal } from './engine.ts'

let built: Built
let folder: Folder
let cache: Folder

beforeAll(async () => {
  built = await Built.create()
})
beforeEach(() => {
  folder = new Folder({ 'ds.yaml': REPLICAS, 'other.txt': 'x' })
  cache = new Folder()
})

function ds(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path, env: { NODE_DISABLE_COMPILE_CACHE: '', ...env } })
}

function kept(...names: string[]): string[] {
  const path = join(cache.path, ...names)
  return existsSync(path) ? readdirSync(path).map(name => join(path, name)) : []
}

it('is kept by the first run that checks a DaemonSet, and read by the next', async () => {
  const env = { XDG_CACHE_HOME: cache.path }
  for (const args of [['--version'], ['rules'], ['other.txt']]) {
    await ds(args, env)
    expect(kept('ds-lint')).toEqual([])
  }
  const first = await ds(['ds.yaml'], env)
  const [file = '', ...others] = kept('ds-lint')
  expect(others).toEqual([])
  expect(statSync(file).size).toBeGreaterThan(100_000)
  if (POSIX) expect(statSync(file).mode & 0o077).toBe(0)

  utimesSync(file, 0, 0)
  const second = await ds(['ds.yaml'], env)
  expect(second.code).toBe(1)
  expect(withoutTime(second)).toEqual(withoutTime(first))
  expect(statSync(file).mtimeMs).toBe(0)
})

it('is kept of each part that a run loads, and of each product', async () => {
  const env = { XDG_CACHE_HOME: cache.path }
  writeFileSync(join(folder.path, 'nodes.json'), '{"apiVersion": "v1", "kind": "Node", "metadata": {"name": "a"}}')
  const first = await ds(['fleet', 'ds.yaml', '--nodes', 'nodes.json'], env)
  const files = kept('ds-lint')
  expect(new Set(files.map(file => file.split('_').at(-1)))).toEqual(new Set(['cluster', 'fleet']))
  for (const file of files) utimesSync(file, 0, 0)
  const second = await ds(['fleet', 'ds.yaml', '--nodes', 'nodes.json'], env)
  expect(first.code).toBeLessThan(2)
  expect(withoutTime(second)).toEqual(withoutTime(first))
  expect(files.map(file => statSync(file).mtimeMs)).toEqual([0, 0])
})

it('is made anew where it is damaged', async () => {
  const env = { XDG_CACHE_HOME: cache.path }
  const first = await ds(['ds.yaml'], env)
  const [file = ''] = kept('ds-lint')
  const whole = readFileSync(file)
  for (const at of [0, 5, 20, whole.length >> 1, whole.length - 1]) {
    const damaged = Buffer.from(whole)
    damaged[at]! ^= 0x40
    writeFileSync(file, damaged)
    expect(withoutTime(await ds(['ds.yaml'], env))).toEqual(withoutTime(first))
    expect(readFileSync(file).length).toBeGreaterThan(100_000)
    expect(readFileSync(file).equals(damaged)).toBe(false)
  }
  expect(kept('ds-lint')).toEqual([file])
})

it.skipIf(!POSIX).each<[string, () => Record<string, string>]>([
  ['turned off', () => ({ NODE_DISABLE_COMPILE_CACHE: '1', XDG_CACHE_HOME: cache.path })],
  ['a folder that is a file', () => ({ XDG_CACHE_HOME: '/dev/null' })],
  ['no home', () => ({ HOME: '/dev/null/home' })],
  ['below the current folder', () => ({ XDG_CACHE_HOME: join(folder.path, 'cache') })],
  ['a path that is not absolute', () => ({ XDG_CACHE_HOME: 'cache', HOME: folder.path })],
])('costs nothing where it cannot be kept: %s', async (_, env) => {
  const run = await ds(['ds.yaml'], env())
  expect(run).toMatchObject({ code: 1, stderr: '' })
  expect(run.stdout).toContain('[unknown-field]')
  expect([...kept('.'), ...readdirSync(folder.path).filter(name => name.includes('cache'))]).toEqual([])
})

it.each([
  ['18.20.8', 'ds-lint requires Node 20.19 or later, but this is Node 18.20.8'],
  ['20.9.0', 'ds-lint requires Node 20.19 or later, but this is Node 20.9.0'],
  ['20.19.0', undefined],
  ['22.0.0', undefined],
  ['100.1.0-nightly', undefined],
])('a Node is old enough to be refused, or is not: %s', (version, sentence) => {
  const said = refusal(version, '20.19')
  if (sentence === undefined) expect(said).toBeUndefined()
  else expect(said).toBe(`${sentence} (${process.execPath})`)
})

it('tells an old Node in a sentence, which Node 14 can parse', async () => {
  folder.write('old.cjs', "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } })")
  const ran = await ds(['ds.yaml'], { NODE_OPTIONS: `--require=${join(folder.path, 'old.cjs')}` })
  expect(ran).toEqual({
    code: 2,
    signal: null,
    stdout: '',
    stderr: `ds-lint requires Node 20.19 or later, but this is Node 18.20.8 (${process.execPath})\n`,
  })
  const start = readFileSync(built.file('cli'), 'utf8')
  const lowered = async (target: string) => (await transform(start, { target })).code
  expect(await lowered('es2019')).toBe(await lowered('esnext'))
})

function withoutTime({ stdout, ...ran }: Ran): Ran {
  return { ...ran, stdout: stdout.replace(/[\d.]+ m?s\n$/, '') }
}
