import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { POSIX } from '../../scripts/built.testing.ts'
import { Configs } from '../config/index.ts'
import { chunksOf } from './chunks.ts'
import { isWithin, readConfigFile } from './config-files.ts'
import { readPolicies } from './policies.ts'

let folder: string
let cwd: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds-lint-config-'))
  cwd = join(folder, 'w')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const OUT = 'a symbolic link out of the repository'

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

/** A link out takes the place of a path. */
function replace(path: string, target: string): void {
  rmSync(join(cwd, path), { recursive: true, force: true })
  symlinkSync(join(folder, target), join(cwd, path))
}

function configs(config?: string): Promise<Configs> {
  return Configs.create({ cwd, files: { readFile: readConfigFile, isWithin }, options: config === undefined ? {} : { config }, rules: [] })
}

async function all(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  let text = ''
  for await (const chunk of chunks) text += Buffer.from(chunk).toString()
  return text
}

describe.skipIf(!POSIX)('what a found configuration names (not on Windows: links)', () => {
  beforeEach(() => {
    write('w/.ds-lint.yaml', 'schemas: [s/a.json]\nbaseline: b.json\nnodes: [n.json]\npolicies: [p.yaml, p]\n')
    for (const path of ['s/a.json', 'b.json', 'n.json', 'p.yaml', 'p/q.yaml']) write(`w/${path}`, 'in')
    for (const path of ['a.json', 'b.yaml', 's/a.json', 'p/q.yaml']) write(`out/${path}`, 'secret')
  })

  it('is read', async () => {
    const found = await configs()
    const { schemas, baseline, nodes, policies } = await found.run()
    expect(found.errors).toEqual([])
    for (const path of [...schemas, baseline!]) expect(readConfigFile(path, found.within(path))).toBe('in')
    for (const path of nodes) expect(await all(chunksOf(path, false, found.within(path)))).toBe('in')
    expect((await readPolicies(policies, path => found.within(path))).files.map(({ text }) => text)).toEqual(['in', 'in'])
  })

  it('is not read where a link out has taken its place since', async () => {
    const found = await configs()
    const { schemas, baseline, nodes, policies } = await found.run()
    replace('s', 'out/s')
    replace('b.json', 'out/a.json')
    replace('n.json', 'out/a.json')
    replace('p.yaml', 'out/b.yaml')
    replace('p', 'out/p')
    for (const path of [...schemas, baseline!]) expect(() => readConfigFile(path, found.within(path))).toThrow(OUT)
    for (const path of nodes) await expect(all(chunksOf(path, false, found.within(path)))).rejects.toThrow(OUT)
    const { files, errors } = await readPolicies(policies, path => found.within(path))
    expect(files).toEqual([])
    expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining(OUT), expect.stringContaining(OUT)])
  })

  it('is read from anywhere with --config', async () => {
    const named = await configs('.ds-lint.yaml')
    const { schemas } = await named.run()
    replace('s', 'out/s')
    for (const path of schemas) expect(readConfigFile(path, named.within(path))).toBe('secret')
  })
})

it.skipIf(!POSIX)('a configuration is no link out, with and without a repository (not on Windows: links)', async () => {
  write('out/.ds-lint.yaml', 'extends: all')
  for (const inner of ['w/a', 'w/.git', 'out/.git']) mkdirSync(join(folder, inner), { recursive: true })
  replace('.ds-lint.yaml', 'out/.ds-lint.yaml')
  for (const git of [true, false]) {
    if (!git) rmSync(join(cwd, '.git'), { recursive: true })
    const found = await configs()
    expect((await found.settings(join(cwd, 'a/a.yaml'))).preset).toBe('recommended')
    expect(found.errors.map(({ message }) => message)).toEqual([
      `.ds-lint.yaml: ${OUT}; such a file is read only where the command line names it`,
    ])
  }
})
