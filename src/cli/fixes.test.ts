/** --fix, --fix-unsafe and --fix-dry-run on real files. */
import { execFileSync } from 'node:child_process'
import { chmodSync, readlinkSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, POSIX, type Ran, REMOVED_API, REPLICAS } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

function use(files: Readonly<Record<string, string | Buffer>>): void {
  folder = new Folder(files)
}

function ds(...args: string[]): Promise<Ran> {
  return built.run('cli', args, { cwd: folder.path })
}

/** A safe fix in line 1, an unsafe one in line 7. */
const BOTH = REPLICAS.replace('apps/v1', 'apps/v1beta2')

describe('--fix', () => {
  it('applies the safe fixes, reports what is left with its own fixes, and exits by it', async () => {
    use({ 'ds.yaml': BOTH, 'old.yaml': REMOVED_API, 'clean.yaml': CLEAN })
    const { code, stdout, stderr } = await ds('--fix', '.')
    expect([code, stderr]).toEqual([1, 'ds-lint: 2 fixes in 2 files\n'])
    expect(folder.read('ds.yaml')).toBe(REPLICAS)
    expect(folder.read('old.yaml')).toBe(CLEAN)
    expect(stdout).toMatch(/^ds\.yaml:7:3: error /)
    expect(stdout).toContain('run with --fix-unsafe')
    expect(stdout).toContain('1 finding (1 error) in 1 of 3 DaemonSets')
    expect(await ds('--fix', 'old.yaml')).toMatchObject({ code: 0, stderr: 'ds-lint: 0 fixes in 0 files\n' })
  })

  it('applies the unsafe ones too when told so; a second run has nothing to do', async () => {
    use({ 'ds.yaml': BOTH })
    expect(await ds('--fix-unsafe', '.')).toMatchObject({ code: 0, stderr: 'ds-lint: 2 fixes in 1 file\n' })
    expect(folder.read('ds.yaml')).toBe(CLEAN)
    utimesSync(`${folder.path}/ds.yaml`, 1, 1)
    expect(await ds('--fix-unsafe', '.')).toMatchObject({ code: 0, stderr: 'ds-lint: 0 fixes in 0 files\n' })
    expect(statSync(`${folder.path}/ds.yaml`).mtimeMs).toBe(1000)
  })

  it('keeps encodings, marks, line breaks, and every byte elsewhere', async () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
    const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le')
    const odd = (text: string): string => `# é 😀\n${text.replace('name: agent\n', 'name:   agent   # why\n')}\n\n# end`
    const pod = '{"metadata": {"labels": {"a": "b"}},"spec":{"containers" : [ {"name": "a","image": "a:1" }]} }'
    const json = (version: string): string =>
      `{"apiVersion":"${version}","kind":"DaemonSet", "metadata":{ "name":"a"},\n\t"spec": {"selector": {"matchLabels": {"a": "b"}}, "template":${pod}}}`
    const untolerated = CLEAN.replace(/ {6}tolerations:[^]*?(?= {6}containers)/, '')
    use({
      'crlf.yaml': crlf(untolerated),
      'mark.yaml': `\uFEFF${REMOVED_API}`,
      'le.yaml': utf16(crlf(REMOVED_API)),
      'be.yaml': utf16(REMOVED_API).swap16(),
      'odd.yaml': odd(REMOVED_API),
      'flow.json': json('apps/v1beta2'),
    })
    await ds('--fix', '.')
    await ds('--fix-unsafe', 'crlf.yaml')
    expect(folder.read('mark.yaml')).toBe(`\uFEFF${CLEAN}`)
    expect(folder.bytes('le.yaml')).toEqual(utf16(crlf(CLEAN)))
    expect(folder.bytes('be.yaml')).toEqual(utf16(CLEAN).swap16())
    expect(folder.read('odd.yaml')).toBe(odd(CLEAN))
    expect(folder.read('flow.json')).toBe(json('apps/v1'))
    const fixed = folder.read('crlf.yaml')
    expect(fixed).toContain('tolerations:\r\n')
    expect(fixed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('leaves text alone that is rendered, shared or not of its encoding, and files that it does not lint', async () => {
    const rendered = `# Source: agent/templates/daemonset.yaml\n${REMOVED_API}`
    const shared = REPLICAS.replace('  replicas: 3\n', '  <<: &extra\n    replicas: 3\n').replace(
      '    spec:\n',
      '    spec:\n      x: *extra\n',
    )
    const invalid = Buffer.from(REMOVED_API.replace('name: agent', 'name: agent # caf\xe9'), 'latin1')
    use({
      'rendered.yaml': rendered,
      'shared.yaml': shared,
      'invalid.yaml': invalid,
      'ignored.yaml': BOTH,
      '.ds-lint.yaml': 'ignore: [ignored.yaml]',
    })
    const { code, stderr } = await ds('--fix-unsafe', '--rule', 'unknown-field=off', '.')
    expect([code, stderr]).toEqual([1, 'ds-lint: 0 fixes in 0 files\n'])
    await ds('--fix-unsafe', 'shared.yaml')
    expect(folder.read('rendered.yaml')).toBe(rendered)
    expect(folder.read('shared.yaml')).toContain('<<: &extra\n    replicas: 3\n')
    expect(folder.bytes('invalid.yaml')).toEqual(invalid)
    expect(folder.read('ignored.yaml')).toBe(BOTH)
  })

  it('leaves findings alone that are suppressed, in the baseline or off', async () => {
    const suppressed = `# ds-lint-disable-next-line removed-api -- an old cluster\n${REMOVED_API}`
    use({ 'suppressed.yaml': suppressed, 'known.yaml': REMOVED_API.replace('name: agent', 'name: other') })
    await ds('--baseline', 'known.json', '--update-baseline', 'known.yaml')
    expect((await ds('--fix', '--baseline', 'known.json', '.')).stderr).toBe('ds-lint: 0 fixes in 0 files\n')
    expect((await ds('--fix', '--rule', 'removed-api=off', '.')).stderr).toBe('ds-lint: 0 fixes in 0 files\n')
    expect(folder.read('suppressed.yaml')).toBe(suppressed)
  })

  it.skipIf(!POSIX)('follows links and keeps the mode of files (not on Windows)', async () => {
    use({ 'real/ds.yaml': REMOVED_API })
    chmodSync(`${folder.path}/real/ds.yaml`, 0o640)
    symlinkSync('real/ds.yaml', `${folder.path}/link.yaml`)
    await ds('--fix', 'link.yaml')
    expect([folder.read('real/ds.yaml'), readlinkSync(`${folder.path}/link.yaml`)]).toEqual([CLEAN, 'real/ds.yaml'])
    expect(statSync(`${folder.path}/real/ds.yaml`).mode & 0o777).toBe(0o640)
  })

  it('fixes several manifests of a file, and those of a List', async () => {
    const items = REMOVED_API.replace(/^/gm, '  ').replace('  api', '- api').trimEnd()
    const list = (version: string): string => `kind: List\nitems:\n${items.replace('apps/v1beta2', version)}\n`
    use({ 'two.yaml': `${REMOVED_API}---\n${REMOVED_API}`, 'list.yaml': list('apps/v1beta2') })
    expect(await ds('--fix', '--rule', 'duplicate-object=off', '--rule', 'overlapping-selectors=off', '.')).toMatchObject({
      code: 0,
      stderr: 'ds-lint: 3 fixes in 2 files\n',
    })
    expect(folder.read('two.yaml')).toBe(`${CLEAN}---\n${CLEAN}`)
    expect(folder.read('list.yaml')).toBe(list('apps/v1'))
  })
})

it('adds a missing parent once, whatever belongs in it', async () => {
  const pod = CLEAN.slice(CLEAN.indexOf('      priorityClassName'))
  const unindented = CLEAN.replace('    spec:\n', '').replace(pod, pod.replace(/^ {2}/gm, ''))
  use({ 'ds.yaml': unindented })
  expect(await ds('--fix-unsafe', '.')).toMatchObject({ code: 0, stderr: 'ds-lint: 4 fixes in 1 file\n' })
  expect(folder.read('ds.yaml').match(/^ +spec:$/gm)).toEqual(['    spec:'])
  expect(folder.read('ds.yaml').split('\n').toSorted()).toEqual(CLEAN.split('\n').toSorted())
})

describe('--fix-dry-run', () => {
  it('prints a diff that git applies, writes nothing, and exits by what would be left', async () => {
    use({ 'a/ds.yaml': BOTH, 'b.yaml': REMOVED_API.trimEnd() })
    const { code, stdout, stderr } = await ds('--fix-dry-run', '.')
    expect([code, stderr]).toEqual([1, 'ds-lint: 2 fixes in 2 files, not written: --fix-dry-run\n'])
    expect(stdout).toMatch(
      /^--- a\/a\/ds\.yaml\n\+\+\+ b\/a\/ds\.yaml\n@@ -1,5 \+1,5 @@\n-apiVersion: apps\/v1beta2\n\+apiVersion: apps\/v1\n kind: DaemonSet\n/,
    )
    expect(stdout).toContain('1 finding (1 error) in 1 of 2 DaemonSets')
    expect([folder.read('a/ds.yaml'), folder.read('b.yaml')]).toEqual([BOTH, REMOVED_API.trimEnd()])
    const { stdout: report, stderr: diff } = await ds('--fix-dry-run', '--fix-unsafe', '--format', 'json', '.')
    expect(JSON.parse(report)).toMatchObject({ findings: [] })
    execFileSync('git', ['apply', '-'], { cwd: folder.path, input: diff.replace(/^ds-lint: .*\n/m, '') })
    expect([folder.read('a/ds.yaml'), folder.read('b.yaml')]).toEqual([CLEAN, CLEAN.trimEnd()])
  })
})

it('escapes what would steer a terminal in a diff that a log shows', async () => {
  use({ 'a.yaml': REMOVED_API.replace('kind:', '# \u202e ##vso[task.setvariable variable=PATH]/x\nkind:') })
  const shown = async (env: Readonly<Record<string, string>>): Promise<string> =>
    (await built.run('cli', ['--fix-dry-run', 'a.yaml'], { cwd: folder.path, env })).stdout
  const escaped = ' # \\u202e #\\x23vso[task.setvariable variable=PATH]/x\n'
  for (const name of ['CI', 'TF_BUILD', 'TEAMCITY_VERSION']) expect(await shown({ CI: '', [name]: 'True' })).toContain(escaped)
  expect(await shown({ CI: '' })).toContain(' # \u202e ##vso[')
})

it.skipIf(!POSIX || process.getuid?.() === 0)('says which file cannot be written, and fixes the others', async () => {
  use({ 'a.yaml': REMOVED_API, 'b.yaml': REMOVED_API })
  chmodSync(`${folder.path}/a.yaml`, 0o444)
  const { code, stderr } = await ds('--fix', 'a.yaml', 'b.yaml')
  expect([code, stderr]).toEqual([2, 'ds-lint: 2 fixes in 2 files\nds-lint: error a.yaml cannot be written: permission denied\n'])
  expect([folder.read('a.yaml'), folder.read('b.yaml')]).toEqual([REMOVED_API, CLEAN])
})
