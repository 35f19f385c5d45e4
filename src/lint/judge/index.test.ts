/** Severities, suppressions, the baseline and the exit status, through lint() and the judge itself. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, Severity } from '../../base/finding.ts'
import { type Baseline, exitCode, Judge, parseBaseline } from './index.ts'
import { lint, type LintOptions } from '../../index.ts'
import { rules } from '../../../rules/index.ts'
import { Configs } from '../../config/index.ts'

/** A DaemonSet whose image has no tag: one warning, on the line of the image. */
function manifest({ head = '', annotations = '', before = '' } = {}): string {
  return `${head}apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
${annotations}spec:
  selector: {matchLabels: {app: agent}}
  template:
    metadata: {labels: {app: agent}}
    spec:
      containers:
        - name: agent
${before}          image: agent
`
}

async function found(text: string, options: LintOptions = {}): Promise<string[]> {
  const { findings, errors, bugs } = await lint([{ path: 'agent.yaml', text }], {
    extends: 'none',
    rules: {
      'mutable-image-tag': 'warning',
      ...on('unused-suppression', 'expired-suppression', 'suppression-without-reason', 'invalid-suppression'),
    },
    today: '2026-11-23',
    ...options,
  })
  expect([errors, bugs]).toEqual([[], []])
  return findings.map(({ rule, severity, location: { file, span }, suppression }) => {
    const line = file.text.slice(0, span.start).split('\n').length
    return `${line} ${severity} ${rule}${suppression ? ` (${suppression.kind}: ${suppression.reason})` : ''}`
  })
}

function on(...ids: string[]): Record<string, Severity> {
  return Object.fromEntries(ids.map(id => [id, 'warning']))
}

describe('suppressions', () => {
  it('leave a finding where nothing suppresses it', async () => {
    expect(await found(manifest())).toEqual(['12 warning mutable-image-tag'])
  })

  it('hold for the next line, the document, or the object', async () => {
    expect(await found(manifest({ before: '          # ds-lint-disable-next-line mutable-image-tag -- a test\n' }))).toEqual([])
    expect(await found(manifest({ head: '# ds-lint-disable mutable-image-tag -- a test\n' }))).toEqual([])
    expect(await found(manifest({ annotations: '  annotations: {ds-lint.io/ignore.mutable-image-tag: a test}\n' }))).toEqual([])
  })

  it('are shown with their reasons when that is asked for', async () => {
    const text = manifest({ before: '          # ds-lint-disable-next-line mutable-image-tag -- a test\n' })
    expect(await found(text, { reportSuppressed: true })).toEqual(['13 warning mutable-image-tag (inSource: a test)'])
  })

  it('end on their day', async () => {
    const until = (date: string): string => manifest({ head: `# ds-lint-disable mutable-image-tag until=${date} -- a test\n` })
    expect(await found(until('2026-11-23'))).toEqual([])
    expect(await found(until('2026-11-22'))).toEqual(['1 warning expired-suppression', '13 warning mutable-image-tag'])
  })

  it('are findings when they are unused, unknown or without a reason', async () => {
    expect(await found(manifest({ head: '# ds-lint-disable mutable-image-tag\n' }))).toEqual(['1 warning suppression-without-reason'])
    expect(await found(manifest({ head: '# ds-lint-disable mutable-image-tags -- a test\n' }))).toEqual([
      '1 warning invalid-suppression',
      '13 warning mutable-image-tag',
    ])
    const elsewhere = manifest({ head: '# ds-lint-disable-next-line mutable-image-tag -- a test\n' })
    expect(await found(elsewhere)).toEqual(['1 warning unused-suppression', '13 warning mutable-image-tag'])
  })

  it('are not unused because their rule is off', async () => {
    const text = manifest({ head: '# ds-lint-disable no-os-selector -- a test\n' })
    expect(await found(text)).toEqual(['13 warning mutable-image-tag'])
  })

  it('are no text inside scalars', async () => {
    const block = '  annotations:\n    note: |\n      # ds-lint-disable mutable-image-tag -- this is text\n'
    expect(await found(manifest({ annotations: block }))).toEqual(['15 warning mutable-image-tag'])
  })
})

describe('severities', () => {
  it('are the configuration’s', async () => {
    expect(await found(manifest(), { rules: { 'mutable-image-tag': 'error' } })).toEqual(['12 error mutable-image-tag'])
    expect(await found(manifest(), { rules: { 'mutable-image-tag': 'off' } })).toEqual([])
  })
})

