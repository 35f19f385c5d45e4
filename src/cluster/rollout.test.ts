import { describe, expect, it } from 'vitest'
import type { DaemonSet, DaemonSetUpdateStrategy, PodSpec, Taint } from '../kubernetes/index.ts'
import type { ClusterObjects, Pod } from '../placement/index.ts'
import { type AmongOthers, type NodesRollout, nodesRollout } from './rollout.ts'
import type { ClusterNode } from './types.ts'

const NONE: ClusterObjects = {
  priorityClasses: [],
  runtimeClasses: [],
  limitRanges: [],
  resourceQuotas: [],
  podDisruptionBudgets: [],
  namespaces: [],
}
const SILENT: readonly Taint[] = [
  { key: 'node.kubernetes.io/unreachable', effect: 'NoSchedule' },
  { key: 'node.kubernetes.io/unreachable', effect: 'NoExecute' },
]

function pool(name: string, count: number, cpu = '2', taints: readonly Taint[] = []): ClusterNode[] {
  return Array.from({ length: count }, (_, index) => ({
    node: {
      metadata: { name: `${name}-${index + 1}`, labels: { pool: name } },
      spec: { taints },
      status: { allocatable: { cpu, memory: '4Gi', pods: '110' } },
    },
    type: 'linux',
    pool: name,
    resources: 'observed',
    place: { path: 'n', line: 1 },
  }))
}

interface Version {
  readonly cpu?: string
  readonly strategy?: DaemonSetUpdateStrategy
  readonly pod?: PodSpec
  readonly port?: number
}

function agent({ cpu = '100m', strategy, pod = {}, port }: Version, name = 'agent'): DaemonSet {
  const ports = port === undefined ? {} : { ports: [{ containerPort: port, hostPort: port }] }
  return {
    metadata: { name },
    spec: {
      selector: { matchLabels: { app: name } },
      ...(strategy && { updateStrategy: strategy }),
      template: {
        metadata: { labels: { app: name } },
        spec: { containers: [{ name: 'agent', resources: { requests: { cpu } }, ...ports }], ...pod },
      },
    },
  }
}

const alone = (daemonSet: DaemonSet): AmongOthers => ({ daemonSets: [{ daemonSet }], index: 0 })

function roll(nodes: readonly ClusterNode[], before: Version, after: Version): NodesRollout {
  return nodesRollout(alone(agent(before)), alone(agent(after)), { nodes, pods: [], objects: NONE })
}

const byHand: Version = { strategy: { type: 'OnDelete' } }

