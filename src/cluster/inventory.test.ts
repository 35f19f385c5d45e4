import { describe, expect, it } from 'vitest'
import { InventoryReader } from './inventory.ts'
import type { Inventory } from './types.ts'

async function* chunks(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}

async function read(...texts: readonly (string | Uint8Array)[]): Promise<Inventory> {
  const reader = new InventoryReader()
  for (const [index, text] of texts.entries()) await reader.addFile(`${'abc'[index]}`, chunks(text))
  return reader.finish()
}

const names = ({ nodes }: Inventory): string[] => nodes.map(({ node }) => node.metadata.name)
const node = (name: string, rest: object = {}) => ({
  kind: 'Node',
  metadata: { name },
  status: { allocatable: { cpu: '2', memory: '4Gi', pods: '110' } },
  ...rest,
})

describe('nodes', () => {
  it('come from Lists, streams, single objects and YAML alike', async () => {
    const [a, b] = [JSON.stringify(node('a')), JSON.stringify(node('b'))]
    expect(names(await read(`{"kind":"List","items":[${a},${b}]}`))).toEqual(['a', 'b'])
    expect(names(await read(`${a}\n${b}`))).toEqual(['a', 'b'])
    expect(names(await read(a, `[${b}]`))).toEqual(['a', 'b'])
    expect(
      names(await read(`apiVersion: v1\nkind: List\nitems:\n- kind: Node\n  metadata: {name: a}\n---\nkind: Node\nmetadata:\n  name: b\n`)),
    ).toEqual(['a', 'b'])
  })

  it('of a typed list have no kind of their own', async () => {
    expect(names(await read('{"kind":"NodeList","apiVersion":"v1","items":[{"metadata":{"name":"a"}}]}'))).toEqual(['a'])
    expect(names(await read('kind: NodeList\nitems:\n- metadata: {name: a}\n'))).toEqual(['a'])
  })

  it('are read from what PowerShell writes: UTF-16', async () => {
    const text = `\ufeff${JSON.stringify(node('a'))}`
    expect(names(await read(new Uint8Array(new Uint16Array(Array.from(text, c => c.charCodeAt(0))).buffer)))).toEqual(['a'])
  })

  it('know their pools and what they are', async () => {
    const { nodes } = await read(
      JSON.stringify([
        node('a', { metadata: { name: 'a', labels: { 'karpenter.sh/nodepool': 'spot' } } }),
        node('b', { metadata: { name: 'b', labels: { 'eks.amazonaws.com/compute-type': 'fargate' } } }),
        node('c', { metadata: { name: 'c', labels: { type: 'virtual-kubelet' } } }),
        node('d', { metadata: { name: 'd', labels: { 'kubernetes.io/os': 'windows' } } }),
      ]),
    )
    expect(nodes.map(({ pool, type }) => [pool, type])).toEqual([
      ['spot', 'linux'],
      [undefined, 'fargate'],
      [undefined, 'virtual'],
      [undefined, 'windows'],
    ])
  })

  it('that are not ready have the taints of that, also where a trimmed export left them out', async () => {
    const { nodes } = await read(JSON.stringify(node('a', { status: { conditions: [{ type: 'Ready', status: 'Unknown' }] } })))
    expect(nodes[0]!.node.spec?.taints?.map(({ effect }) => effect)).toEqual(['NoSchedule', 'NoExecute'])
  })
})

const podOn = (nodeName: string) => ({ kind: 'Pod', metadata: { name: 'p' }, spec: { nodeName } })

