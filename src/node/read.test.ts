import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { POSIX } from '../../scripts/built.testing.ts'
import { Configs } from '../config/index.ts'
import { isWithin, readConfigFile } from './config-files.ts'
import { MAX_BYTES } from './disk.ts'
import { parseGlob } from './glob.ts'
import { read } from './read.ts'
import { cwd, lines, results, useFolder, write } from './read.testing.ts'

useFolder()

describe('folders', () => {
  it('are read with everything in them, in the order of names', async () => {
    write({ 'b/z.yml': '', 'b/a.json': '{}', 'b/a/x.yaml': '', 'b/A.YAML': '', 'b/c.txt': '', 'b/d.yaml.tmpl': '', 'a.yaml': 'kind: X' })
    expect(await lines(['.'])).toEqual(['a.yaml', 'b/A.YAML', 'b/a/x.yaml', 'b/a.json', 'b/z.yml'])
    expect(await lines(['./b/', 'a.yaml'])).toEqual(['b/A.YAML', 'b/a/x.yaml', 'b/a.json', 'b/z.yml', 'a.yaml'])
  })

  it('leave out hidden folders, node_modules and our configuration, unless they are named', async () => {
    write({
      '.git/x.yaml': '',
      '.github/w.yaml': '',
      'node_modules/m/n.yaml': '',
      'a/.hidden/h.yaml': '',
      '.top.yaml': '',
      '.ds-lint.yaml': '',
    })
    expect(await lines(['.'])).toEqual(['.top.yaml'])
    expect(await lines(['.github', 'node_modules/m', '.ds-lint.yaml'])).toEqual([
      '.github/w.yaml',
      'node_modules/m/n.yaml',
      '.ds-lint.yaml',
    ])
  })

  it('leave out hidden folders, templates, and what is of others or of tests; what holds a DaemonSet is named', async () => {
    const ds = 'kind: DaemonSet'
    write({
      'a.yaml': ds,
      '.hidden/deep/ds.yaml': ds,
      '.hidden/other.yaml': 'kind: Service',
      'agent.yml.j2': ds,
      '_ds.tpl': ds,
      'notes.tpl': 'kind: Job',
      'x.yaml.tftpl': ds,
      'x.yaml.example': ds,
      'old.yaml.bak': ds,
      'vendor/x/ds.yaml': ds,
      'testdata/ds.json': '{"kind": "DaemonSet"}',
      'node_modules/m/ds.yaml': ds,
    })
    const left = async (paths: readonly string[], options = {}) =>
      (await results(paths, options)).map(source => (source.kind === 'skipped' ? `${source.path}: ${source.reason}` : source.path))
    expect(await left(['.'])).toEqual([
      '.hidden/deep/ds.yaml: file in a hidden folder',
      '_ds.tpl: template',
      'a.yaml',
      'agent.yml.j2: template',
      'testdata/ds.json: file in testdata',
      'vendor/x/ds.yaml: file in vendor',
      'x.yaml.example: template',
      'x.yaml.tftpl: template',
    ])
    expect(await left(['.', 'vendor', '.hidden'])).toContain('vendor/x/ds.yaml')
    expect(await left(['**/*.yaml'])).toEqual(['a.yaml', 'vendor/x/ds.yaml: file in vendor'])
    expect(await left(['*/testdata/*.json', 'vendor/**/*.yaml', '{testdata,x}/*.json'])).toEqual(
      expect.arrayContaining(['vendor/x/ds.yaml', 'testdata/ds.json']),
    )
    expect(await left(['.'], { ignore: () => [{ folder: cwd, patterns: ['!vendor/', '_*'] }] })).toEqual(
      expect.arrayContaining(['vendor/x/ds.yaml', 'testdata/ds.json: file in testdata']),
    )
  })

  it('are named as the user named them', async () => {
    write({ 'in/a.yaml': '', 'other/b.yaml': '' })
    expect(await lines(['../other', join(cwd, 'in'), join(cwd, 'other')], { cwd: join(cwd, 'in') })).toEqual(['../other/b.yaml', 'a.yaml'])
    expect(await lines([join(cwd, 'other')], { cwd: join(cwd, 'in') })).toEqual([`${cwd}/other/b.yaml`])
  })

  it('may be empty', async () => {
    mkdirSync(join(cwd, 'empty'))
    expect(await lines(['empty'])).toEqual([])
  })
})

