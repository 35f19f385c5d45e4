import { describe, expect, it } from 'vitest'
import { read } from './inventory.testing.ts'

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
