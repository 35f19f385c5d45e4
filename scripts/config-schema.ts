/** schemas/config.json → src/config/validate.generated.mjs: ajv compiles it here, so that it is never loaded at run time. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { default as standalone } from 'ajv/dist/standalone/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const generated = `${root}src/config/validate.generated.mjs`

export function generate(): string {
  const schema: object = JSON.parse(readFileSync(`${root}schemas/config.json`, 'utf8'))
  const ajv = new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true, code: { source: true, esm: true, lines: true } })
  const code = standalone.default(ajv, ajv.compile(schema))
  if (code.includes('require(')) throw new Error('schemas/config.json uses a keyword for which ajv needs its run-time modules')
  return `/* Generated from schemas/config.json by scripts/config-schema.ts. */\n/* oxlint-disable */\n${code}`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(generated, generate())
