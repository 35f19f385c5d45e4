/** What the command makes of a rule that fails: a bug of ours, which costs nobody else's findings. */
import { join } from 'node:path'
import { rule } from 'ds-lint/rule'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { CLEAN, Folder, REPLICAS } from '../../scripts/built.testing.ts'
import { BUG_REPORT } from '../report/shared/bug.ts'
import { formatErrors } from '../report/index.ts'
import { parseCommand } from './args.ts'
import type { LintCommand } from './command.ts'
import { lintPaths } from './lint.ts'

const failing = rule({
  id: 'always-fails',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '1.0.0',
  summary: 'A mistake of its author',
  why: 'Only a test needs such a rule.',
  check() {
    throw new Error('a mistake')
  },
})

let folder: Folder

async function linted(names: readonly string[], ...flags: string[]) {
  const paths = names.map(name => join(folder.path, name))
  const command = parseCommand(['--no-config', ...flags, ...paths]) as LintCommand
  const { report, exitCode } = await lintPaths(command, { rules: [...rules, failing], version: '1.0.0' })
  return { report, exitCode, found: report.findings.map(finding => finding.rule) }
}

describe('a rule that fails', () => {
  it('is exit 3, before 2 and 1, and everything else is reported', async () => {
    folder = new Folder({ 'ds.yaml': REPLICAS })
    const { report, exitCode, found } = await linted(['nope.yaml', 'ds.yaml'])
    expect([exitCode, found]).toEqual([3, ['unknown-field']])
    expect(report.errors).toHaveLength(1)
    const [first, second, ...rest] = formatErrors(report).split('\n')
    expect(first).toMatch(/nope\.yaml: file or folder not found$/)
    expect(second).toMatch(/^ds-lint: bug in rule always-fails on .*ds\.yaml: Error: a mistake$/)
    expect(rest.join('\n')).toContain(`${BUG_REPORT}; everything else was checked`)
  })

  it('is none where it is turned off', async () => {
    folder = new Folder({ 'ds.yaml': REPLICAS, 'clean.yaml': CLEAN })
    expect((await linted(['clean.yaml'])).exitCode).toBe(3)
    expect((await linted(['clean.yaml'], '--rule', 'always-fails=off')).exitCode).toBe(0)
    expect((await linted(['nope.yaml', 'ds.yaml'], '--rule', 'always-fails=off')).exitCode).toBe(2)
    expect((await linted(['ds.yaml'], '--rule', 'always-fails=off')).exitCode).toBe(1)
  })

  it('is told of once, also when fixes take several rounds', async () => {
    folder = new Folder({ 'ds.yaml': REPLICAS })
    const { report, exitCode } = await linted(['ds.yaml'], '--fix-unsafe')
    expect([exitCode, report.bugs.length, folder.read('ds.yaml')]).toEqual([3, 1, CLEAN])
  })
})
