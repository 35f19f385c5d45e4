import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUG_REPORT } from '../shared/bug.ts'
import { AGENT, anyReport, at, finding, report, rule, SAMPLE, SUMMARY } from './report.fixture.ts'
import { formatErrors, textChunks } from './text.ts'

const formatText = (...given: Parameters<typeof textChunks>): string => [...textChunks(...given)].join('')

const CLOSING =
  '3 findings (1 error, 2 warnings) in 2 of 14 DaemonSets · 38 files, 212 documents, 2 templates not checked · Kubernetes 1.37 · 84 ms'

describe('formatText', () => {
  test('a whole report', () => {
    expect(`\n${formatText(SAMPLE)}`).toBe(`
manifests/agent.yaml:9:12: error the selector wants app=agent, the template has app=agnet [selector-mismatch]
  DaemonSet logging/agent · spec.selector.matchLabels.app · from templates/agent.yaml
     8 │     matchLabels:
     9 │       app: agent
       │            ^^^^^
    10 │   template:
  see manifests/agent.yaml:13:14: the template's label
    13 │         app: agnet
       │              ^^^^^
  rejected by the API server: spec.template.metadata.labels (FieldValueInvalid)
  why: A DaemonSet whose selector does not match its own pods is refused.
  fix (unsafe): set the label app to agent; run with --fix-unsafe

manifests/agent.yaml:17:18: warning latest may be another image on every node [mutable-image-tag]
  DaemonSet logging/agent · spec.template.spec.containers[0].image
    16 │         - name: agent
    17 │           image: example.com/agent:latest
       │                  ^^^^^^^^^^^^^^^^^^^^^^^^
  why: What mutable-image-tag leads to.
  fix (safe): pin it; run with --fix

manifests/agent.yaml:15:7: warning something is wrong [wide]
    14 │     spec:
    15 │       containers:
       │       ^^^^^^^^^^^ to line 17
  suppressed: not now

${CLOSING}
`)
  })

  test('without findings: the closing line alone', () => {
    const summary = { ...SUMMARY, errors: 0, warnings: 0 }
    expect(formatText(report({ summary }))).toBe(`no findings${CLOSING.slice(CLOSING.indexOf(' in 2 of ')).replace('2 of ', '')}\n`)
  })

  test('explains a rule once', () => {
    const twice = report({ findings: [finding(), finding()], rules: new Map([rule('some-rule')]) })
    const [first = '', second = ''] = formatText(twice).split('\n\n')
    expect(first.match(/why:/g)).toHaveLength(1)
    expect(second).toContain('  why: see manifests/agent.yaml:17:18\n')
    expect(second.split('\n').length).toBeLessThan(first.split('\n').length)
  })

  test.each([60, 80, 100])('wraps between words at %i columns', width => {
    const message = 'a message of many words that no terminal of common width has room for on one line, so that it is broken somewhere'
    const findings = [finding({ message, fix: { title: message, safety: 'safe', edits: [] } })]
    const text = formatText(report({ findings, rules: new Map([rule('some-rule')]) }), { width })
    const [head = ''] = text.split(/\n +16 │/)
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(width)
    expect(head.replace(/\n {4}/g, ' ')).toBe(`manifests/agent.yaml:17:18: warning ${message} [some-rule]`)
    expect(formatText(report({ findings })).split('\n')[0]).toBe(`manifests/agent.yaml:17:18: warning ${message} [some-rule]`)
  })

  test('a report longer than the screen ends with tables by rule and by file', () => {
    const other = { path: 'other.yaml', text: 'a: 1\n' }
    const findings = [finding(), finding({ rule: 'other-rule', severity: 'warning', location: at(other, 'a') }), finding()]
    const text = formatText(report({ findings }), { rows: 10 })
    expect(text).toContain(`
  rule        findings  worst
  some-rule          2  warning
  other-rule         1  warning

  file                  findings  worst
  manifests/agent.yaml         2  warning
  other.yaml                   1  warning

`)
    expect(formatText(report({ findings }), { rows: 60 })).not.toContain('findings  worst')
    expect(formatText(report({ findings }), { rows: 10, quiet: true })).not.toMatch(/findings {2}worst|documents/)
  })

  test('tables fit the terminal: of a long path its end is shown', () => {
    const deep = (name: string) => {
      const file = { path: `clusters/production/eu-central-1/${name}/daemonset.yaml`, text: 'a: 1\n' }
      return finding({ location: at(file, 'a') })
    }
    const text = formatText(report({ findings: [deep('one'), deep('two')] }), { rows: 2, width: 60 })
    expect(text).toContain(`
  file                                     findings  worst
  …uction/eu-central-1/one/daemonset.yaml         1  warning`)
    const lines = text.split('\n')
    expect(Math.max(...lines.slice(lines.findIndex(line => line.startsWith('  file '))).map(line => line.length))).toBeLessThanOrEqual(60)
  })

  test('counts by rule instead of findings', () => {
    const findings = [finding(), finding({ rule: 'other-rule', severity: 'warning' }), finding()]
    expect(formatText(report({ findings }), { statistics: true })).toMatch(
      /^ {2}rule {8}findings {2}worst\n {2}some-rule {10}2 {2}warning\n {2}other-rule {9}1 {2}warning\n\n\d/,
    )
  })

  test('links rule ids to their pages', () => {
    const references = ['https://example.com/page']
    const rules = new Map([['some-rule', { ...rule('some-rule')[1], references }]])
    const linked = '\u001b]8;;https://example.com/page\u001b\\some-rule\u001b]8;;\u001b\\'
    expect(formatText(report({ findings: [finding()], rules }), { links: true })).toContain(`[${linked}]`)
    expect(formatText(report({ findings: [finding()], rules }))).not.toContain('\u001b')
  })

  test('keeps the findings of a file together', () => {
    const other = { path: 'other.yaml', text: 'a: 1\n' }
    const findings = [finding(), finding({ location: at(other, 'a') }), finding({ message: 'again' })]
    const heads = formatText(report({ findings })).match(/^\S+:\d+:\d+/gm)
    expect(heads).toEqual(['manifests/agent.yaml:17:18', 'manifests/agent.yaml:17:18', 'other.yaml:1:1'])
  })

  test('a place in another file has its own frame', () => {
    const other = { path: 'other.yaml', text: 'kind: Service\n' }
    const related = [{ location: at(other, 'Service'), path: 'kind', message: '' }]
    expect(formatText(report({ findings: [finding({ related })] }))).toContain(`
  see other.yaml:1:7
     1 │ kind: Service
       │       ^^^^^^^
`)
  })

  test('counts what it does not show', () => {
    const related = Array.from({ length: 10 }, () => ({ location: at(AGENT, 'kind: DaemonSet', 'kind'), path: '', message: '' }))
    const rejected = Array.from({ length: 6 }, (_, i) => ({ type: 'T', field: `f${i}` }))
    const text = formatText(report({ findings: [finding({ related, rejected })] }))
    expect(text.match(/^ {2}see /gm)).toHaveLength(8)
    expect(text).toContain('  and 2 more places\n')
    expect(text).toContain('  rejected by the API server: f0 (T), f1 (T), f2 (T), f3 (T) and 2 more\n')
  })

  test('can leave the fixes out', () => {
    expect(formatText(SAMPLE, { fixes: false })).not.toContain('fix (')
  })

  test('the first line fits the usual problem matcher', () => {
    const matcher = /^(.+?):(\d+):(\d+): (error|warning|info) (.*) \[([a-z-]+)\]$/
    const matched = formatText(SAMPLE)
      .split('\n')
      .flatMap(line => matcher.exec(line)?.slice(1) ?? [])
    expect(matched.slice(0, 6)).toEqual([
      'manifests/agent.yaml',
      '9',
      '12',
      'error',
      'the selector wants app=agent, the template has app=agnet',
      'selector-mismatch',
    ])
    expect(matched).toHaveLength(18)
  })

  test('standard input has a name', () => {
    const file = { path: '-', text: 'a: 1' }
    expect(formatText(report({ findings: [finding({ location: at(file, 'a') })] }))).toMatch(/^<stdin>:1:1: warning /)
  })

  test('wraps the reason', () => {
    const rules = new Map([rule('some-rule', { why: 'one two three four five six seven eight nine ten' })])
    expect(formatText(report({ findings: [finding()], rules }), { width: 40 })).toContain(`
  why: one two three four five six seven
       eight nine ten
`)
  })

  test('colours change nothing but the colour', () => {
    const colored = formatText(SAMPLE, { color: true })
    expect(colored).toContain('\u001b[36mmanifests/agent.yaml\u001b[0m:9:12: \u001b[1;31merror\u001b[0m')
    expect(colored).toContain('\u001b[1;31m^^^^^\u001b[0m')
    // oxlint-disable-next-line no-control-regex
    expect(colored.replace(/\u001b\[[\d;]*m/g, '')).toBe(formatText(SAMPLE))
  })

  test('no report makes it fail or lets text steer the terminal', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 0, max: 200 }), (any, width) => {
        const text = formatText(any, { width }) + formatErrors(any)
        expect(text).not.toMatch(/[^\n\P{Cc}]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u)
        expect(text).not.toMatch(/^\s*::|##\[/m)
      }),
    )
  })
})