describe('what is odd', () => {
  it('of its amounts leaves a node unjudged', async () => {
    const { nodes } = await read(
      JSON.stringify([
        node('a'),
        node('b', { status: { allocatable: { cpu: 'many', memory: '4Gi', pods: '10' } } }),
        node('c', { status: { allocatable: { cpu: '1', memory: '4Gi' } } }),
        node('d', { status: { capacity: { cpu: 'x', memory: '4Gi', pods: '10' } } }),
      ]),
    )
    expect(nodes.map(({ resources }) => resources)).toEqual(['observed', 'unknown', 'unknown', 'unknown'])
  })

  it.each([
    [
      'a node without status',
      { kind: 'Node', metadata: { name: 'x' } },
      /a:1: a node without status\.allocatable; whether pods fit on the node is not judged: x/,
    ],
    ['a node without a name', { kind: 'Node', metadata: {} }, /a:1: a Node without a name/],
    [
      'an odd quantity',
      node('x', { status: { allocatable: { cpu: 'many', memory: '4Gi', pods: '10' } } }),
      /a:1: invalid quantity of cpu in status\.allocatable: "many"; whether pods fit on the node is not judged: x/,
    ],
    [
      'no quantity, which is told once',
      node('x', { status: { allocatable: { cpu: null, memory: '4Gi', pods: '10' } } }),
      /^a:1: invalid quantity of cpu in status\.allocatable: not a quantity; .*: x$/,
    ],
    ['a negative quantity', node('x', { status: { allocatable: { cpu: '-1', memory: '4Gi', pods: '10' } } }), /"-1" is negative; .*: x/],
    [
      'a resource that every node has',
      node('x', { status: { allocatable: { cpu: '1', memory: '4Gi' } } }),
      /a:1: status\.allocatable without pods; whether pods fit on the node is not judged: x/,
    ],
    [
      'an effect that Kubernetes does not have',
      node('x', { spec: { taints: [{ key: 'k', effect: 'Never' }] } }),
      /a:1: a taint with the effect "Never", which Kubernetes does not have: k of x/,
    ],
    [
      'a value of a taint that is no text',
      node('x', { spec: { taints: [{ key: 'k', value: 7, effect: 'NoSchedule' }] } }),
      /a:1: the value of a taint is not text and is left out: k of x/,
    ],
    ['items that are no list', [node('x'), { kind: 'List', items: { a: 1 } }], /a:1: items of a List must be a list; it is left out/],
    ['a pod twice', [node('x'), podOn('x'), podOn('x')], /a:1: duplicate pod; the first one of the name is used: default\/p/],
    ['a pod elsewhere', [node('x'), podOn('y')], /a:1: a Pod is on a node that is not given, and counts nowhere: default\/p on y/],
    ['a taint without an effect', node('x', { spec: { taints: [{ key: 'a' }] } }), /a:1: a taint without key or effect is left out: x/],
    [
      'a label that is no text',
      node('x', { metadata: { name: 'x', labels: { a: 1 } } }),
      /a label whose value is not text is read as text: a of x/,
    ],
    ['a name that is no text', { kind: 'Node', metadata: { name: 5 } }, /a:1: a Node whose metadata\.name is not text is left out/],
    ['taints that are no list', node('x', { spec: { taints: {} } }), /a:1: spec\.taints of a Node has the wrong type and is left out: x/],
    ['a text for a boolean', node('x', { spec: { unschedulable: 'true' } }), /a:1: spec\.unschedulable of a Node has the wrong type/],
    [
      'a condition without a status',
      node('x', { status: { allocatable: { cpu: '1', memory: '4Gi', pods: '10' }, conditions: [{ type: 'Ready' }] } }),
      /a:1: status\.conditions\[\] of a Node has the wrong type and is left out: x/,
    ],
    [
      'a nodeName that is no text',
      [node('x'), { kind: 'Pod', metadata: { name: 'p' }, spec: { nodeName: 5 } }],
      /a:1: spec\.nodeName of a Pod has the wrong type and is left out: p/,
    ],
    ['a wrong kind', [node('x'), { kind: 'Service', metadata: { name: 's' } }], /a:1: nodes are not read from a Service; it is left out/],
    ['duplicate names', [node('x'), node('x')], /a:1: duplicate node; the first one of the name is used: x/],
  ])('is told: %s', async (_, value, expected) => {
    const { notes } = await read(JSON.stringify(value))
    expect(notes).toEqual([expect.stringMatching(expected)])
  })

  it('is told once for many nodes', async () => {
    const { notes } = await read(JSON.stringify(['x', 'y', 'z'].map(name => ({ kind: 'Node', metadata: { name } }))))
    expect(notes).toEqual([expect.stringMatching(/: x and 2 more$/)])
  })

  it('loses nothing: a List in a List, an item that is no object, a text that is cut off', async () => {
    const nested = { kind: 'List', items: [{ kind: 'List', items: [node('a')] }, node('b')] }
    expect(names(await read(JSON.stringify(nested)))).toEqual(['a', 'b'])
    const stray = await read(`[${JSON.stringify(node('a'))},\n7]`)
    expect([names(stray), stray.errors]).toEqual([['a'], ['a:2: expected a JSON object']])
    const cut = await read(`[${JSON.stringify(node('a'))},\n{"kind":"No`)
    expect([names(cut), cut.errors]).toEqual([['a'], ['a:2: the JSON ends too early, as if it were cut off']])
    const broken = await read(`[${JSON.stringify(node('a'))},\n{"kind":}]`)
    expect([names(broken), broken.errors]).toEqual([['a'], [expect.stringMatching(/^a:2: an object is not valid JSON and is left out/)]])
  })

  it.each([
    ['[A,,\nB]', 'a:1: unexpected comma: no object before it'],
    ['{"kind":"List","items":[A\n,,B]}', 'a:2: unexpected comma: no object before it'],
    ['{"items":[,A,B],"kind":"List"}', 'a:1: unexpected comma: no object before it'],
    ['[A,B,\n]', 'a:2: unexpected comma: no object behind it'],
    ['[A\nB]', 'a:2: expected a comma before the object'],
    ['A,\nB', 'a:1: unexpected comma: no list around it'],
  ])('loses nothing where commas are wrong: %s', async (text, error) => {
    const [a, b] = [JSON.stringify(node('a')), JSON.stringify(node('b'))]
    const found = await read(text.replace('A', a).replace('B', b))
    expect([names(found), found.errors]).toEqual([['a', 'b'], [error]])
  })

  it('is told of bytes that are not UTF-8, with their line', async () => {
    const broken = Buffer.from(`[${JSON.stringify(node('a'))},\n${JSON.stringify(node('b\u00e9'))}]`, 'latin1')
    const found = await read(broken)
    expect([names(found), found.errors, found.notes]).toEqual([['a', 'b\ufffd'], [], ['a:2: bytes that are not UTF-8 are read as U+FFFD']])
    const yaml = await read(Buffer.from('kind: Node\nmetadata: {name: \u00e9}\nstatus: {allocatable: {cpu: 1}}\n', 'latin1'))
    expect(yaml.notes).toContain('a:2: bytes that are not UTF-8 are read as U+FFFD')
    const written = await read(JSON.stringify(node('b\ufffd')))
    expect(written.notes).toEqual([])
  })

  it('is told of YAML with its line', async () => {
    const { errors, nodes } = await read('kind: Node\nmetadata: {name: a}\n---\nkind: Node\nmetadata: [\n')
    expect([nodes.length, errors]).toEqual([1, [expect.stringMatching(/^a:[56]: /)]])
  })

  it('is an item of a List of YAML: the others are read', async () => {
    const item = (name: string, labels: string): string => `- kind: Node\n  metadata:\n    name: ${name}\n    labels: ${labels}\n`
    const list = (...items: readonly string[]): string => `kind: List\nitems:\n${items.join('')}`
    const cut = await read(list(item('a', '{}'), item('b', '{x: y')))
    expect([names(cut), cut.errors]).toEqual([['a'], [expect.stringMatching(/^a:10: unclosed "\{"/)]])
    const broken = await read(`# comment\n${list(item('a', '{}'), item('b', '"x'), item('c', '[}'), item('d', '{}'))}metadata: {}\n`)
    expect([names(broken), broken.errors.length]).toEqual([['a', 'd'], 2])
    const indented = await read(list(item('a', '{}'), item('b', '{x: y'), item('c', '{}')).replace(/^(?=[ -])/gm, '    '))
    expect([names(indented), indented.errors.length]).toEqual([['a', 'c'], 1])
    const stream = await read(`${list(item('a', '{'))}---\n${list(item('b', '{'), item('c', '{}'))}`)
    expect([names(stream), stream.errors.length]).toEqual([['c'], 2])
    const many = await read(list(...Array.from({ length: 100 }, (_, index) => item(`n${index}`, '{'))))
    expect([names(many), many.errors.length]).toEqual([[], 2])
    expect((await read('kind: List\nitems: [\n')).errors).toHaveLength(2)
  })

  it('is a file of pods in place of nodes, and of nodes in place of pods', async () => {
    const pod = JSON.stringify({ kind: 'Pod', metadata: { name: 'p' }, spec: { nodeName: 'a', containers: [] } })
    expect((await read(pod)).errors).toEqual(['a:1: no node in the files; write one with kubectl get nodes -o json'])
    expect((await read(pod, JSON.stringify(node('a')))).errors).toEqual([])
    const reader = new InventoryReader()
    await reader.addFile('nodes.json', chunks(JSON.stringify(node('a'))), undefined, true)
    expect(reader.finish().errors).toEqual(['nodes.json:1: no pod in the file, only nodes; write one with kubectl get pods -A -o json'])
  })

  it('is a file without a node', async () => {
    expect((await read('{"kind":"List","items":[]}')).errors).toEqual([expect.stringMatching(/^a:1: no node or pod in the file/)])
    expect((await read('')).errors).toEqual([expect.stringMatching(/^a:1: no node or pod in the file/)])
  })

  it('takes ten thousand taints of a node', async () => {
    const taints = Array.from({ length: 10_000 }, (_, index) => ({ key: `t${index}`, effect: 'NoSchedule' }))
    expect((await read(JSON.stringify(node('a', { spec: { taints } })))).nodes[0]!.node.spec?.taints).toHaveLength(10_000)
  })
})

