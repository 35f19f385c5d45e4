/** What --fix, --update-baseline and report files leave behind, whatever happens meanwhile. */
import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { replaceFile } from './replace.ts'
import { Built, CLEAN, ended, Folder, type Ran, REMOVED_API } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function use(files: Readonly<Record<string, string>>): void {
  folder = new Folder(files)
}

function at(path: string): string {
  return join(folder.path, path)
}

function ds(args: readonly string[], cwd = folder.path): Promise<Ran> {
  return built.run('cli', args, { cwd })
}

/** Under a limit of the size of written files, as on a full disk. */
function limited(...args: string[]): Promise<Ran> {
  return limitedTo(8, ...args)
}

function limitedTo(blocks: number, ...args: string[]): Promise<Ran> {
  const child = spawn('sh', ['-c', `trap '' XFSZ; ulimit -f ${blocks}; exec "$@"`, 'sh', process.execPath, built.file('cli'), ...args], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'] ?? '', NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  return ended(child)
}

function left(path = '.'): string[] {
  return readdirSync(at(path)).filter(name => name.startsWith('.ds-lint-'))
}

/** Larger than the limit of written files. */
const LARGE = `${REMOVED_API}${'# a comment\n'.repeat(4000)}`
const root = process.getuid?.() === 0

describe('a link', () => {
  it('out of the linted folder is not followed, and costs the other files nothing', async () => {
    use({ 'victim.yaml': REMOVED_API, 'tree/ds.yaml': REMOVED_API, 'outside/x.yaml': REMOVED_API })
    symlinkSync('../victim.yaml', at('tree/link.yaml'))
    symlinkSync('../outside', at('tree/folder'))
    const { code, stdout } = await ds(['--fix', 'tree'])
    expect(code).toBe(0)
    expect(stdout).toContain('2 links out of the folder not checked')
    expect([folder.read('victim.yaml'), folder.read('outside/x.yaml'), folder.read('tree/ds.yaml')]).toEqual([
      REMOVED_API,
      REMOVED_API,
      CLEAN,
    ])
  })

  it('is not followed out of the work tree either when it is named, or a folder that is one', async () => {
    use({ 'victim.yaml': REMOVED_API, 'outside/x.yaml': REMOVED_API, 'tree/.git/HEAD': '' })
    symlinkSync('../victim.yaml', at('tree/link.yaml'))
    symlinkSync('../outside', at('tree/folder'))
    for (const args of [['link.yaml'], ['folder'], ['*.yaml'], ['folder/*.yaml'], ['folder/x.yaml']]) {
      // What a glob finds is not followed either.
      expect((await ds(['--fix', ...args], at('tree'))).code).toBe(args[0] === '*.yaml' ? 0 : 2)
      expect([folder.read('victim.yaml'), folder.read('outside/x.yaml')]).toEqual([REMOVED_API, REMOVED_API])
    }
    expect((await ds(['--fix', '../victim.yaml'], at('tree'))).code).toBe(0)
    expect(folder.read('victim.yaml')).toBe(CLEAN)
  })

  it.skipIf(process.platform !== 'linux')('that is put in the place of a folder meanwhile leads nothing out', async () => {
    use({ 'tree/a/ds.yaml': 'old', 'outside/ds.yaml': 'theirs' })
    const exchange = (real: string): boolean => {
      renameSync(at('tree/a'), at('tree/b'))
      symlinkSync('../outside', at('tree/a'))
      return real.endsWith('tree/a/ds.yaml')
    }
    const errors = await replaceFile(at('tree/a/ds.yaml'), ['new'], { shown: 'ds.yaml', allows: exchange })
    expect(errors).toEqual([{ message: 'ds.yaml cannot be written: its folder is replaced meanwhile' }])
    const meanwhile = function* (): Generator<string> {
      yield 'new'
      renameSync(at('tree/b'), at('tree/c'))
      symlinkSync('../outside', at('tree/b'))
    }
    expect(await replaceFile(at('tree/b/ds.yaml'), meanwhile(), { shown: 'ds.yaml', allows: () => true })).toEqual([])
    expect([folder.read('tree/c/ds.yaml'), folder.read('outside/ds.yaml'), readdirSync(at('outside'))]).toEqual([
      'new',
      'theirs',
      ['ds.yaml'],
    ])
  })

  it('inside of it leads to the file that is replaced', async () => {
    use({ 'tree/real/ds.yaml': REMOVED_API })
    symlinkSync('real/ds.yaml', at('tree/link.yaml'))
    expect((await ds(['--fix', 'tree'])).code).toBe(0)
    expect([folder.read('tree/real/ds.yaml'), lstatSync(at('tree/link.yaml')).isSymbolicLink()]).toEqual([CLEAN, true])
  })

  it.each([
    ['--format', 'json:report.json'],
    ['--format', 'sarif:report.json'],
    ['--baseline', 'report.json', '--update-baseline'],
  ])('for a report: %s %s', async (...args) => {
    use({ 'victim.json': '{"version": 1, "findings": []}', 'tree/ds.yaml': CLEAN, 'out/.keep': '' })
    symlinkSync('../victim.json', at('tree/report.json'))
    const ran = await ds([...args, 'ds.yaml'], at('tree'))
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/report\.json cannot be written: a symbolic link to .*victim\.json, outside/)
    expect(folder.read('victim.json')).toBe('{"version": 1, "findings": []}')
  })

  it('to nowhere creates nothing, and a folder that is a link out of the tree neither', async () => {
    use({ 'tree/ds.yaml': CLEAN, 'out/.keep': '' })
    symlinkSync('../new.json', at('tree/report.json'))
    symlinkSync('../out', at('tree/reports'))
    expect((await ds(['--format', 'json:report.json', 'ds.yaml'], at('tree'))).code).toBe(2)
    expect((await ds(['--format', 'json:reports/r.json', 'ds.yaml'], at('tree'))).code).toBe(2)
    expect([readdirSync(at('out')), readdirSync(folder.path).toSorted()]).toEqual([['.keep'], ['out', 'tree']])
  })
})

