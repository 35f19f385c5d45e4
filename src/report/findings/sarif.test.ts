import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import * as fc from 'fast-check'
import type { ArtifactLocation, Log, Result, Run } from 'sarif'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../base/finding.ts'
import { AGENT, anyReport, at, finding, OBJECT, report, rule, SAMPLE } from './report.fixture.ts'
import { sarifChunks, type SarifOptions } from './sarif.ts'

const formatSarif = (...given: Parameters<typeof sarifChunks>): string => [...sarifChunks(...given)].join('')

const VERSION = '1.2.3'

// The official schema (OASIS, errata 01) is of draft 4; of what sets that apart from draft 7 it uses `id` alone.
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../../../fixtures/sarif/sarif-schema-2.1.0.json', import.meta.url), 'utf8'))
const ajv = new Ajv({ allErrors: true, strict: false })
formats.default(ajv)
const validate = ajv.compile(schema)

function parse(given: Report, options: Partial<SarifOptions> = {}): Log {
  return JSON.parse(formatSarif(given, { version: VERSION, ...options }))
}

function runOf(given: Report, options: Partial<SarifOptions> = {}): Run {
  return parse(given, options).runs[0]!
}

function resultOf(parts: Parameters<typeof finding>[0], options: Partial<SarifOptions> = {}): Result {
  return runOf(report({ findings: [finding(parts)] }), options).results![0]!
}

function artifact(path: string, options: Partial<SarifOptions> = {}): ArtifactLocation | undefined {
  return resultOf({ location: at({ path, text: 'a' }, 'a') }, options).locations![0]!.physicalLocation!.artifactLocation
}

test('tells what a finding was rendered by, and nothing else of it', () => {
  const rendered = { exact: false, renderer: 'helm', by: ['values/a.yaml', 'values/b.yaml'], objects: [OBJECT] } as const
  const { message, properties } = resultOf({ rendered })
  expect(properties!['rendered']).toEqual({ exact: false, renderer: 'helm', by: ['values/a.yaml', 'values/b.yaml'] })
  expect(message.text).toContain('with values/a.yaml and values/b.yaml')
  expect(resultOf({}).properties ?? {}).not.toHaveProperty('rendered')
})

function print(parts: Parameters<typeof finding>[0]): string | undefined {
  return resultOf(parts).partialFingerprints!['dsLint/v1']
}

/** What GitHub asks of an upload beyond the schema, and what the specification says in words. */
function complaints(log: Log): string[] {
  const found: string[] = []
  const run = log.runs[0]!
  const rules = run.tool.driver.rules ?? []
  const demand = (holds: boolean, what: string) => {
    if (!holds) found.push(what)
  }
  const visit = (value: unknown, path: string) => {
    if (typeof value === 'string') demand(value !== '' || /\.insertedContent\.text$|\.properties\./.test(path), `${path} is empty`)
    else if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) visit(inner, `${path}.${key}`)
  }
  visit(run, 'run')
  demand(new Set(rules.map(one => one.id)).size === rules.length, 'rule ids are not unique')
  for (const { id, shortDescription, fullDescription, help, properties } of rules) {
    demand(
      (shortDescription?.text ?? '').length <= 1024 + 30 && (fullDescription?.text ?? '').length <= 1024 + 30,
      `${id}: long description`,
    )
    demand(help?.text !== undefined && help.markdown !== undefined, `${id}: no help`)
    const isSecurity = properties?.tags?.includes('security') === true
    demand(isSecurity === (properties?.['security-severity'] !== undefined), `${id}: security severity and tag do not agree`)
  }
  for (const { ruleId, ruleIndex, locations, message, relatedLocations, partialFingerprints } of run.results ?? []) {
    demand(rules[ruleIndex ?? -1]?.id === ruleId, `${ruleId}: wrong index`)
    demand(locations?.length === 1, `${ruleId}: not one location`)
    const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = locations?.[0]?.physicalLocation?.region ?? {}
    demand(startLine < endLine || (startLine === endLine && startColumn <= endColumn), `${ruleId}: region ends before it starts`)
    demand(/^[0-9a-f]{1,16}:\d+$/.test(partialFingerprints?.primaryLocationLineHash ?? ''), `${ruleId}: no line hash`)
    const links = [...(message.text ?? '').matchAll(/(?<!\\)(?:\\\\)*\[(?:[^\\[\]]|\\.)*\]\(([^)]*)\)/gs)].map(link => link[1])
    demand(links.join() === (relatedLocations ?? []).map(place => place.id).join(), `${ruleId}: links ${links.join()}`)
  }
  return found
}

