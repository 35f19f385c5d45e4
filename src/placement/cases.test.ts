/** Cases of real clusters, with their numbers. */
import { describe, expect, test } from 'vitest'
import type { Container, DaemonSet, PodSpec, Taint } from '../kubernetes/index.ts'
import { existingPod, mutate } from './admission.ts'
import { type Daemon, daemonOf } from './daemon.ts'
import { insufficient } from './filters/resources.ts'
import { type NodeInfo, PodInfo, Snapshot } from './node-info.ts'
import { standings } from './outcomes.ts'
import { daemonPod } from './pod.ts'
import { pendingMessage } from './scheduler.ts'
import { apply } from './simulation/changes.ts'
import { rollOut, type RolloutEnd, type RolloutStep } from './simulation/rollout.ts'
import { Simulation } from './simulation/simulation.ts'
import { type ClusterObjects, NO_OBJECTS, type Node, type Pod } from './types.ts'

const AMPLE = { cpu: '8', memory: '16Gi', pods: '110' }

function node(
  name: string,
  {
    taints = [],
    labels = {},
    allocatable = AMPLE,
  }: { taints?: Taint[]; labels?: Record<string, string>; allocatable?: Record<string, string> } = {},
): Node {
  return { metadata: { name, labels }, spec: { taints }, status: { allocatable, conditions: [{ type: 'Ready', status: 'True' }] } }
}

function daemonSet(name: string, spec: PodSpec, maxUnavailable: number | string = 1): DaemonSet {
  const labels = { app: name }
  const containers: Container[] = [{ name: 'agent', image: 'agent:v1' }]
  return {
    metadata: { name, namespace: 'default' },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { containers, ...spec } },
      updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxUnavailable } },
    },
  }
}

function asking(cpu: string): PodSpec {
  return { containers: [{ name: 'agent', image: 'agent:v1', resources: { requests: { cpu } } }] }
}

function eligible(daemon: Daemon, nodes: readonly Node[]): string[] {
  return nodes.filter(one => daemon.eligibility.decide(one).shouldRun).map(({ metadata }) => metadata.name)
}

describe('spot nodes and nodes that are virtual', () => {
  const spot = { key: 'kubernetes.azure.com/scalesetpriority', value: 'spot', effect: 'NoSchedule' }
  const nodes = [node('n0'), node('n1'), node('n2'), node('spot0', { taints: [spot] }), node('spot1', { taints: [spot] })]

  test('two spot nodes of five are left out because of their taint', () => {
    const daemon = daemonOf(daemonSet('agent', {}))
    expect(eligible(daemon, nodes)).toEqual(['n0', 'n1', 'n2'])
    expect(nodes.slice(3).map(one => daemon.eligibility.reasons(one))).toEqual([
      [{ kind: 'taint', taint: spot }],
      [{ kind: 'taint', taint: spot }],
    ])
  })

  test('a blanket toleration runs on all five', () => {
    expect(eligible(daemonOf(daemonSet('agent', { tolerations: [{ operator: 'Exists' }] })), nodes)).toHaveLength(5)
  })

  test('on Fargate the pod of a blanket toleration exists and stays Pending', () => {
    const taint = { key: 'eks.amazonaws.com/compute-type', value: 'fargate', effect: 'NoSchedule' }
    const fargate = node('fargate', { taints: [taint], allocatable: { ...AMPLE, pods: '1' } })
    const snapshot = new Snapshot([...nodes, fargate])
    const info = snapshot.nodes.get('fargate')!
    info.add(new PodInfo({ metadata: { name: 'web' }, spec: { nodeName: 'fargate' } }))
    const [standing] = standings([daemonOf(daemonSet('agent', { tolerations: [{ operator: 'Exists' }] }))], info, snapshot)
    expect(standing!.decision.shouldRun).toBe(true)
    expect(pendingMessage(standing!.fit!)).toBe(
      "0/6 nodes are available: 1 Too many pods, 5 node(s) didn't satisfy plugin(s) [NodeAffinity]. " +
        'preemption: 0/6 nodes are available: 1 No preemption victims found for incoming pod, 5 Preemption is not helpful for scheduling.',
    )
  })
})

test.each([
  ['a', 'b'],
  ['b', 'a'],
])('each of the alternatives %s and %s selects its nodes', (first, second) => {
  const terms = [first, second].map(value => ({ matchExpressions: [{ key: 'type', operator: 'In', values: [value] }] }))
  const affinity = { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: terms } } }
  const nodes = ['a', 'b', 'c'].map(type => node(type, { labels: { type } }))
  expect(eligible(daemonOf(daemonSet('agent', { affinity })), nodes)).toEqual(['a', 'b'])
})

describe('a LimitRange that gives every container a request', () => {
  const daemonSets = [daemonSet('big', asking('630m')), daemonSet('silent', {})]
  const limits = [{ type: 'Container', defaultRequest: { cpu: '1' } }]
  const withRange: ClusterObjects = {
    ...NO_OBJECTS,
    limitRanges: [{ metadata: { name: 'range', namespace: 'default' }, spec: { limits } }],
  }

  function left(objects: ClusterObjects): NodeInfo {
    const info = new Snapshot([node('n0', { allocatable: { cpu: '15890m', memory: '64Gi', pods: '110' } })]).nodes.get('n0')!
    for (const one of daemonSets) info.add(new PodInfo(mutate(daemonPod(one, 'n0'), objects).pod!))
    return info
  }

  const pod: Pod = { metadata: { name: 'job' }, spec: { containers: [{ name: 'job', resources: { requests: { cpu: '15' } } }] } }

  test('15,000m beside 630m fit into 15,890m', () => {
    const info = left(NO_OBJECTS)
    expect(info.requested.get('cpu')).toBe(630)
    expect(insufficient(new PodInfo(existingPod(pod, NO_OBJECTS)), info)).toEqual([])
  })

  test('15,000m beside 1,630m do not', () => {
    const info = left(withRange)
    expect(info.requested.get('cpu')).toBe(1630)
    expect(insufficient(new PodInfo(existingPod(pod, withRange)), info)).toMatchObject([
      { resource: 'cpu', requested: 15_000, used: 1630, capacity: 15_890, unresolvable: false },
    ])
  })
})

