import { expect, it } from 'vitest'
import { InventoryReader } from './inventory.ts'
import type { Inventory } from './types.ts'

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text)
}

async function read(text: string): Promise<Inventory> {
  const reader = new InventoryReader()
  await reader.addFile('a', chunks(text))
  return reader.finish()
}

const CAPACITY = 'capacity.cluster-autoscaler.kubernetes.io'

it('a Cluster with a topology brings the machines of its workers', async () => {
  const { nodes, notes } = await read(`apiVersion: cluster.x-k8s.io/v1beta2
kind: Cluster
metadata: {name: c}
spec:
  topology:
    classRef: {name: quick}
    workers:
      machineDeployments:
        - name: md
          replicas: 2
          metadata:
            labels: {node.cluster.x-k8s.io/pool: a, other: b}
            annotations: {${CAPACITY}/cpu: "4", ${CAPACITY}/memory: 16Gi}
      machinePools: [{name: mp, replicas: 1}]
`)
  expect(nodes.map(({ node: { metadata, status }, resources }) => [metadata.name, resources, status?.allocatable?.['cpu']])).toEqual([
    ['c-md-1', 'estimated', '4000m'],
    ['c-md-2', 'estimated', '4000m'],
    ['c-mp-1', 'unknown', undefined],
  ])
  expect(nodes[0]!.node.metadata.labels).toMatchObject({ 'node.cluster.x-k8s.io/pool': 'a' })
  expect(nodes[0]!.node.metadata.labels).not.toHaveProperty('other')
  expect(notes).toEqual([
    'a:1: Cluster c: its control plane, and what its class says of nodes, are left out',
    `a:1: Cluster c-mp: the annotations ${CAPACITY}/cpu and memory are missing: whether pods fit is not judged`,
  ])
})

it('a Cluster without a topology says nothing of nodes', async () => {
  const { nodes, notes } = await read('apiVersion: cluster.x-k8s.io/v1beta1\nkind: Cluster\nmetadata: {name: c}\nspec: {}\n')
  expect(nodes).toEqual([])
  expect(notes).toEqual(['a:1: nodes are not read from a Cluster; it is left out'])
})

it('machines of Cluster API have the taints of their template', async () => {
  const { nodes } = await read(`apiVersion: cluster.x-k8s.io/v1beta2
kind: MachineDeployment
metadata: {name: md, annotations: {${CAPACITY}/taints: "a=b:NoSchedule"}}
spec: {template: {spec: {taints: [{key: c, effect: NoExecute, propagation: Always}]}}}
`)
  expect(nodes.map(({ node: { spec } }) => spec?.taints)).toEqual([
    [
      { key: 'a', value: 'b', effect: 'NoSchedule' },
      { key: 'c', value: '', effect: 'NoExecute' },
    ],
  ])
})

it('a NodePool of a fixed size has as many nodes', async () => {
  const { nodes, notes } = await read('apiVersion: karpenter.sh/v1\nkind: NodePool\nmetadata: {name: p}\nspec: {replicas: 3}\n')
  expect(nodes.map(({ node: { metadata } }) => metadata.name)).toEqual(['p-1', 'p-2', 'p-3'])
  expect(notes).toEqual(['a:1: NodePool p does not tell the resources of its nodes'])
})

it.each(['EC2NodeClass', 'AKSNodeClass', 'GCENodeClass'])('an %s is told to be left out', async kind => {
  const { notes } = await read(`apiVersion: example.com/v1\nkind: ${kind}\nmetadata: {name: default}\n`)
  expect(notes[0]).toMatch(/^a:1: an? \w+NodeClass does not tell what nodes there are or how large, and is left out$/)
})

it('groups of eksctl have the resources that they select machines by, and the types of their distribution', async () => {
  const { nodes, notes } = await read(`apiVersion: eksctl.io/v1alpha5
kind: ClusterConfig
autoModeConfig: {enabled: true}
karpenter: {version: "1.0"}
nodeGroups:
  - {name: a, desiredCapacity: 1, instancesDistribution: {instanceTypes: [c7g.large, c7g.xlarge]}}
  - {name: b, desiredCapacity: 1, instanceType: mixed, instancesDistribution: {instanceTypes: [m5.large]}}
managedNodeGroups:
  - {name: c, desiredCapacity: 1, maxPodsPerNode: 20, instanceSelector: {vCPUs: 4, memory: 8GiB, cpuArchitecture: arm64}}
  - {name: d, desiredCapacity: 1, instanceSelector: {vCPUs: 2, memory: "4"}}
`)
  const arch = nodes.map(({ node: { metadata } }) => metadata.labels?.['kubernetes.io/arch'])
  expect(arch).toEqual(['arm64', 'amd64', 'arm64', 'amd64'])
  expect(nodes[1]!.node.metadata.labels?.['node.kubernetes.io/instance-type']).toBe('m5.large')
  expect(nodes.map(({ resources }) => resources)).toEqual(['unknown', 'unknown', 'estimated', 'estimated'])
  expect(nodes.map(({ node: { status } }) => status?.allocatable?.['pods'])).toEqual([undefined, undefined, '20', '58'])
  expect(notes.slice(0, 2)).toEqual([
    'a:1: autoModeConfig: the nodes of EKS Auto Mode are not known and are left out',
    'a:1: karpenter: the nodes of Karpenter are left out; give its NodePools, too',
  ])
})

it('duplicate keys are told, in JSON and YAML alike, and the last value is used', async () => {
  const json = await read(
    '{"kind":"List","items":[\n{"kind":"Node","metadata":{"name":"n","labels":{"a":"x\\"{","a":"y"}}},\n{"kind":"Node","metadata":{"name":"m"}}]}',
  )
  expect(json.notes).toContain('a:2: duplicate key "a"; the last value is used')
  expect(json.nodes[0]!.node.metadata.labels?.['a']).toBe('y')
  const yaml = await read('kind: Node\nmetadata:\n  name: node\n  labels: {a: first, a: second}\n')
  expect(yaml.notes).toContain('a:4: duplicate key "a"; the last value is used')
  expect(yaml.nodes[0]!.node.metadata.labels?.['a']).toBe('second')
})

it('pools that do not tell their ephemeral storage have enough of it, and nodes of exports none', async () => {
  const { nodes } = await read(
    'pools: [{name: a, allocatable: {cpu: 1, memory: 1Gi}}, {name: b, shape: {cpu: 1, memory: 1Gi, ephemeral-storage: 9Gi}}]\n',
  )
  expect(nodes.map(({ node: { status } }) => status?.allocatable?.['ephemeral-storage'])).toEqual(['1Pi', '9Gi'])
  const exported = await read('{"kind":"Node","metadata":{"name":"node"},"status":{"allocatable":{"cpu":"1","memory":"1Gi"}}}')
  expect(exported.nodes[0]!.node.status?.allocatable).not.toHaveProperty('ephemeral-storage')
})
