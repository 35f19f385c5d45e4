/** Rollouts in steps: which pods are deleted and created in each, and how they end. */
import {
  apply,
  type Change,
  isRolledOut,
  rollOut,
  type RolloutEnd,
  type RolloutStep,
  type SimulatedPod,
  type Simulation,
} from '../../src/placement/index.ts'
import { type DaemonSet } from '../../src/kubernetes/index.ts'
import { compare } from './compare.ts'
import type { FleetInput, KubeletInput } from './input.ts'
import { alias, build, glance, type NameRevision, RecordedKubelets, setMinute, type ShownPod, show, type World } from './world.ts'

type Action = Change | { readonly do: 'update'; readonly revision: number } | ({ readonly do: 'kubelet' } & KubeletInput)

export interface RolloutVector {
  readonly input: FleetInput
  readonly rollout: {
    readonly revisions: readonly DaemonSet[]
    readonly at: Readonly<Record<string, readonly Action[]>>
    readonly before?: readonly Action[]
    readonly readyPerStep?: number
    readonly maxSteps?: number
  }
  readonly expect: {
    readonly start: unknown
    readonly steps: readonly unknown[]
    readonly end?: unknown
    readonly waves?: unknown
    readonly final?: unknown
    readonly revisions?: unknown
  }
  readonly unstable: readonly string[]
}

interface Player {
  readonly simulation: Simulation
  readonly kubelets: RecordedKubelets
  readonly revisions: RevisionNames
  readonly name: string
}

export function checkRollout({ input, rollout, expect, unstable }: RolloutVector): string | undefined {
  const kubelets = new RecordedKubelets(input.kubelet)
  const simulation = build(input, kubelets)
  const [first] = rollout.revisions
  const name = first!.metadata!.name!
  const player: Player = { simulation, kubelets, revisions: new RevisionNames(rollout.revisions), name }
  setMinute(simulation, 50)
  apply(simulation, { do: 'applyDaemonSet', daemonset: first! })
  simulation.advance((first!.spec?.minReadySeconds ?? 0) + 1)
  for (const action of rollout.before ?? []) act(player, action)
  const start = stateOf(
    player,
    show(simulation, pod => player.revisions.of(pod)),
  )
  const { steps, end } = play(player, rollout)
  const final = end === 'complete' ? statusesOf(glance(simulation)) : show(simulation, pod => player.revisions.of(pod))
  const waves = steps.filter(({ created, deleted }) => Object.keys({ ...created, ...deleted }).length > 0).length
  const came = { start, steps, end, waves, final, revisions: revisionsOf(player) }
  const steady = new Set(unstable)
  return compare(anyNodes(repeatable(expect, unstable), '', steady), anyNodes(repeatable(came, unstable), '', steady), steady)
}

/**
 * From the first step on whose counts were not equal in all recordings, each went its own way: what is equal later is so by chance, but
 * for the end.
 */
function repeatable({ steps, waves, final, end, revisions, start }: RolloutVector['expect'], unstable: readonly string[]): object {
  const random = unstable.flatMap(pointer => {
    const [, name, step, part] = pointer.split('/')
    return name === 'steps' && part !== undefined && part !== 'nodes' ? [Number(step)] : []
  })
  if (random.length === 0) return { start, steps, waves, final, end, revisions }
  return { start, steps: steps.slice(0, Math.min(...random)), end, revisions }
}

/**
 * Which nodes go first is random, and two recordings may agree by chance: what there is on nodes is compared without their names, and not
 * at all where the recordings did not agree; then the counts remain.
 */
function anyNodes(value: unknown, pointer: string, unstable: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((one, index) => anyNodes(one, `${pointer}/${index}`, unstable))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).flatMap(([name, field]) => {
    const at = `${pointer}/${name}`
    if (name === 'quiet' || name === 'updateRev') return []
    if (name !== 'nodes' && !pointer.endsWith('/orphans')) return [[name, anyNodes(field, at, unstable)]]
    if ([...unstable].some(one => one === at || one.startsWith(`${at}/`))) return []
    return [
      [
        name,
        Object.values(field as object)
          .map(pods => JSON.stringify(sortedKeys(pods)))
          .sort(),
      ],
    ]
  })
  return Object.fromEntries(entries)
}

function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sortedKeys(field)]),
  )
}

interface ShownStep extends State {
  readonly actions: readonly object[]
  readonly created: Readonly<Record<string, number>>
  readonly deleted: Readonly<Record<string, number>>
  readonly preempted?: Readonly<Record<string, string>>
}

