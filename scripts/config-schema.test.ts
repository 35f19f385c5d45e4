import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { generate } from './config-schema.ts'

it('the compiled configuration schema is current', () => {
  expect(readFileSync('src/config/validate.generated.mjs', 'utf8')).toBe(generate())
})
