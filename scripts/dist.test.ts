/** What dist/ holds, and what it does not. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { beforeAll, describe, expect, it } from 'vitest'
import { BUG_REPORT } from '../src/report/shared/bug.ts'
import { Built, declarations } from './built.testing.ts'
import { contents, ENTRIES } from './compile.ts'
import { unreachable } from './declarations.ts'
import { ROOT } from './rule-files.ts'

let folder: string
let programs: ReadonlyMap<string, string>
const entries = ENTRIES.map(entry => entry.default.replace('./dist/', ''))

beforeAll(async () => {
  ;({ folder } = await Built.create())
  programs = contents(folder)
})

describe('programs', () => {
  it('have names without hashes', () => {
    expect([...programs.keys()].filter(path => /[A-Z0-9]{8}/.test(path))).toEqual([])
    expect([...programs.keys()]).toEqual(expect.arrayContaining([...entries, 'cli.cjs', 'ds-lint.cjs', 'action/index.js']))
  })

  it('are all loaded by another, by an entry of the package or by the action', () => {
    const known = new Set(['cli.cjs', 'ds-lint.cjs', 'action/index.js', 'THIRD-PARTY.txt', 'action/THIRD-PARTY.txt', ...entries])
    const texts = [...programs.values()].join('\n')
    expect([...programs.keys()].filter(path => !known.has(path) && !texts.includes(`/${path.replace(/^.*\//, '')}"`))).toEqual([])
  })

  it('of the library run without Node: a bundler for browsers finds all that they load', async () => {
    const { errors, metafile } = await build({
      entryPoints: entries.map(entry => join(folder, entry)),
      bundle: true,
      platform: 'browser',
      format: 'esm',
      splitting: true,
      outdir: join(folder, 'browser'),
      write: false,
      metafile: true,
      logLevel: 'silent',
    })
    expect(errors).toEqual([])
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external))).toEqual([])
    const library = [...programs].filter(([path]) => entries.includes(path) || path.startsWith('chunks/'))
    expect(library.length).toBeGreaterThan(entries.length)
    for (const [path, text] of library)
      expect([path, /\bprocess\.|__dirname|createRequire/.test(text.replace(/^\s*\/\/.*$/gm, ''))]).toEqual([path, false])
  })

  it('come with the licences of what is in them, and of nothing else', () => {
    const names = (text = ''): string[] => [...text.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \(/gm)].map(([, name = '']) => name)
    const ours = names(programs.get('THIRD-PARTY.txt'))
    expect(ours).toEqual(expect.arrayContaining(['ajv', 'ignore', 'micromatch']))
    expect(ours).not.toContain('@actions/core')
    expect(names(programs.get('action/THIRD-PARTY.txt'))).toContain('@actions/core')
  })
})

describe('declarations', () => {
  it('are those that the entries reach', async () => {
    const files = contents(await declarations())
    const types = ENTRIES.map(entry => entry.types.replace('./dist/types/', ''))
    expect([...files.keys()]).toEqual(expect.arrayContaining(types))
    expect(unreachable(files, types)).toEqual([])
  })

  it('are left out where no chain of imports leads to them', () => {
    const files = new Map([
      ['a/index.d.ts', "import type { B } from '../b.js'\nexport type C = import('./c.mjs').C\nexport * from 'package'\n"],
      ['b.d.ts', "import './b.js'\n"],
      ['a/c.d.mts', 'export {}\n'],
      ['a/d.d.ts', "import '../b.js'\n"],
    ])
    expect(unreachable(files, ['a/index.d.ts'])).toEqual(['a/d.d.ts'])
    files.delete('b.d.ts')
    expect(() => unreachable(files, ['a/index.d.ts'])).toThrow('b.d.ts is imported, and there is no such declaration')
  })
})

it('bugs are reported where package.json says', () => {
  const { bugs } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { bugs: { url: string } }
  expect(BUG_REPORT).toContain(` ${bugs.url} `)
})
