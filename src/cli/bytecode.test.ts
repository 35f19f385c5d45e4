/** What is kept compiled is read only where nobody else can have written it, and whole. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Folder } from '../../scripts/built.testing.ts'
import { Bytecode } from './bytecode.ts'

const DATA = Buffer.from(Array.from({ length: 4099 }, (_, index) => (index * 7919) & 0xff))
let home: Folder

beforeEach(() => {
  home = new Folder()
  vi.stubEnv('XDG_CACHE_HOME', join(home.path, 'cache'))
  vi.stubEnv('NODE_DISABLE_COMPILE_CACHE', '')
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function kept(): string {
  Bytecode.of('p', 'main')?.write(DATA)
  const [name = ''] = readdirSync(join(home.path, 'cache/ds-lint'))
  return join(home.path, 'cache/ds-lint', name)
}

function read(program = 'p'): Buffer | undefined {
  return Bytecode.of(program, 'main')?.read()
}

it('is read as it was written, for the same program only', () => {
  kept()
  expect(read()?.equals(DATA)).toBe(true)
  expect(read('q')).toBeUndefined()
})

it('is not taken for another program’s under its name', () => {
  const path = kept()
  renameSync(path, path.replace('ds-lint-p-', 'ds-lint-q-'))
  expect(read('q')).toBeUndefined()
})

it('is removed when a byte differs or is not there', () => {
  const path = kept()
  const whole = readFileSync(path)
  const damage = fc.oneof(
    fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })).map(([at, bits]) => {
      const bytes = Buffer.from(whole)
      bytes[at]! ^= bits
      return bytes
    }),
    fc.nat(whole.length - 1).map(length => whole.subarray(0, length)),
    fc.uint8Array({ minLength: 1 }).map(more => Buffer.concat([whole, more])),
    fc.tuple(fc.nat(whole.length - 64), fc.uint8Array({ minLength: 1, maxLength: 64 })).map(([at, bytes]) => {
      return Buffer.concat([whole.subarray(0, at), bytes, whole.subarray(at + bytes.length)])
    }),
  )
  fc.assert(
    fc.property(damage, bytes => {
      fc.pre(!bytes.equals(whole))
      writeFileSync(path, bytes, { mode: 0o600 })
      expect(read()).toBeUndefined()
      expect(readdirSync(join(home.path, 'cache/ds-lint'))).toEqual([])
    }),
    { numRuns: 500 },
  )
})

it.each<[string, (path: string) => void]>([
  ['the file is writable for others', path => chmodSync(path, 0o622)],
  ['the file has another name elsewhere', path => linkSync(path, join(home.path, 'other'))],
  [
    'the file is a link',
    path => {
      renameSync(path, join(home.path, 'moved'))
      symlinkSync(join(home.path, 'moved'), path)
    },
  ],
  ['the folder is writable for others', () => chmodSync(join(home.path, 'cache/ds-lint'), 0o777)],
  ['a folder above is writable for others', () => chmodSync(join(home.path, 'cache'), 0o777)],
  [
    'the folder is a link',
    () => {
      renameSync(join(home.path, 'cache/ds-lint'), join(home.path, 'moved'))
      symlinkSync(join(home.path, 'moved'), join(home.path, 'cache/ds-lint'))
    },
  ],
  ['it lies in a repository', () => mkdirSync(join(home.path, '.git'))],
  ...['', '/', '/a.yaml', '/missing', '/*.yaml', '/**/a.yaml', '/{a,b}/c.yaml'].map((path): [string, () => void] => [
    `the command names its folder with «${path}»`,
    () => vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'cli', `${home.path}${path}`]),
  ]),
  ...['--base=', '--config=', '--nodes='].map((option): [string, () => void] => [
    `the command names its folder with ${option}`,
    () => vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'cli', `${option}${home.path}/x.yaml`]),
  ]),
  [
    'the file is a pipe',
    path => {
      unlinkSync(path)
      execFileSync('mkfifo', [path])
    },
  ],
  ['another user runs', () => vi.spyOn(process, 'geteuid').mockReturnValue(54321)],
  ['there are no users', () => vi.spyOn(process, 'geteuid').mockReturnValue(undefined as unknown as number)],
])('is not read where %s', (_, change) => {
  change(kept())
  expect(read()).toBeUndefined()
})

it('is kept for each part', () => {
  kept()
  Bytecode.of('p', 'main')?.part('other').write(DATA.subarray(1))
  expect(read()?.equals(DATA)).toBe(true)
  expect(Bytecode.of('p', 'other')?.read()?.equals(DATA.subarray(1))).toBe(true)
})

it('makes room: of older versions the newest stay, with all their parts', () => {
  const folder = join(home.path, 'cache/ds-lint')
  kept()
  for (let age = 1; age <= 8; age++) {
    for (const part of ['a', 'b']) {
      writeFileSync(join(folder, `ds-lint-old${age}_${part}`), '')
      utimesSync(join(folder, `ds-lint-old${age}_${part}`), 1000 - age, 1000 - age)
    }
  }
  writeFileSync(join(folder, 'unrelated'), '')
  Bytecode.of('p', 'other')?.write(DATA)
  const [main = '', other = '', ...left] = readdirSync(folder).toSorted((a, b) => Number(b.includes('-p-')) - Number(a.includes('-p-')))
  expect([main, other].map(name => name.split('_')[1])).toEqual(['main', 'other'])
  expect(left).toEqual([...[1, 2, 3].flatMap(age => [`ds-lint-old${age}_a`, `ds-lint-old${age}_b`]), 'unrelated'])
})