describe('formatSarif', () => {
  test('a run', () => {
    const { tool, results: _results, ...run } = runOf(report())
    expect(_results).toEqual([])
    expect(tool).toEqual({
      driver: { name: 'ds-lint', semanticVersion: VERSION, informationUri: 'https://www.npmjs.com/package/ds-lint', rules: [] },
    })
    expect(run).toEqual({
      automationDetails: { id: 'ds-lint/' },
      originalUriBaseIds: { '%SRCROOT%': { description: { text: 'the root of the repository' } } },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: [] }],
    })
  })

  test('a rule', () => {
    const url = 'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector'
    expect(runOf(SAMPLE).tool.driver.rules).toMatchObject([
      {
        id: 'selector-mismatch',
        shortDescription: { text: 'what selector-mismatch finds' },
        fullDescription: { text: 'A DaemonSet whose selector does not match its own pods is refused.' },
        help: {
          text: `A DaemonSet whose selector does not match its own pods is refused.\n${url}`,
          markdown: `A DaemonSet whose selector does not match its own pods is refused.\n\nRule selector-mismatch of ds-lint\n\n- <${url}>`,
        },
        helpUri: url,
        defaultConfiguration: { level: 'error' },
        properties: { precision: 'high', 'problem.severity': 'error', tags: ['kubernetes', 'daemonset'] },
      },
      {
        id: 'mutable-image-tag',
        properties: { 'problem.severity': 'warning', tags: ['kubernetes', 'daemonset', 'security'], 'security-severity': '5.0' },
      },
      // A rule that nobody described.
      { id: 'wide', shortDescription: { text: 'wide' }, fullDescription: { text: 'wide' }, help: { text: 'wide' } },
    ])
  })

  test('the page about a rule comes before its references', () => {
    const url = 'https://example.com/rules/own.md'
    const info = { id: 'own', severity: 'error', summary: 'Own', why: 'Own.', references: ['https://kubernetes.io/'], url } as const
    const run = runOf(report({ findings: [finding({ rule: 'own' })], rules: new Map([['own', info]]) }))
    expect(run.tool.driver.rules).toMatchObject([{ id: 'own', helpUri: url }])
  })

  test('a result', () => {
    expect(runOf(SAMPLE).results![0]).toEqual({
      ruleId: 'selector-mismatch',
      ruleIndex: 0,
      level: 'error',
      message: { text: "the selector wants app=agent, the template has app=agnet (see [the template's label](1))" },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'manifests/agent.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 9, startColumn: 12, endLine: 9, endColumn: 17 },
          },
          logicalLocations: [
            { kind: 'object', name: 'agent', fullyQualifiedName: 'apps/v1/DaemonSet/logging/agent spec.selector.matchLabels.app' },
          ],
        },
      ],
      relatedLocations: [
        {
          id: 1,
          physicalLocation: {
            artifactLocation: { uri: 'manifests/agent.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 13, startColumn: 14, endLine: 13, endColumn: 19 },
          },
          message: { text: "the template's label" },
        },
      ],
      fixes: [
        {
          description: { text: 'set the label app to agent' },
          artifactChanges: [
            {
              artifactLocation: { uri: 'manifests/agent.yaml', uriBaseId: '%SRCROOT%' },
              replacements: [
                { deletedRegion: { startLine: 13, startColumn: 14, endLine: 13, endColumn: 19 }, insertedContent: { text: 'agent' } },
              ],
            },
          ],
          properties: { safety: 'unsafe' },
        },
      ],
      partialFingerprints: { primaryLocationLineHash: '18d95623200fa176:1', 'dsLint/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/) },
      properties: {
        path: 'spec.selector.matchLabels.app',
        rejected: [{ type: 'FieldValueInvalid', field: 'spec.template.metadata.labels' }],
        origin: 'templates/agent.yaml',
      },
    })
  })

  test('levels and suppressions', () => {
    expect(resultOf({ severity: 'info' }).level).toBe('note')
    expect(resultOf({}).suppressions).toBeUndefined()
    expect(resultOf({ suppression: { kind: 'external', reason: '' } }).suppressions).toEqual([{ kind: 'external', status: 'accepted' }])
    expect(resultOf({ suppression: { kind: 'inSource', reason: 'why' } }).suppressions).toEqual([
      { kind: 'inSource', status: 'accepted', justification: 'why' },
    ])
  })

  test('files: from the root, percent-encoded, standard input by a name', () => {
    expect(artifact('./a b/ü.yaml')).toEqual({ uri: 'a%20b/%C3%BC.yaml', uriBaseId: '%SRCROOT%' })
    expect(artifact('b.yaml', { directory: '/repo/a', root: '/repo' })).toEqual({ uri: 'a/b.yaml', uriBaseId: '%SRCROOT%' })
    expect(artifact('/tmp/b.yaml', { directory: '/repo', root: '/repo' })).toEqual({ uri: 'file:///tmp/b.yaml' })
    expect(artifact('-')).toEqual({ uri: 'stdin', description: { text: 'standard input' } })
  })

  test('an edit of nothing inserts', () => {
    const location = { file: AGENT, span: { start: 5, end: 5 } }
    const [fix] = resultOf({ fix: { title: 'add it', safety: 'safe', edits: [{ location, text: '' }] } }).fixes ?? []
    expect(fix?.artifactChanges[0]?.replacements).toEqual([
      { deletedRegion: { startLine: 1, startColumn: 6, endLine: 1, endColumn: 6 }, insertedContent: { text: '' } },
    ])
  })

  test('text cannot link, brackets alone stay as they are', () => {
    expect(resultOf({ message: 'containers[0]' }).message.text).toBe('containers[0]')
    expect(resultOf({ message: '[click](https://evil) [0]' }).message.text).toBe('\\[click\\](https://evil) \\[0\\]')
    const related = [{ location: at(AGENT, 'kind: DaemonSet', 'kind'), path: 'args[0]', message: '' }]
    expect(resultOf({ related }).message.text).toBe('something is wrong (see [args\\[0\\]](1))')
  })

  test('the stable fingerprint follows the object, not the file', () => {
    const moved = at({ path: 'elsewhere.yaml', text: '\n\n# new\na' }, 'a')
    expect(print({ object: OBJECT, location: moved, message: 'other words' })).toBe(print({ object: OBJECT }))
    expect(print({ object: { ...OBJECT, name: 'other' } })).not.toBe(print({ object: OBJECT }))
    expect(print({ object: OBJECT, path: 'spec' })).not.toBe(print({ object: OBJECT }))
    const prints = runOf(report({ findings: [finding(), finding()] })).results!.map(result => result.partialFingerprints!['dsLint/v1'])
    expect(prints.map(text => text?.slice(-2))).toEqual([':1', ':2'])
  })

  test('errors and bugs are notifications of a run that failed', () => {
    const errors = [{ message: 'no such rule', location: at(AGENT, 'kind: DaemonSet', 'kind') }]
    const bugs = [{ rule: 'some-rule', file: 'a.yaml', message: 'TypeError' }]
    const [invocation] = runOf(report({ errors, bugs, rules: new Map([rule('some-rule')]) })).invocations ?? []
    expect(invocation).toEqual({
      executionSuccessful: false,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'no such rule' },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'manifests/agent.yaml', uriBaseId: '%SRCROOT%' },
                region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 5 },
              },
            },
          ],
        },
        {
          level: 'error',
          message: { text: 'a bug of ds-lint in rule some-rule on a.yaml: TypeError' },
          associatedRule: { id: 'some-rule', index: 0 },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'a.yaml', uriBaseId: '%SRCROOT%' } } }],
        },
      ],
    })
  })

  test('the category can be chosen', () => {
    expect(runOf(report(), { category: 'ds-lint/1.31' }).automationDetails).toEqual({ id: 'ds-lint/1.31/' })
  })

  test.each([
    ['clean', report()],
    ['sample', SAMPLE],
  ])('the official schema and GitHub take it: %s', (_name, given) => {
    const log = parse(given)
    validate(log)
    expect(validate.errors).toBeNull()
    expect(complaints(log)).toEqual([])
  })

  test('the official schema and GitHub take any report', () => {
    fc.assert(
      fc.property(anyReport, any => {
        const log = parse(any)
        validate(log)
        expect(validate.errors).toBeNull()
        expect(complaints(log)).toEqual([])
      }),
    )
  })

  test('the checks above do refuse what is wrong', () => {
    const log = parse(SAMPLE)
    const [first] = log.runs[0]!.results!
    first!.ruleIndex = 1
    first!.message.text = ''
    first!.locations![0]!.physicalLocation!.region!.startLine = 0
    expect(validate(log)).toBe(false)
    expect(validate.errors?.map(error => error.instancePath)).toContain('/runs/0/results/0/locations/0/physicalLocation/region/startLine')
    expect(complaints(log)).toEqual(['run.results.0.message.text is empty', 'selector-mismatch: wrong index', 'selector-mismatch: links '])
  })
})
