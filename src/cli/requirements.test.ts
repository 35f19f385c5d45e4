/** `require` and `forbid` of a configuration. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { ROOT } from '../../scripts/rule-files.ts'
import { parseCommand } from './args.ts'
import type { LintCommand } from './command.ts'
import { configuredRules } from './explain-policy.ts'
import { lintPaths } from './lint.ts'
import { explainRule } from './rules.ts'

const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
  labels: {team: storage}
spec:
  selector: {matchLabels: {app: a}}
  template:
    metadata:
      labels: {app: a}
    spec:
      hostPID: true
      initContainers:
        - name: setup
          image: quay.io/own/setup@sha256:${'0'.repeat(64)}
      containers:
        - name: agent
          image: registry.example.com/agents/agent:v1.2
        - name: side
          image: nginx
`

const start = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds-lint-require-'))
  process.chdir(folder)
})
afterEach(() => {
  process.chdir(start)
  rmSync(folder, { recursive: true, force: true })
})

function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

async function linted(...args: readonly string[]): Promise<{ found: readonly string[]; errors: readonly string[] }> {
  const { report } = await lintPaths(parseCommand(args) as LintCommand, { rules, version: '' })
  return {
    found: report.findings.map(
      ({ rule, severity, message, path, location: { file, span } }) =>
        `${file.path} ${path}: ${severity} ${message} [${rule}] ${file.text.slice(span.start, span.end)}`,
    ),
    errors: report.errors.map(({ message, location }) =>
      location ? `${message} @ ${location.file.text.slice(location.span.start, location.span.end)}` : message,
    ),
  }
}

/** Of one rule about the agent. */
async function judged(rule: string): Promise<readonly string[]> {
  const results: string[] = []
  for (const list of ['require', 'forbid']) {
    write({ '.ds-lint.yaml': `extends: none\n${list}: [{id: own, ${rule}}]\n`, 'a.yaml': AGENT })
    const { found, errors } = await linted('a.yaml')
    expect(errors).toEqual([])
    results.push(...found.map(text => `${list} ${text.replace('a.yaml ', '').replace(' error ', ' ').replace(' [own]', '')}`))
  }
  return results
}

