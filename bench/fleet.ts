/** Nodes as kubectl exports them, trimmed or with their images, and DaemonSets for them. The same on every machine. */
import { closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Different nodes: pool, instance type, architecture, resources, taints. */
const SHAPES = 40

export interface Fleet {
  readonly nodes: string
  readonly manifests: string
  /** Bytes of the nodes. */
  readonly bytes: number
}

/**
 * Writes a List of nodes and a folder of DaemonSets, in place of what is there.
 * @param images Of each node; kubelets tell 50.
 */
export function writeFleet(folder: string, nodes: number, daemonSets: number, images: number): Fleet {
  rmSync(folder, { recursive: true, force: true })
  const manifests = join(folder, 'manifests')
  mkdirSync(manifests, { recursive: true })
  for (let index = 0; index < daemonSets; index++) writeFileSync(join(manifests, `agent-${index}.yaml`), agent(index))
  const path = join(folder, 'nodes.json')
  return { nodes: path, manifests, bytes: writeNodes(path, nodes, images) }
}

function writeNodes(path: string, count: number, images: number): number {
  const file = openSync(path, 'w')
  let bytes = writeSync(file, '{\n"apiVersion": "v1",\n"items": [\n')
  for (let index = 0; index < count; index++)
    bytes += writeSync(file, `${JSON.stringify(node(index, images))}${index + 1 < count ? ',' : ''}\n`)
  bytes += writeSync(file, '],\n"kind": "List"\n}\n')
  closeSync(file)
  return bytes
}

function node(index: number, images: number): unknown {
  const shape = index % SHAPES
  const name = `ip-10-${index >> 16}-${(index >> 8) & 255}-${index & 255}.eu-central-1.compute.internal`
  const time = '2026-11-27T08:00:00Z'
  const amounts = { cpu: `${2 + shape}`, memory: `${8 + shape}Gi`, pods: '110', 'ephemeral-storage': '95551679124', 'hugepages-2Mi': '0' }
  const conditions = ['MemoryPressure', 'DiskPressure', 'PIDPressure', 'Ready'].map(type => ({
    lastHeartbeatTime: time,
    lastTransitionTime: time,
    reason: `Kubelet${type}`,
    status: type === 'Ready' ? 'True' : 'False',
    type,
  }))
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      creationTimestamp: time,
      labels: {
        'eks.amazonaws.com/nodegroup': `pool-${shape}`,
        'kubernetes.io/arch': shape % 4 === 0 ? 'arm64' : 'amd64',
        'kubernetes.io/hostname': name,
        'kubernetes.io/os': 'linux',
        'node.kubernetes.io/instance-type': `m${shape}.large`,
        'topology.kubernetes.io/zone': `eu-central-1${'abc'[index % 3]}`,
      },
      name,
      uid: `7d9f6c1e-0000-4000-8000-${String(index).padStart(12, '0')}`,
    },
    spec: {
      providerID: `aws:///eu-central-1a/i-${String(index).padStart(17, '0')}`,
      ...(shape % 10 === 9 && { taints: [{ effect: 'NoSchedule', key: 'nvidia.com/gpu', value: 'true' }] }),
    },
    status: {
      allocatable: amounts,
      capacity: amounts,
      conditions,
      ...(images > 0 && { images: Array.from({ length: images }, (_, image) => imageOf(image)) }),
      nodeInfo: { kubeletVersion: 'v1.34.2', operatingSystem: 'linux' },
    },
  }
}

function imageOf(index: number): unknown {
  const name = `registry.example.com/team-${index}/app`
  return { names: [`${name}@sha256:${String(index).padStart(64, '0')}`, `${name}:1.${index}.0`], sizeBytes: 100_000_000 + index }
}

function agent(index: number): string {
  const name = `agent-${index}`
  const choice = [
    'nodeSelector: {kubernetes.io/os: linux}',
    'nodeSelector: {kubernetes.io/arch: arm64}',
    'tolerations: [{operator: Exists}]',
  ]
  return `apiVersion: apps/v1
kind: DaemonSet
metadata: {name: ${name}, namespace: kube-system}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
      ${choice[index % choice.length]}
      containers:
        - name: agent
          image: registry.example.com/agent:1.${index}.0
          resources:
            requests: {cpu: ${10 + index}m, memory: ${20 + index}Mi}
`
}
