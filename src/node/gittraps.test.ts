/** Repositories that would run a program under some git command run none here. */
import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { Built, CLEAN } from '../../scripts/built.testing.ts'
import { openBase } from './base.ts'
import { key, TRAPS, type Trap } from './gittraps.fixture.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ds-lint-traps-')))
const template = join(root, 'template')
const COMMANDS = [
  ['--base', 'HEAD', '.'],
  ['--base', 'origin/main...', '.'],
  ['--base', 'HEAD~1', '--changed', '.'],
  ['diff', '--base', 'HEAD~1', '.'],
]

function git(folder: string, args: readonly string[], input = ''): string {
  const env = { PATH: process.env['PATH'], HOME: root, TERM: 'dumb', GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0' }
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'init.defaultBranch=main']
  return execFileSync('git', [...identity, ...args], { cwd: folder, env, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
}

/** A repository with its program and the mark that it leaves, in a folder of its own. */
class Sprung {
  readonly folder: string
  readonly repository: string

  constructor(name: string, traps: readonly Trap[]) {
    this.folder = join(root, name)
    this.repository = join(this.folder, 'repository')
    cpSync(template, this.repository, { recursive: true })
    const program = join(this.folder, 'program')
    writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> '${this.mark}'\n`, { mode: 0o755 })
    for (const { config = '', files = {}, lacking } of traps) {
      const file = join(this.repository, '.git/config')
      writeFileSync(file, `${readFileSync(file, 'utf8')}\n${config.replaceAll('TRAP', program)}`)
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(this.repository, path)), { recursive: true })
        const content = text === 'TRAP' ? readFileSync(program, 'utf8') : text.replaceAll('TRAP', program)
        writeFileSync(join(this.repository, path), content, { mode: 0o755 })
      }
      if (lacking) rmSync(join(this.repository, '.git/objects', old.slice(0, 2), old.slice(2)), { force: true })
    }
  }

  get mark(): string {
    return join(this.folder, 'ran')
  }

  get ran(): boolean {
    return existsSync(this.mark)
  }
}

let old = ''
let built: Built
beforeAll(async () => {
  built = await Built.create()
  mkdirSync(template)
  git(template, ['init', '-q'])
  const commit = (text: string): void => {
    writeFileSync(join(template, 'a.yaml'), text)
    git(template, ['add', 'a.yaml'])
    git(template, ['commit', '-qm', 'm'])
  }
  commit(CLEAN)
  git(template, ['update-index', '--add', '--cacheinfo', `160000,${git(template, ['rev-parse', 'HEAD']).trim()},sub`])
  commit(CLEAN.replace('1.4.2', '1.4.3'))
  old = git(template, ['rev-parse', 'HEAD~1:a.yaml']).trim()
  git(template, ['update-ref', 'refs/remotes/origin/main', 'HEAD'])
  writeFileSync(join(template, 'a.yaml'), CLEAN.replace('1.4.2', '1.4.4'))
})
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('nothing runs for', () => {
  it.each(TRAPS.map((trap, index) => [trap.name, trap, index] as const))('%s', async (_, trap, index) => {
    const { sprungBy, input } = trap
    if (sprungBy) {
      const control = new Sprung(`control-${index}`, [trap])
      try {
        git(control.repository, sprungBy, input)
      } catch {
        // It fails: the program does not do what git asks of it.
      }
      expect(control.ran, `git ${sprungBy.join(' ')}`).toBe(true)
    }
    const sprung = new Sprung(`trap-${index}`, [trap])
    for (const base of ['HEAD~1', 'origin/main...']) {
      const opened = await openBase({ base, cwd: sprung.repository, paths: ['.'] })
      expect(opened.files.map(({ path }) => path)).toContain(`${base}:a.yaml`)
      const read = (): unknown => opened.read([...opened.files, ...opened.elsewhere()])
      if (trap.lacking && base === 'HEAD~1') expect(read).toThrow(/is missing/)
      else read()
    }
    expect(sprung.ran).toBe(false)
  })

  it('the commands, with all of them at once', async () => {
    const traps = TRAPS.filter(({ name }) => !/worktree|of a submodule/.test(name))
    const sprung = new Sprung('all', traps)
    const codes: (number | null)[] = []
    for (const args of COMMANDS) codes.push((await built.run('cli', args, { cwd: sprung.repository })).code)
    expect(codes).toEqual([0, 0, 2, 2])
    expect(sprung.ran).toBe(false)
  })

  it('every key that git documents, with a command', async () => {
    const isStorage = /^(?:extensions\.|core\.(?:repositoryformatversion|bare|worktree)$)/i
    const keys = git(template, ['help', '--config-for-completion']).match(/^[a-z][a-z\d-]*\.(?:\S+\.)?[a-z\d-]+$/gim) ?? []
    const named = keys.filter(each => !isStorage.test(each)).map(each => each.replaceAll(/<[^>]*>|\*/g, 'x'))
    expect(named.length).toBeGreaterThan(500)
    const traps = named.map(each => ({ name: each, config: key(each).config ?? '' }))
    const sprung = new Sprung('documented', traps)
    const base = await openBase({ base: 'HEAD~1', cwd: sprung.repository, paths: ['.'] })
    expect(base.read(base.files)).toHaveLength(1)
    const codes: (number | null)[] = []
    for (const args of COMMANDS) codes.push((await built.run('cli', args, { cwd: sprung.repository })).code)
    expect(codes).toEqual([0, 0, 0, 0])
    expect(sprung.ran).toBe(false)
  })

  it('a folder like a bare repository, from within', async () => {
    const bare = TRAPS.find(({ name }) => name.startsWith('a folder like'))!
    const sprung = new Sprung('within', [bare])
    for (const args of COMMANDS) await built.run('cli', args, { cwd: join(sprung.repository, 'sub') })
    expect(sprung.ran).toBe(false)
  })

  it('a program of the repository that is called git', async () => {
    const sprung = new Sprung('named', [{ name: 'git', files: { 'node_modules/.bin/git': 'TRAP', git: 'TRAP' } }])
    const PATH = [join(sprung.repository, 'node_modules/.bin'), '.', '', process.env['PATH']].join(delimiter)
    const { code } = await built.run('cli', ['--base', 'HEAD~1', '.'], { cwd: sprung.repository, env: { PATH } })
    expect([code, sprung.ran]).toEqual([0, false])
  })

  it('the environment of the caller', async () => {
    const sprung = new Sprung('environment', [])
    const program = join(sprung.folder, 'program')
    for (const name of ['GIT_EXTERNAL_DIFF', 'GIT_SSH_COMMAND', 'GIT_ASKPASS', 'GIT_PAGER', 'GIT_PROXY_COMMAND']) vi.stubEnv(name, program)
    vi.stubEnv('GIT_CONFIG_COUNT', '1')
    vi.stubEnv('GIT_CONFIG_KEY_0', 'core.fsmonitor')
    vi.stubEnv('GIT_CONFIG_VALUE_0', program)
    const base = await openBase({ base: 'HEAD~1', cwd: sprung.repository, paths: ['.'] })
    expect(base.read(base.files)).toHaveLength(1)
    vi.unstubAllEnvs()
    expect(sprung.ran).toBe(false)
  })
})
