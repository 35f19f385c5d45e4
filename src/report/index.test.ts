import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { FORMATS, format, formatErrors, isFormat } from './index.ts'
import { anyReport, SAMPLE } from './findings/report.fixture.ts'

test('every format has its file', () => {
  expect(readdirSync(join(import.meta.dirname, 'findings'))).toEqual(expect.arrayContaining(FORMATS.map(name => `${name}.ts`)))
})

test('formats are known by name', () => {
  expect(FORMATS.every(isFormat)).toBe(true)
  expect(isFormat('toString')).toBe(false)
  expect(() => format('html' as 'text', SAMPLE)).toThrow('unknown format "html"; use text, concise, ')
})

test.each(FORMATS)('%s: the same report, the same text, ended by a line break; none makes it fail', name => {
  expect(format(name, SAMPLE, { version: '1.2.3' })).toBe(format(name, SAMPLE, { version: '1.2.3' }))
  fc.assert(
    fc.property(anyReport, any => {
      expect(format(name, any, { version: '1.2.3', color: true })).toMatch(/(?:^|\n)$/)
      formatErrors(any)
    }),
  )
})
