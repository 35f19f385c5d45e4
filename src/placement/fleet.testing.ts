/** Fleets at random: nodes, pods on them and DaemonSets of few values, so that many of them meet. */
import fc from 'fast-check'
import type { DaemonSet } from '../kubernetes/index.ts'
import type { ClusterObjects, Node, Pod } from './types.ts'
import { NO_OBJECTS } from './types.ts'

export interface Fleet {
  readonly nodes: readonly Node[]
  readonly pods: readonly Pod[]
  readonly daemonSets: readonly DaemonSet[]
  readonly objects: ClusterObjects
}

const ZONE = 'topology.kubernetes.io/zone'
const HOST = 'kubernetes.io/hostname'
const effect = fc.constantFrom('NoSchedule', 'NoExecute', 'PreferNoSchedule')
const key = fc.constantFrom('gpu', 'edge', 'spot')
const taint = fc.record({ key, value: fc.constantFrom('', 'x', 'y'), effect })
const amount = fc.record({ cpu: fc.constantFrom('100m', '500m', '1'), memory: fc.constantFrom('64Mi', '1Gi') })
const app = fc.constantFrom('web', 'db', 'agent0', 'agent1')

const toleration = fc.oneof(
  fc.constant({ operator: 'Exists' }),
  fc.record({ key, operator: fc.constant('Exists') }),
  fc.record({ key, operator: fc.constant('Equal'), value: fc.constantFrom('x', 'y'), effect: fc.constantFrom('NoSchedule', 'NoExecute') }),
)

const expression = fc.oneof(
  fc.record({
    key: fc.constantFrom('pool', ZONE),
    operator: fc.constantFrom('In', 'NotIn'),
    values: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
  }),
  fc.record({ key: fc.constantFrom('pool', 'disk'), operator: fc.constantFrom('Exists', 'DoesNotExist') }),
  fc.record({ key: fc.constant('gen'), operator: fc.constantFrom('Gt', 'Lt'), values: fc.constantFrom(['2'], ['4']) }),
)

const term = fc.record({ labelSelector: fc.record({ matchLabels: fc.record({ app }) }), topologyKey: fc.constantFrom(ZONE, HOST) })

const node = fc
  .record({
    labels: fc.record(
      {
        pool: fc.constantFrom('a', 'b', 'c'),
        disk: fc.constant('ssd'),
        gen: fc.constantFrom('1', '3', '5'),
        [ZONE]: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: [] },
    ),
    taints: fc.array(taint, { maxLength: 2 }),
    cpu: fc.constantFrom('1', '2'),
    pods: fc.constantFrom('2', '110'),
    apps: fc.array(
      fc.record({ app, requests: amount, priority: fc.constantFrom(0, 1000), refuses: fc.option(term), port: fc.option(fc.constant(80)) }),
      {
        maxLength: 3,
      },
    ),
  })
  .map(one => one)

const template = fc.record(
  {
    nodeSelector: fc.record({ pool: fc.constantFrom('a', 'b') }),
    terms: fc.array(fc.record({ matchExpressions: fc.array(expression, { maxLength: 2 }) }), { minLength: 1, maxLength: 2 }),
    names: fc.constantFrom('n0', 'n1'),
    tolerations: fc.array(toleration, { maxLength: 2 }),
    requests: amount,
    port: fc.constant(80),
    priorityClassName: fc.constantFrom('high', 'system-node-critical'),
    wants: term,
    refuses: term,
    spread: fc.record({
      maxSkew: fc.constantFrom(1, 2),
      topologyKey: fc.constantFrom(ZONE, HOST),
      nodeAffinityPolicy: fc.constantFrom('Honor', 'Ignore'),
    }),
  },
  { requiredKeys: [] },
)

type Template = typeof template extends fc.Arbitrary<infer T> ? T : never
type NodeShape = typeof node extends fc.Arbitrary<infer T> ? T : never

/** Few shapes of nodes; some nodes differ from theirs in one thing. */
const nodes = fc
  .record({
    shapes: fc.array(node, { minLength: 1, maxLength: 3 }),
    picks: fc.array(fc.record({ shape: fc.nat(2), zone: fc.constantFrom('', '', 'a', 'b'), cpu: fc.constantFrom('', '', '1', '2') }), {
      minLength: 1,
      maxLength: 12,
    }),
  })
  .map(({ shapes, picks }) =>
    picks.map(({ shape, zone, cpu }): NodeShape => {
      const own = shapes[shape % shapes.length]!
      return { ...own, cpu: cpu || own.cpu, labels: zone ? { ...own.labels, [ZONE]: zone } : own.labels }
    }),
  )

export const fleet: fc.Arbitrary<Fleet> = fc
  .record({ nodes, daemons: fc.array(template, { minLength: 1, maxLength: 4 }) })
  .map(({ nodes, daemons }) => ({
    nodes: nodes.map(nodeOf),
    pods: nodes.flatMap(podsOf),
    daemonSets: daemons.map(daemonSetOf),
    objects: { ...NO_OBJECTS, priorityClasses: [{ metadata: { name: 'high' }, value: 500 }] },
  }))

function nodeOf({ labels, taints, cpu, pods }: NodeShape, index: number): Node {
  const name = `n${index}`
  return {
    metadata: { name, labels: { ...labels, [HOST]: name } },
    spec: { taints },
    status: { allocatable: { cpu, memory: '2Gi', pods } },
  }
}

function podsOf({ apps }: NodeShape, index: number): Pod[] {
  return apps.map(({ app: name, requests, priority, refuses, port }, position) => ({
    metadata: { name: `p${index}-${position}`, labels: { app: name } },
    spec: {
      nodeName: `n${index}`,
      priority,
      containers: [{ name: 'c', resources: { requests }, ...(port !== null && { ports: [{ containerPort: port, hostPort: port }] }) }],
      ...(refuses && { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [refuses] } } }),
    },
    status: { phase: 'Running', startTime: `2025-01-0${position + 1}T00:00:00Z` },
  }))
}

function daemonSetOf({ terms, names, requests, port, wants, refuses, spread, ...given }: Template, index: number): DaemonSet {
  const name = `agent${index}`
  const matchFields = names === undefined ? [] : [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: [names] }] }]
  const nodeSelectorTerms = [...(terms ?? []), ...matchFields]
  return {
    metadata: { name, namespace: 'default' },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: { app: name } },
        spec: {
          ...given,
          containers: [
            {
              name: 'c',
              ...(requests && { resources: { requests } }),
              ...(port !== undefined && { ports: [{ containerPort: port, hostPort: port }] }),
            },
          ],
          affinity: {
            ...(nodeSelectorTerms.length > 0 && {
              nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms } },
            }),
            ...(wants && { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [wants] } }),
            ...(refuses && { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [refuses] } }),
          },
          ...(spread && {
            topologySpreadConstraints: [{ ...spread, whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: { app: 'web' } } }],
          }),
        },
      },
    },
  }
}
