import { describe, expect, it } from 'vitest'
import { chunks, names, node, read } from './inventory.testing.ts'
import { InventoryReader } from './inventory.ts'

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
