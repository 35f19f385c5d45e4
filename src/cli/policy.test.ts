/** --policy, and `ds-lint test`. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { POSIX } from '../../scripts/built.testing.ts'
import { parseCommand } from './args.ts'
import type { DiffCommand, LintCommand, TestCommand } from './command.ts'
import { planPaths } from './diff.ts'
import { policyText } from './explain-policy.ts'
import { lintPaths } from './lint.ts'
import { testPaths } from './test.ts'

const POLICY = `apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: own-policy}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [apps], apiVersions: [v1], operations: [CREATE], resources: [daemonsets]}]
  validations:
    - expression: object.metadata.name != 'agent'
      message: another name
`
const AGENT = `apiVersion: apps/v1
kind: DaemonSet
metadata:
  name: agent
spec:
  selector: {matchLabels: {app: a}}
  template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: 'a:1'}]}}
`
const CASES = `# bad: the name\n${AGENT.replace('name: agent', 'name: agent #!')}---\n# good: another\n${AGENT.replace('agent', 'other')}`

const start = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds-lint-policy-'))
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
    found: report.findings.map(({ rule, location }) => `${location.file.path} ${rule}`),
    errors: report.errors.map(({ message }) => message),
  }
}

async function tested(...args: readonly string[]): Promise<Awaited<ReturnType<typeof testPaths>>> {
  return testPaths(parseCommand(['test', ...args]) as TestCommand, rules)
}

it.skipIf(!POSIX)('a file that cannot be read costs no finding of a policy (not on Windows: links)', async () => {
  write({ 'policies/p.yaml': POLICY, 'manifests/b.yaml': AGENT })
  symlinkSync('a.yaml', join(folder, 'manifests/a.yaml'))
  const { found } = await linted('--no-config', '--policy', 'policies', '--policy-unbound', 'manifests')
  expect(found).toContain('manifests/a.yaml unreadable-file')
  expect(found).toContain('manifests/b.yaml own-policy')
})

describe('--policy', () => {
  it('tells files that hold no policy', async () => {
    write({ 'p/agent.yaml': AGENT, 'a.yaml': AGENT, 'empty/note.txt': '' })
    const expected = 'expected a ValidatingAdmissionPolicy, or a policy of Kyverno or Gatekeeper in CEL'
    for (const [path, message] of [
      ['p', `policies: p/agent.yaml does not contain a policy; ${expected}`],
      ['empty', `policies: the given folders contain no policy; ${expected}`],
    ] as const)
      expect((await linted('--preset', 'none', '--policy', path, 'a.yaml')).errors).toEqual([message])
  })

  it('takes a file or a folder, where cases are left out', async () => {
    write({ 'p/own.yaml': POLICY, 'p/own.cases.yaml': CASES, 'a.yaml': AGENT })
    for (const path of ['p', 'p/own.yaml']) {
      const { found, errors } = await linted('--preset', 'none', '--policy-unbound', '--policy', path, 'a.yaml')
      expect([path, found, errors]).toEqual([path, ['a.yaml own-policy'], []])
    }
  })

  it('is policies in the configuration, relative to it, for the files below', async () => {
    write({ 'x/.ds-lint.yaml': 'extends: none\npolicies: [p]\n', 'x/p/own.yaml': POLICY, 'x/a.yaml': AGENT })
    expect(await linted('--policy-unbound', 'x/a.yaml')).toEqual({ found: ['x/a.yaml own-policy'], errors: [] })
  })

  it('does not lead out of the repository from a configuration', async () => {
    write({ '.ds-lint.yaml': 'extends: none\npolicies: [../p]\n', 'a.yaml': AGENT, '.git/HEAD': '' })
    const { errors } = await linted('a.yaml')
    expect(errors).toEqual([expect.stringContaining('"../p" is outside of the repository')])
  })

  it.skipIf(!POSIX)('follows no link out of the repository (not on Windows: links)', async () => {
    write({ 'outside/own.yaml': POLICY, 'repository/.git/HEAD': '', 'repository/p/none.yaml': '', 'repository/a.yaml': AGENT })
    symlinkSync(join(folder, 'outside/own.yaml'), join(folder, 'repository/p/own.yaml'))
    expect((await linted('--preset', 'none', '--policy-unbound', '--policy', 'repository/p', 'repository/a.yaml')).found).toEqual([])
  })

  it('must be there', async () => {
    await expect(linted('--policy', 'gone', '.')).rejects.toThrow('gone: no such policy file or folder')
  })

  it('gives rules names that options may use', async () => {
    write({ 'p/own.yaml': POLICY, 'a.yaml': AGENT })
    const options = ['--preset', 'none', '--policy-unbound', '--policy', 'p']
    expect(await linted(...options, '--rule', 'own-policy=off', 'a.yaml')).toEqual({ found: [], errors: [] })
    expect((await linted(...options, '--rule', 'own-polcy=off', 'a.yaml')).errors).toEqual(['unknown rule "own-polcy"'])
    await expect(linted('--rule', 'own-policy=off', 'a.yaml')).rejects.toThrow('unknown rule "own-policy"')
  })
})

describe('findings of policies', () => {
  const options = ['--preset', 'none', '--rule', 'stale-baseline=info', '--policy-unbound', '--policy', 'p']

  it('are known to a baseline until they are gone', async () => {
    write({ 'p/own.yaml': POLICY, 'a.yaml': AGENT })
    await linted(...options, '--baseline', 'known.json', '--update-baseline', 'a.yaml')
    expect((await linted(...options, '--baseline', 'known.json', 'a.yaml')).found).toEqual([])
    write({ 'a.yaml': AGENT.replace('agent', 'other') })
    expect((await linted(...options, '--baseline', 'known.json', 'a.yaml')).found).toEqual(['known.json stale-baseline'])
  })

  it('are part of a plan: what a policy denies is rejected', async () => {
    const bound = `${POLICY}---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: own-policy}
spec: {policyName: own-policy, validationActions: [Deny]}
`
    write({ 'p/own.yaml': bound, 'a.yaml': AGENT, 'old/none.yaml': 'kind: ConfigMap\napiVersion: v1\nmetadata: {name: other}\n' })
    const planned = async (): Promise<unknown> => {
      const plan = await planPaths(parseCommand(['diff', '--no-config', '--policy', 'p', '--base', 'old', 'a.yaml']) as DiffCommand, rules)
      if ('message' in plan) return plan
      const { daemonSets, exitCode } = plan
      return {
        exitCode,
        daemonSets: daemonSets.map(({ refused, findings }) => [...refused, ...findings].map(({ rule, message }) => [rule, message])),
      }
    }
    expect(await planned()).toMatchObject({ exitCode: 1, daemonSets: [expect.arrayContaining([['own-policy', 'another name']])] })
    write({ 'p/own.yaml': bound.replace('[Deny]', '[Warn]') })
    expect(await planned()).toMatchObject({ exitCode: 0, daemonSets: [expect.arrayContaining([['own-policy', 'another name']])] })
  })
})

describe('ds-lint test', () => {
  it('tells what passes, what fails, and what no case shows', async () => {
    write({
      'p/own.yaml': POLICY,
      'p/own.cases.yaml': CASES,
      'p/bad.yaml': POLICY.replace('own-policy', 'bad'),
      'p/bad.cases.yaml': `# good: x\n${AGENT}`,
    })
    const { text, errors, failed } = await tested('p')
    expect(errors).toEqual([])
    expect(failed).toBe(1)
    expect(text).toMatch(
      /^failed {2}p\/bad\.yaml: bad\n {2}there is no case "# bad: title"\n {2}good: x: .*\npassed {2}p\/own\.yaml: own-policy\n1 of 2 files passed\n$/s,
    )
  })

  it('takes the policies of the configuration', async () => {
    write({ '.ds-lint.yaml': 'policies: [p]\n', 'p/own.yaml': POLICY, 'p/own.cases.yaml': CASES })
    expect(await tested()).toEqual({ text: 'passed  p/own.yaml: own-policy\n1 of 1 file passed\n', errors: [], failed: 0 })
  })

  it('needs something to test', async () => {
    await expect(tested()).rejects.toThrow('nothing to test')
    write({ 'p/own.yaml': POLICY })
    expect((await tested('p')).errors).toEqual([{ message: expect.stringContaining('no cases found') }])
  })

  it('cases that cannot be read are an error, and cost no other its answer', async () => {
    write({ 'p/own.yaml': POLICY, 'p/own.cases.yaml': CASES, 'p/q.yaml': POLICY.replace('own-policy', 'q') })
    mkdirSync(join(folder, 'p/q.cases.yaml'))
    expect(await tested('p')).toEqual({
      text: 'passed  p/own.yaml: own-policy\n1 of 1 file passed\n',
      errors: [{ message: 'the cases of p/q.yaml cannot be read: a folder, not a file' }],
      failed: 0,
    })
  })
})

it('ds-lint explain describes a policy, and only one that there is', async () => {
  write({ 'p/own.yaml': POLICY })
  const text = await policyText('own-policy', { policies: ['p'] }, rules)
  expect(text).toContain('own-policy: ValidatingAdmissionPolicy own-policy in p/own.yaml:3')
  expect(text).toContain("1. object.metadata.name != 'agent'")
  expect(await policyText('other', { policies: ['p'] }, rules)).toBeUndefined()
  expect(await policyText('own-policy', {}, rules)).toBeUndefined()
})
