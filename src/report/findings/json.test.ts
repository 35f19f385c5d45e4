import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonChunks } from './json.ts'
import { AGENT, anyReport, at, OBJECT, report, SAMPLE } from './report.fixture.ts'

const formatJson = (...given: Parameters<typeof jsonChunks>): string => [...jsonChunks(...given)].join('')

const schema: object = JSON.parse(readFileSync(new URL('../../../schemas/report.json', import.meta.url), 'utf8'))
const validate = new Ajv2020({ allErrors: true, strictRequired: false }).compile(schema)

function errorsOf(json: string): unknown {
  validate(JSON.parse(json))
  return validate.errors
}

describe('formatJson', () => {
  test('a finding with everything', () => {
    const { version, findings } = JSON.parse(formatJson(SAMPLE))
    expect(version).toBe(1)
    expect(findings[0]).toEqual({
      rule: 'selector-mismatch',
      severity: 'error',
      message: 'the selector wants app=agent, the template has app=agnet',
      why: 'A DaemonSet whose selector does not match its own\n  pods is refused.',
      file: 'manifests/agent.yaml',
      line: 9,
      column: 12,
      endLine: 9,
      endColumn: 17,
      path: 'spec.selector.matchLabels.app',
      object: OBJECT,
      rejected: [{ type: 'FieldValueInvalid', field: 'spec.template.metadata.labels' }],
      related: [
        {
          file: 'manifests/agent.yaml',
          line: 13,
          column: 14,
          endLine: 13,
          endColumn: 19,
          path: 'spec.template.metadata.labels.app',
          message: "the template's label",
        },
      ],
      fix: {
        title: 'set the label app to agent',
        safety: 'unsafe',
        edits: [{ file: 'manifests/agent.yaml', line: 13, column: 14, endLine: 13, endColumn: 19, text: 'agent' }],
      },
      origin: 'templates/agent.yaml',
    })
    expect(findings[2]).toMatchObject({ why: '', suppression: { kind: 'inSource', reason: 'not now' } })
  })

  test('errors, with and without a place, and bugs', () => {
    const errors = [{ message: 'no' }, { message: 'here', location: at(AGENT, 'kind: DaemonSet', 'kind') }]
    const bugs = [{ rule: 'r', file: 'f', message: 'm' }]
    const json = formatJson(report({ errors, bugs }))
    expect(JSON.parse(json)).toMatchObject({
      errors: [{ message: 'no' }, { message: 'here', file: 'manifests/agent.yaml', line: 2, column: 1, endLine: 2, endColumn: 5 }],
      bugs,
    })
    expect(errorsOf(json)).toBeNull()
  })

  test('columns count UTF-16 units', () => {
    const file = { path: 'f', text: 'a: "😀" # x' }
    const json = JSON.parse(formatJson(report({ errors: [{ message: '', location: at(file, '# x') }] })))
    expect(json.errors[0].column).toBe(9)
  })

  test('keeps to its schema and stays inside the texts', () => {
    expect(errorsOf(formatJson(SAMPLE))).toBeNull()
    fc.assert(
      fc.property(anyReport, any => {
        const json = formatJson(any)
        expect(errorsOf(json)).toBeNull()
        const parsed = JSON.parse(json)
        any.findings.forEach(({ location }, i) => {
          const lines = location.file.text.split(/\r\n|\r|\n/)
          const { line, column, endLine, endColumn } = parsed.findings[i]
          expect(endLine).toBeLessThanOrEqual(lines.length)
          expect(line < endLine || (line === endLine && column <= endColumn)).toBe(true)
          // A column may lie between the characters of a line break.
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2)
          expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 2)
        })
      }),
    )
  })

  test('the schema refuses what is no report', () => {
    const broken = JSON.parse(formatJson(SAMPLE))
    broken.findings[0].line = 0
    broken.findings[0].severity = 'fatal'
    delete broken.findings[0].related[0].endColumn
    expect(validate(broken)).toBe(false)
    expect(validate.errors?.map(error => error.instancePath).toSorted()).toEqual([
      '/findings/0/line',
      '/findings/0/related/0',
      '/findings/0/severity',
    ])
  })
})
