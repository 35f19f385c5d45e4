import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DaemonSet, PodSpec } from '../kubernetes/index.ts'
import { fleet } from '../placement/fleet.testing.ts'
import { type ClusterObjects, daemonOf, existingPod, nodeByNode, type Pod, PodInfo, Snapshot } from '../placement/index.ts'
import { causeOf } from './causes.ts'
import { namedClasses } from './classes.ts'
import { explain } from './explain.ts'
import { familiesOf } from './siblings.ts'
import { stateOf, survey } from './survey.ts'
import type { ClusterNode } from './types.ts'

const NONE: ClusterObjects = {
  priorityClasses: [],
  runtimeClasses: [],
  limitRanges: [],
  resourceQuotas: [],
  podDisruptionBudgets: [],
  namespaces: [],
}

interface Given {
  readonly pool?: string
  readonly labels?: Record<string, string>
  readonly taints?: { key: string; value?: string; effect: string }[]
  readonly allocatable?: Record<string, string>
  readonly type?: ClusterNode['type']
}

function nodeOf(
  name: string,
  { pool, labels = {}, taints = [], allocatable = { cpu: '2', memory: '4Gi', pods: '110' }, type = 'linux' }: Given = {},
): ClusterNode {
  const resources = Object.keys(allocatable).length > 0 ? 'observed' : 'unknown'
  return {
    node: { metadata: { name, labels }, spec: { taints }, status: { allocatable } },
    type,
    pool,
    resources,
    place: { path: 'nodes', line: 1 },
  }
}

function daemonSet(name: string, spec: PodSpec = {}, requests: Record<string, string> = {}): { daemonSet: DaemonSet } {
  const containers = [{ name: 'agent', resources: { requests } }]
  return {
    daemonSet: {
      metadata: { name },
      spec: { selector: { matchLabels: { app: name } }, template: { metadata: { labels: { app: name } }, spec: { containers, ...spec } } },
    },
  }
}

const SPOT = { key: 'kubernetes.azure.com/scalesetpriority', value: 'spot', effect: 'NoSchedule' }

