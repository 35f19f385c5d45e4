/** Runs that have nothing to check say so. */
import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, POSIX } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n'

describe('--require-daemonsets', () => {
  it.each([
    ['no file', {}, []],
    ['other kinds', { 'service.yaml': SERVICE }, []],
    ['another format', { 'service.yaml': SERVICE }, ['--format', 'json']],
    ['other kinds and quiet', { 'service.yaml': SERVICE }, ['--quiet', '--fail-on', 'never']],
  ])('fails a run that finds none: %s', async (_, files, args) => {
    folder = new Folder(files)
    expect(await built.run('cli', [...args, '.'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' })
    expect(await built.run('cli', ['--require-daemonsets', ...args, '.'], { cwd: folder.path })).toMatchObject({
      code: 1,
      stderr: 'ds-lint: no DaemonSet found, but --require-daemonsets is set; check the paths\n',
    })
  })

  it('is silent where there is one, and gives way to other errors', async () => {
    folder = new Folder({ 'ds.yaml': CLEAN })
    expect(await built.run('cli', ['--require-daemonsets', '.'], { cwd: folder.path })).toMatchObject({ code: 0, stderr: '' })
    expect(await built.run('cli', ['--require-daemonsets', 'nope'], { cwd: folder.path })).toMatchObject({ code: 2 })
  })
})

describe('standard input', () => {
  it.each([
    ['', 'standard input is empty'],
    ['\n\n', 'standard input is empty'],
    ['# a comment\n---\n', 'standard input is empty'],
    ['Error: chart not found\n', 'standard input holds no manifest'],
    ['{}\n', 'standard input holds no manifest'],
    ['\0\0\0', 'standard input is binary'],
  ])('without a manifest is exit 2: %j', async (input, message) => {
    folder = new Folder({})
    const { code, stderr } = await built.run('cli', ['-'], { cwd: folder.path, input })
    expect([code, stderr]).toEqual([2, `ds-lint: error ${message}, so there is nothing to check: did the command before the pipe fail?\n`])
  })

  it.skipIf(!POSIX)('that nobody named is mentioned where nothing is found', async () => {
    folder = new Folder({})
    const piped = (paths: string) =>
      spawnSync('sh', ['-c', `echo x | "$0" "$1" ${paths}`, process.execPath, built.file('cli')], { cwd: folder.path, encoding: 'utf8' })
    expect(piped('').stderr).toBe('ds-lint: note standard input is not read; name it: ds-lint -\n')
    folder.write('ds.yaml', CLEAN)
    expect([piped('').stderr, piped('ds.yaml').stderr]).toEqual(['', ''])
  })

  it('without a DaemonSet is exit 0, and says that there is none', async () => {
    folder = new Folder({})
    const ran = await built.run('cli', ['-'], { cwd: folder.path, input: SERVICE })
    expect(ran).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining('no DaemonSet') })
  })
})

describe('a document with a syntax error', () => {
  const BROKEN = CLEAN.replace(/^spec:$/m, 'spec: [')

  it.each([
    ['whose finding is off', BROKEN, ['--rule', 'syntax-error=off']],
    ['whose finding is suppressed', `# ds-lint-disable syntax-error -- broken on purpose\n${BROKEN}`, []],
    ['whose finding is in the baseline', BROKEN, ['--baseline', 'known.json', '--update-baseline']],
  ])('%s is counted as not checked', async (_, text, args) => {
    folder = new Folder({ 'clean.yaml': CLEAN, 'ds.yaml': text })
    const { code, stdout } = await built.run('cli', [...args, '--verbose', '.'], { cwd: folder.path })
    expect([code, stdout]).toEqual([0, expect.stringContaining('ds.yaml: not checked: 1 broken document\n')])
    expect(stdout).toContain('2 documents, 1 broken document not checked · ')
  })

  it('is a finding otherwise', async () => {
    folder = new Folder({ 'clean.yaml': CLEAN, 'ds.yaml': BROKEN })
    const { code, stdout } = await built.run('cli', ['.'], { cwd: folder.path })
    expect([code, stdout]).toEqual([1, expect.not.stringContaining('not checked')])
  })
})

describe('options about policies', () => {
  it.each(['--policy-user=ci', '--policy-unbound', '--policy-all-kinds'])('%s needs policies', async option => {
    folder = new Folder({ 'clean.yaml': CLEAN })
    const { code, stderr } = await built.run('cli', [option, '.'], { cwd: folder.path })
    const name = option.replace(/=.*/, '')
    expect([code, stderr]).toEqual([
      2,
      `ds-lint: error ${name} needs policies: name them with --policy PATH, or as policies in the configuration\n`,
    ])
  })
})
