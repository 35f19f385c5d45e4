import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, Report } from '../../base/index.ts'
import { schemaOf } from './json-schema.fixture.ts'
import { rdjsonChunks } from './rdjson.ts'
import { anyReport, at, finding, report, SAMPLE } from './report.fixture.ts'

interface Diagnostic {
  readonly location: { readonly range: Range }
  readonly suggestions?: readonly { readonly range: Range; readonly text: string }[]
}
interface Range {
  readonly start: { readonly line: number; readonly column: number }
  readonly end: { readonly line: number; readonly column: number }
}

const rdjson = (given: Report): { diagnostics: Diagnostic[] } => JSON.parse([...rdjsonChunks(given)].join(''))
const diagnosticOf = (parts: Partial<Finding>): Diagnostic => rdjson(report({ findings: [finding(parts)] })).diagnostics[0]!

const validate = schemaOf('rdjson')

test('a diagnostic per finding that is not suppressed', () => {
  const range = (line: number, column: number, endColumn: number): Range => ({ start: { line, column }, end: { line, column: endColumn } })
  expect(rdjson(SAMPLE)).toMatchObject({
    source: { name: 'ds-lint' },
    diagnostics: [
      {
        message: 'the selector wants app=agent, the template has app=agnet\nfix (unsafe): set the label app to agent',
        severity: 'ERROR',
        code: {
          value: 'selector-mismatch',
          url: 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector',
        },
        location: { path: 'manifests/agent.yaml', range: range(9, 12, 17) },
        suggestions: [{ range: range(13, 14, 19), text: 'agent' }],
        related_locations: [{ message: "the template's label", location: { range: range(13, 14, 19) } }],
      },
      { severity: 'WARNING', code: { value: 'mutable-image-tag' } },
    ],
  })
})

test('columns count bytes of UTF-8', () => {
  const location = at({ path: 'a.yaml', text: 'a\nb: "é漢\u{1f600}", c' }, 'c')
  expect(diagnosticOf({ location }).location.range).toEqual({ start: { line: 2, column: 17 }, end: { line: 2, column: 18 } })
})

test('a fix of several edits, or in another file, is no suggestion: each would stand for itself', () => {
  const location = at({ path: 'a.yaml', text: 'a b' }, 'a')
  const other = at({ path: 'b.yaml', text: 'a b' }, 'b')
  const fixed = (edits: NonNullable<Finding['fix']>['edits']): Diagnostic =>
    diagnosticOf({ location, fix: { title: 't', safety: 'safe', edits } })
  expect(fixed([{ location, text: 'c' }]).suggestions).toHaveLength(1)
  expect(fixed([{ location: other, text: 'c' }]).suggestions).toBeUndefined()
  expect(
    fixed([
      { location, text: 'c' },
      { location, text: 'd' },
    ]).suggestions,
  ).toBeUndefined()
})

test('any report is valid', () => {
  fc.assert(
    fc.property(anyReport, any => {
      expect([validate(rdjson(any)), validate.errors]).toEqual([true, null])
    }),
  )
})
