/** Every report of ../shared/corpus is valid. */
import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { parseCommand } from '../../cli/args.ts'
import { lintPaths } from '../../cli/lint.ts'
import type { Report } from '../../base/index.ts'
import { type Format, format } from '../index.ts'
import { schemaOf } from './json-schema.fixture.ts'
import { complaintsOf } from './xml.fixture.ts'

const corpus = new URL('../../../../shared/corpus', import.meta.url).pathname

describe.skipIf(!existsSync(corpus))('reports on the corpus (needs ../shared)', () => {
  let report: Report
  const written = (name: Format): string => format(name, report, { version: '1.2.3' })

  beforeAll(async () => {
    const command = parseCommand(['--no-config', '--preset', 'all', '--report-suppressed', corpus])
    if (command.name !== 'lint') throw new Error('not the lint command')
    ;({ report } = await lintPaths(command, { rules, version: '1.2.3' }))
    expect(report.findings.length).toBeGreaterThan(1000)
  })

  it.each(['gitlab', 'rdjson'] as const)('%s is valid', name => {
    const validate = schemaOf(name)
    expect([validate(JSON.parse(written(name))), validate.errors]).toEqual([true, null])
  })

  it.each(['junit', 'checkstyle'] as const)('%s is valid', async name => expect(await complaintsOf([written(name)], name)).toEqual([]))

  it('concise is one line per finding', () => expect(written('concise').trimEnd().split('\n')).toHaveLength(report.findings.length + 1))
})