describe('files', () => {
  it.skipIf(!POSIX)('are read whatever their name, each once (not on Windows: links)', async () => {
    write({ 'x.yaml.tmpl': 'a', notes: 'b' })
    symlinkSync('notes', join(cwd, 'link'))
    expect(await lines(['x.yaml.tmpl', 'notes', './notes', 'link', '.'])).toEqual(['x.yaml.tmpl', 'notes'])
  })

  it('keep their line breaks and lose their byte order mark', async () => {
    write({ 'a.yaml': '\uFEFFa: 1\r\nb: 2\r\n', 'b.yaml': Buffer.from('\uFEFFa: é\n', 'utf16le') })
    expect(await results(['.'])).toMatchObject([
      { path: 'a.yaml', absolute: `${cwd}/a.yaml`, text: 'a: 1\r\nb: 2\r\n', encoding: { name: 'utf-8', bom: true } },
      { path: 'b.yaml', text: 'a: é\n', encoding: { name: 'utf-16le', bom: true } },
    ])
  })

  it('are read whole up to the limit, and refused beyond it', async () => {
    const large = Buffer.alloc(50 * 1024 * 1024, '# fifty\n')
    write({ 'large.yaml': large, 'huge.yaml': '', 'exact.yaml': Buffer.alloc(256 * 1024, 'a') })
    execFileSync('truncate', ['-s', String(MAX_BYTES + 1), join(cwd, 'huge.yaml')])
    const [exact, huge, fifty] = await results(['.'])
    expect(exact).toMatchObject({ kind: 'file', text: 'a'.repeat(256 * 1024) })
    expect(huge).toMatchObject({ kind: 'unreadable', reason: 'the file is too large: 101 MB, at most 100 MB are read', named: false })
    expect(fifty?.kind === 'file' && fifty.text.length).toBe(large.length)
  })

  it('that are binary are left out, and those in another encoding say where', async () => {
    write({ 'a.yaml': Buffer.from([0, 1, 2, 3]), 'b.yaml': Buffer.from([0x61, 0xe9]), 'c.yaml': 'kind: X' })
    const [a, b, c] = await results(['.'])
    expect(a).toEqual({ kind: 'skipped', path: 'a.yaml', reason: 'a binary file' })
    expect(b).toMatchObject({ kind: 'file', text: 'a\uFFFD', invalid: { offset: 1 } })
    expect(c).toMatchObject({ kind: 'file', text: 'kind: X' })
  })

  it.skipIf(!POSIX)('that are not there are the user’s error, and the others are read all the same (not on Windows: links)', async () => {
    write({ 'a.yaml': '' })
    symlinkSync('gone', join(cwd, 'dangling'))
    expect(await results(['gone.yaml', 'a.yaml/b', '', 'dangling', 'a\0b', 'a.yaml'])).toMatchObject([
      { kind: 'unreadable', path: 'gone.yaml', reason: 'file or folder not found', named: true },
      { kind: 'unreadable', path: 'a.yaml/b', reason: 'file or folder not found', named: true },
      { kind: 'unreadable', path: '""', reason: 'the path is empty', named: true },
      { kind: 'unreadable', path: 'dangling', reason: 'a symbolic link to gone, which does not exist', named: true },
      { kind: 'unreadable', named: true },
      { kind: 'file', path: 'a.yaml' },
    ])
  })

  it('that vanish before they are read are said to', async () => {
    write({ 'a.yaml': '', 'b.yaml': 'b' })
    const sources = await read(['a.yaml', '.'], { cwd })
    expect(sources.size).toBe(2)
    rmSync(join(cwd, 'a.yaml'))
    expect([...sources]).toMatchObject([
      { kind: 'unreadable', path: 'a.yaml', named: true },
      { path: 'b.yaml', text: 'b' },
    ])
  })

  it.skipIf(!POSIX || process.getuid?.() === 0)(
    'without rights are said to (not checked on Windows, nor as root, who has them all)',
    async () => {
      write({ 'a.yaml': '', 'b/c.yaml': '', 'd.yaml': '' })
      chmodSync(join(cwd, 'a.yaml'), 0)
      chmodSync(join(cwd, 'b'), 0)
      const denied = 'permission denied'
      expect(await lines(['.'])).toEqual([`unreadable a.yaml: ${denied}`, `unreadable b: ${denied}`, 'd.yaml'])
      expect(await results(['b'])).toMatchObject([{ kind: 'unreadable', path: 'b', named: true }])
      chmodSync(join(cwd, 'b'), 0o755)
    },
  )

  it.skipIf(!POSIX)('that are no files are never opened (not on Windows: pipes, devices)', async () => {
    write({ 'z.yaml': '' })
    execFileSync('mkfifo', [join(cwd, 'pipe.yaml')])
    const server = createServer()
    await new Promise<void>(resolve => server.listen(join(cwd, 'socket.yaml'), resolve))
    expect(await lines(['.', '/dev/null'])).toEqual([
      'skipped pipe.yaml: a named pipe, not a regular file',
      'skipped socket.yaml: a socket, not a regular file',
      'z.yaml',
      'unreadable /dev/null: a device, not a regular file',
    ])
    expect(await results(['pipe.yaml'])).toMatchObject([{ kind: 'unreadable', named: true }])
    await new Promise(resolve => server.close(resolve))
  })
})

