import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DaemonSet, PodSpec } from '../kubernetes/index.ts'
import { existingPod } from './admission.ts'
import { daemonOf } from './daemon.ts'
import { type Fleet, fleet } from './fleet.testing.ts'
import { PodInfo, Snapshot } from './node-info.ts'
import { looksAtOneNode, outcomes } from './outcomes.ts'
import { apply } from './simulation/changes.ts'
import { Simulation } from './simulation/simulation.ts'
import { type ClusterObjects, NO_OBJECTS, type Node, type Pod } from './types.ts'

const ZONE = 'topology.kubernetes.io/zone'
const HOST = 'kubernetes.io/hostname'

/** By `DaemonSet@node` of every pod that is created, whether it gets its room. */
type Bound = Readonly<Record<string, boolean>>

function computed({ nodes, pods, daemonSets, objects }: Fleet): Bound {
  const snapshot = new Snapshot(nodes)
  for (const pod of pods) snapshot.nodes.get(pod.spec.nodeName!)!.add(new PodInfo(existingPod(pod, objects)))
  const daemons = daemonSets.map(daemonSet => daemonOf(daemonSet, objects))
  const found: Record<string, boolean> = {}
  for (const { nodes: alike, standings } of outcomes(daemons, snapshot, objects)) {
    for (const { name } of alike) {
      for (const [index, { decision, fit }] of standings.entries()) {
        if (decision.shouldRun) found[`${daemonSets[index]!.metadata!.name}@${name}`] = fit!.fits || fit!.preemption!.victims.length > 0
      }
    }
  }
  return found
}

/** What the controller and the scheduler do, one DaemonSet after the other. */
function simulated({ nodes, pods, daemonSets, objects }: Fleet): Bound {
  const simulation = new Simulation({ nodes, pods, objects })
  simulation.run()
  const priority = (daemonSet: DaemonSet): number => daemonOf(daemonSet, objects).pod.priority
  for (const daemonset of daemonSets.toSorted((a, b) => priority(b) - priority(a))) apply(simulation, { do: 'applyDaemonSet', daemonset })
  const found: Record<string, boolean> = {}
  for (const { creator, target, nodeName } of simulation.cluster.pods) {
    if (creator !== undefined) found[`${creator.slice(creator.indexOf('/') + 1)}@${target}`] = nodeName !== undefined
  }
  return found
}

const MOST_IMPORTANT = 2_000_001_000

/** Nobody is evicted, and no pod that is there is adopted: then no time goes by between one pod and the next. */
function calm(given: Fleet): Fleet {
  const metadata = { ownerReferences: [{ kind: 'ReplicaSet', name: 'web', controller: true }] }
  return {
    ...given,
    nodes: given.nodes.map(node => ({
      ...node,
      spec: { taints: (node.spec?.taints ?? []).filter(({ effect }) => effect !== 'NoExecute') },
    })),
    pods: given.pods.map(pod => ({ metadata: { ...pod.metadata, ...metadata }, spec: { ...pod.spec, priority: MOST_IMPORTANT } })),
  }
}

test('on every node of a random fleet the pods are there and wait as in the simulation', () => {
  fc.assert(
    fc.property(fleet.map(calm), given => {
      expect(computed(given)).toEqual(simulated(given))
    }),
    { numRuns: 200 },
  )
})

describe('pods on other nodes', () => {
  const nodes = ['a', 'a', 'a', 'b', 'b'].map((zone, index): Node => {
    const name = `n${index}`
    return { metadata: { name, labels: { [ZONE]: zone, [HOST]: name } }, status: { allocatable: { cpu: '2', memory: '4Gi', pods: '110' } } }
  })

  function agent(spec: PodSpec, app = 'agent'): DaemonSet {
    const labels = { app }
    return {
      metadata: { name: app },
      spec: { selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers: [{ name: 'c' }], ...spec } } },
    }
  }

  const term = (topologyKey: string, app = 'agent') => ({ topologyKey, labelSelector: { matchLabels: { app } } })
  const refusing = (topologyKey: string, app?: string): PodSpec => ({
    affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(topologyKey, app)] } },
  })
  const wanting = (topologyKey: string, app?: string): PodSpec => ({
    affinity: { podAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term(topologyKey, app)] } },
  })

  function running(daemonSets: readonly DaemonSet[], pods: readonly Pod[] = [], objects: ClusterObjects = NO_OBJECTS): string[] {
    const given = { nodes, pods, daemonSets, objects }
    const found = computed(given)
    expect(found).toEqual(simulated(given))
    return Object.keys(found).filter(name => found[name])
  }

  test('one pod in each zone, where the pods refuse one another there', () => {
    expect(running([agent(refusing(ZONE))])).toEqual(['agent@n0', 'agent@n3'])
    expect(running([agent(refusing(HOST))])).toHaveLength(5)
  })

  test('one pod in all, where the pods want one another on the same host', () => {
    expect(running([agent(wanting(HOST))])).toEqual(['agent@n0'])
  })

  test('pods that want those of a later DaemonSet in their zone wait for them', () => {
    const proxy = agent({ nodeSelector: { [ZONE]: 'b' } }, 'proxy')
    expect(running([agent(wanting(ZONE, 'proxy')), proxy]).sort()).toEqual(['agent@n3', 'agent@n4', 'proxy@n3', 'proxy@n4'])
  })

  test('skew over the zones, where all nodes count', () => {
    const spread = (nodeAffinityPolicy: string): PodSpec => ({
      nodeSelector: { [ZONE]: 'a' },
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: ZONE,
          nodeAffinityPolicy,
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector: { matchLabels: { app: 'agent' } },
        },
      ],
    })
    expect(running([agent(spread('Ignore'))])).toEqual(['agent@n0'])
    expect(running([agent(spread('Honor'))])).toHaveLength(3)
  })

  test('a pod that is evicted on one node refuses nobody in its zone', () => {
    const objects = { ...NO_OBJECTS, priorityClasses: [{ metadata: { name: 'high' }, value: 500 }] }
    const pod: Pod = {
      metadata: { name: 'web', labels: { app: 'web' } },
      spec: { nodeName: 'n0', containers: [{ name: 'c' }], ...refusing(ZONE) },
      status: { startTime: '2025-01-01T00:00:00Z' },
    }
    expect(running([agent({ priorityClassName: 'high' })], [pod], objects)).toHaveLength(5)
    expect(running([agent({})], [pod])).toEqual(['agent@n3', 'agent@n4'])
  })

  test('a fleet with very many pods is judged node by node alone, and says so', () => {
    const isAlone = (daemonSet: DaemonSet, number: number): boolean => {
      const many = Array.from({ length: 200 }, (_, index): Node => ({ metadata: { name: `n${index}`, labels: { [ZONE]: 'a' } } }))
      return looksAtOneNode(
        Array.from({ length: number }, () => daemonOf(daemonSet)),
        new Snapshot(many),
      )
    }
    expect(isAlone(agent(refusing(ZONE)), 1000)).toBe(false)
    expect(isAlone(agent(refusing(ZONE)), 1001)).toBe(true)
    expect(isAlone(agent({}), 1001)).toBe(false)
  })
})
