import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it, test } from 'vitest'
import { rules } from '../rules/index.ts'
import { configSchema, current, generate, SCHEMA_URL } from './config-schema.ts'

test.each([...generate()])('npm run generate would change nothing in %s', (path, text) => {
  expect(current(path)).toBe(text)
})

describe('schemas/config.json', () => {
  const validate = new Ajv2020({ allowUnionTypes: true }).compile(configSchema())

  it('has the URL under which editors fetch it', () => expect(configSchema()['$id']).toBe(SCHEMA_URL))

  it.each([
    [{ extends: 'strict', rules: { 'no-requests': 'off' }, kubernetes: 1.37, failOn: 'never' }, true],
    [{ overrides: [{ files: ['edge/**'], rules: { 'no-requests': 'error' } }] }, true],
    [{ rules: { 'no-requests': 'of' } }, false],
    [{ extend: 'strict' }, false],
    [{ failOn: 'fatal' }, false],
  ])('%j: %j', (config, valid) => expect(validate(config)).toBe(valid))

  it('offers every rule with what it is about', () => {
    const { rules: offered } = configSchema()['$defs'] as { rules: { properties: Record<string, { description: string }> } }
    expect(Object.keys(offered.properties)).toEqual(expect.arrayContaining(rules.map(({ id }) => id)))
    expect(Object.values(offered.properties).filter(({ description }) => !/^\S.*\.$/.test(description))).toEqual([])
  })
})