describe('globs', () => {
  it('match as in a shell with globstar', async () => {
    write({ 'a/x.yaml': '', 'a/b/y.yaml': '', 'a/b/z.txt': '', 'c/w.yml': '', 'c/v.tmpl': '', 'c/README.md': '' })
    expect(await lines(['a/**/*.yaml'])).toEqual(['a/b/y.yaml', 'a/x.yaml'])
    expect(await lines(['./a/*.yaml'])).toEqual(['a/x.yaml'])
    expect(await lines(['{a,c}/*.{yaml,tmpl}'])).toEqual(['a/x.yaml', 'c/v.tmpl'])
    expect(await lines(['../*/x.yaml'], { cwd: join(cwd, 'c') })).toEqual(['../a/x.yaml'])
    expect(await lines([`${cwd}/c/?.yml`])).toEqual(['c/w.yml'])
  })

  it('without a dot mean manifests, and folders with all of theirs', async () => {
    write({ 'a/x.yaml': '', 'a/b/y.yaml': '', 'a/z.txt': '', 'a/t.yaml.tmpl': '' })
    expect(await lines(['*'])).toEqual(['a/b/y.yaml', 'a/x.yaml'])
    expect(await lines(['a/*'])).toEqual(['a/b/y.yaml', 'a/t.yaml.tmpl', 'a/x.yaml'])
  })

  it('find hidden folders only by name', async () => {
    write({ '.ci/a.yaml': '', 'x/.ci/b.yaml': '', 'node_modules/c.yaml': '' })
    expect(await lines(['.ci/*.yaml'])).toEqual(['.ci/a.yaml'])
    expect(await lines(['**/.ci/*.yaml'])).toEqual(['.ci/a.yaml', 'x/.ci/b.yaml'])
  })

  it('that are a file’s name are the file', async () => {
    write({ 'a[1].yaml': '', 'a1.yaml': '' })
    expect(await lines(['a[1].yaml'])).toEqual(['a[1].yaml'])
  })

  it.each([
    ['*a*a*a*a*b', 'the glob has more than 4 wildcards in one name'],
    [`${'?(a)'.repeat(5)}b`, 'the glob has more than 4 wildcards in one name'],
    ['**/a/**/a/**/a/**/a', 'the glob has more than 3 "**"'],
    ['{a,b}'.repeat(10), 'the braces of the glob stand for more than 1000 patterns'],
    ['{1..1001}', 'the braces of the glob stand for more than 1000 patterns'],
    ['{a..z}{a..z}{a..z}.yaml', 'the braces of the glob stand for more than 1000 patterns'],
    [`[${'a'.repeat(1000)}]`, 'the glob is longer than 1000 characters'],
  ])('that take too long are not expanded: %j', async (glob, problem) => {
    write({ [`${'a'.repeat(200)}.yaml`]: '' })
    expect(await lines([glob])).toEqual([`unreadable ${glob}: ${problem}`])
  })

  it('of as many patterns, folders and wildcards as there may be are expanded', async () => {
    write({ 'a/b/c/d-1-e-x-f.yaml': '' })
    expect(await lines(['{a,q}/**/c/**/@(d|e)-{1..9}-*-?(x)-*.yaml', '{1..500}{a,b}.yaml'])).toEqual([
      'a/b/c/d-1-e-x-f.yaml',
      'unreadable {1..500}{a,b}.yaml: the glob matches no file',
    ])
  })

  it('that match nothing are the user’s error', async () => {
    expect(await lines(['*.yaml', 'gone/*.yaml'])).toEqual([
      'unreadable *.yaml: the glob matches no file',
      'unreadable gone/*.yaml: the glob matches no file: gone: file or folder not found',
    ])
  })
})

