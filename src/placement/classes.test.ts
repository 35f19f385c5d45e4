import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DaemonSet, PodSpec } from '../kubernetes/index.ts'
import { existingPod } from './admission.ts'
import { classify } from './classes.ts'
import { type Daemon, daemonOf, type Standing } from './daemon.ts'
import { type Fleet, fleet } from './fleet.testing.ts'
import { type NodeInfo, PodInfo, Snapshot } from './node-info.ts'
import { standings } from './outcomes.ts'

function snapshotOf({ nodes, pods, objects }: Fleet): Snapshot {
  const snapshot = new Snapshot(nodes)
  for (const pod of pods) snapshot.nodes.get(pod.spec.nodeName!)!.add(new PodInfo(existingPod(pod, objects)))
  return snapshot
}

function daemonsOf({ daemonSets, objects }: Fleet): Daemon[] {
  return daemonSets.map(daemonSet => daemonOf(daemonSet, objects))
}

/** Without what differs from node to node: names. */
function told(daemons: readonly Daemon[], node: NodeInfo, snapshot: Snapshot): unknown {
  return standings(daemons, node, snapshot).map(({ decision, fit }: Standing, index) => ({
    decision,
    reasons: daemons[index]!.eligibility.reasons(node.node),
    message: fit?.message,
    code: fit?.first?.code,
    preemption: fit?.preemption && {
      ...fit.preemption,
      victims: fit.preemption.victims.map(({ labels, priority }) => ({ labels, priority })),
    },
  }))
}

function changed(daemonSet: DaemonSet, change: (spec: PodSpec) => PodSpec): DaemonSet {
  const { template = {}, ...spec } = daemonSet.spec ?? {}
  return { ...daemonSet, spec: { ...spec, template: { ...template, spec: change(template.spec ?? {}) } } }
}

describe('at random', () => {
  test('what holds for the first node of a class holds for each', () => {
    fc.assert(
      fc.property(fleet, given => {
        const [snapshot, daemons] = [snapshotOf(given), daemonsOf(given)]
        const classes = classify(snapshot, daemons)
        expect(classes.flatMap(({ nodes }) => nodes).length).toBe(given.nodes.length)
        for (const { nodes } of classes) {
          const first = told(daemons, nodes[0]!, snapshot)
          for (const node of nodes.slice(1)) expect(told(daemons, node, snapshot)).toEqual(first)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('one more toleration loses no node', () => {
    fc.assert(
      fc.property(fleet, fc.constantFrom('gpu', 'edge', undefined), (given, key) => {
        const more = { operator: 'Exists', ...(key && { key }) }
        for (const daemonSet of given.daemonSets) {
          const tolerant = changed(daemonSet, spec => ({ ...spec, tolerations: [...(spec.tolerations ?? []), more] }))
          const [before, after] = [daemonOf(daemonSet).eligibility, daemonOf(tolerant).eligibility]
          for (const node of given.nodes) {
            if (before.decide(node).shouldRun) expect(after.decide(node).shouldRun).toBe(true)
            if (before.decide(node).shouldContinueRunning) expect(after.decide(node).shouldContinueRunning).toBe(true)
          }
        }
      }),
    )
  })

  test('a pod that asks for more fits nowhere where it did not fit', () => {
    fc.assert(
      fc.property(fleet, given => {
        const snapshot = snapshotOf(given)
        for (const daemonSet of given.daemonSets) {
          const bigger = changed(daemonSet, spec => ({
            ...spec,
            containers: [...(spec.containers ?? []), { name: 'more', resources: { requests: { cpu: '300m' } } }],
          }))
          for (const node of snapshot.nodes.values()) {
            const [before] = standings([daemonOf(daemonSet, given.objects)], node, snapshot)
            const [after] = standings([daemonOf(bigger, given.objects)], node, snapshot)
            if (before?.fit && !before.fit.fits) expect(after?.fit?.fits).toBe(false)
          }
        }
      }),
    )
  })
})

test('nodes that differ in nothing that is looked at are one class', () => {
  const daemon = daemonOf({ metadata: { name: 'a' }, spec: { template: { spec: { nodeSelector: { pool: 'a' }, containers: [] } } } })
  const nodes = [
    { metadata: { name: 'n0', labels: { pool: 'a', rack: '1' } } },
    { metadata: { name: 'n1', labels: { pool: 'a', rack: '2' } }, spec: { taints: [{ key: 'x', effect: 'PreferNoSchedule' }] } },
    { metadata: { name: 'n2', labels: { pool: 'b' } } },
    { metadata: { name: 'n3', labels: { pool: 'c' } } },
    { metadata: { name: 'n4', labels: { pool: 'c' } }, spec: { taints: [{ key: 'x', effect: 'NoSchedule' }] } },
  ]
  const names = classify(new Snapshot(nodes), [daemon]).map(one => one.nodes.map(({ name }) => name))
  expect(names).toEqual([['n0', 'n1'], ['n2', 'n3'], ['n4']])
})
