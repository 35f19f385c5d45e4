/** What changes of the cluster bring, one after the other. */
import { type Change, make, type Node } from '../../src/placement/index.ts'
import { compare } from './compare.ts'
import type { Expected as Place, PlaceVector } from './place.ts'
import { alias, applyAll, build, RecordedKubelets, setMinute, type ShownPod, show, showNode, type World } from './world.ts'

interface Step extends World {
  readonly created?: readonly string[]
  readonly nodesChanged?: readonly Node[]
  readonly quiet?: unknown
}

export interface ChangeVector extends PlaceVector {
  readonly changes: readonly Change[]
  readonly expect: Place & { readonly steps: readonly Step[] }
}

export function checkChange({ input, changes, expect, unstable }: ChangeVector): string | undefined {
  const simulation = build(input, new RecordedKubelets(input.kubelet))
  applyAll(simulation, input.daemonsets, false)
  const first = show(simulation)
  const steps = changes.map((change, index) => {
    simulation.forget()
    setMinute(simulation, 100 + index)
    const before = new Map(simulation.cluster.nodes)
    make(simulation, change)
    simulation.run()
    const world = show(simulation)
    return {
      ...world,
      ...nodesChanged(before, simulation.cluster.nodes),
      created: simulation.created.map(alias).sort(),
      deleted: simulation.cluster.deleted.map(alias).sort(),
      preempted: Object.fromEntries(simulation.cluster.deleted.flatMap(pod => (pod.disruption ? [[alias(pod), pod.disruption]] : []))),
    }
  })
  const { daemonsets, pods, orphans } = expect
  const wanted = {
    daemonsets,
    pods,
    ...(orphans && { orphans }),
    steps: expect.steps.map(({ quiet: _quiet, ...step }) => withSortedTaints(withoutOldMessages(step))),
  }
  const came = { ...first, steps: steps.map((step, index) => withoutOldMessages(step, expect.steps[index]?.created ?? [])) }
  return compare(wanted, came, new Set(unstable))
}

function nodesChanged(before: ReadonlyMap<string, Node>, after: ReadonlyMap<string, Node>): object {
  const sorted = [...after.values()].sort((a, b) => (a.metadata.name < b.metadata.name ? -1 : 1))
  return {
    nodesChanged: sorted.filter(node => JSON.stringify(before.get(node.metadata.name)) !== JSON.stringify(node)).map(showNode),
    nodesRemoved: [...before.keys()].filter(name => !after.has(name)).sort(),
  }
}

/** The node lifecycle controller adds taints in any order. */
function withSortedTaints<S extends Step>(step: S): S {
  return step.nodesChanged ? { ...step, nodesChanged: step.nodesChanged.map(node => node && showNode(node)) } : step
}

/** Messages are compared of pods that were created in the step: whether others are tried again depends on the scheduler's queue. */
function withoutOldMessages<S extends Step>(step: S, created: readonly string[] = step.created ?? []): S {
  const daemonsets = Object.fromEntries(
    Object.entries(step.daemonsets).map(([name, daemonSet]) => {
      const nodes = Object.entries(daemonSet.nodes).map(([node, pods]) => [
        node,
        created.includes(`${name}@${node}`) ? pods : pods.map(pod => pod && withoutMessage(pod)),
      ])
      return [name, { ...daemonSet, nodes: Object.fromEntries(nodes) as typeof daemonSet.nodes }]
    }),
  )
  return { ...step, daemonsets }
}

function withoutMessage({ message: _message, ...pod }: ShownPod): ShownPod {
  return pod
}
