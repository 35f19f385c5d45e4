/** `ds-lint policy export`. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rules } from '../../rules/index.ts'
import { POSIX } from '../../scripts/built.testing.ts'
import { parseCommand } from './args.ts'
import type { PolicyCommand } from './command.ts'
import { policyCommand } from './policy-export.ts'

const start = process.cwd()
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ds-lint-export-'))
  process.chdir(folder)
  mkdirSync('.git')
})
afterEach(() => {
  vi.restoreAllMocks()
  process.chdir(start)
  rmSync(folder, { recursive: true, force: true })
})

async function run(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const written = { out: '', err: '' }
  vi.spyOn(process.stdout, 'write').mockImplementation(text => ((written.out += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation(text => ((written.err += String(text)), true))
  const code = await policyCommand(parseCommand(['policy', 'export', ...args]) as PolicyCommand, rules)
  return { code, ...written }
}

describe('ds-lint policy export', () => {
  it('prints a policy and its binding, which warns', async () => {
    const { code, out, err } = await run('--rules', 'host-pid')
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('kind: ValidatingAdmissionPolicy\nmetadata:\n  name: ds-lint-host-pid\n')
    expect(out).toContain('  policyName: ds-lint-host-pid\n  validationActions: [Warn]\n')
  })

  it('writes a file for each rule, and tells which rules have none', async () => {
    const { code, out } = await run('--out', 'policies')
    expect(code).toBe(0)
    expect(readdirSync('policies').length).toBeGreaterThanOrEqual(40)
    expect(out).toContain('policies/ds-lint-node-name.yaml: written\n')
    expect(out).toMatch(/^\d+ rules are not exported\n(?: {2}.*\n)* {2}the API server rejects it by itself:\n/m)
  })

  it('changes no file without being asked', async () => {
    await run('--rules', 'host-pid', '--out', 'p')
    expect((await run('--rules', 'host-pid', '--out', 'p')).out).toBe('p/ds-lint-host-pid.yaml: unchanged\n')
    writeFileSync('p/ds-lint-host-pid.yaml', 'own')
    await expect(run('--rules', 'host-pid,node-name', '--out', 'p')).rejects.toThrow(
      'p/ds-lint-host-pid.yaml exists and differs; --overwrite replaces it',
    )
    expect([readFileSync('p/ds-lint-host-pid.yaml', 'utf8'), existsSync('p/ds-lint-node-name.yaml')]).toEqual(['own', false])
    expect((await run('--rules', 'host-pid', '--out', 'p', '--overwrite')).out).toBe('p/ds-lint-host-pid.yaml: replaced\n')
  })

  it.skipIf(!POSIX)('follows no link (not on Windows: links)', async () => {
    mkdirSync('p')
    symlinkSync(join(folder, 'elsewhere'), 'p/ds-lint-host-pid.yaml')
    await expect(run('--rules', 'host-pid', '--out', 'p', '--overwrite')).rejects.toThrow('is not a regular file')
    symlinkSync(tmpdir(), 'away')
    await expect(run('--rules', 'host-pid', '--out', 'away')).rejects.toThrow('a symbolic link leads out of the repository')
  })

  it.each([
    [['--rules', 'host-pidd'], 'unknown rule "host-pidd"; did you mean "host-pid"?'],
    [['--rules', 'selector-mismatch'], 'selector-mismatch cannot be exported: the API server rejects it by itself'],
    [['--rules', 'service-misses-its-pods'], 'cannot be exported: it compares the DaemonSet with other objects'],
    [['--overwrite'], '--overwrite needs --out DIR'],
  ])('refuses %j', async (args, message) => {
    await expect(run(...args)).rejects.toThrow(message)
  })
})