describe('require and forbid', () => {
  it.each<[string, readonly string[]]>([
    ['labels: [team]', ['forbid metadata.labels[team]: label "team" is set storage']],
    ['labels: [owner]', ['require metadata.labels[owner]: label "owner" is missing labels']],
    ['labels: {team: "net*"}', ['require metadata.labels[team]: label "team" is "storage", which does not match net* storage']],
    ['labels: {team: "stor*"}', ['forbid metadata.labels[team]: label "team" is "storage" storage']],
    ['annotations: [owner]', ['require metadata.annotations[owner]: annotation "owner" is missing metadata']],
    ['podLabels: [app]', ['forbid spec.template.metadata.labels[app]: label of the pod template "app" is set a']],
    ['podAnnotations: [a]', ['require spec.template.metadata.annotations[a]: annotation of the pod template "a" is missing metadata']],
    [
      'registries: [registry.example.com/agents, "quay.io/*"]',
      [
        'require spec.template.spec.containers[1].image: image nginx is not from registry.example.com/agents or quay.io/* nginx',
        `forbid spec.template.spec.initContainers[0].image: image quay.io/own/setup@sha256:${'0'.repeat(64)} is from quay.io quay.io/own/setup@sha256:${'0'.repeat(64)}`,
        'forbid spec.template.spec.containers[0].image: image registry.example.com/agents/agent:v1.2 is from registry.example.com registry.example.com/agents/agent:v1.2',
      ],
    ],
    [
      'registries: ["docker.io", "!docker.io/library"]',
      [
        expect.stringContaining('require spec.template.spec.initContainers[0].image'),
        expect.stringContaining('require spec.template.spec.containers[0].image'),
        expect.stringContaining('require spec.template.spec.containers[1].image'),
      ],
    ],
    [
      'tags: ["v*"]',
      [
        'require spec.template.spec.containers[1].image: image nginx has no tag, which means latest; tags must match v* nginx',
        'forbid spec.template.spec.containers[0].image: image registry.example.com/agents/agent:v1.2 has the tag v1.2 registry.example.com/agents/agent:v1.2',
      ],
    ],
    ['field: spec.template.spec.hostPID', ['forbid spec.template.spec.hostPID: spec.template.spec.hostPID is true true']],
    ['field: spec.template.spec.hostIPC', ['require spec.template.spec.hostIPC: spec.template.spec.hostIPC is missing spec']],
    [
      'field: spec.template.spec.hostPID, schema: {const: false}',
      ['require spec.template.spec.hostPID: spec.template.spec.hostPID must be false, not true true'],
    ],
    [
      'field: "spec.template.spec.{initContainers,containers}[*].image", schema: {pattern: "^[a-z.]+/"}',
      [
        expect.stringContaining(
          'require spec.template.spec.containers[1].image: spec.template.spec.containers[1].image "nginx" must match',
        ),
        expect.stringContaining('forbid spec.template.spec.initContainers[0].image'),
        expect.stringContaining('forbid spec.template.spec.containers[0].image'),
      ],
    ],
    [
      'field: "metadata.labels[team]", schema: {enum: [storage]}',
      ['forbid metadata.labels[team]: metadata.labels[team] is "storage" storage'],
    ],
    [
      'field: spec.updateStrategy.rollingUpdate.maxUnavailable, schema: {type: integer}',
      ['forbid spec.updateStrategy.rollingUpdate.maxUnavailable: spec.updateStrategy.rollingUpdate.maxUnavailable is 1 spec'],
    ],
  ])('%s', async (rule, expected) => {
    expect(await judged(rule)).toEqual(expected)
  })

  it('have a severity and a message, and hold for some files', async () => {
    write({
      '.ds-lint.yaml': 'extends: none\nrequire: [{id: owner, severity: info, message: name the team, labels: [owner], files: [x/**]}]\n',
      'x/a.yaml': AGENT,
      'b.yaml': AGENT,
    })
    expect((await linted('.')).found).toEqual([
      'x/a.yaml metadata.labels[owner]: info name the team: label "owner" is missing [owner] labels',
    ])
  })

  it('are rules: with severities, overrides and suppressions by their ids', async () => {
    const own = 'require: [{id: owner, labels: [owner]}]\n'
    write({ '.ds-lint.yaml': `extends: none\n${own}rules: {owner: warning}\n`, 'a.yaml': AGENT })
    expect((await linted('a.yaml')).found).toEqual([expect.stringContaining('warning label "owner" is missing [owner]')])
    expect(await linted('--rule', 'owner=off', 'a.yaml')).toEqual({ found: [], errors: [] })
    write({ '.ds-lint.yaml': `extends: none\n${own}overrides: [{files: [a.yaml], rules: {owner: off}}]\n` })
    expect(await linted('a.yaml')).toEqual({ found: [], errors: [] })
    write({
      '.ds-lint.yaml': `extends: none\n${own}`,
      'a.yaml': AGENT.replace('labels: {team', '# ds-lint-disable-next-line owner -- ours\n  labels: {team'),
    })
    expect(await linted('a.yaml')).toEqual({ found: [], errors: [] })
  })

  it.each([
    ['require: [{labels: [a]}]', 'a rule under "require" has no "id"; add one'],
    ['require: [{id: no-requests, labels: [a]}]', 'the id "no-requests" is that of a rule; choose another @ no-requests'],
    ['require: [{id: a, labels: [a]}]\nforbid: [{id: a, tags: [b]}]', 'duplicate id "a" @ a'],
    ['require: [{id: A_b, labels: [a]}]', '"A_b" is not a valid id of a rule; use lower-case words joined by "-" @ A_b'],
    [
      'require: [{id: a}]',
      'requirement "a" checks nothing; add one of labels, annotations, podLabels, podAnnotations, registries, tags or field @ a',
    ],
    ['require: [{id: a, tags: [x], labels: [y]}]', '"a" is about labels and tags; write an entry for each @ tags'],
    ['require: [{id: a, labels: [y], schema: {}}]', '"schema" needs "field" @ schema'],
    [
      'require: [{id: a, field: "a..b"}]',
      '"a..b" is not a path of a field; write spec.template.spec.containers[*].image, or metadata.labels[name] @ "a..b"',
    ],
    ['require: [{id: a, tags: ["{a"]}]', 'unclosed group in the glob: "}" is missing @ "{a"'],
    ['require: [{id: a, labels: text}]', '"labels" must be a list or a mapping, not "text" @ text'],
    ['require: [{id: x}, {id: a, field: a, schema: {type: strng}}]', expect.stringMatching(/^unsupported schema: .* @ schema$/)],
    ['require: [{id: a, field: a, schema: {pattern: "(?<=a)b"}}]', expect.stringMatching(/^unsupported schema: .* @ schema$/)],
  ])('tell a mistake at its place: %s', async (text, expected) => {
    write({ '.ds-lint.yaml': `extends: none\n${text}\nrules: {a: off}\n`, 'a.yaml': AGENT })
    expect((await linted('a.yaml')).errors).toContainEqual(typeof expected === 'string' ? expect.stringContaining(expected) : expected)
  })

  it('take linear time, whatever the patterns', async () => {
    write({
      '.ds-lint.yaml': `extends: none\nrequire:\n  - {id: a, labels: {team: "${'*a'.repeat(300)}"}}\n  - {id: b, field: metadata.labels.team, schema: {pattern: "^((a+)+)+$"}}\n`,
      'a.yaml': AGENT.replace('storage', 'a'.repeat(60)),
    })
    expect((await linted('a.yaml')).errors).toEqual([])
  })

  it('are explained', async () => {
    write({ '.ds-lint.yaml': 'require: [{id: owner, message: name the team, labels: [owner]}]\n' })
    const [rule] = await configuredRules({}, rules)
    expect(explainRule(rule!, [])).toBe(`owner: name the team

severity error · preset always

.ds-lint.yaml requires it.

Suppress it with a reason: # ds-lint-disable-next-line owner -- why
`)
  })
})

it('the page shows the configuration of its example', () => {
  const page = readFileSync(join(ROOT, 'docs/policies.md'), 'utf8')
  expect(page).toContain(readFileSync(join(ROOT, 'fixtures/policies/requirements/.ds-lint.yaml'), 'utf8'))
})