describe('a survey', () => {
  const aks = [
    ...['a', 'b', 'c'].map(name => nodeOf(name, { pool: 'regular' })),
    ...['d', 'e'].map(name => nodeOf(name, { pool: 'spot', taints: [SPOT] })),
  ]

  it('counts the nodes of three regular and two spot nodes, and names the taint', () => {
    const { daemonSets } = survey({
      nodes: aks,
      pods: [],
      objects: NONE,
      daemonSets: [daemonSet('agent'), daemonSet('all', { tolerations: [{ operator: 'Exists' }] })],
    })
    expect(daemonSets.map(({ desired, running }) => [desired, running])).toEqual([
      [3, 3],
      [5, 5],
    ])
    expect(daemonSets[0]!.cells[1]).toMatchObject({
      total: 2,
      running: 0,
      causes: [
        { kind: 'excluded', nodes: 2, example: 'd', text: 'taint kubernetes.azure.com/scalesetpriority=spot:NoSchedule is not tolerated' },
      ],
    })
  })

  it('knows that a pod on a Fargate node is created and stays Pending', () => {
    const taints = [{ key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' }]
    const nodes = [nodeOf('a'), nodeOf('fargate-1', { type: 'fargate', taints })]
    const { daemonSets } = survey({
      nodes,
      pods: [],
      objects: NONE,
      daemonSets: [daemonSet('all', { tolerations: [{ operator: 'Exists' }] }), daemonSet('agent')],
    })
    expect(daemonSets.map(({ desired, running, pending }) => [desired, running, pending])).toEqual([
      [2, 1, 1],
      [1, 1, 0],
    ])
  })

  it('says what can never fit, what waits, and whom a pod evicts', () => {
    const pod = (name: string, cpu: string, nodeName: string, priority: number): Pod => ({
      metadata: { name, namespace: 'shop' },
      spec: { nodeName, priority, containers: [{ name: 'c', resources: { requests: { cpu } } }] },
    })
    const nodes = [
      nodeOf('tiny', { pool: 'tiny', allocatable: { cpu: '500m', memory: '1Gi', pods: '10' } }),
      nodeOf('full', { pool: 'full' }),
      nodeOf('busy', { pool: 'busy' }),
    ]
    const pods = [pod('web-5d4f8c7b9-x2x4z', '1500m', 'full', 0), pod('db', '1500m', 'busy', 3_000_000)]
    const objects = { ...NONE, priorityClasses: [{ metadata: { name: 'high' }, value: 1000 }] }
    const { daemonSets } = survey({ nodes, pods, objects, daemonSets: [daemonSet('agent', { priorityClassName: 'high' }, { cpu: '1' })] })
    expect(daemonSets[0]!.cells.map(({ causes: [cause] }) => [cause?.kind, cause?.text])).toEqual([
      ['never', 'Insufficient cpu: the pod requests 1, the node has 500m'],
      ['preempts', 'fits only by evicting shop/web-5d4f8c7b9-x2x4z (priority 0)'.replace('-5d4f8c7b9-x2x4z', '')],
      ['pending', 'Insufficient cpu: the pod requests 1, the node has 2, of which other pods take 1500m'],
    ])
    expect(daemonSets[0]!.cells[2]!.causes[0]!.message).toMatch(/^0\/3 nodes are available: 1 Insufficient cpu, 2 node\(s\) didn't satisfy/)
  })

  it('says who holds a port, by the workload, and what other pods take as a range', () => {
    const pod = (name: string, nodeName: string, cpu: string): Pod => ({
      metadata: { name, namespace: 'shop' },
      spec: { nodeName, containers: [{ name: 'c', ports: [{ containerPort: 80, hostPort: 80 }], resources: { requests: { cpu } } }] },
    })
    const nodes = [nodeOf('a', { pool: 'web' }), nodeOf('b', { pool: 'web' })]
    const pods = [pod('proxy-a', 'a', '1500m'), pod('proxy-b', 'b', '1200m')]
    const port = { containers: [{ name: 'c', ports: [{ containerPort: 80, hostPort: 80, hostIP: '10.0.0.1' }] }] }
    const daemonSets = [daemonSet('big', {}, { cpu: '1' }), daemonSet('port', port), daemonSet('late', port)]
    const found = survey({ nodes, pods, objects: NONE, daemonSets })
    expect(found.daemonSets.map(({ cells }) => cells[0]!.causes.map(({ nodes: many, text }) => `${many} ${text}`))).toEqual([
      ['2 Insufficient cpu: the pod requests 1, the node has 2, of which other pods take 1200m–1500m'],
      ['2 host ports are taken: 10.0.0.1:80/TCP by shop/proxy'],
      ['2 host ports are taken: 10.0.0.1:80/TCP by shop/proxy'],
    ])
    const alone = survey({ nodes, pods: [], objects: NONE, daemonSets: daemonSets.slice(1) })
    expect(alone.daemonSets[1]!.cells[0]!.causes[0]!.text).toBe('host ports are taken: 10.0.0.1:80/TCP by default/port')
  })

  it('names the webhooks that are asked about the pods', () => {
    const rule = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }
    const named = (webhook: object, namespaces: ClusterObjects['namespaces'] = []): readonly string[] => {
      const webhooks = [
        {
          kind: 'MutatingWebhookConfiguration' as const,
          metadata: { name: 'mesh' },
          webhooks: [{ name: 'inject.io', rules: [rule], ...webhook }],
        },
      ]
      return survey({ nodes: [], pods: [], objects: { ...NONE, namespaces, webhooks }, daemonSets: [daemonSet('agent')] }).daemonSets[0]!
        .notModelled
    }
    const told = ['the webhook inject.io of the MutatingWebhookConfiguration mesh, which may change the pods']
    expect(named({})).toEqual(told)
    expect(named({ rules: [{ ...rule, resources: ['*/*'], scope: 'Namespaced' }] })).toEqual(told)
    for (const other of [
      { operations: ['UPDATE'] },
      { resources: ['pods/status'] },
      { apiGroups: ['apps'] },
      { apiVersions: ['v1beta1'] },
      { scope: 'Cluster' },
    ])
      expect(named({ rules: [{ ...rule, ...other }] })).toEqual([])
    expect(named({ objectSelector: { matchLabels: { inject: 'true' } } })).toEqual([])
    const selector = { namespaceSelector: { matchLabels: { 'istio-injection': 'enabled' } } }
    expect(named(selector)).toEqual([])
    expect(named(selector, [{ metadata: { name: 'default', labels: { 'istio-injection': 'enabled' } } }])).toEqual(told)
    const elsewhere = { matchExpressions: [{ key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['default'] }] }
    expect(named({ namespaceSelector: elsewhere })).toEqual([])
  })

  it('names the pod of one node as an example where several nodes evict their own', () => {
    const evicted = (names: readonly string[]): (string | undefined)[] => {
      const nodes = names.map((_, at) => nodeOf(`n${at}`, { pool: 'web' }))
      const pods = names.map(
        (name, at): Pod => ({
          metadata: { name, namespace: 'shop' },
          spec: { nodeName: `n${at}`, priority: 0, containers: [{ name: 'c', resources: { requests: { cpu: '1500m' } } }] },
        }),
      )
      const objects = { ...NONE, priorityClasses: [{ metadata: { name: 'high' }, value: 1000 }] }
      const { daemonSets } = survey({ nodes, pods, objects, daemonSets: [daemonSet('agent', { priorityClassName: 'high' }, { cpu: '1' })] })
      return daemonSets[0]!.cells[0]!.causes.map(({ text }) => text)
    }
    expect(evicted(['db-0', 'db-1'])).toEqual(['fits only by evicting pods such as shop/db-0 (priority 0)'])
    expect(evicted(['db-0'])).toEqual(['fits only by evicting shop/db-0 (priority 0)'])
    expect(evicted(['web-5d4f8c7b9-x2x4z', 'web-5d4f8c7b9-b7c9d'])).toEqual(['fits only by evicting shop/web (priority 0)'])
  })

  it('leaves out the pods of the DaemonSets that it computes', () => {
    const pods: Pod[] = [
      {
        metadata: { name: 'agent-x', ownerReferences: [{ kind: 'DaemonSet', name: 'agent', apiVersion: 'apps/v1', uid: '1' }] },
        spec: { nodeName: 'a', containers: [{ name: 'c', resources: { requests: { cpu: '2' } } }] },
      },
    ]
    const { daemonSets, classes } = survey({
      nodes: [nodeOf('a')],
      pods,
      objects: NONE,
      daemonSets: [daemonSet('agent', {}, { cpu: '2' })],
    })
    expect(daemonSets[0]).toMatchObject({ running: 1, pending: 0 })
    expect(classes[0]!.uses.find(({ resource }) => resource === 'cpu')).toMatchObject({
      daemonSets: { least: 2000, most: 2000 },
      others: { most: 0 },
      left: { least: 0 },
    })
  })

  it('does not judge what fits on nodes of unknown resources', () => {
    const { daemonSets, classes } = survey({
      nodes: [nodeOf('a', { allocatable: {} })],
      pods: [],
      objects: NONE,
      daemonSets: [daemonSet('agent', {}, { cpu: '99', 'example.com/device': '7' })],
    })
    expect(daemonSets[0]).toMatchObject({ running: 1, pending: 0 })
    expect(classes[0]!.uses).toEqual([])
  })

  it('names what it does not look at', () => {
    const spec: PodSpec = { schedulerName: 'custom', volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'c' } }] }
    const { daemonSets } = survey({ nodes: [], pods: [], objects: NONE, daemonSets: [daemonSet('agent', spec)] })
    expect(daemonSets[0]!.notModelled).toEqual(['the scheduler custom', 'volumes that are bound to nodes'])
  })
})