describe('164 nodes, three of them dead', () => {
  const dead = ['n040', 'n080', 'n120']

  function roll(maxUnavailable: number | string): { steps: RolloutStep[]; end: RolloutEnd; simulation: Simulation } {
    const nodes = Array.from({ length: 164 }, (_, index) => node(`n${String(index).padStart(3, '0')}`))
    const simulation = new Simulation({ nodes })
    apply(simulation, { do: 'applyDaemonSet', daemonset: daemonSet('agent', {}, maxUnavailable) })
    simulation.cluster.kubelets = { isAlive: name => !dead.includes(name), startsReady: () => true }
    for (const name of dead) apply(simulation, { do: 'condition', node: name, type: 'Ready', status: 'Unknown' })
    const updated = daemonSet('agent', { containers: [{ name: 'agent', image: 'agent:v2' }] }, maxUnavailable)
    const steps: RolloutStep[] = []
    const rollout = rollOut(simulation, 'default/agent', { at: new Map([[0, [{ do: 'applyDaemonSet', daemonset: updated }]]]) })
    for (;;) {
      const next = rollout.next()
      if (next.done) return { steps, end: next.value, simulation }
      steps.push(next.value)
    }
  }

  test('eat the budget of one: nothing moves', () => {
    const { steps, end, simulation } = roll(1)
    expect(end).toBe('stuck')
    expect(steps.flatMap(({ created }) => created)).toEqual([])
    const hanging = [...simulation.cluster.pods].filter(({ terminating }) => terminating).map(({ nodeName }) => nodeName)
    expect(new Set(hanging)).toEqual(new Set(dead))
    expect(steps[0]!.status).toMatchObject({ desiredNumberScheduled: 161, numberUnavailable: 0, numberMisscheduled: 3 })
  })

  test('leave 14 of 17: the others are done in 12 waves', () => {
    const { steps } = roll('10%')
    const waves = steps.map(({ created }) => created.length).filter(count => count > 0)
    expect(waves).toEqual([...Array.from({ length: 11 }, () => 14), 7])
  })
})

test('a port that two given pods have is free as soon as one of them is evicted, as the scheduler counts', () => {
  const given = (name: string, priority: number): Pod => ({
    metadata: { name },
    spec: { priority, containers: [{ ports: [{ containerPort: 80, hostPort: 80 }] }] },
  })
  const snapshot = new Snapshot([node('n0')])
  const info = snapshot.nodes.get('n0')!
  for (const pod of [given('low', -10), given('equal', 0)]) info.add(new PodInfo(existingPod(pod, NO_OBJECTS)))
  const daemon = daemonOf(daemonSet('agent', { containers: [{ name: 'agent', ports: [{ containerPort: 80, hostPort: 80 }] }] }))
  const [standing] = standings([daemon], info, snapshot)
  expect(standing!.fit!.first!.plugin).toBe('NodePorts')
  expect(standing!.fit!.preemption!.victims.map(({ pod }) => pod.metadata.name)).toEqual(['low'])
})

test('a LimitRange that limits nothing changes nothing', () => {
  const objects: ClusterObjects = {
    ...NO_OBJECTS,
    limitRanges: [{ metadata: { name: 'empty' } }],
    resourceQuotas: [{ metadata: { name: 'empty' } }],
  }
  expect(daemonOf(daemonSet('agent', asking('100m')), objects).forbidden).toBeUndefined()
})

test('a pod that wants another beside it runs once that one is there, whichever comes first', () => {
  const besides = (app: string): PodSpec => ({
    affinity: {
      podAffinity: {
        requiredDuringSchedulingIgnoredDuringExecution: [
          { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { app } } },
        ],
      },
    },
  })
  const snapshot = new Snapshot([node('n0', { labels: { 'kubernetes.io/hostname': 'n0' } })])
  const daemons = [daemonSet('c', besides('b')), daemonSet('b', besides('a')), daemonSet('a', {}), daemonSet('d', besides('none'))]
  const fits = standings(
    daemons.map(one => daemonOf(one)),
    snapshot.nodes.get('n0')!,
    snapshot,
  ).map(({ fit }) => fit!.fits)
  expect(fits).toEqual([true, true, true, false])
})

test('a NoExecute taint that frees room removes a Pending pod at once: what the scheduler writes into it makes the controller look', () => {
  const taint: Taint = { key: 'maint', value: 'x', effect: 'NoExecute' }
  const simulation = new Simulation({ nodes: [node('n0', { allocatable: { cpu: '1', memory: '1Gi', pods: '9' } }), node('n1')] })
  for (const name of ['first', 'second']) apply(simulation, { do: 'applyDaemonSet', daemonset: daemonSet(name, asking('800m')) })
  expect([...simulation.cluster.pods].filter(({ nodeName }) => nodeName === undefined).map(({ target }) => target)).toEqual(['n0'])
  apply(simulation, { do: 'taint', node: 'n0', taint })
  expect([...simulation.cluster.pods].map(({ target }) => target)).toEqual(['n1', 'n1'])
  expect(simulation.daemonSets.get('default/second')!.status).toMatchObject({ currentNumberScheduled: 1, desiredNumberScheduled: 1 })
})
