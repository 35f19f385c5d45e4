import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PAGES, printed } from './printed.ts'
import { ROOT } from './rule-files.ts'

it.each(PAGES)('npm run generate would change nothing in %s', async page => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  expect(text).toContain('```console\n$ ds-lint ')
  expect(await printed(page)).toBe(text)
})
