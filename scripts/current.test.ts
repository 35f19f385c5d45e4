/** What is made is what its sources make: dist/, the rules' pages, the table of the configuration. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Built, declarations } from './built.testing.ts'
import { contents } from './compile.ts'
import { docs, stalePages } from './docs.ts'
import { ASSETS, htmlAssets } from './html-assets.ts'
import { ROOT } from './rule-files.ts'

describe('npm run compile', () => {
  it('would change nothing in dist/', async ({ skip }) => {
    const types = [...contents(await declarations())].map(([path, text]) => [`types/${path}`, text] as const)
    const made = new Map([...contents((await Built.create()).folder), ...types])
    const committed = contents(join(ROOT, 'dist'))
    const stale = [...new Set([...made.keys(), ...committed.keys()])].filter(path => committed.get(path) !== made.get(path)).sort()
    // Between releases of dist/, which has commits of its own, its sources may be ahead of it; what is published and what CI passes may not.
    if (stale.length > 0 && !process.env['CI'])
      skip(`dist/ is stale (${stale.length} files): npm run compile makes it, in a commit of its own`)
    expect(stale, 'dist/ is stale: npm run compile makes it').toEqual([])
  })
})

const pages = await docs()

describe('npm run generate', () => {
  it.each([...pages])('would change nothing in %s', (path, text) => {
    expect(readFileSync(join(ROOT, path), 'utf8') === text).toBe(true)
  })

  it('would change nothing in the style and program of HTML reports', () => expect(readFileSync(ASSETS, 'utf8')).toBe(htmlAssets()))

  it('would remove no page', () => expect(stalePages(pages)).toEqual([]))
})