describe('allocatable', () => {
  it('that was observed wins over every formula', async () => {
    const capacity = { cpu: '2', memory: '8Gi', pods: '29' }
    const observed = { cpu: '1800m', memory: '6Gi', pods: '20' }
    const { nodes } = await read(
      JSON.stringify({ kind: 'Node', metadata: { name: 'a' }, status: { capacity, allocatable: observed } }),
      JSON.stringify({ pools: [{ name: 'p', cloud: 'eks', shape: capacity, allocatable: observed }] }),
      JSON.stringify({ pools: [{ name: 'q', cloud: 'eks', shape: capacity }] }),
    )
    expect(nodes.map(({ node: { status }, resources }) => [status?.allocatable?.['cpu'], resources])).toEqual([
      ['1800m', 'observed'],
      ['1800m', 'observed'],
      ['1930m', 'estimated'],
    ])
  })
})

describe('pools', () => {
  it('of one name are one pool, whose nodes all count, and are told', async () => {
    const { nodes, notes } = await read(`pools:
- {name: edge, count: 2, allocatable: {cpu: 1, memory: 1Gi}}
- {name: edge, count: 1, allocatable: {cpu: 4, memory: 4Gi}}
- {name: edge, count: 1, allocatable: {cpu: 8, memory: 4Gi}}
`)
    expect(nodes.map(({ node: { metadata, status }, pool }) => [metadata.name, pool, status?.allocatable?.['cpu']])).toEqual([
      ['edge-1', 'edge', '1'],
      ['edge-2', 'edge', '1'],
      ['edge-3', 'edge', '4'],
      ['edge-4', 'edge', '8'],
    ])
    expect(notes.join()).toContain('another pool has this name; its nodes count as well')
  })

  it('are several nodes of one shape', async () => {
    const { nodes, notes } = await read(`pools:
- name: small
  count: 2
  cloud: eks
  shape: {cpu: 2, memory: 8Gi, interfaces: 3, addressesPerInterface: 10}
- name: gpu
  labels: {kubernetes.io/arch: arm64}
  taints: ["gpu=true:NoSchedule", {key: a, effect: NoExecute}]
  allocatable: {cpu: 4, memory: 16Gi, nvidia.com/gpu: 1}
`)
    expect(notes).toEqual([])
    expect(
      nodes.map(({ node: { metadata, spec, status }, pool, resources }) => [
        metadata.name,
        pool,
        resources,
        spec?.taints?.length,
        status?.allocatable,
      ]),
    ).toEqual([
      ['small-1', 'small', 'estimated', undefined, { 'ephemeral-storage': '1Pi', cpu: '1930m', memory: '7883194368', pods: '29' }],
      ['small-2', 'small', 'estimated', undefined, { 'ephemeral-storage': '1Pi', cpu: '1930m', memory: '7883194368', pods: '29' }],
      ['gpu-1', 'gpu', 'observed', 2, { 'ephemeral-storage': '1Pi', cpu: '4', memory: '16Gi', pods: '110', 'nvidia.com/gpu': '1' }],
    ])
    expect(nodes[2]!.node.metadata.labels).toEqual({
      'kubernetes.io/hostname': 'gpu-1',
      'kubernetes.io/os': 'linux',
      'kubernetes.io/arch': 'arm64',
    })
  })

  it.each([
    ['{name: a, count: 1.5}', 'count must be a whole number'],
    ['{count: 1}', 'a pool needs a name'],
    ['{name: a, taints: [nope]}', 'invalid taint "nope"; write key=value:Effect'],
    ['{name: a, cloud: mars, shape: {cpu: 1}}', 'unknown cloud "mars"; use eks'],
    ['{name: a, colour: red}', 'unknown key "colour"'],
    ['{name: a, allocatable: {cpu: x}}', 'invalid quantity of cpu in allocatable: "x"'],
    ['{name: a, count: "3"}', 'count must be a whole number'],
    ['{name: a, allocatable: {cpu: 1}}', 'allocatable without memory; whether pods fit is not judged'],
    ['{name: a, shape: 5}', 'shape must be a mapping; it is left out'],
    ['{name: a, labels: [x]}', 'labels must be a mapping; it is left out'],
    ['{name: a, labels: {b: [x]}}', 'the label b must be text; it is left out'],
    ['7', 'is not a mapping'],
  ])('tell what is wrong with %s', async (pool, expected) => {
    const { notes } = await read(`pools:\n- {name: first}\n- ${pool}\n`)
    expect(notes[0]).toContain(`a:3: pools[1]`)
    expect(notes[0]).toContain(expected)
  })

  it('of more nodes than there are anywhere are left out', async () => {
    const machines = (name: string, replicas: string): string =>
      `apiVersion: cluster.x-k8s.io/v1beta1\nkind: MachineSet\nmetadata: {name: ${name}}\nspec: {replicas: ${replicas}}\n---\n`
    const counts = ['9007199254740993', '1e308', '2.5', '-1', '2', '999999', '1']
    const { nodes, notes } = await read(counts.map((count, index) => machines(`m${index}`, count)).join(''))
    expect(nodes.map(({ pool }) => pool)).toEqual(['m4', 'm4', 'm6'])
    expect(notes.filter(note => note.includes('left out'))).toEqual([
      'a:1: there are at most 1000000 nodes in all pools; a pool is left out: m0 and 2 more',
      'a:11: a number of nodes is a whole number from 0 to 1000000; a pool is left out: m2 and 1 more',
    ])
  })

  it('come from Karpenter, Cluster API and eksctl for what they say', async () => {
    const karpenter = {
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodePool',
      metadata: { name: 'spot' },
      spec: {
        template: {
          metadata: { labels: { team: 'a' } },
          spec: {
            taints: [{ key: 'spot', effect: 'NoSchedule' }],
            requirements: [
              { key: 'kubernetes.io/arch', operator: 'In', values: ['arm64'] },
              { key: 'node.kubernetes.io/instance-type', operator: 'In', values: ['a', 'b'] },
            ],
          },
        },
      },
    }
    const machines = {
      apiVersion: 'cluster.x-k8s.io/v1beta1',
      kind: 'MachineDeployment',
      metadata: {
        name: 'md',
        annotations: Object.fromEntries(
          Object.entries({ cpu: '4', memory: '16G', maxPods: '58', labels: 'a=b', taints: 'x=y:NoSchedule' }).map(([key, value]) => [
            `capacity.cluster-autoscaler.kubernetes.io/${key}`,
            value,
          ]),
        ),
      },
      spec: { replicas: 2, template: { metadata: { labels: { 'node-role.kubernetes.io/worker': '', other: 'x' } } } },
    }
    const eksctl = {
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      managedNodeGroups: [{ name: 'ng', desiredCapacity: 1, spot: true, instanceType: 'm5.large' }],
    }
    const { nodes, notes } = await read(JSON.stringify(karpenter), JSON.stringify(machines), JSON.stringify(eksctl))
    expect(
      nodes.map(({ node: { metadata, spec }, pool, resources }) => ({
        name: metadata.name,
        pool,
        resources,
        taints: spec?.taints?.length ?? 0,
      })),
    ).toEqual([
      { name: 'spot-1', pool: 'spot', resources: 'unknown', taints: 1 },
      { name: 'md-1', pool: 'md', resources: 'estimated', taints: 1 },
      { name: 'md-2', pool: 'md', resources: 'estimated', taints: 1 },
      { name: 'ng-1', pool: 'ng', resources: 'unknown', taints: 0 },
    ])
    expect(nodes[0]!.node.metadata.labels).toMatchObject({ 'kubernetes.io/arch': 'arm64', team: 'a' })
    expect(nodes[1]!.node.metadata.labels).toMatchObject({ a: 'b', 'node-role.kubernetes.io/worker': '' })
    expect(nodes[1]!.node.metadata.labels).not.toHaveProperty('other')
    expect(notes.join('\n')).toMatch(
      /leaves more than one value to node\.kubernetes\.io\/instance-type[^]*eksctl does not tell the resources/,
    )
  })

  it('of Karpenter stand for each architecture, system and kind of capacity', async () => {
    const requirements = [
      { key: 'kubernetes.io/arch', operator: 'In', values: ['amd64', 'arm64'] },
      { key: 'kubernetes.io/os', operator: 'In', values: ['linux'] },
      { key: 'karpenter.sh/capacity-type', operator: 'In', values: ['spot', 'on-demand'] },
      { key: 'karpenter.k8s.aws/instance-generation', operator: 'Gt', values: ['2'] },
    ]
    const pool = {
      apiVersion: 'karpenter.sh/v1',
      kind: 'NodePool',
      metadata: { name: 'p' },
      spec: { template: { spec: { requirements } } },
    }
    const { nodes, notes } = await read(JSON.stringify(pool))
    expect(
      nodes.map(({ node: { metadata } }) => [
        metadata.name,
        metadata.labels?.['kubernetes.io/arch'],
        metadata.labels?.['karpenter.sh/capacity-type'],
      ]),
    ).toEqual([
      ['p-1', 'amd64', 'spot'],
      ['p-2', 'amd64', 'on-demand'],
      ['p-3', 'arm64', 'spot'],
      ['p-4', 'arm64', 'on-demand'],
    ])
    expect(notes).toEqual([
      'a:1: NodePool p says neither how many nodes it has nor their resources: one node stands for each of its 4 kinds',
      'a:1: NodePool p leaves more than one value to karpenter.k8s.aws/instance-generation: the labels are left out',
    ])
  })

  it('of eksctl have the labels of their kind and the architecture of their machines', async () => {
    const config = {
      apiVersion: 'eksctl.io/v1alpha5',
      kind: 'ClusterConfig',
      nodeGroups: [
        { name: 'own', instanceType: 'm6gd.large', desiredCapacity: 1 },
        { name: 'gpu', instanceType: 'g4dn.xlarge', desiredCapacity: 1 },
      ],
      managedNodeGroups: [{ name: 'managed', instanceTypes: ['c7g.large', 'c7g.xlarge'], minSize: 1 }],
    }
    const { nodes } = await read(JSON.stringify(config))
    const labelsOf = (key: string): unknown[] => nodes.map(({ node: { metadata } }) => metadata.labels?.[key])
    expect(labelsOf('kubernetes.io/arch')).toEqual(['arm64', 'amd64', 'arm64'])
    expect(labelsOf('eks.amazonaws.com/nodegroup')).toEqual([undefined, undefined, 'managed'])
    expect(labelsOf('eks.amazonaws.com/capacityType')).toEqual([undefined, undefined, 'ON_DEMAND'])
    expect(labelsOf('node.kubernetes.io/instance-type')).toEqual(['m6gd.large', 'g4dn.xlarge', undefined])
  })
})

