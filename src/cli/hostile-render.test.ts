/** Charts that nobody trusts: what names and paths in them lead to with --render. */
import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
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
afterEach(() => {
  folder.remove()
  tools.remove()
})

/** With a helm that tells its arguments. */
function render(): Promise<Ran> {
  const helm = join(tools.path, 'helm')
  const body =
    "const args = process.argv.slice(2)\nif (args[0] === 'version') console.log('v3.19.0')\nelse { console.error('Error: ' + args); process.exit(1) }"
  writeFileSync(helm, `#!${process.execPath}\n${body}\n`)
  chmodSync(helm, 0o755)
  return built.run('cli', ['--render', '.'], { cwd: folder.path, env: { PATH: tools.path } })
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
})
