/** Charts and kustomizations that nobody trusts: what names and paths in them lead to with --render. */
import { chmodSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, POSIX, type Ran } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder
let tools: Folder

beforeAll(async () => {
  built = await Built.create()
})
beforeEach(() => {
  folder = new Folder({ 'c/templates/ds.yaml': CLEAN })
  tools = new Folder({})
})

/** What it does, with its `args`, when it is not asked for its version. */
function tool(name: string, body: string): void {
  const file = join(tools.path, name)
  const version = "const args = process.argv.slice(2)\nif (args[0] === 'version') { console.log('v5.8.0'); process.exit(0) }"
  writeFileSync(file, `#!${process.execPath}\n${version}\n${body}\n`)
  chmodSync(file, 0o755)
}

/** With a helm that tells its arguments. */
function render(...options: string[]): Promise<Ran> {
  tool('helm', "console.error('Error: ' + args); process.exit(1)")
  return built.run('cli', ['--render', ...options, '.'], { cwd: folder.path, env: { PATH: tools.path } })
}

interface Entry {
  readonly name?: string
  readonly text?: string
  readonly type?: string
  /** What the header says; else that of the text. */
  readonly size?: number
}

/** A compressed tar archive. */
function archive(...entries: readonly Entry[]): Buffer {
  const blocks = entries.flatMap(({ name = 'c/a', text = '', type = '0', size = Buffer.byteLength(text) }) => {
    const header = Buffer.alloc(512)
    header.write(name)
    header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
    header.write(type, 156)
    header.write('c', 345)
    const content = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512)
    content.write(text)
    return [header, content]
  })
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]))
}

const chart = (name: string, dependencies = '[]'): string =>
  `apiVersion: v2\nname: ${JSON.stringify(name)}\nversion: 1.0.0\ndependencies: ${dependencies}\n`

