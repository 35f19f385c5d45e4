import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Finding, Report } from '../../base/index.ts'
import { gitlabChunks } from './gitlab.ts'
import { schemaOf } from './json-schema.fixture.ts'
import type { PathOptions } from './paths.ts'
import { AGENT, anyReport, at, finding, OBJECT, report, rule, SAMPLE } from './report.fixture.ts'

interface Issue {
  readonly check_name: string
  readonly severity: string
  readonly fingerprint: string
  readonly categories: readonly string[]
  readonly content: { readonly body: string }
  readonly location: { readonly path: string; readonly lines: object }
}

const gitlab = (given: Report, options?: PathOptions): Issue[] => JSON.parse([...gitlabChunks(given, options)].join(''))
const issueOf = (parts: Partial<Finding>, options?: PathOptions): Issue => gitlab(report({ findings: [finding(parts)] }), options)[0]!

const validate = schemaOf('gitlab')

test('an issue per finding that is not suppressed', () => {
  expect(gitlab(SAMPLE)).toMatchObject([
    {
      check_name: 'selector-mismatch',
      description: 'the selector wants app=agent, the template has app=agnet',
      severity: 'major',
      categories: ['Bug Risk'],
      location: { path: 'manifests/agent.yaml', lines: { begin: 9, end: 9 } },
    },
    { check_name: 'mutable-image-tag', severity: 'minor', categories: ['Security'] },
  ])
})

test('reason, fix and link are its body, as Markdown that holds no other markup', () => {
  expect(gitlab(SAMPLE)[0]!.content.body).toBe(
    [
      'A DaemonSet whose selector does not match its own pods is refused.',
      'fix (unsafe): set the label app to agent',
      '<https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/#pod-selector>',
    ].join('\n\n'),
  )
  const hostile = report({ findings: [finding()], rules: new Map([rule('some-rule', { why: '<b> [a](b) @all' })]) })
  expect(gitlab(hostile)[0]!.content.body).toBe('&lt;b&gt; \\[a\\](b) @&#8203;all')
})

test('paths are relative to the repository', () => {
  const inFolder = { directory: '/repo/deploy', root: '/repo' }
  expect(issueOf({}, inFolder).location.path).toBe('deploy/manifests/agent.yaml')
  expect(issueOf({ location: at({ path: './a.yaml', text: 'a' }, 'a') }).location.path).toBe('a.yaml')
  expect(issueOf({ location: at({ path: '-', text: 'a' }, 'a') }).location.path).toBe('stdin')
})

test('fingerprints stay when lines move, messages change or a file is renamed', () => {
  const first = issueOf({ object: OBJECT, path: 'spec' }).fingerprint
  const moved = { path: 'other.yaml', text: `# a comment\n\n${AGENT.text}` }
  const location = at(moved, 'image: example.com/agent:latest', 'example.com/agent:latest')
  expect(issueOf({ object: OBJECT, path: 'spec', message: 'other words', location }).fingerprint).toBe(first)
  expect(issueOf({ object: OBJECT, path: 'spec', rule: 'other-rule' }).fingerprint).not.toBe(first)
})

test('any report is valid, and no two of its fingerprints are equal', () => {
  fc.assert(
    fc.property(anyReport, any => {
      const issues = gitlab(any)
      expect([validate(issues), validate.errors]).toEqual([true, null])
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    }),
  )
})

test('equal findings have fingerprints of their own', () => {
  const [first, second] = gitlab(report({ findings: [finding(), finding()] }))
  expect(first!.fingerprint).not.toBe(second!.fingerprint)
})
