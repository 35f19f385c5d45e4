/** ds-lint fleet, as it is built. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDocument } from 'yaml'
import { beforeAll, describe, expect, it } from 'vitest'
import { Built, CLEAN, Folder, type Ran } from '../../scripts/built.testing.ts'

let built: Built
let folder: Folder

beforeAll(async () => {
  built = await Built.create()
})

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

  it('names the most frequent causes where each node has one of its own, and what some nodes of a class have left', async () => {
    const manifest = CLEAN.replace(/cpu: \w+/, 'cpu: 1')
    const items = Array.from({ length: 14 }, (_, index) => ({
      kind: 'Pod',
      metadata: { name: `db-${index}`, namespace: 'shop' },
      spec: { nodeName: `general-${index + 1}`, containers: [{ name: 'db', resources: { requests: { cpu: `${1500 + index}m` } } }] },
    }))
    const files = { 'a.yaml': manifest, 'pools.yaml': POOLS.replace('count: 3', 'count: 16') }
    folder = new Folder({ ...files, 'pods.json': JSON.stringify({ kind: 'List', items }) })
    const args = ['a.yaml', '--nodes', 'pools.yaml', '--pods', 'pods.json']
    const { stdout } = await fleet(args)
    expect(stdout.match(/fits only by evicting shop\/db-\d+ /g)).toHaveLength(10)
    expect(stdout).toContain('· 5 nodes for 5 more reasons: see --format json\n')
    expect(stdout).toContain('up to 513m too much, up to 1 left')
    expect((await fleet([...args, '--format', 'html'])).stdout.match(/\d nodes for \d more reasons/g)).toHaveLength(2)
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

describe('ds-lint fleet of several clusters', () => {
  it('says that folders of environments are taken together, with the objects of all', async () => {
    const agent = (name: string): string =>
      CLEAN.replaceAll('name: agent', `name: ${name}`).replace('    spec:\n', '$&      priorityClassName: agents\n')
    const priority = 'apiVersion: scheduling.k8s.io/v1\nkind: PriorityClass\nmetadata: {name: agents}\nvalue: 1000\n'
    folder = new Folder({ 'dev/a.yaml': agent('a'), 'prod/b.yaml': agent('b'), 'prod/priority.yaml': priority })
    const { code, stdout } = await fleet(['.', '--nodes', '3'])
    expect([code, stdout.match(/3 of 3 nodes/g)?.length]).toEqual([0, 2])
    expect(stdout).toContain('dev/a.yaml and prod/b.yaml may go to different clusters')
    expect((await fleet(['prod', '--nodes', '3'])).stdout).not.toContain('clusters')
  })
})

describe('ds-lint diff --nodes', () => {
  const agent = (name: string, image: string, more = ''): string => `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: monitoring${more}}
spec:
  selector: {matchLabels: {app: ${name}}}
  updateStrategy: {rollingUpdate: {maxUnavailable: 2}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      schedulerName: volcano
      containers: [{name: agent, image: "registry.example.com/${image}", resources: {requests: {cpu: 1500m}}}]
`
  const diffOf = (...more: readonly string[]): Promise<Ran> =>
    built.run('cli', ['diff', 'new', '--base', 'old', '--nodes', 'pools.yaml', ...more], { cwd: folder.path, input: '' })

  it('knows that the pods of a renamed DaemonSet come beside the old ones, and what is not looked at', async () => {
    folder = new Folder({
      'old/a.yaml': agent('agent', 'agent:1.0.0'),
      'new/a.yaml': agent('node-agent', 'agent:1.0.0'),
      'pools.yaml': POOLS,
    })
    const { stdout } = await diffOf()
    expect(stdout).toContain('DaemonSet monitoring/node-agent renamed from DaemonSet monitoring/agent')
    expect(stdout).toContain(
      'the pod stays Pending on 3 general nodes: Insufficient cpu: the pod requests 1500m, the node has 2, of which other pods take 1500m',
    )
    expect(stdout).toContain('not looked at: the scheduler volcano')
    const json: unknown = JSON.parse((await diffOf('--format', 'json')).stdout)
    const validate = ajv.compile(schema('plan'))
    validate(json)
    expect(validate.errors).toBeNull()
    expect(json).toMatchObject({ daemonSets: [{ onNodes: { notModelled: ['the scheduler volcano'] } }] })
  })

  it('begins with pods that are unavailable, as the status and the given pods tell', async () => {
    const live = agent('agent', 'agent:1.0.0', ', uid: x')
    const pod = (node: string, ready: string): object => ({
      kind: 'Pod',
      metadata: { name: `agent-${node}`, namespace: 'monitoring', ownerReferences: [{ kind: 'DaemonSet', name: 'agent' }] },
      spec: { nodeName: node, containers: [] },
      status: { conditions: [{ type: 'Ready', status: ready }] },
    })
    folder = new Folder({
      'old/a.yaml': `${live}status: {desiredNumberScheduled: 3, numberUnavailable: 3}\n`,
      'new/a.yaml': agent('agent', 'agent:1.0.1'),
      'pools.yaml': POOLS,
      'pods.json': JSON.stringify({ kind: 'List', items: [pod('general-1', 'False'), pod('general-2', 'True')] }),
    })
    expect((await diffOf()).stdout).toMatch(/^ {2}waves: 3 pods$/m)
    folder.write('old/a.yaml', live)
    const { stdout } = await diffOf('--pods', 'pods.json')
    expect(stdout).toContain('pods that are not ready on 1 general node, such as general-1: replaced at once')
    expect(stdout).toMatch(/^ {2}waves: 2, 1 pods$/m)
  })
})