describe('pods and other objects', () => {
  it('are kept where they decide on pods: bound and not ended', async () => {
    const pod = (name: string, spec: object, status: object = {}) => ({ kind: 'Pod', metadata: { name }, spec, status })
    const { pods, objects } = await read(
      JSON.stringify([
        pod('a', { nodeName: 'n', containers: [{ name: 'c', env: [{ name: 'SECRET' }], resources: { requests: { cpu: '1' } } }] }),
        pod('b', { nodeName: 'n' }, { phase: 'Succeeded' }),
        pod('c', {}),
        { kind: 'PriorityClass', metadata: { name: 'high' }, value: 7 },
      ]),
    )
    expect(pods).toEqual([
      { metadata: { name: 'a' }, spec: { nodeName: 'n', containers: [{ name: 'c', resources: { requests: { cpu: '1' } } }] }, status: {} },
    ])
    expect(objects.priorityClasses).toHaveLength(1)
  })

  it('lose what is not of its type, and nothing else', async () => {
    const { pods, objects, notes, errors } = await read(
      JSON.stringify([
        { kind: 'Pod', metadata: { name: 'a', labels: { b: 3, c: 'd' } }, spec: { nodeName: 'n', containers: 'none', priority: 5 } },
        {
          kind: 'Pod',
          metadata: { name: 'b' },
          spec: { nodeName: 'n', containers: [3, { resources: { requests: { cpu: 1, memory: 'x' } } }] },
        },
        { kind: 'LimitRange', metadata: { name: 'l' } },
        { kind: 'RuntimeClass', metadata: { name: 'r' }, overhead: { podFixed: { cpu: 1 } }, scheduling: 3 },
        { kind: 'Namespace' },
      ]),
    )
    expect(errors).toEqual(['a:1: no node in the files; write one with kubectl get nodes -o json'])
    expect(pods).toEqual([
      { metadata: { name: 'a', labels: { c: 'd' } }, spec: { nodeName: 'n', priority: 5 } },
      { metadata: { name: 'b' }, spec: { nodeName: 'n', containers: [{}, { resources: { requests: { cpu: '1' } } }] } },
    ])
    expect(objects.runtimeClasses).toEqual([{ metadata: { name: 'r' }, overhead: { podFixed: { cpu: '1' } } }])
    expect(objects.limitRanges).toEqual([{ metadata: { name: 'l' } }])
    expect(notes).toEqual([
      'a:1: metadata.labels[b] of a Pod has the wrong type and is left out: a',
      'a:1: spec.containers of a Pod has the wrong type and is left out: a',
      'a:1: spec.containers[] of a Pod has the wrong type and is left out: b',
      'a:1: spec.containers[].resources.requests[memory] of a Pod has the wrong type and is left out: b',
      'a:1: scheduling of a RuntimeClass has the wrong type and is left out: r',
      'a:1: a Namespace without a name is left out',
    ])
  })
})

it('every broken document of a file is told, and the others are read', async () => {
  const { errors, nodes } = await read('kind: Node\nmetadata: {name: a\n---\nkind: Node\nmetadata: {name: b}\n---\n\tkind: Node\n')
  expect(nodes.map(({ node: { metadata } }) => metadata.name)).toEqual(['b'])
  expect(errors.map(error => error.split(' ')[0])).toEqual(['a:2:', 'a:7:'])
})