describe('formatErrors', () => {
  test('wraps at the columns of a terminal', () => {
    const errors = [{ message: 'nope.yaml: file or folder not found in this repository' }]
    expect(formatErrors(report({ errors }), { width: 40 })).toBe(
      'ds-lint: error nope.yaml: file or folder\n  not found in this repository\n',
    )
  })

  test('is empty when all went well', () => {
    expect(formatErrors(report())).toBe('')
  })

  test('shows the mistakes of the user, then ours', () => {
    const config = { path: '.ds-lint.yaml', text: 'rules:\n  no-request: off\n' }
    const errors = [
      { message: 'there is no rule no-request; do you mean no-requests?', location: at(config, 'no-request') },
      { message: 'nothing matches ./manifest' },
    ]
    const bugs = [
      { rule: 'some-rule', file: 'a.yaml', message: 'TypeError: x is undefined\n    at check (rule.ts:1:2)' },
      { rule: undefined, file: 'b.yaml', message: 'RangeError' },
    ]
    expect(`\n${formatErrors(report({ errors, bugs }))}`).toBe(`
.ds-lint.yaml:2:3: error there is no rule no-request; do you mean no-requests?
     2 │   no-request: off
       │   ^^^^^^^^^^
ds-lint: error nothing matches ./manifest
ds-lint: bug in rule some-rule on a.yaml: TypeError: x is undefined
  at check (rule.ts:1:2)
ds-lint: bug on b.yaml: RangeError
ds-lint: ${BUG_REPORT}; everything else was checked
`)
  })
})
