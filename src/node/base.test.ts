import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Base, openBase } from './base.ts'

const root = realpathSync(mkdtempSync(join(tmpdir(), 'ds-lint base ')))
const repository = join(root, 'fleet')

function git(folder: string, ...args: string[]): string {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@example.com',
    '-c',
    'protocol.file.allow=always',
    '-c',
    'init.defaultBranch=main',
  ]
  return execFileSync('git', [...identity, '-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

function commit(folder: string, message: string): string {
  git(folder, 'add', '-A')
  git(folder, 'commit', '-qm', message)
  return git(folder, 'rev-parse', 'HEAD')
}

function textsOf(base: Base): Record<string, string | undefined> {
  const files = base.files.toSorted((a, b) => (a.path < b.path ? -1 : 1))
  const texts = base.read(files)
  return Object.fromEntries(files.map(({ path }, index) => [path, texts[index]?.text]))
}

function open(base: string | undefined, paths: readonly string[] = ['.'], cwd = repository): Promise<Base> {
  return openBase({ base, cwd, paths })
}

let first = ''
beforeAll(() => {
  mkdirSync(repository)
  git(repository, 'init', '-q')
  write(repository, {
    'agents/a.yaml': 'kind: A1\n',
    'agents/with space/ü.yaml': 'kind: S1\n',
    'agents/gone.yaml': 'kind: G1\n',
    'agents/README.md': 'no manifest\n',
    'other/moved.yaml': 'kind: M1\n',
    '.hidden/h.yaml': 'kind: H1\n',
  })
  first = commit(repository, 'first')
  git(repository, 'tag', 'v1')
  write(repository, { 'agents/a.yaml': 'kind: A2\n' })
  commit(repository, 'second')
  git(repository, 'checkout', '-qb', 'topic', 'v1')
  write(repository, { 'agents/new.yaml': 'kind: N1\n' })
  commit(repository, 'topic')
  renameSync(join(repository, 'other/moved.yaml'), join(repository, 'agents/moved.yaml'))
  rmSync(join(repository, 'agents/gone.yaml'))
  write(repository, { 'agents/a.yaml': 'kind: A3\n' })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))
afterEach(() => vi.unstubAllEnvs())

describe('a revision', () => {
  it.each([
    ['a tag', () => 'v1', 'A1'],
    ['a commit', () => first, 'A1'],
    ['a short commit', () => first.slice(0, 8), 'A1'],
    ['a branch', () => 'main', 'A2'],
    ['a relative one', () => 'main~1', 'A1'],
    ['HEAD', () => 'HEAD', 'A1'],
    ['a common ancestor with HEAD', () => 'main...', 'A1'],
    ['a common ancestor', () => 'main...topic', 'A1'],
  ])('may be %s', async (_, revision, kind) => {
    const base = await open(revision(), ['agents'])
    expect(textsOf(base)[`${revision()}:agents/a.yaml`]).toBe(`kind: ${kind}\n`)
  })

  it('is HEAD where none is given', async () => {
    expect((await open(undefined)).name).toBe('HEAD')
  })

  it('gives the files under the paths, whatever their names and whatever became of them', async () => {
    expect(textsOf(await open('v1', ['agents']))).toEqual({
      'v1:agents/a.yaml': 'kind: A1\n',
      'v1:agents/gone.yaml': 'kind: G1\n',
      'v1:agents/with space/ü.yaml': 'kind: S1\n',
    })
    expect(Object.keys(textsOf(await open('v1', ['.'])))).not.toContain('v1:.hidden/h.yaml')
    expect(Object.keys(textsOf(await open('v1', ['agents/README.md'])))).toEqual(['v1:agents/README.md'])
    expect(Object.keys(textsOf(await open('v1', ['*/*.yaml'])))).toEqual(['v1:agents/a.yaml', 'v1:agents/gone.yaml', 'v1:other/moved.yaml'])
  })

  it('knows where a file is now, and what is gone from elsewhere', async () => {
    const base = await open('v1', ['with space'], join(repository, 'agents'))
    expect(base.files.map(({ counterpart }) => counterpart)).toEqual([join(repository, 'agents/with space/ü.yaml')])
    expect(base.elsewhere().map(({ path }) => path)).toEqual(['v1:agents/gone.yaml', 'v1:other/moved.yaml'])
    expect(base.read(base.elsewhere()).map(file => file?.text)).toEqual(['kind: G1\n', 'kind: M1\n'])
  })

  it('names contents as git does', async () => {
    const base = await open('v1', ['agents/a.yaml'])
    expect(base.idOf({ text: 'kind: A1\n' })).toBe(base.files[0]?.id)
    expect(base.idOf({ text: 'kind: A3\n' })).not.toBe(base.files[0]?.id)
  })

  it('leaves the work tree and the index alone', async () => {
    const before = git(repository, 'status', '--porcelain')
    const base = await open('main')
    base.read(base.files)
    base.elsewhere()
    expect(git(repository, 'status', '--porcelain')).toBe(before)
  })

  it('follows submodules to the commit that the revision has', async () => {
    const library = join(root, 'library')
    mkdirSync(library)
    git(library, 'init', '-q')
    write(library, { 'deploy/l.yaml': 'kind: L1\n' })
    commit(library, 'one')
    const outer = join(root, 'outer')
    mkdirSync(outer)
    git(outer, 'init', '-q')
    git(outer, 'submodule', '--quiet', 'add', library, 'libs/l')
    commit(outer, 'with submodule')
    git(outer, 'tag', 'v1')
    write(join(outer, 'libs/l'), { 'deploy/l.yaml': 'kind: L2\n' })
    commit(join(outer, 'libs/l'), 'two')
    expect(textsOf(await open('v1', ['.'], outer))).toEqual({ 'v1:libs/l/deploy/l.yaml': 'kind: L1\n' })
    expect(textsOf(await open('v1', ['libs/l/deploy'], outer))).toEqual({ 'v1:deploy/l.yaml': 'kind: L1\n' })

    git(outer, 'update-index', '--cacheinfo', `160000,${'1'.repeat(40)},libs/l`)
    git(outer, 'commit', '-qm', 'a commit that nobody has')
    await expect(open('HEAD', ['.'], outer)).rejects.toThrow(
      /submodule libs\/l does not have its commit 111111111111.*git -C libs\/l fetch/,
    )
  })

  it('is asked of the repository that a path lies in', async () => {
    const library = join(root, 'elsewhere')
    mkdirSync(library)
    git(library, 'init', '-q')
    write(library, { 'x.yaml': 'kind: X1\n' })
    commit(library, 'one')
    expect(textsOf(await open('HEAD', [library]))).toEqual({ 'HEAD:x.yaml': 'kind: X1\n' })
  })

  it('explains why it cannot be had', async () => {
    await expect(open('mian')).rejects.toThrow('--base mian: no revision, file or folder is named mian')
    await expect(open('main..topic')).rejects.toThrow('main..topic is a range; use one revision, or three dots')
    await expect(open('main', ['.'], root)).rejects.toThrow(/main is not a file or folder, and .* is not in a git repository/)
    await expect(open('')).rejects.toThrow('--base needs a revision, a file or a folder')
  })

  it('names what a misspelt revision with a tail is like, and what goes back too far', async () => {
    await expect(open('HAED~1')).rejects.toThrow('no revision, file or folder is named HAED~1; did you mean HEAD~1?')
    await expect(open('mian^')).rejects.toThrow('did you mean main^?')
    await expect(open('main~900')).rejects.toThrow('main~900 is beyond the first commit of main')
  })

  it('is told where a path is in no repository', async () => {
    write(root, { 'outside/a.yaml': 'kind: A\n' })
    await expect(open('main', ['.', join(root, 'outside')])).rejects.toThrow(
      /outside is in no git repository, so main does not have it; --base also takes a folder/,
    )
  })

  it('names what a shallow clone lacks', async () => {
    const clone = join(root, 'shallow')
    git(root, 'clone', '-q', '--depth=1', '--branch=topic', `file://${repository}`, clone)
    await expect(open('origin/main', ['.'], clone)).rejects.toThrow(
      '--base origin/main: this shallow clone does not have origin/main; fetch it with: git fetch --depth=1 origin main:refs/remotes/origin/main (in GitHub Actions: actions/checkout with fetch-depth: 0)',
    )
    git(clone, 'fetch', '-q', '--depth=1', 'origin', 'main:refs/remotes/origin/main')
    expect((await open('origin/main', ['.'], clone)).files.length).toBeGreaterThan(0)
    await expect(open('origin/main...', ['.'], clone)).rejects.toThrow(/no common ancestor in this shallow clone.*--unshallow/)
    await expect(open('main', ['.'], clone)).rejects.toThrow('no revision, file or folder is named main; did you mean origin/main?')
    await expect(open('orgin/main', ['.'], clone)).rejects.toThrow('named orgin/main; did you mean origin/main?')
  })

  it('names commands for a shallow clone that bring exactly what is asked for', async () => {
    const id = git(repository, 'rev-parse', 'main').trim()
    git(repository, 'tag', 'v1.2.0', 'main')
    for (const [index, revision] of ['HEAD~1', '@^', 'origin/main', 'origin/main...', 'v1.2.0', id, id.slice(0, 9)].entries()) {
      const clone = join(root, `shallow-${index}`)
      git(root, 'clone', '-q', '--depth=1', '--no-tags', '--branch=topic', `file://${repository}`, clone)
      const error: unknown = await open(revision, ['.'], clone).catch((reason: unknown) => reason)
      const command = / with: (git fetch .*?)(?: \(in GitHub|$)/.exec(String(error))?.[1] ?? ''
      execFileSync('sh', ['-c', command], { cwd: clone, stdio: 'ignore' })
      expect((await open(revision, ['.'], clone)).files.length, `${revision}: ${command}`).toBeGreaterThan(0)
    }
  })

  it('is not fetched where a partial clone lacks it', async () => {
    git(repository, 'config', 'uploadpack.allowFilter', 'true')
    for (const filter of ['blob:none', 'tree:0']) {
      const clone = join(root, filter)
      git(root, 'clone', '-q', `--filter=${filter}`, `file://${repository}`, clone)
      const read = async () => {
        const base = await open('origin/main', ['.'], clone)
        return base.read(base.files)
      }
      await expect(read).rejects.toThrow(
        /^(?:--base origin\/main: )?this partial clone lacks objects .*; fetch them with: git fetch --refetch --no-filter/,
      )
      git(clone, 'fetch', '-q', '--refetch', '--no-filter')
      expect(await read()).toHaveLength(4)
    }
  })

  it('names an object that is missing or corrupt', async () => {
    const damaged = join(root, 'damaged')
    mkdirSync(damaged)
    git(damaged, 'init', '-q')
    write(damaged, { 'a.yaml': 'kind: A\n' })
    const head = commit(damaged, 'one')
    const damage = (object: string, bytes: string): void => {
      const file = join(damaged, '.git/objects', object.slice(0, 2), object.slice(2))
      rmSync(file, { force: true })
      if (bytes !== '') writeFileSync(file, bytes)
    }
    const blob = git(damaged, 'rev-parse', 'HEAD:a.yaml')
    const tree = git(damaged, 'rev-parse', 'HEAD^{tree}')
    for (const bytes of ['garbage', '']) {
      damage(blob, bytes)
      const base = await open('HEAD', ['.'], damaged)
      expect(() => base.read(base.files)).toThrow(/^the repository is damaged \(.*\); git fsck lists what is missing or corrupt$/)
    }
    damage(tree, '')
    await expect(open('HEAD', ['.'], damaged)).rejects.toThrow(/^--base HEAD: the repository is damaged /)
    damage(head, '')
    await expect(open('HEAD', ['.'], damaged)).rejects.toThrow(/^--base HEAD: the repository is damaged /)
  })

  it('is that of a linked work tree, of a repository with SHA-256, and of one that borrows objects', async () => {
    const source = join(root, 'long names')
    git(root, 'init', '-q', '--object-format=sha256', source)
    write(source, { 'a.yaml': 'kind: A1\n' })
    commit(source, 'one')
    git(source, 'branch', 'side')
    write(source, { 'a.yaml': 'kind: A2\n' })
    commit(source, 'two')
    git(source, 'worktree', 'add', '-q', join(root, 'linked'), 'side')
    git(source, 'pack-refs', '--all')
    git(root, 'clone', '-q', '--shared', source, join(root, 'borrowed'))
    expect(textsOf(await open('HEAD', ['.'], join(root, 'linked')))).toEqual({ 'HEAD:a.yaml': 'kind: A1\n' })
    expect(textsOf(await open('main', ['.'], join(root, 'linked')))).toEqual({ 'main:a.yaml': 'kind: A2\n' })
    expect(textsOf(await open('@{upstream}~1', ['.'], join(root, 'borrowed')))).toEqual({ '@{upstream}~1:a.yaml': 'kind: A1\n' })
    expect(textsOf(await open('HEAD@{0}', ['.'], source))).toEqual({ 'HEAD@{0}:a.yaml': 'kind: A2\n' })
    git(source, 'config', 'extensions.unheardOf', 'true')
    await expect(open('main', ['.'], source)).rejects.toThrow(
      'this repository has an extension that ds-lint does not read: extensions.unheardof=true',
    )
  })

  it('is not that of a repository whose references are kept elsewhere, as git 2.55 can', async () => {
    const source = join(root, 'references elsewhere')
    git(root, 'clone', '-q', repository, source)
    git(source, 'config', 'core.repositoryFormatVersion', '1')
    git(source, 'config', 'extensions.preciousObjects', 'true')
    expect(Object.keys(textsOf(await open('HEAD', ['.'], source)))).toContain('HEAD:agents/a.yaml')
    const elsewhere = `files://${repository}/.git`
    write(source, { '.git/config': `[core]\nrepositoryFormatVersion=1\n[extensions]\nrefStorage=${elsewhere}\n` })
    await expect(open('HEAD', ['.'], source)).rejects.toThrow(`does not read: extensions.refstorage=${elsewhere}`)
  })

  it('is none where a file or a loop of links stands for its folder', async () => {
    const odd = join(root, 'no folder')
    write(odd, { 'a.yaml': 'kind: A1\n', '.git': 'gitdir: .git\n' })
    await expect(open('HEAD', ['.'], odd)).rejects.toThrow('does not refer to a git repository')
    if (process.platform === 'win32') return
    rmSync(join(odd, '.git'))
    symlinkSync('.git', join(odd, '.git'))
    await expect(open('HEAD', ['.'], odd)).rejects.toThrow('not in a git repository')
  })

  it('may be named by the environment, as for hooks', async () => {
    const bare = join(root, 'dotfiles.git')
    git(root, 'clone', '-q', '--bare', repository, bare)
    const tree = join(root, 'home')
    write(tree, { 'agents/a.yaml': 'kind: A9\n' })
    vi.stubEnv('GIT_DIR', bare)
    vi.stubEnv('GIT_WORK_TREE', tree)
    expect(Object.keys(textsOf(await open('v1', ['.'], tree)))).toContain('v1:agents/a.yaml')
    vi.stubEnv('GIT_DIR', join(repository, '.git'))
    vi.stubEnv('GIT_WORK_TREE', '')
    const base = await open('v1', ['.'], join(repository, 'agents'))
    expect(base.files.map(({ path }) => path)).not.toContain('v1:other/moved.yaml')
  })

  it('is refused where .git is a file that names no repository', async () => {
    write(root, { 'odd/.git': 'gitdir: nowhere\n', 'odd/a.yaml': 'kind: A\n' })
    await expect(open('HEAD', ['.'], join(root, 'odd'))).rejects.toThrow(/odd\/\.git does not refer to a git repository/)
  })

  it('suggests the branch of the remote', async () => {
    const clone = join(root, 'clone')
    git(root, 'clone', '-q', '--branch=topic', `file://${repository}`, clone)
    await expect(open('main', ['.'], clone)).rejects.toThrow('no revision, file or folder is named main; did you mean origin/main?')
  })

  it('needs git', async () => {
    vi.stubEnv('PATH', root)
    await expect(open('main')).rejects.toThrow(
      '--base main: git is not installed, or not on the PATH; --base also takes a folder or a file',
    )
    expect(Object.keys(textsOf(await open('agents')))).toContain('agents/a.yaml')
  })
})

describe('a path', () => {
  beforeAll(() =>
    write(root, {
      'old/a.yaml': 'kind: O1\n',
      'old/b/c.yaml': 'kind: O2\n',
      'old.yaml': 'apiVersion: v1\nkind: O3\n',
      'new/b/c.yaml': 'kind: N2\n',
      'new/d.yaml': 'kind: N1\n',
    }),
  )

  it('may be a folder, whose files have the same paths', async () => {
    const base = await open('old', ['new'], root)
    expect(textsOf(base)).toEqual({ 'old/a.yaml': 'kind: O1\n', 'old/b/c.yaml': 'kind: O2\n' })
    expect(base.files.map(({ counterpart }) => counterpart)).toEqual([join(root, 'new/a.yaml'), join(root, 'new/b/c.yaml')])
  })

  it('is no folder without an object', async () => {
    write(root, { 'failed/out.yaml': 'Error: the chart does not render\n', 'built/kustomization.yaml': 'resources: [../old]\n' })
    await expect(open('failed', ['new'], root)).rejects.toThrow(
      '--base failed: no file of the folder holds a Kubernetes object: did the command that wrote it fail?',
    )
    expect((await open('built', ['new'], root)).files).toHaveLength(1)
  })

  it('may be a file', async () => {
    const base = await open('old.yaml', ['new/d.yaml'], root)
    expect(textsOf(base)).toEqual({ 'old.yaml': 'apiVersion: v1\nkind: O3\n' })
    expect(base.files[0]?.counterpart).toBe(join(root, 'new/d.yaml'))
    expect((await open('old.yaml', ['new'], root)).files[0]?.counterpart).toBeUndefined()
  })

  it('is told from a revision by how it is written', async () => {
    git(repository, 'branch', '-f', 'agents', 'v1')
    await expect(open('agents')).rejects.toThrow(
      '--base agents is both a revision and a path; write ./agents for the path, or refs/heads/agents for the branch',
    )
    expect((await open('./agents')).files[0]?.path).toBe('agents/a.yaml')
    expect((await open('agents/')).files[0]?.path).toBe('agents/a.yaml')
    expect((await open('refs/heads/agents')).files[0]?.path).toBe('refs/heads/agents:agents/a.yaml')
    git(repository, 'branch', '-D', 'agents')
    await expect(open('nothing.yaml')).rejects.toThrow('--base nothing.yaml: file or folder not found')
  })

  it('may be standard input, which cannot be both sides', async () => {
    const base = await openBase({ base: '-', cwd: root, paths: ['new'], stdin: () => Buffer.from('apiVersion: v1\nkind: L\n') })
    expect(textsOf(base)).toEqual({ '-': 'apiVersion: v1\nkind: L\n' })
    expect(base.name).toBe('<stdin>')
    for (const text of ['', 'error: the server is down\n', 'NAME    DESIRED   CURRENT\nagent   3         3\n']) {
      const none = openBase({ base: '-', cwd: root, paths: ['new'], stdin: () => Buffer.from(text) })
      await expect(none).rejects.toThrow('--base -: standard input holds no Kubernetes object: did the command that wrote it fail?')
    }
    for (const text of ['apiVersion: v1\nitems: []\nkind: List\n', '{"apiVersion":"v1","items":[],"kind":"DaemonSetList"}']) {
      const none = openBase({ base: '-', cwd: root, paths: ['new'], stdin: () => Buffer.from(text) })
      await expect(none).rejects.toThrow('--base -: standard input is an empty list: check the namespace and the context')
    }
    await expect(openBase({ base: '-', cwd: root, paths: ['-'] })).rejects.toThrow('--base - and the path - cannot both be standard input')
  })
})

// git would wait for what nobody writes.
it.skipIf(process.platform === 'win32').each(['config', 'objects/info/alternates', 'refs/heads/pipe'])(
  'refuses a repository with a named pipe as .git/%s (not on Windows)',
  async path => {
    const folder = mkdtempSync(join(root, 'pipe-'))
    git(folder, 'init', '-q')
    write(folder, { 'a.yaml': 'kind: A1\n' })
    commit(folder, 'first')
    rmSync(join(folder, '.git', path), { force: true })
    execFileSync('mkfifo', [join(folder, '.git', path)])
    await expect(open('HEAD', ['.'], folder)).rejects.toThrow(`.git/${path} is a named pipe, not a regular file`)
  },
)
