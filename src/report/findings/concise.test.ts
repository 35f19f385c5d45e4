import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Report } from '../../base/index.ts'
import { conciseChunks } from './concise.ts'
import { anyReport, at, finding, report, SAMPLE } from './report.fixture.ts'
import type { TextOptions } from './text.ts'

const concise = (given: Report, options?: TextOptions): string => [...conciseChunks(given, options)].join('')

interface Matcher {
  readonly severity?: string
  readonly pattern: readonly [Readonly<Record<'regexp' | 'file' | 'line' | 'column' | 'severity' | 'code' | 'message', string & number>>]
}
const { problemMatcher } = JSON.parse(readFileSync(new URL('../../../problem-matcher.json', import.meta.url), 'utf8')) as {
  problemMatcher: readonly Matcher[]
}

/** What a GitHub runner makes of a line. */
function annotations(line: string): Record<string, string | undefined>[] {
  return problemMatcher.flatMap(({ severity, pattern: [pattern] }) => {
    const match = new RegExp(pattern.regexp).exec(line)
    const { file, line: row, column, severity: level, code, message } = pattern
    return match
      ? [
          {
            file: match[file],
            line: match[row],
            column: match[column],
            severity: level === undefined ? severity : match[level],
            code: match[code],
            message: match[message],
          },
        ]
      : []
  })
}

test('one line per finding, and the closing line', () => {
  expect(concise(SAMPLE).split('\n')).toEqual([
    'manifests/agent.yaml:9:12: error[selector-mismatch] the selector wants app=agent, the template has app=agnet',
    'manifests/agent.yaml:17:18: warning[mutable-image-tag] latest may be another image on every node',
    'manifests/agent.yaml:15:7: warning[wide] something is wrong (suppressed: not now)',
    expect.stringMatching(/^3 findings .* · 38 files, 212 documents, /),
    '',
  ])
})

test('standard input has a name', () => {
  expect(concise(report({ findings: [finding({ location: at({ path: '-', text: 'a' }, 'a') })] }))).toMatch(/^<stdin>:1:1: warning\[/)
})

test('color paints, and changes no word', () => {
  const painted = concise(SAMPLE, { color: true })
  expect(painted).not.toBe(concise(SAMPLE))
  // oxlint-disable-next-line no-control-regex
  expect(painted.replace(/\x1b\[[\d;]*m/g, '')).toBe(concise(SAMPLE))
})

test('the problem matcher reads each line once, and no other', () => {
  const given = report({
    findings: (['error', 'warning', 'info'] as const).map(severity =>
      finding({ severity, location: at({ path: 'C:/a b.yaml', text: 'x: [1]' }, '1') }),
    ),
  })
  const lines = concise(given).trimEnd().split('\n')
  const place = { file: 'C:/a b.yaml', line: '1', column: '5', code: 'some-rule', message: 'something is wrong' }
  expect(lines.map(annotations)).toEqual([
    [{ ...place, severity: 'error' }],
    [{ ...place, severity: 'warning' }],
    [{ ...place, severity: 'notice' }],
    [],
  ])
})

test('no report makes a second line of a finding or steers the terminal', () => {
  fc.assert(
    fc.property(anyReport, any => {
      const text = concise(any)
      expect(text.split('\n')).toHaveLength(any.findings.length + 2)
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]|^[ \t]*::|##\[/m)
    }),
  )
})
