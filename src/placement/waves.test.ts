import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DaemonSet } from '../kubernetes/index.ts'
import { defaultDaemonSet } from '../admission/index.ts'
import { NEWEST } from '../kubernetes/index.ts'
import { apply } from './simulation/changes.ts'
import { rollOut, type RolloutStep } from './simulation/rollout.ts'
import { Simulation } from './simulation/simulation.ts'
import type { Node } from './types.ts'
import { progress, type Progress } from './waves.ts'

/** Asks for more than a small node has once it is updated. */
function daemonSet(image: string, strategy: object, cpu: string, memory = '10Mi'): DaemonSet {
  return {
    metadata: { name: 'agent' },
    spec: {
      selector: { matchLabels: { app: 'agent' } },
      updateStrategy: { rollingUpdate: strategy },
      template: {
        metadata: { labels: { app: 'agent' } },
        spec: { containers: [{ name: 'agent', image, resources: { requests: { cpu, memory } } }] },
      },
    },
  }
}

function nodeOf(name: string, cpu: string, memory = '1Gi'): Node {
  return {
    metadata: { name },
    status: { allocatable: { cpu, memory, pods: '10' }, conditions: [{ type: 'Ready', status: 'True' }] },
  }
}

interface Given {
  readonly nodes: number
  readonly blocked: number
  readonly dead: number
  /** Too small for the old pod and the new one, and for the old one alone. */
  readonly hanging: number
  readonly recovering: number
  readonly strategy: { readonly maxUnavailable?: number | string; readonly maxSurge?: number | string }
}

/** The sizes of the waves as the controller makes them, with the nodes in this order: the blocked ones first or last. */
function played(
  { nodes, blocked, dead, hanging, recovering, strategy }: Given,
  isWorst: boolean,
): { readonly sizes: number[]; readonly updated: number } {
  const names = Array.from({ length: nodes }, (_, index) => `n${index}`)
  const gone = Array.from({ length: dead }, (_, index) => `dead${index}`)
  const isBlocked = (index: number): boolean => (isWorst ? index < blocked : index >= nodes - blocked)
  const all = [
    ...names.map((name, index) => nodeOf(name, isBlocked(index) ? '1' : '10')),
    ...gone.map(name => nodeOf(name, '10')),
    ...Array.from({ length: hanging }, (_, index) => nodeOf(`hanging${index}`, '50m')),
    ...Array.from({ length: recovering }, (_, index) => nodeOf(`recovering${index}`, '10', '50Mi')),
  ]
  const simulation = new Simulation({ nodes: all })
  apply(simulation, { do: 'applyDaemonSet', daemonset: daemonSet('agent:v1', strategy, '100m', '100Mi') })
  simulation.cluster.kubelets = { isAlive: name => !gone.includes(name), startsReady: () => true }
  for (const name of gone) apply(simulation, { do: 'condition', node: name, type: 'Ready', status: 'Unknown' })
  const rollout = rollOut(simulation, 'default/agent', {
    at: new Map([[0, [{ do: 'applyDaemonSet', daemonset: daemonSet('agent:v2', strategy, '2') }]]]),
  })
  const steps: RolloutStep[] = []
  for (let next = rollout.next(); !next.done; next = rollout.next()) steps.push(next.value)
  const bound = [...simulation.cluster.pods].filter(({ hash, nodeName, creator }) => creator && nodeName && hash !== '00001')
  // All pods that hang are created with the first wave.
  const [first = 0, ...others] = steps.map(({ created }) => created.length).filter(size => size > 0)
  return { sizes: [first - Math.min(hanging, first), ...others].filter(size => size > 0), updated: bound.length }
}

const sizesOf = ({ waves }: Progress): number[] => waves.flatMap(({ size, count }) => Array.from({ length: count }, () => size))

const given: fc.Arbitrary<Given> = fc
  .record({
    nodes: fc.integer({ min: 1, max: 14 }),
    blocked: fc.integer({ min: 0, max: 4 }),
    dead: fc.integer({ min: 0, max: 3 }),
    hanging: fc.integer({ min: 0, max: 3 }),
    recovering: fc.integer({ min: 0, max: 3 }),
    strategy: fc.oneof(
      fc.record({ maxUnavailable: fc.constantFrom<number | string>(1, 2, 5, '10%', '40%') }),
      fc.record({ maxUnavailable: fc.constant(0), maxSurge: fc.constantFrom<number | string>(1, 3, '25%') }),
    ),
  })
  .map(all => ({ ...all, blocked: Math.min(all.blocked, all.nodes) }))

test('waves by numbers are those of the controller, in the best order and in the worst', () => {
  fc.assert(
    fc.property(given, fc.boolean(), (each, isWorst) => {
      const { nodes, blocked, dead, hanging, recovering, strategy } = each
      const found = progress({
        daemonSet: defaultDaemonSet(daemonSet('agent:v2', strategy, '2'), NEWEST),
        desired: nodes + hanging + recovering,
        old: nodes,
        blocked,
        dead: dead + hanging,
        recovering,
      })
      const expected = played(each, isWorst)
      const own = isWorst ? found.worst : found.best
      expect({ sizes: sizesOf(own), updated: own.updated }).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('164 nodes, three of them dead: one at a time nothing moves, 10 % are 12 waves', () => {
  const of = (maxUnavailable: number | string): Progress =>
    progress({ daemonSet: defaultDaemonSet(daemonSet('a', { maxUnavailable }, '1'), NEWEST), desired: 161, old: 161, blocked: 0, dead: 3 })
      .best
  expect(of(1)).toEqual({ limit: 1, budget: 0, waves: [], updated: 0, untouched: 161 })
  expect(of('10%')).toEqual({
    limit: 17,
    budget: 14,
    waves: [
      { size: 14, count: 11 },
      { size: 7, count: 1 },
    ],
    updated: 161,
    untouched: 0,
  })
})
