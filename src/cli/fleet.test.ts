/** ds-lint fleet, as it is built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, type Ran } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})
afterEach(() => folder.remove())

const schema = (name: string): object => JSON.parse(readFileSync(new URL(`../../schemas/${name}.json`, import.meta.url), 'utf8')) as object
const ajv = new Ajv2020({ strictRequired: false, allowUnionTypes: true })

const POOLS = `pools:
- name: general
  count: 3
  allocatable: {cpu: 2, memory: 4Gi}
- name: gpu
  taints: ["gpu=true:NoSchedule"]
  allocatable: {cpu: 10m, memory: 4Gi}
`

function fleet(args: readonly string[], input = ''): Promise<Ran> {
  return built.run('cli', ['fleet', ...args], { cwd: folder.path, input })
}

describe('ds-lint fleet', () => {
  it('says which nodes run what', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS })
    const { code, stdout, stderr } = await fleet(['a.yaml', '--nodes', 'pools.yaml'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('3 of 4 nodes · 1 gpu node left out: taint gpu=true:NoSchedule is not tolerated\n')
    expect(stdout).toMatch(/^1 DaemonSet on 4 nodes in 2 classes · no pod stays Pending · 1 file$/m)
  })

  it('takes the configuration of a repository that configures rules, those of its policies among them', async () => {
    const config =
      "nodes: [pools.yaml]\nrules: {no-requests: warning, no-such-rule: error}\noverrides: [{files: ['*'], rules: {no-budget: off}}]\n"
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS, '.ds-lint.yaml': config })
    const { code, stdout, stderr } = await fleet(['a.yaml'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain('3 of 4 nodes')
  })

  it('writes JSON by its schema, with explanations, and Markdown', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS })
    const validate = ajv.compile(schema('fleet'))
    for (const more of [[], ['--explain', 'gpu'], ['--what-if', 'add 2 gpu; remove general-1']]) {
      const { stdout } = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--format', 'json', ...more])
      validate(JSON.parse(stdout))
      expect(validate.errors).toBeNull()
    }
    const { stdout } = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--format', 'markdown'])
    expect(stdout).toMatch(/^\| DaemonSet \| general \| gpu \|\n\| --- \| --- \| --- \|\n\| monitoring\/agent \| 3\/3 \| 0\/1 \|$/m)
  })

  it.each(['text', 'markdown', 'html'])('says as %s what is not looked at, also where it explains', async format => {
    folder = new Folder({ 'a.yaml': CLEAN.replace('    spec:\n', '$&      schedulerName: volcano\n'), 'pools.yaml': POOLS })
    for (const more of [[], ['--explain', 'general']]) {
      const { stdout } = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--format', format, ...more])
      expect(stdout).toContain('not looked at: the scheduler volcano')
    }
  })

  it('names host ports and what becomes of a pod in Markdown, too', async () => {
    const manifest = CLEAN.replace(/ +image: .*\n/, '$&          ports: [{ containerPort: 9100, hostPort: 9100 }]\n')
    folder = new Folder({ 'a.yaml': manifest, 'pools.yaml': POOLS })
    const args = ['a.yaml', '--nodes', 'pools.yaml', '--format', 'markdown']
    expect((await fleet(args)).stdout).toContain(' left; host ports 9100/TCP |\n')
    expect((await fleet([...args, '--explain', 'gpu'])).stdout).toContain('- **monitoring/agent**: no pod\n')
  })

  it('plays steps, written or in a file', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS, steps: 'remove general-1\nadd 2 general' })
    const written = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--what-if', 'remove general-1; add 2 general'])
    expect(written.stdout).toContain(
      'what if: remove general-1\n  general: monitoring/agent: 1 deleted\n\nwhat if: add 2 general\n  general: monitoring/agent: 2 created\n',
    )
    expect(written.stdout).toContain('4 of 5 nodes')
    expect((await fleet(['a.yaml', '--nodes', 'pools.yaml', '--what-if', 'steps'])).stdout).toBe(written.stdout)
    expect((await fleet(['a.yaml', '--nodes', 'pools.yaml', '--what-if', 'remove x'])).stderr).toContain(
      '--what-if: step "remove x": there is no node or class x',
    )
  })

  it.each([
    ['', '--what-if: no step; write one such as add 3 gpu'],
    ['wrong', '--what-if wrong: line 2: invalid step "remoove x"'],
    ['missing.txt', '--what-if missing.txt: file not found'],
    ['.', '--what-if .: a folder, not a file'],
  ])('refuses the steps %j', async (steps, expected) => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS, wrong: '# steps\nremoove x\n' })
    const { code, stderr } = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--what-if', steps])
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)])
  })

  it('takes nodes from standard input, a number, and the configuration', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS, '.ds-lint.yaml': 'nodes: [pools.yaml]\n' })
    expect((await fleet(['a.yaml', '--nodes', '-'], POOLS)).stdout).toContain('3 of 4 nodes')
    expect((await fleet(['a.yaml', '--nodes', '500'])).stdout).toContain('500 of 500 nodes')
    expect((await fleet(['a.yaml'])).stdout).toContain('3 of 4 nodes')
  })

  it('refuses what leads out of the repository in a configuration', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, '.ds-lint.yaml': 'nodes: [/etc/passwd]\n' })
    const { code, stderr } = await fleet(['a.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain('needs --nodes FILE')
  })

  it.each([
    [['a.yaml'], 'ds-lint fleet needs --nodes FILE'],
    [['a.yaml', '--nodes', '0'], 'invalid value "0" for --nodes'],
    [
      ['a.yaml', '--nodes', 'five'],
      '--nodes five: file not found; write the name of one that kubectl get nodes -o json has written, or a number',
    ],
    [
      ['a.yaml', '--nodes', 'pools.yaml', '--pods', 'none.json'],
      '--pods none.json: file not found; kubectl get pods -A -o json writes one',
    ],
    [['a.yaml', '--nodes', 'pools.yaml', '--explain', 'x'], '--explain x: no node or class has this name; the classes are general, gpu'],
    [['-', '--nodes', '-'], 'only one file can be standard input'],
  ])('%j is an invalid command', async (args, expected) => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS })
    const { code, stderr } = await fleet(args)
    expect([code, stderr]).toEqual([2, expect.stringContaining(expected)])
    expect(stderr.split('\n')[1]).toBe('Run ds-lint fleet --help for the commands and options')
  })

  it('reports what it can, and what cannot be read', async () => {
    folder = new Folder({ 'a.yaml': CLEAN, 'pools.yaml': POOLS, 'cut.json': '{"kind":"List","items":[\n{"kind":"No' })
    const { code, stdout, stderr } = await fleet(['a.yaml', '--nodes', 'pools.yaml', '--nodes', 'cut.json', '--nodes', '.'])
    expect(code).toBe(2)
    expect(stdout).toContain('3 of 4 nodes')
    expect(stderr).toContain('cut.json:2: the JSON ends too early, as if it were cut off')
    expect(stderr).toContain('.: a folder, not a file')
  })

  it('lets no name of a node control the terminal', async () => {
    const name = 'x\u001b[2J\n::error::y'
    folder = new Folder({ 'a.yaml': CLEAN, 'n.json': JSON.stringify({ kind: 'Node', metadata: { name, labels: { agentpool: name } } }) })
    for (const format of ['text', 'markdown', 'json']) {
      const { stdout } = await fleet(['a.yaml', '--nodes', 'n.json', '--format', format, ...(format === 'text' ? ['--explain', name] : [])])
      expect(stdout).not.toMatch(/\u001b|^::/m)
    }
  })
})

describe('schemas/pools.json', () => {
  it('takes the pools file of the documentation', () => {
    folder = new Folder({})
    const validate = ajv.compile(schema('pools'))
    const page = readFileSync(join(import.meta.dirname, '../../docs/fleet.md'), 'utf8')
    const [, example = ''] = /```yaml\n(# pools\.yaml\n[^]*?)```/.exec(page) ?? []
    validate(parseDocument(example).toJS())
    expect(validate.errors).toBeNull()
    for (const bad of [{ pools: [{ count: 1 }] }, { pools: [{ name: 'a', cloud: 'mars' }] }]) expect(validate(bad)).toBe(false)
  })
})
