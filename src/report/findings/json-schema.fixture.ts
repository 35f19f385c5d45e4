/** JSON against the schemas of fixtures/report. */
import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import formats from 'ajv-formats'

export function schemaOf(name: 'gitlab' | 'rdjson'): ValidateFunction {
  const ajv = new Ajv({ allErrors: true })
  formats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(new URL(`../../../fixtures/report/${name}.schema.json`, import.meta.url), 'utf8')))
}