describe.runIf(POSIX)('--render', () => {
  it.each(['--post-renderer=./evil', '-f', '--kubeconfig=x'])('a chart of the name %s gives helm no option', async name => {
    folder.write('c/Chart.yaml', chart(name))
    const { code, stderr } = await render()
    expect(code).toBe(2)
    expect(stderr).toContain(`--skip-tests,--,${name},`)
  })

  it('a release of the configuration gives helm no option', async () => {
    folder.write('c/Chart.yaml', chart('c'))
    folder.write('.ds-lint.yaml', 'render: {charts: [{path: c, release: --post-renderer=./evil, namespace: --post-renderer=./evil}]}\n')
    const { code, stderr } = await render()
    expect(code).toBe(2)
    if (stderr.includes('helm cannot render')) expect(stderr).toMatch(/template,--namespace,[^,]*,.*,--,--post-renderer=\.\/evil,/)
  })

  it.each(['../../../OUT', '..', '.', 'a/../../../OUT', '/OUT', ''])('a dependency of the name %j is copied nowhere', async name => {
    const target = join(tools.path, 'outside')
    const written = name.replace('OUT', target)
    folder.write('c/Chart.yaml', chart('c', `[{name: ${JSON.stringify(written)}, version: 1.0.0, repository: "file://../d"}]`))
    folder.write('d/Chart.yaml', chart('d'))
    const { code, stderr } = await render()
    expect(code).toBe(2)
    expect(stderr).toContain('this chart is not rendered: the dependency "')
    expect(existsSync(target)).toBe(false)
  })

  it('charts that depend on themselves, and on one another, end', async () => {
    folder.write(
      'c/Chart.yaml',
      chart('c', '[{name: c, version: 1.0.0, repository: "file://."}, {name: d, version: 1.0.0, repository: "file://../d"}]'),
    )
    folder.write('d/Chart.yaml', chart('d', '[{name: c, version: 1.0.0, repository: "file://../c"}]'))
    const { code, stderr } = await render()
    expect(code).toBe(2)
    expect(stderr).toContain('error helm cannot render this chart')
  })

  it('charts that use the next one twice, again and again, are refused', async () => {
    const twice = (next: number): string =>
      `[{name: c${next}, alias: a, version: 1.0.0, repository: "file://../c${next}"}, {name: c${next}, alias: b, version: 1.0.0, repository: "file://../c${next}"}]`
    folder.write('c/Chart.yaml', chart('c', '[{name: c0, version: 1.0.0}]'))
    for (let at = 0; at < 30; at++) folder.write(`c/charts/c${at}/Chart.yaml`, chart(`c${at}`, twice(at + 1)))
    const { code, stderr } = await render()
    expect(code).toBe(2)
    expect(stderr).toContain('this chart is not rendered: more than 1000 charts in charts')
  })

  const SCHEMA = '{"$ref": "file:///etc/passwd"}'
  const hidden: readonly (readonly [how: string, path: string, content: string | Buffer])[] = [
    ['behind a byte order mark', 'values.schema.json', `\uFEFF${SCHEMA}`],
    ['before something else', 'values.schema.json', `${SCHEMA} more`],
    ['behind a byte order mark, packed', 'charts/d-1.0.0.tgz', archive({ text: `\uFEFF${SCHEMA}` })],
    [
      'in a file whose size stands elsewhere',
      'charts/d-1.0.0.tgz',
      archive({ type: 'x', text: '10 size=0\n' }, { size: 1024 }, { text: SCHEMA }),
    ],
    ['in a folder', 'charts/d-1.0.0.tgz', archive({ type: '5', size: 1024 }, { text: SCHEMA })],
    ['in a link', 'charts/d-1.0.0.tgz', archive({ type: '2', size: 1024 }, { text: SCHEMA })],
    ['in a file without a name of its own', 'charts/d-1.0.0.tgz', archive({ name: '', text: SCHEMA })],
  ]
  it.each(hidden)('a schema of values that leads elsewhere %s is not checked', async (_, path, content) => {
    folder.write('c/Chart.yaml', chart('c'))
    mkdirSync(join(folder.path, 'c/charts'))
    writeFileSync(join(folder.path, 'c', path), content)
    for (const options of [[], ['--render-network']])
      expect((await render(...options)).stderr).toContain('--skip-tests,--skip-schema-validation,')
  })

  it('archives that unpack to more than charts hold are refused', async () => {
    folder.write('c/Chart.yaml', chart('c'))
    mkdirSync(join(folder.path, 'c/charts'))
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024))
    for (const name of ['a', 'b', 'c']) writeFileSync(join(folder.path, `c/charts/${name}-1.0.0.tgz`), bomb)
    expect((await render()).stderr).toContain('this chart is not rendered: its archives unpack to more than 256 MiB')
  })

  it('a file of values whose name is a list gives helm none', async () => {
    folder.write('c/Chart.yaml', chart('c'))
    folder.write('c/ci/a,"b-values.yaml', '')
    tool('helm', `console.error('Error: ' + /[,"]/.test(args[args.indexOf('--values') + 1])); process.exit(1)`)
    const { stderr } = await built.run('cli', ['--render', '.'], { cwd: folder.path, env: { PATH: tools.path } })
    expect(stderr).toContain('b-values.yaml: false\n')
  })

  it('dependencies on this machine are not fetched with --render-network', async () => {
    const listed = '[{name: a, version: 1.0.0, repository: "file:///a"}, {name: b, version: 1.0.0, repository: "https://b.invalid"}]'
    folder.write('c/Chart.yaml', chart('c', listed))
    folder.write('c/requirements.yaml', `dependencies: ${listed}\n`)
    const helm = `const fs = require('node:fs')
if (args[0] === 'dependency') { fs.mkdirSync(args[2] + '/charts'); fs.writeFileSync(args[2] + '/charts/d', fs.readdirSync(args[2]) + fs.readFileSync(args[2] + '/Chart.yaml')) }
else { console.error('Error: ' + fs.readFileSync(args.at(-1) + '/charts/d')); process.exit(1) }`
    tool('helm', helm)
    const { stderr } = await built.run('cli', ['--render', '--render-network', '.'], { cwd: folder.path, env: { PATH: tools.path } })
    expect(stderr).toContain('Chart.yaml,charts{"apiVersion":"v2"')
    expect(stderr).toContain('https://b.invalid')
    expect(stderr).not.toContain('file:///a')
  })
})

/** A kustomize that tells what git may do. */
function kustomize(...options: string[]): Promise<Ran> {
  tool('kustomize', "console.error('Error: started ' + process.env.GIT_ALLOW_PROTOCOL); process.exit(1)")
  return built.run('cli', ['--render', ...options, 'k'], { cwd: folder.path, env: { PATH: tools.path } })
}

const PLUGIN = 'apiVersion: builtin\nkind: ConfigMapGenerator\nmetadata: {name: a}\n'
const OUT = 'leads out of the repository'