describe('a file', () => {
  it('that is new replaces nothing that has come meanwhile', async () => {
    use({})
    const meanwhile = function* (): Generator<string> {
      yield 'new'
      writeFileSync(at('a'), 'theirs')
    }
    const [error] = await replaceFile(at('a'), meanwhile(), { shown: 'a', allows: () => true, isNew: true })
    expect(error?.message).toMatch(/^a cannot be written: /)
    expect([folder.read('a'), left()]).toEqual(['theirs', []])
    expect(await replaceFile(at('b'), ['new'], { shown: 'b', allows: () => true, isNew: true })).toEqual([])
    expect([folder.read('b'), left()]).toEqual(['new', []])
  })

  it('keeps its mode, and its other names keep the old content', async () => {
    use({ 'ds.yaml': REMOVED_API })
    chmodSync(at('ds.yaml'), 0o754)
    linkSync(at('ds.yaml'), at('other.txt'))
    await ds(['--fix', 'ds.yaml', '--format', 'json:new.json'])
    expect([folder.read('ds.yaml'), folder.read('other.txt')]).toEqual([CLEAN, REMOVED_API])
    expect(statSync(at('ds.yaml')).mode & 0o7777).toBe(0o754)
    expect(statSync(at('new.json')).mode & 0o777).toBe(0o666 & ~process.umask())
  })

  it.skipIf(!root)('keeps its owner', async () => {
    use({ 'ds.yaml': REMOVED_API })
    chownSync(at('ds.yaml'), 12345, 23456)
    await ds(['--fix', 'ds.yaml'])
    expect(statSync(at('ds.yaml'))).toMatchObject({ uid: 12345, gid: 23456 })
  })

  it.skipIf(process.platform === 'win32')('has its old content where the disk is full', async () => {
    use({ 'ds.yaml': LARGE, 'small.yaml': REMOVED_API })
    const { code, stderr } = await limited('--fix', 'ds.yaml', 'small.yaml')
    expect(stderr).toContain('error ds.yaml cannot be written: the file would exceed the size limit of this system')
    expect([code, folder.read('ds.yaml'), folder.read('small.yaml'), left()]).toEqual([2, LARGE, CLEAN, []])
  })

  it.skipIf(process.platform === 'win32')('is not begun where the disk is full: init, reports and baselines', async () => {
    use({ 'ds.yaml': LARGE.replaceAll('# a comment', '# another comment') })
    for (const args of [
      ['--format', 'html:r.html', 'ds.yaml'],
      ['--update-baseline', '--baseline', 'b.json', 'ds.yaml'],
      ['init', '--workflow'],
    ])
      await limitedTo(0, ...args)
    expect(readdirSync(folder.path).filter(name => name !== 'ds.yaml' && name !== '.github')).toEqual([])
  })

  it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGKILL'] as const)(
    'is old or new after %s in the middle',
    async signal => {
      let ran: Ran
      // On a busy machine a short run may end before it is told to.
      let count = 200
      do {
        const files = Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.yaml`, REMOVED_API]))
        use(files)
        const child = built.start('cli', ['--fix', '.'], { cwd: folder.path })
        const watcher = watch(folder.path, (_, name) => {
          if (!name?.startsWith('.ds-lint-')) return
          watcher.close()
          child.kill(signal)
        })
        ran = await ended(child)
        watcher.close()
        const texts = Object.keys(files).map(name => folder.read(name))
        expect(texts.filter(text => text !== REMOVED_API && text !== CLEAN)).toEqual([])
        if (signal !== 'SIGKILL') expect(left()).toEqual([])
        count *= 2
      } while (ran.code === 0 && count <= 3200)
      expect([ran.code, ran.signal]).toEqual([null, signal])
    },
  )

  it.skipIf(root)('is left alone where its folder takes no new file', async () => {
    use({ 'a/ds.yaml': REMOVED_API })
    chmodSync(at('a'), 0o555)
    const { code, stderr } = await ds(['--fix', 'a/ds.yaml'])
    chmodSync(at('a'), 0o755)
    expect([code, folder.read('a/ds.yaml')]).toEqual([2, REMOVED_API])
    expect(stderr).toMatch(/a\/ds\.yaml cannot be written: no file can be created in .*: permission denied/)
  })
})

describe.skipIf(process.platform === 'win32')('what is no regular file', () => {
  it('is written to: devices, pipes and open descriptors', async () => {
    use({ 'ds.yaml': CLEAN })
    const command = '"$0" "$1" --format json:/dev/stdout --format text:/dev/null ds.yaml | cat'
    const printed = execFileSync('sh', ['-c', command, process.execPath, built.file('cli')], { cwd: folder.path, encoding: 'utf8' })
    expect(JSON.parse(printed)).toMatchObject({ version: 1 })
    execFileSync('mkfifo', [at('pipe')])
    const reader = spawn('cat', [at('pipe')])
    let read = ''
    reader.stdout.setEncoding('utf8').on('data', (text: string) => (read += text))
    const [{ code }] = await Promise.all([ds(['--format', 'json:pipe', 'ds.yaml']), once(reader, 'close')])
    expect([code, (JSON.parse(read) as { version: number }).version]).toEqual([0, 1])
    expect(lstatSync(at('pipe')).isFIFO()).toBe(true)
  })

  it('keeps what a shell has opened', async () => {
    use({ 'ds.yaml': CLEAN })
    const command = `"$0" "$1" --format json:/dev/fd/3 ds.yaml 3>report.json >/dev/null; echo end >>report.json`
    execFileSync('sh', ['-c', command, process.execPath, built.file('cli')], { cwd: folder.path })
    expect(readFileSync(at('report.json'), 'utf8')).toMatch(/^\{[^]*\}\nend\n$/)
  })

  it.skipIf(process.platform !== 'linux')('may be full', async () => {
    use({ 'ds.yaml': CLEAN })
    const { code, stderr } = await ds(['--format', 'json:/dev/full', 'ds.yaml'])
    expect([code, stderr]).toEqual([2, 'ds-lint: error /dev/full cannot be written: no space left on the device\n'])
  })

  it('is told where it is a folder', async () => {
    use({ 'ds.yaml': CLEAN })
    mkdirSync(at('report.json'))
    writeFileSync(at('report.json/x'), '')
    const { code, stderr } = await ds(['--format', 'json:report.json', 'ds.yaml'])
    expect([code, stderr]).toEqual([2, 'ds-lint: error report.json cannot be written: a folder, not a file\n'])
  })
})
