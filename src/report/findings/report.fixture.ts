/** Reports for the tests of this folder: a small true-to-life one, and arbitrary ones. */
import * as fc from 'fast-check'
import type { Edit, Finding, Fix, Report, RuleInfo, Summary } from '../../base/finding.ts'
import { SEVERITIES } from '../../base/finding.ts'
import type { Location, SourceFile } from '../../base/source.ts'

export const SUMMARY: Summary = {
  files: 38,
  documents: 212,
  daemonSets: 14,
  daemonSetsWithFindings: 2,
  errors: 1,
  warnings: 2,
  infos: 0,
  suppressed: 0,
  baselined: 0,
  notChecked: { template: 2 },
  kubernetes: '1.37',
  milliseconds: 84,
}

export const AGENT: SourceFile = {
  path: 'manifests/agent.yaml',
  text: `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  namespace: logging
spec:
  selector:
    matchLabels:
      app: agent
  template:
    metadata:
      labels:
        app: agnet
    spec:
      containers:
        - name: agent
          image: example.com/agent:latest
`,
}

/** The one place where `text` is written in the file, or, in it, the part that is asked for. */
export function at(file: SourceFile, text: string, part = text): Location {
  const start = file.text.indexOf(text)
  if (start < 0 || file.text.includes(text, start + 1)) throw new Error(`not exactly once: ${text}`)
  const from = start + text.indexOf(part)
  return { file, span: { start: from, end: from + part.length } }
}

export function report(parts: Partial<Report> = {}): Report {
  return { findings: [], summary: SUMMARY, rules: new Map(), errors: [], bugs: [], notChecked: [], notices: [], ...parts }
}

export function rule(id: string, parts: Partial<RuleInfo> = {}): [string, RuleInfo] {
  return [id, { id, severity: 'warning', summary: `what ${id} finds`, why: `What ${id} leads to.`, references: [], ...parts }]
}

export function finding(parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'some-rule',
    severity: 'warning',
    message: 'something is wrong',
    path: '',
    location: at(AGENT, 'image: example.com/agent:latest', 'example.com/agent:latest'),
    related: [],
    rejected: [],
    ...parts,
  }
}

export const OBJECT = { apiVersion: 'apps/v1', kind: 'DaemonSet', namespace: 'logging', name: 'agent' } as const

const label = at(AGENT, 'app: agnet', 'agnet')

/** One error with everything that a finding can have, two warnings, the second of them of a rule without a description. */
export const SAMPLE: Report = report({
  findings: [
    finding({
      rule: 'selector-mismatch',
      severity: 'error',
      message: 'the selector wants app=agent, the template has app=agnet',
      path: 'spec.selector.matchLabels.app',
      location: at(AGENT, '      app: agent\n', 'agent'),
      related: [{ location: label, path: 'spec.template.metadata.labels.app', message: "the template's label" }],
      object: OBJECT,
      origin: 'templates/agent.yaml',
      rejected: [{ type: 'FieldValueInvalid', field: 'spec.template.metadata.labels' }],
      fix: { title: 'set the label app to agent', safety: 'unsafe', edits: [{ location: label, text: 'agent' }] },
    }),
    finding({
      rule: 'mutable-image-tag',
      message: 'latest may be another image on every node',
      path: 'spec.template.spec.containers[0].image',
      object: OBJECT,
      fix: { title: 'pin it', safety: 'safe', edits: [] },
    }),
    finding({
      rule: 'wide',
      location: { file: AGENT, span: { start: AGENT.text.indexOf('containers:'), end: AGENT.text.length } },
      suppression: { kind: 'inSource', reason: 'not now' },
    }),
  ],
  rules: new Map([
    rule('selector-mismatch', {
      severity: 'error',
      why: 'A DaemonSet whose selector does not match its own\n  pods is refused.',
      references: ['https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector'],
    }),
    rule('mutable-image-tag', { securitySeverity: 5, references: ['the book'] }),
  ]),
})