describe('classes', () => {
  it('are pools, else what makes nodes different', () => {
    const nodes = [
      nodeOf('a', { pool: 'p' }),
      nodeOf('b', { labels: { 'node-role.kubernetes.io/control-plane': '', 'kubernetes.io/arch': 'amd64' } }),
      nodeOf('c', { labels: { 'kubernetes.io/arch': 'amd64' } }),
      nodeOf('d', { labels: { 'kubernetes.io/arch': 'arm64' }, taints: [{ key: 'gpu', effect: 'NoSchedule' }] }),
      nodeOf('e', { type: 'virtual' }),
    ]
    expect(namedClasses(nodes).map(({ name, nodes: own }) => [name, own.length])).toEqual([
      ['p', 1],
      ['control-plane', 1],
      ['others', 1],
      ['gpu', 1],
      ['virtual nodes', 1],
    ])
    expect(namedClasses([nodeOf('a'), nodeOf('b')]).map(({ name }) => name)).toEqual(['nodes'])
  })
})

describe('DaemonSets that are one daemon', () => {
  const arch = (value: string): PodSpec => ({ nodeSelector: { 'kubernetes.io/arch': value } })
  const labelled = (name: string, value: string) => nodeOf(name, { pool: value, labels: { 'kubernetes.io/arch': value } })

  it('cover each node once, or the report says which not', () => {
    const notReady = nodeOf('d', { pool: 'amd64', taints: [{ key: 'node.kubernetes.io/not-ready', effect: 'NoSchedule' }] })
    const nodes = [labelled('a', 'amd64'), labelled('b', 'arm64'), labelled('c', 's390x'), notReady]
    const daemonSets = [
      daemonSet('flannel-amd64', arch('amd64')),
      daemonSet('flannel-arm64', arch('arm64')),
      daemonSet('flannel-canary', arch('arm64')),
      daemonSet('other', arch('amd64')),
    ]
    const [family, ...rest] = familiesOf(survey({ nodes, pods: [], objects: NONE, daemonSets }))
    expect(rest).toEqual([])
    expect(family).toEqual({
      name: 'flannel',
      members: [0, 1, 2],
      nodes: 3,
      gaps: [{ className: 's390x', nodes: 1, example: 'c' }],
      overlaps: [{ className: 'arm64', nodes: 1, example: 'b', members: [1, 2] }],
    })
  })
})