describe('an update on nodes', () => {
  it('gains and loses nodes at once, and replaces the others in waves', () => {
    const nodes = [...pool('a', 10), ...pool('b', 3), ...pool('c', 2)]
    const select = (...values: string[]): PodSpec => ({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values }] }],
          },
        },
      },
    })
    const strategy = { rollingUpdate: { maxUnavailable: '30%' } }
    expect(roll(nodes, { pod: select('a', 'b') }, { pod: select('a', 'c'), strategy })).toMatchObject({
      total: 15,
      before: 13,
      after: 12,
      gained: [{ className: 'c', nodes: 2 }],
      lost: [{ className: 'b', nodes: 3, examples: ['b-1', 'b-2', 'b-3'] }],
      replaced: [{ className: 'a', nodes: 10 }],
      best: {
        limit: 4,
        budget: 4,
        waves: [
          { size: 4, count: 2 },
          { size: 2, count: 1 },
        ],
        updated: 10,
        untouched: 0,
      },
    })
  })

  it('does not move where nodes that are not ready use up the budget', () => {
    const found = roll([...pool('a', 161), ...pool('dead', 3, '2', SILENT)], {}, { cpu: '150m' })
    expect(found).toMatchObject({
      before: 164,
      after: 164,
      dead: [{ className: 'dead', nodes: 3 }],
      best: { limit: 1, budget: 0, waves: [], untouched: 161 },
    })
    const tenth = roll(
      [...pool('a', 161), ...pool('dead', 3, '2', SILENT)],
      {},
      { cpu: '150m', strategy: { rollingUpdate: { maxUnavailable: '10%' } } },
    )
    expect(tenth.best.waves.reduce((sum, { count }) => sum + count, 0)).toBe(12)
  })

  it('knows that a pod on a Fargate node waits before and after, uses up the budget, and is counted in percentages', () => {
    const fargate = pool('fargate', 3).map(each => ({ ...each, type: 'fargate' as const }))
    const nodes = [...pool('a', 12), ...fargate]
    const found = roll(nodes, {}, { cpu: '150m', strategy: { rollingUpdate: { maxUnavailable: 3 } } })
    expect(found).toMatchObject({
      desired: 15,
      before: 12,
      after: 12,
      gained: [],
      waiting: [{ className: 'fargate', nodes: 3, reason: 'Fargate runs no pods of DaemonSets' }],
      best: { limit: 3, budget: 0, untouched: 12 },
    })
    const surging = { strategy: { rollingUpdate: { maxUnavailable: 0, maxSurge: '25%' } } }
    expect(roll(nodes, surging, { ...surging, cpu: '150m' })).toMatchObject({
      gained: [],
      best: {
        limit: 4,
        budget: 4,
        waves: [{ size: 4, count: 3 }],
        updated: 12,
      },
    })
    expect(roll(fargate, {}, { pod: { nodeSelector: { pool: 'a' } } })).toMatchObject({ lost: [{ nodes: 3 }], waiting: [] })
  })

  it('counts pods that did not fit before the update either as not available', () => {
    const nodes = [...pool('large', 6), ...pool('small', 3, '500m')]
    const strategy = { rollingUpdate: { maxUnavailable: 4 } }
    const reason = 'Insufficient cpu: the pod requests 1, the node has 500m'
    const small = { className: 'small', nodes: 3, reason }
    expect(roll(nodes, { cpu: '1' }, { cpu: '1', port: 9100, strategy })).toMatchObject({
      waiting: [small],
      blocked: [],
      replaced: [{ className: 'large', nodes: 6 }],
      best: { limit: 4, budget: 1, waves: [{ size: 1, count: 6 }], updated: 6, untouched: 0 },
    })
    expect(roll(nodes, { cpu: '1' }, { cpu: '400m', strategy })).toMatchObject({
      waiting: [],
      recovering: [small],
      replaced: [{ nodes: 6 }, { nodes: 3 }],
      best: {
        budget: 4,
        waves: [
          { size: 4, count: 2 },
          { size: 1, count: 1 },
        ],
        updated: 9,
        untouched: 0,
      },
    })
  })

  it('knows what did not fit beside the old versions of other DaemonSets', () => {
    const nodes = pool('a', 2)
    const before = { daemonSets: [{ daemonSet: agent({ cpu: '1500m' }, 'other') }, { daemonSet: agent({ cpu: '600m' }) }], index: 1 }
    const after = { daemonSets: [{ daemonSet: agent({ cpu: '1' }, 'other') }, { daemonSet: agent({ cpu: '700m' }) }], index: 1 }
    const { recovering, blocked } = nodesRollout(before, after, { nodes, pods: [], objects: NONE })
    expect([recovering, blocked]).toMatchObject([[{ nodes: 2 }], []])
  })

  it('replaces unavailable pods first, and counts them against the budget of the first wave', () => {
    const strategy = { rollingUpdate: { maxUnavailable: 2 } }
    const [before, after] = [alone(agent({ strategy })), alone(agent({ strategy, pod: { hostNetwork: true } }))]
    const place = { nodes: pool('a', 10), pods: [], objects: NONE }
    const waves = (unavailable: number, more: Partial<typeof place> = {}): unknown =>
      nodesRollout({ ...before, unavailable }, after, { ...place, ...more }).best.waves
    expect(waves(0)).toEqual([{ size: 2, count: 5 }])
    expect(waves(1)).toEqual([{ size: 2, count: 5 }])
    expect(waves(5)).toEqual([
      { size: 5, count: 1 },
      { size: 2, count: 2 },
      { size: 1, count: 1 },
    ])
    expect(waves(99)).toEqual([{ size: 10, count: 1 }])
    // A node that is not ready is one of them.
    expect(waves(1, { nodes: [...pool('a', 9), ...pool('b', 1, '2', SILENT)] })).toEqual([{ size: 1, count: 9 }])
  })

  it('knows from the given pods which ones are not ready', () => {
    const pod = (nodeName: string, status: string, name = 'agent'): Pod => ({
      metadata: { name: `${name}-${nodeName}`, ownerReferences: [{ kind: 'DaemonSet', name }] },
      spec: { nodeName, containers: [] },
      status: { conditions: [{ type: 'Ready', status }] },
    })
    const pods = [pod('a-1', 'False'), pod('a-2', 'True'), pod('a-3', 'False', 'other'), pod('b-1', 'False')]
    const nodes = [...pool('a', 4), ...pool('b', 1, '200m')]
    const found = nodesRollout(alone(agent({})), alone(agent({ cpu: '300m' })), { nodes, pods, objects: NONE })
    expect(found).toMatchObject({
      unready: [{ className: 'a', nodes: 1, examples: ['a-1'] }],
      waiting: [{ className: 'b', nodes: 1 }],
      best: { limit: 1, budget: 0, waves: [{ size: 1, count: 1 }], untouched: 3 },
    })
  })

  it('sticks once as many new pods wait as may be unavailable', () => {
    const strategy = { rollingUpdate: { maxUnavailable: 2 } }
    expect(roll([...pool('large', 6), ...pool('small', 3, '500m')], {}, { cpu: '1', strategy })).toMatchObject({
      blocked: [{ className: 'small', nodes: 3, reason: 'Insufficient cpu: the pod requests 1, the node has 500m' }],
      best: { updated: 6, untouched: 1 },
      worst: { updated: 0, untouched: 7 },
    })
  })

  it('surges only where both pods fit', () => {
    const strategy = { rollingUpdate: { maxUnavailable: 0, maxSurge: 1 } }
    expect(roll(pool('a', 3), { port: 9100 }, { port: 9100, strategy })).toMatchObject({
      blocked: [{ nodes: 3, reason: 'host ports are taken: 9100/TCP by default/agent, beside the old pod' }],
      best: { updated: 0, untouched: 2 },
    })
    expect(roll(pool('a', 3), {}, { cpu: '200m', strategy })).toMatchObject({
      blocked: [],
      best: { updated: 3, waves: [{ size: 1, count: 3 }] },
    })
  })

  it('waits for somebody to delete the pods with OnDelete', () => {
    expect(roll(pool('a', 3), byHand, { ...byHand, cpu: '200m' })).toMatchObject({
      replaced: [{ nodes: 3 }],
      best: { waves: [], updated: 0 },
    })
  })

  it('has the new versions of the DaemonSets beside it', () => {
    const nodes = pool('a', 2)
    const greedy = { daemonSet: agent({ cpu: '1500m' }, 'greedy') }
    const updated = { daemonSet: agent({ cpu: '600m' }) }
    const place = { nodes, pods: [], objects: NONE }
    const [second, first] = [
      { daemonSets: [greedy, updated], index: 1 },
      { daemonSets: [updated, greedy], index: 0 },
    ]
    expect(nodesRollout(alone(agent({})), second, place).blocked).toMatchObject([{ nodes: 2 }])
    expect(nodesRollout(alone(agent({})), first, place).blocked).toEqual([])
  })
})

