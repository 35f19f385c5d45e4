import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasPrograms, PAGES, printed, RENDERED } from './printed.ts'
import { ROOT } from './rule-files.ts'

it.each(PAGES)('npm run generate would change nothing in %s', async page => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  expect(text).toContain('```console\n$ ds-lint ')
  expect(await printed(page)).toBe(text)
})

it.skipIf(hasPrograms)(`${RENDERED} is not looked at where helm or kustomize is missing`, context => context.skip())