describe('an explanation', () => {
  it('has the checks of the controller, then those of the scheduler up to the one that fails', () => {
    const nodes = [nodeOf('a', { pool: 'p', labels: { disk: 'ssd' }, taints: [SPOT, { key: 'x', effect: 'PreferNoSchedule' }] })]
    const terms = [{ matchExpressions: [{ key: 'disk', operator: 'In', values: ['ssd', 'nvme'] }] }]
    const spec: PodSpec = {
      nodeSelector: { disk: 'ssd' },
      tolerations: [{ key: SPOT.key, operator: 'Exists' }],
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } },
    }
    const found = survey({ nodes, pods: [], objects: NONE, daemonSets: [daemonSet('agent', spec, { cpu: '3' })] })
    const [{ className, daemonSets }] = explain(found, 'a') as [ReturnType<typeof explain>[number]]
    expect(className).toBe('p')
    expect(daemonSets[0]!.checks.filter(({ by }) => by === 'controller').map(({ name, passes, text }) => [name, passes, text])).toEqual([
      ['nodeSelector', true, 'wants disk=ssd; the node has disk=ssd'],
      ['nodeAffinity', true, 'disk In [ssd, nvme] (the node has ssd)'],
      ['taint', true, `${SPOT.key}=spot:NoSchedule: tolerated by ${SPOT.key}`],
      ['taint', true, 'x:PreferNoSchedule: keeps no pod away'],
    ])
    expect(daemonSets[0]!.checks.at(-1)).toMatchObject({
      by: 'scheduler',
      name: 'NodeResourcesFit',
      passes: false,
      nodeField: 'status.allocatable',
    })
    expect(daemonSets[0]!.message).toMatch(/^0\/1 nodes are available: 1 Insufficient cpu/)
    expect(explain(found, 'p')).toEqual(explain(found, 'a'))
    expect(explain(found, 'nowhere')).toEqual([])
  })
})

describe('at random', () => {
  it('classes say what single nodes say', () => {
    fc.assert(
      fc.property(fleet, ({ nodes, pods, daemonSets, objects }) => {
        const given = nodes.map(node => ({ ...nodeOf(node.metadata.name, { pool: node.metadata.labels?.['pool'] ?? 'none' }), node }))
        const found = survey({ nodes: given, pods, objects, daemonSets: daemonSets.map(each => ({ daemonSet: each })) })
        const daemons = daemonSets.map(each => daemonOf(each, objects))
        const snapshot = new Snapshot(nodes)
        for (const pod of pods) snapshot.nodes.get(pod.spec.nodeName!)!.add(new PodInfo(existingPod(pod, objects)))
        const count = new Map<string, number>()
        const naive = nodeByNode(daemons, snapshot, objects)
        for (const { node, type, pool } of given) {
          const info = snapshot.nodes.get(node.metadata.name)!
          for (const [index, standing] of naive.get(info)!.entries()) {
            const cause = causeOf(standing, daemons[index]!, info, type)
            const key = `${index} ${pool} ${stateOf(standing, daemons[index]!, type)} ${cause?.kind}`
            count.set(key, (count.get(key) ?? 0) + 1)
          }
        }
        for (const [index, { cells }] of found.daemonSets.entries()) {
          for (const [at, { running, pending, total }] of cells.entries()) {
            const of = (state: string): number =>
              [...count]
                .filter(([key]) => key.startsWith(`${index} ${found.classes[at]!.name} ${state} `))
                .reduce((sum, [, number]) => sum + number, 0)
            expect([running, pending, total]).toEqual([
              of('running') + of('preempting'),
              of('pending'),
              of('running') + of('preempting') + of('pending') + of('none'),
            ])
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
