/** Names of files that would steer a terminal, or are no text: in every format, and in errors. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { Built, Folder, REMOVED_API } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

const NAMES = ['esc\u001b[31m\u009b.yaml', 'line\nbreak::error::.yaml', 'bidi\u202e\u2066.yaml', 'bell\u0007.yaml']
// oxlint-disable-next-line no-control-regex
const STEERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffd]/

it
  .skipIf(process.platform !== 'linux')
  .each([
    ...['text', 'json', 'sarif', 'github', 'markdown'].map(format => ['--format', format, '.', 'no\u001b[31m.yaml']),
    ...['text', 'json', 'markdown'].map(format => ['diff', '--base', 'old/', '--format', format, '.']),
    ['--un\u001b[31mknown'],
    ['--format', 'no\u001b[31m'],
    ['--base', 'no\u001b[31m', '.'],
    ['--config', 'no\u001b[31m', '.'],
    ['--baseline', 'no\u001b[31m', '.'],
    ['--fix-dry-run', '.'],
    ['explain', 'no\u001b[31m'],
    ['test', '.'],
    ['--policy', '.', '.'],
  ])('nothing of a name steers a terminal: %j %j %j', async (...args) => {
  folder = new Folder(Object.fromEntries([...NAMES, 'old/x.yaml'].map(name => [name, REMOVED_API])))
  const raw = (byte: number): Buffer => Buffer.concat([Buffer.from(`${folder.path}/raw`), Buffer.from([byte]), Buffer.from('.yaml')])
  for (const byte of [0xff, 0xfe]) writeFileSync(raw(byte), REMOVED_API)
  const { code, stdout, stderr } = await built.run('cli', args, { cwd: folder.path })
  expect(code).not.toBe(3)
  expect(`${stdout}${stderr}`).not.toBe('')
  expect(stdout).not.toMatch(STEERS)
  expect(stderr).not.toMatch(STEERS)
  if (args[1] === 'json') {
    const { findings } = JSON.parse(stdout) as { findings: { file: string }[] }
    expect(new Set(findings.map(({ file }) => file)).size).toBe(NAMES.length + 3)
  }
  if (args[1] === 'sarif') {
    const uris = [...stdout.matchAll(/"uri": "([^"]*)"/g)].map(match => match[1])
    expect(uris).toEqual(expect.arrayContaining(['raw%FF.yaml', 'raw%FE.yaml', 'esc%1B%5B31m%C2%9B.yaml']))
  }
})

it.skipIf(process.platform !== 'linux')('names that are no UTF-8 are found as arguments and from inside of such a folder', async () => {
  folder = new Folder()
  const inner = Buffer.concat([Buffer.from(`${folder.path}/d`), Buffer.from([0xe9])])
  mkdirSync(inner)
  writeFileSync(Buffer.concat([inner, Buffer.from('/a'), Buffer.from([0xff]), Buffer.from('.yaml')]), REMOVED_API)
  const command = `"${process.execPath}" "${built.file('cli')}" --no-config --format concise --quiet`
  const name = `"$(printf 'd\\351/a\\377.yaml')"`
  for (const script of [`${command} ${name}`, `${command} "$(printf 'd\\351')"`, `cd "$(printf 'd\\351')" && ${command} .`]) {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], { cwd: folder.path, encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(stdout).toContain('a\\udcff.yaml:')
    expect(status).toBe(1)
  }
})