describe('the baseline', () => {
  const text = manifest()

  async function judge(baseline: Baseline | undefined, findings: readonly Finding[], updateBaseline = false) {
    const configs = await Configs.create({ cwd: '/', files: { readFile: () => undefined, isWithin: () => true }, options: {}, rules })
    const instance = new Judge({ rules, today: () => '', baseline, updateBaseline })
    const settings = await configs.run()
    const file = { path: 'agent.yaml', text }
    const judged = instance.file(file, [], findings, settings)
    const { findings: known, newBaseline } = instance.finish(judged, settings)
    return { findings: known, baseline: newBaseline() }
  }
  function read(json: string): Baseline {
    const parsed = parseBaseline({ path: 'baseline.json', text: json })
    if ('message' in parsed) throw new Error(parsed.message)
    return parsed
  }
  async function findings(): Promise<readonly Finding[]> {
    return (await lint([{ path: 'agent.yaml', text }])).findings
  }

  it('knows what it was written from, and nothing more', async () => {
    const all = await findings()
    const { baseline } = await judge(undefined, all)
    const known = await judge(read(baseline), all)
    expect(known.findings.every(({ suppression }) => suppression?.kind === 'external')).toBe(true)
    const twice = await judge(read(baseline), [...all, ...all])
    expect(twice.findings.filter(({ suppression }) => !suppression)).toHaveLength(all.length)
  })

  it('does not depend on lines', async () => {
    const { baseline } = await judge(undefined, await findings())
    const moved = (await lint([{ path: 'agent.yaml', text: `# one line more\n${text}` }])).findings
    expect((await judge(read(baseline), moved)).findings.filter(({ suppression }) => !suppression)).toEqual([])
  })

  it('reports entries that no longer occur, and prunes them', async () => {
    const { baseline } = await judge(undefined, await findings())
    const stale = await judge(read(baseline), [])
    expect(stale.findings.length).toBeGreaterThan(0)
    expect(new Set(stale.findings.map(({ rule }) => rule))).toEqual(new Set(['stale-baseline']))
    expect(read(stale.baseline).entries).toEqual([])
    expect((await judge(read(baseline), [], true)).findings).toEqual([])
  })

  it('keeps entries about files that were not linted', async () => {
    const entry = { file: 'other.yaml', object: 'DaemonSet other', rule: 'on-delete', path: 'spec', count: 2 }
    const { findings: stale, baseline } = await judge(read(JSON.stringify({ version: 1, findings: [entry] })), [])
    expect(stale).toEqual([])
    expect(read(baseline).entries).toMatchObject([entry])
  })

  it('keeps entries of rules about nodes where no nodes are given', async () => {
    const entry = { file: 'agent.yaml', object: 'DaemonSet agent', rule: 'windows-nodes', path: 'spec', count: 1 }
    const { findings: stale, baseline } = await judge(read(JSON.stringify({ version: 1, findings: [entry] })), [])
    expect(stale).toEqual([])
    expect(read(baseline).entries).toMatchObject([entry])
  })

  it('is written one entry a line, the same for the same findings', async () => {
    const all = await findings()
    const { baseline } = await judge(undefined, all)
    expect(baseline.split('\n').filter(line => line.includes('"rule"'))).toHaveLength(read(baseline).entries.length)
    expect((await judge(read(baseline), all.toReversed(), true)).baseline).toBe(baseline)
  })

  it('says what is wrong with any other text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), json => {
        const parsed = parseBaseline({ path: 'b', text: json })
        expect('message' in parsed ? parsed.message : 'a baseline').not.toBe('')
      }),
    )
    expect(parseBaseline({ path: 'b', text: '{"version": 1, "findings": [{}]}' })).toMatchObject({
      location: { span: { start: 28, end: 30 } },
    })
  })
})

describe('exitCode', () => {
  const finding = (severity: Severity) => ({ severity }) as Finding
  const bug = { rule: 'r', file: 'f', message: 'm' }

  it('is 3 before 2 before 1', () => {
    expect(exitCode({ findings: [finding('error')], errors: [{ message: 'e' }], bugs: [bug] }, 'error')).toBe(3)
    expect(exitCode({ findings: [finding('error')], errors: [{ message: 'e' }], bugs: [] }, 'error')).toBe(2)
    expect(exitCode({ findings: [finding('error')], errors: [], bugs: [] }, 'error')).toBe(1)
    expect(exitCode({ findings: [], errors: [], bugs: [] }, 'info')).toBe(0)
  })

  it('asks what the mildest failing severity is', () => {
    const report = { findings: [finding('warning')], errors: [], bugs: [] }
    expect(exitCode(report, 'error')).toBe(0)
    expect(exitCode(report, 'warning')).toBe(1)
    expect(exitCode(report, 'info')).toBe(1)
    expect(exitCode(report, 'never')).toBe(0)
    expect(exitCode({ ...report, findings: [{ ...finding('error'), suppression: { kind: 'inSource', reason: '' } }] }, 'info')).toBe(0)
  })
})