describe('.ds-lint.yaml', () => {
  it('is found from each folder and says what is ignored', async () => {
    write({
      '.ds-lint.yaml': 'ignore: [/gen, "*.tmp.yaml"]',
      'gen/a.yaml': '',
      'x/gen/a.yaml': '',
      'x/b.tmp.yaml': '',
      'y/.ds-lint.yaml': 'ignore: ["*", "!/only.yaml"]',
      'y/only.yaml': '',
      'y/b.tmp.yaml': '',
      'z/.ds-lint.yaml': '',
      'z/b.tmp.yaml': '',
    })
    const configs = await Configs.create({ cwd, files: { readFile: readConfigFile, isWithin }, options: { ignore: ['z/no*'] }, rules: [] })
    const ignore = (folder: string) => configs.ignores(folder)
    expect(await lines(['.', 'z/no.yaml'], { ignore })).toEqual([
      'x/gen/a.yaml',
      'y/only.yaml',
      'z/b.tmp.yaml',
      'unreadable z/no.yaml: file or folder not found',
    ])
    expect(configs.errors).toEqual([])
  })

  it('that is no text is the user’s error', async () => {
    write({ '.ds-lint.yaml': Buffer.from([0, 1, 2]), 'x/.ds-lint.yaml': Buffer.from([0xe9]), 'y/.ds-lint.yaml/f': '' })
    const configs = await Configs.create({ cwd, files: { readFile: readConfigFile, isWithin }, options: {}, rules: [] })
    await Promise.all([configs.run(), configs.settings(`${cwd}/x/a.yaml`), configs.settings(`${cwd}/y/a.yaml`)])
    expect(configs.errors.map(({ message }) => message).sort()).toEqual([
      '.ds-lint.yaml: a binary file',
      'x/.ds-lint.yaml: byte 0xe9 is not valid UTF-8; save the file as UTF-8',
      'y/.ds-lint.yaml: a folder, not a file',
    ])
  })
})

describe('standard input', () => {
  it('is one of the paths, once', async () => {
    write({ 'a.yaml': '' })
    const [input, file] = await results(['-', 'a.yaml', '-'], { stdin: () => Promise.resolve(Buffer.from('kind: X')) })
    expect(input).toMatchObject({ kind: 'file', path: '-', text: 'kind: X', absolute: `${cwd}/-` })
    expect(file).toMatchObject({ path: 'a.yaml' })
    expect(await lines(['-'])).toEqual(['unreadable -: standard input is not available'])
    expect(await lines(['-'], { stdin: () => Uint8Array.of(0, 1, 0) })).toEqual(['skipped -: a binary file'])
  })

  it.skipIf(!POSIX)('may come through a pipe that the shell opened (not on Windows)', async () => {
    const script = `import { read } from './src/node/read.ts'; for (const { text } of await read(['/dev/stdin'], { cwd: '/tmp' })) console.log(text)`
    const command = `printf 'kind: X' | "$0" --input-type=module --import tsx -e "$1"`
    const out = execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8' })
    expect(out).toBe('kind: X\n')
  })
})

describe('many files', () => {
  it('are walked without a limit', async () => {
    mkdirSync(join(cwd, 'many'))
    for (let i = 0; i < 5_000; i++) writeFileSync(join(cwd, 'many', `f${i}.yaml`), '')
    expect((await read(['.'], { cwd })).size).toBe(5_000)
  })
})

describe.skipIf(process.platform !== 'linux')('names', () => {
  const names = [Buffer.from('a\xff.yaml', 'latin1'), Buffer.from('a\xfe.yaml', 'latin1'), Buffer.from('d\xc3\xa9\x80/x.yaml', 'latin1')]

  it('of bytes that are no UTF-8 are read, and stay different', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ds-lint-names-'))
    try {
      mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from('d\xc3\xa9\x80', 'latin1')]))
      for (const [i, name] of names.entries()) writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), `kind: K${i}\n`)
      symlinkSync(Buffer.concat([Buffer.from(`${folder}/`), names[0]!]), join(folder, 'link.yaml'))
      const results = [...(await read(['.'], { cwd: folder }))]
      expect(results.map(result => [result.path, result.kind === 'file' && result.text])).toEqual([
        ['a\udcfe.yaml', 'kind: K1\n'],
        ['a\udcff.yaml', 'kind: K0\n'],
        ['d\u00e9\udc80/x.yaml', 'kind: K2\n'],
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('of broken links and of folders that a glob does not mean are not reported', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ds-lint-names-'))
    try {
      symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.yaml'))
      for (const [glob, kind, reason] of [
        ['x*.yaml', 'unreadable', 'the glob matches no file'],
        ['b*.yaml', 'skipped', 'dangling link'],
      ] as const) {
        expect([...(await read([glob], { cwd: folder }))]).toMatchObject([{ kind, reason }])
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it.each([
    ['x*.yaml', [], ['a', 'a/b']],
    ['*/x.yaml', ['a', 'b'], ['a/b']],
    ['{a,b/c}/*.yaml', ['a', 'b', 'b/c'], ['c', 'a/c', 'b/c/d']],
    ['*a/**/x.yaml', ['a', 'a/b', 'a/b/c'], ['b', 'b/a']],
    ['**', ['a', 'a/b'], []],
    ['@(a/b|c)/x.yaml', ['a', 'a/b', 'c'], []],
  ])('of folders in which %s can match', async (pattern, entered, others) => {
    const { mayHold } = await parseGlob(pattern)
    expect([...entered, ...others].filter(path => mayHold?.(path))).toEqual(entered)
  })
})
