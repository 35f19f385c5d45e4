/**
 * Times placement on a fleet: `tsx --conditions=ds-lint:source bench/placement.ts [nodes] [DaemonSets]`. Prints how long the classes take,
 * what every DaemonSet makes of each class, and the controller's decision of every DaemonSet on every node without classes.
 */
import { availableParallelism } from 'node:os'
import { classify, daemonOf, type Node, Snapshot, standings } from '../src/placement/index.ts'
import type { DaemonSet } from '../src/kubernetes/index.ts'

const POOLS = ['general', 'compute', 'memory', 'gpu', 'spot', 'arm', 'edge', 'system']
const ZONES = ['a', 'b', 'c']

main(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 100))

function main(nodeCount: number, daemonCount: number): void {
  const nodes = Array.from({ length: nodeCount }, (_, index) => nodeOf(index))
  const daemonSets = Array.from({ length: daemonCount }, (_, index) => daemonSetOf(index))
  console.log(`${nodeCount} nodes, ${daemonCount} DaemonSets, Node ${process.version}, ${availableParallelism()} cores`)
  const snapshot = time('snapshot', () => new Snapshot(nodes))
  const daemons = time('DaemonSets', () => daemonSets.map(daemonSet => daemonOf(daemonSet)))
  const classes = time('classes', () => classify(snapshot, daemons))
  const runs = time('standings of the classes', () =>
    classes.reduce((sum, { nodes: [first], nodes: { length } }) => {
      const running = standings(daemons, first!, snapshot).filter(({ decision }) => decision.shouldRun).length
      return sum + running * length
    }, 0),
  )
  const naive = time('decisions without classes', () =>
    nodes.reduce((sum, node) => sum + daemons.filter(({ eligibility }) => eligibility.decide(node).shouldRun).length, 0),
  )
  const { rss } = process.memoryUsage()
  console.log(`${classes.length} classes, ${runs} pods, ${naive} without classes, ${Math.round(rss / 2 ** 20)} MiB`)
  if (runs !== naive) process.exitCode = 1
}

function time<T>(what: string, run: () => T): T {
  const start = performance.now()
  const result = run()
  console.log(`${what}: ${Math.round(performance.now() - start)} ms`)
  return result
}

function nodeOf(index: number): Node {
  const pool = POOLS[index % POOLS.length]!
  const labels = {
    'kubernetes.io/hostname': `node-${index}`,
    'kubernetes.io/os': 'linux',
    'kubernetes.io/arch': pool === 'arm' ? 'arm64' : 'amd64',
    'topology.kubernetes.io/zone': ZONES[index % ZONES.length]!,
    'example.com/rack': String(index % 500),
    pool,
  }
  const taints = pool === 'gpu' || pool === 'spot' || pool === 'system' ? [{ key: pool, value: 'true', effect: 'NoSchedule' }] : []
  const allocatable = {
    cpu: '3920m',
    memory: '7Gi',
    pods: '58',
    'ephemeral-storage': '90Gi',
    ...(pool === 'gpu' && { 'nvidia.com/gpu': '1' }),
  }
  return { metadata: { name: `node-${index}`, labels }, spec: { taints }, status: { allocatable } }
}

function daemonSetOf(index: number): DaemonSet {
  const name = `agent-${index}`
  const pool = POOLS[index % POOLS.length]!
  const matchExpressions = [{ key: 'pool', operator: index % 2 === 0 ? 'In' : 'NotIn', values: [pool] }]
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions }] } } }
  return {
    metadata: { name, namespace: 'default' },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          nodeSelector: { 'kubernetes.io/os': 'linux' },
          ...(index % 3 === 0 && { tolerations: [{ operator: 'Exists' }] }),
          ...(index % 3 === 1 && { affinity }),
          containers: [{ name: 'agent', image: 'agent:1', resources: { requests: { cpu: '20m', memory: '50Mi' } } }],
        },
      },
    },
  }
}