function play(
  player: Player,
  { at, revisions, readyPerStep, maxSteps = 30 }: RolloutVector['rollout'],
): { steps: ShownStep[]; end: RolloutEnd } {
  const { simulation, revisions: names, name } = player
  const key = `default/${name}`
  const changes = new Map(Object.entries(at).map(([step, actions]) => [Number(step), actions.map(action => changeOf(action, revisions))]))
  const steps: ShownStep[] = []
  let updated = names.label(0)
  const played = rollOut(simulation, key, {
    at: changes,
    readyPerStep,
    maxSteps,
    // A recording is over once all pods are of the revision that was applied last, told by its text.
    isComplete: () => isRolledOut(simulation, key) && [...simulation.daemonSets.get(key)!.pods].every(pod => names.of(pod) === updated),
    onStep: (_, step) => {
      setMinute(simulation, 100 + step)
      for (const action of at[step] ?? []) if (action.do === 'update') updated = names.label(action.revision - 1)
    },
  })
  for (;;) {
    const next = played.next()
    if (next.done) return { steps, end: next.value }
    const state = stateOf(
      player,
      glance(simulation, pod => names.of(pod)),
    )
    steps.push({ ...state, ...shownStep(next.value, at[steps.length], names) })
  }
}

function shownStep(
  { becameReady, created, deleted, disrupted }: RolloutStep,
  actions: readonly Action[] | undefined,
  names: RevisionNames,
): Omit<ShownStep, keyof State> {
  return {
    actions: actions ? actions.map(shownAction) : [{ do: 'ready', count: becameReady }],
    created: names.count(created),
    deleted: names.count(deleted),
    ...(disrupted.length > 0 && { preempted: Object.fromEntries(disrupted.map(pod => [alias(pod), pod.disruption!])) }),
  }
}

function shownAction(action: Action): object {
  const shown = ['do', 'revision', 'node', 'propagation'] as const
  return Object.fromEntries(Object.entries(action).filter(([name]) => shown.some(one => one === name)))
}

function changeOf(action: Action, revisions: readonly DaemonSet[]): Change {
  if (action.do === 'update') return { do: 'applyDaemonSet', daemonset: revisions[action.revision - 1]! }
  if (action.do === 'kubelet') throw new Error('kubelets change before a rollout only')
  return action
}

function act({ simulation, kubelets }: Player, action: Action): void {
  if (action.do === 'update') throw new Error('no update before a rollout')
  if (action.do !== 'kubelet') return apply(simulation, action)
  kubelets.policy = { ...kubelets.policy, ...action }
  simulation.cluster.wakeKubelets()
  simulation.run()
}

interface State {
  readonly status: unknown
  readonly nodes: Readonly<Record<string, readonly ShownPod[]>>
  readonly podsByRev: unknown
}

function stateOf({ name }: Player, world: World): State {
  const nodes = world.daemonsets[name]?.nodes ?? world.orphans?.[name] ?? {}
  const podsByRev: Record<string, { pods: number; ready: number; pending: number; terminating: number }> = {}
  for (const pod of Object.values(nodes).flat()) {
    const counts = (podsByRev[pod.rev!] ??= { pods: 0, ready: 0, pending: 0, terminating: 0 })
    counts.pods++
    if (pod.ready) counts.ready++
    if (pod.state === 'Pending') counts.pending++
    if (pod.state === 'Terminating') counts.terminating++
  }
  return { status: world.daemonsets[name]?.status ?? null, nodes, podsByRev }
}

function statusesOf({ daemonsets }: World): unknown {
  return { daemonsets: Object.fromEntries(Object.entries(daemonsets).map(([name, { status }]) => [name, { status }])) }
}

function revisionsOf({ simulation, revisions, name }: Player): unknown {
  const kept = simulation.daemonSets.get(`default/${name}`)?.revisions ?? simulation.orphanedRevisions.map(({ revision }) => revision)
  return kept
    .toSorted((a, b) => a.revision - b.revision)
    .map(({ revision, template, hash }) => ({ revision, rev: revisions.named(template.spec?.containers?.[0]?.image ?? '', hash) }))
}

/** r1, r2 … by the pod's image; templates that share one are told apart by their hashes, in the order in which these appear. */
class RevisionNames {
  readonly #texts: readonly string[]
  readonly #images: readonly string[]
  readonly #hashes = new Map<string, string[]>()

  constructor(revisions: readonly DaemonSet[]) {
    this.#texts = revisions.map(({ spec }) => JSON.stringify(spec?.template))
    this.#images = revisions.map(({ spec }) => spec?.template?.spec?.containers?.[0]?.image ?? '')
  }

  /** Of the one at the index. */
  label(index: number): string {
    return `r${this.#texts.indexOf(this.#texts[index]!) + 1}`
  }

  readonly of: NameRevision = ({ info, hash }) => this.named(info.pod.spec.containers?.[0]?.image ?? '', hash)

  named(image: string, hash: string): string {
    const candidates = new Set(this.#texts.flatMap((text, index) => (this.#images[index] === image ? [this.#texts.indexOf(text)] : [])))
    const sorted = [...candidates].sort((a, b) => a - b)
    if (sorted.length === 0) return image
    if (sorted.length === 1) return `r${sorted[0]! + 1}`
    const hashes = this.#hashes.get(image) ?? []
    this.#hashes.set(image, hashes)
    if (!hashes.includes(hash)) hashes.push(hash)
    return `r${sorted[Math.min(hashes.indexOf(hash), sorted.length - 1)]! + 1}`
  }

  count(pods: readonly SimulatedPod[]): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const name of pods.map(pod => this.of(pod)).sort()) counts[name] = (counts[name] ?? 0) + 1
    return counts
  }
}