describe('nodes that the DaemonSet cannot tell apart after the update', () => {
  it('are told apart where some are not ready', () => {
    const tolerant: PodSpec = { tolerations: [{ operator: 'Exists' }] }
    const nodes = pool('a', 10).map((each, index) => (index === 3 ? { ...each, node: { ...each.node, spec: { taints: SILENT } } } : each))
    const { dead, replaced, best } = roll(
      nodes,
      { pod: tolerant, strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } } },
      {
        cpu: '200m',
        pod: tolerant,
        strategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable: 2 } },
      },
    )
    expect([dead, replaced.map(({ nodes: number }) => number)]).toMatchObject([[{ nodes: 1, examples: ['a-4'] }], [9]])
    expect(best).toMatchObject({ limit: 2, budget: 1 })
  })

  it('are told apart by what the old version selected', () => {
    const nodes = pool('a', 5).map((each, index) => {
      const { metadata } = each.node
      return index > 0 ? each : { ...each, node: { ...each.node, metadata: { ...metadata, labels: { ...metadata.labels, disk: 'ssd' } } } }
    })
    const { before, after, gained, replaced } = roll(nodes, { pod: { nodeSelector: { disk: 'ssd' } } }, {})
    expect([before, after]).toEqual([1, 5])
    expect([gained, replaced]).toMatchObject([[{ nodes: 4 }], [{ nodes: 1, examples: ['a-1'] }]])
  })
})
