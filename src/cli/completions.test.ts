/** Completions, asked of the shells themselves. */
import { execFileSync, spawnSync } from 'node:child_process'
import { expect, describe, it } from 'vitest'
import { Folder } from '../../scripts/built.testing.ts'
import { SHELLS, type Shell } from './command.ts'
import { completions } from './completions.ts'
import { COMMANDS, OPTIONS } from './options.ts'

const RULES = ['no-requests', 'unknown-field']
const has = (shell: Shell): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0

describe.each(SHELLS)('%s', shell => {
  const script = completions(shell, RULES)

  it('knows every command and option', () => {
    for (const name of Object.keys(COMMANDS).filter(each => each !== 'lint')) expect(script).toContain(name)
    for (const name of Object.keys(OPTIONS)) expect(script).toMatch(new RegExp(`(?:--|-l )${name}\\b`))
  })

  it.skipIf(!has(shell))('can be read (skipped where there is no such shell)', () => {
    const folder = new Folder({ script })
    expect(execFileSync(shell, ['-n', 'script'], { cwd: folder.path, encoding: 'utf8' })).toBe('')
  })
})

describe.skipIf(!has('bash'))('bash offers (skipped where there is no bash)', () => {
  const script = completions('bash', RULES)
  const offered = (cwd: string, ...words: string[]): string[] => {
    const line = `COMP_WORDS=(${['ds-lint', ...words].map(word => `'${word}'`).join(' ')}); COMP_CWORD=${words.length}; _ds_lint; printf '%s\\n' "\${COMPREPLY[@]}"`
    return execFileSync('bash', ['-c', `${script}\n${line}`], { cwd, encoding: 'utf8' })
      .trim()
      .split('\n')
  }

  it.each([
    [['--pre'], ['--preset']],
    [
      ['--preset', 's'],
      ['strict', 'security'],
    ],
    [
      ['--preset', '=', 's'],
      ['strict', 'security'],
    ],
    [['--rule', 'no'], ['no-requests']],
    [
      ['--rule', 'no-requests', '='],
      ['off', 'error', 'warning', 'info'],
    ],
    [['--rule', 'no-requests', '=', 'w'], ['warning']],
    [['--config', 'd'], ['ds.yaml']],
    [['--format', 'sarif', ':', 'd'], ['ds.yaml']],
    [['d'], ['diff', 'ds.yaml']],
    [['diff', 'd'], ['ds.yaml']],
    [['diff', '--fi'], ['']],
    [['diff', '--format', 'm'], ['markdown']],
    [['explain', 'unknown'], ['unknown-field']],
    [
      ['rules', '--format', ''],
      ['text', 'json'],
    ],
    [['completions', 'f'], ['fish']],
  ])('%j: %j', (words, expected) => {
    const folder = new Folder({ 'ds.yaml': '', 'other.yaml': '' })
    expect(offered(folder.path, ...words)).toEqual(expected)
  })
})