describe.runIf(POSIX)('--render of kustomizations', () => {
  beforeEach(() => {
    mkdirSync(join(folder.path, '.git'))
    folder.write('k/ds.yaml', CLEAN)
  })

  const FLOW = '{apiVersion: builtin, kind: ConfigMapGenerator, metadata: {name: a}, files: [/etc/hostname]}'
  const refused: readonly (readonly [what: string, files: Readonly<Record<string, string>>, told: string])[] = [
    ['a key with a long s', { 'k/kustomization.yaml': 'reſources: [../../a]\n' }, OUT],
    ['a path of two lines', { 'k/kustomization.yaml': 'resources: ["a\\n/../../../a"]\n' }, OUT],
    ['a patch of two lines that is a path', { 'k/kustomization.yaml': 'patchesStrategicMerge: ["a\\n/../../../a"]\n' }, OUT],
    ['a plugin of two lines that is a path', { 'k/kustomization.yaml': 'generators: ["a\\n/../../../a"]\n' }, OUT],
    ['a plugin of one line', { 'k/kustomization.yaml': `generators: ["${FLOW}"]\n`, [`k/${FLOW}`]: '' }, OUT],
    [
      'a builtin plugin of another version',
      {
        'k/kustomization.yaml': 'generators: [g.yaml]\n',
        'k/g.yaml': `${PLUGIN.replace('builtin', '/builtin')}files: [/etc/hostname]\n`,
      },
      OUT,
    ],
    [
      'a plugin that is patched',
      {
        'k/kustomization.yaml': 'generators: [../g]\n',
        'g/kustomization.yaml': 'resources: [g.yaml]\npatches: [{path: p.yaml, target: {kind: ConfigMapGenerator}}]\n',
        'g/g.yaml': `${PLUGIN}files: [a]\n`,
        'g/p.yaml': '[{op: replace, path: /files/0, value: /etc/hostname}]\n',
      },
      '../g may change its resources, which are plugins here',
    ],
    [
      'a key that looks like a folder',
      { 'k/kustomization.yaml': 'configMapGenerator: [{name: a, files: ["a/b=/etc/hostname"]}]\n', 'k/a/b=/etc/hostname': '' },
      OUT,
    ],
    [
      'a revision that is an option',
      { 'k/kustomization.yaml': 'resources: ["https://example.com/a.git//b?ref=--upload-pack=x"]\n' },
      'has no valid revision',
    ],
    [
      'a plugin of the web',
      { 'k/kustomization.yaml': 'transformers: ["https://example.com/a.yaml"]\n' },
      'only resources and components are fetched',
    ],
  ]
  it.each(refused)('%s is refused before anything is started', async (_, files, told) => {
    for (const [path, text] of Object.entries(files)) folder.write(path, text)
    const { code, stderr } = await kustomize('--render-network')
    expect(code).toBe(2)
    expect(stderr).toContain('this kustomization is not rendered: ')
    expect(stderr).toContain(told)
    expect(stderr).not.toContain('started')
  })

  it('an absolute path is refused: it is none of the copy', async () => {
    folder.write('k/kustomization.yaml', `resources: [${folder.path}/k/ds.yaml]\n`)
    expect((await kustomize()).stderr).toContain(`/k/ds.yaml ${OUT}`)
  })

  it('a plugin that a folder behind a link names is looked for where the folder is', async () => {
    folder.write('k/kustomization.yaml', 'generators: [l]\n')
    folder.write('a/b/kustomization.yaml', 'resources: [../g.yaml]\n')
    folder.write('a/g.yaml', `${PLUGIN}files: [/etc/hostname]\n`)
    symlinkSync('../a/b', join(folder.path, 'k/l'))
    expect((await kustomize()).stderr).toContain(`/etc/hostname ${OUT}`)
  })

  it('a link to a folder does not become a folder, whose paths lead elsewhere', async () => {
    folder.write('k/kustomization.yaml', 'resources: [b, l]\n')
    folder.write('k/b/kustomization.yaml', 'configMapGenerator: [{name: a, files: [../l/kustomization.yaml]}]\n')
    folder.write('k/1/2/3/4/kustomization.yaml', 'resources: [../../../../../ds.yaml]\n')
    folder.write('ds.yaml', CLEAN)
    symlinkSync('1/2/3/4', join(folder.path, 'k/l'))
    expect((await kustomize()).stderr).toContain('a symbolic link to a folder is used as a link and as a folder')
  })

  it('git may fetch from the web alone, and nothing without --render-network', async () => {
    folder.write('k/kustomization.yaml', 'resources: [ds.yaml]\n')
    expect((await kustomize()).stderr).toContain('started none\n')
    expect((await kustomize('--render-network')).stderr).toContain('started https:http:git\n')
  })
})
