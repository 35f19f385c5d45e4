/** What is made is what its sources make: dist/, the rules' pages, the table of the configuration. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compile, contents } from './compile.ts'
import { docs } from './docs.ts'
import { ROOT } from './rulefiles.ts'

const folder = mkdtempSync(join(tmpdir(), 'ds-lint-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm run compile', () => {
  it('would change nothing in dist/', async () => {
    await compile(join(folder, 'dist'))
    const made = contents(join(folder, 'dist'))
    const committed = contents(join(ROOT, 'dist'))
    expect([...committed.keys()]).toEqual([...made.keys()])
    const stale = [...made].filter(([path, text]) => committed.get(path) !== text).map(([path]) => path)
    expect(stale).toEqual([])
  })
})

describe('npm run generate', () => {
  it.each([...docs()])('would change nothing in %s', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8') === text).toBe(true)
  })
})