/** Text as bad as it comes: escapes, markup, markers of every format, wide and broken characters. */
const nasty: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\u001b[31m',
        '\u009b2J',
        '\u202e',
        '\r\n',
        '\n',
        '\r',
        '\t',
        '\ud800',
        '\udc00',
        '漢字',
        '👩‍👩‍👧',
        'e\u0301',
        '\u200b',
        '\ufeff',
      ),
      fc.constantFrom(
        '](1)',
        '[a](b)',
        '|',
        '<script>',
        '::error::',
        '##[a]',
        '%0A',
        ',',
        ':',
        '@user',
        'https://x.y',
        '`',
        '\\',
        '$',
        '&amp;',
        '---',
      ),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''))

const file: fc.Arbitrary<SourceFile> = fc.record({
  path: fc.oneof(fc.constantFrom('-', 'a/b.yaml', '../x.yaml', '/abs/x.yaml', 'C:/x.yaml', '::error::', ''), nasty),
  text: fc.oneof(
    nasty,
    fc.tuple(nasty, fc.integer({ min: 1, max: 300 })).map(([part, times]) => part.repeat(times)),
  ),
})

/** Spans are usually inside the text and sometimes not. */
const location: fc.Arbitrary<Location> = file.chain(source =>
  fc
    .tuple(fc.integer({ min: -1, max: source.text.length + 1 }), fc.oneof(fc.nat(12), fc.nat(source.text.length)))
    .map(([start, length]) => ({ file: source, span: { start, end: start + length } })),
)

const edit: fc.Arbitrary<Edit> = fc.record({ location, text: nasty })
const fix: fc.Arbitrary<Fix> = fc.record({
  title: nasty,
  safety: fc.constantFrom('safe', 'unsafe'),
  edits: fc.array(edit, { maxLength: 3 }),
})
const severity = fc.constantFrom(...SEVERITIES)

const anyFinding: fc.Arbitrary<Finding> = fc.record(
  {
    rule: fc.oneof(
      fc.constantFrom('a-rule', 'b-rule'),
      nasty.filter(id => id !== ''),
    ),
    severity,
    message: nasty,
    path: nasty,
    location,
    related: fc.array(fc.record({ location, path: nasty, message: nasty }), { maxLength: 3 }),
    object: fc.record({ apiVersion: nasty, kind: nasty, namespace: nasty, name: nasty }),
    origin: nasty,
    rejected: fc.array(fc.record({ type: nasty, field: nasty }), { maxLength: 6 }),
    fix,
    suppression: fc.record({ kind: fc.constantFrom('inSource', 'external'), reason: nasty }),
  },
  { requiredKeys: ['rule', 'severity', 'message', 'path', 'location', 'related', 'rejected'] },
)

const info: fc.Arbitrary<RuleInfo> = fc.record(
  {
    id: fc.constantFrom('a-rule', 'c-rule'),
    severity,
    summary: nasty,
    why: nasty,
    references: fc.array(fc.oneof(nasty, fc.constantFrom('https://kubernetes.io/docs/', 'https://x y', 'https://[')), { maxLength: 3 }),
    securitySeverity: fc.constantFrom(0.1, 5, 10),
  },
  { requiredKeys: ['id', 'severity', 'summary', 'why', 'references'] },
)

const number = fc.nat(3)
const summary: fc.Arbitrary<Summary> = fc.record({
  files: number,
  documents: number,
  daemonSets: number,
  daemonSetsWithFindings: number,
  errors: number,
  warnings: number,
  infos: number,
  suppressed: number,
  baselined: number,
  notChecked: fc.dictionary(nasty, number, { maxKeys: 3 }),
  kubernetes: nasty,
  milliseconds: fc.float({ min: 0, max: 10_000, noNaN: true }),
})

export const anyReport: fc.Arbitrary<Report> = fc.record({
  findings: fc.array(anyFinding, { maxLength: 5 }),
  summary,
  rules: fc.array(info, { maxLength: 2 }).map(rules => new Map(rules.map(one => [one.id, one]))),
  errors: fc.array(fc.record({ message: nasty, location }, { requiredKeys: ['message'] }), { maxLength: 2 }),
  bugs: fc.array(fc.record({ rule: nasty, file: nasty, message: nasty }), { maxLength: 2 }),
  notChecked: fc.array(fc.record({ path: nasty, reason: nasty, count: number }), { maxLength: 2 }),
  notices: fc.array(fc.record({ message: nasty, location }, { requiredKeys: ['message'] }), { maxLength: 2 }),
})
