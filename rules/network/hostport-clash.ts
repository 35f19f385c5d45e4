import {
  type AnyField,
  firstTwo,
  groupBy,
  heldPorts,
  type HeldPort,
  isBeside,
  isEarlier,
  objectsInFile,
  type OtherWorkload,
  portsClash,
  type Problem,
  problem,
  rule,
  type Subjects,
  workloadsOnPorts,
} from 'ds-lint/rule'
import { areDisjoint, isWithin, nodeAlternatives, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'hostport-clash',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Host port conflict between two workloads',
  why: `Only one pod can use a port of a node. The scheduler leaves the second pod Pending on every node where the first one runs:
    "didn't have free ports for the requested pod ports".`,
  references: [
    'https://kubernetes.io/docs/concepts/configuration/overview/#services',
    'https://github.com/dell/csm/issues/1783',
    'https://github.com/prometheus/node_exporter/issues/2871',
  ],

  *check({ daemonSet, pod, objects }) {
    if (pod.value?.hostNetwork === true) yield* undeclared({ daemonSet, pod, objects })
    const mine = heldPorts(pod)
    if (mine.length === 0) return
    const { name = '', namespace } = daemonSet.value?.metadata ?? {}
    const here = nodeAlternatives(pod.value ?? {})
    const found: Clash[] = []
    let isMore = false
    for (const other of workloadsOnPorts({ daemonSet, objects }, mine)) {
      // One of the same name takes its place. Of two DaemonSets the later one tells.
      if (other.name === name && (other.kind === 'DaemonSet' || other.namespace === namespace)) continue
      if ((other.kind === 'DaemonSet' && !isEarlier(other, daemonSet)) || !isBeside(other, { daemonSet, pod })) continue
      const there = nodeAlternatives(other.spec ?? {})
      if (areDisjoint(here, there)) continue
      const taken = groupBy(heldPorts(other.pod), ({ number }) => number)
      const [first, ...more] = mine.flatMap(port =>
        (taken.get(port.number) ?? []).filter(held => portsClash(port, held)).map(held => ({ port, held })),
      )
      if (!first) continue
      isMore = found.length === MOST
      if (isMore) break
      const isCertain = other.kind === 'DaemonSet' && (isWithin(here, there) || isWithin(there, here))
      found.push({ ...first, other, isCertain, more: more.map(({ port }) => port) })
    }
    const groups = groupBy(found, ({ port, other: { kind }, isCertain }) => `${port.place.path} ${kind === 'DaemonSet'} ${isCertain}`)
    for (const group of groups.values()) yield told(group, isMore)
  },
})

/** `--web.listen-address=:9100`, on every address. */
const LISTENS = /^--?([\w.-]+)=(?:0\.0\.0\.0|\[::\])?:(\d{2,5})$/

/** Two agents of one file whose programs listen on one port of the nodes that both select, which neither declares: nothing keeps them apart, and the second one fails. */
function* undeclared({ daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Iterable<Problem> {
  const mine = listened(pod)
  if (mine.size === 0) return
  const name = daemonSet.value?.metadata?.name
  const declared = new Set(heldPorts(pod).map(({ number }) => number))
  for (const other of objectsInFile('DaemonSet', daemonSet, objects)) {
    const there: AnyField = other.field.resolve(['spec', 'template', 'spec'])
    if (other.object.name === name || !isEarlier(other, daemonSet) || there.resolve(['hostNetwork']).raw !== true) continue
    const theirs = listened(there)
    const [number, place] = [...mine].find(([port]) => theirs.has(port) && !declared.has(port)) ?? []
    if (number === undefined || !place) continue
    const spec = there.value as PodSpec | undefined
    if (areDisjoint(nodeAlternatives(pod.value ?? {}), nodeAlternatives(spec ?? {}))) continue
    yield problem(
      place,
      `DaemonSet ${other.object.name} listens on port ${number} of the node as well: on nodes that both select, the second pod fails with "address already in use"; use another port, or other nodes`,
      { severity: 'warning', related: [{ place: theirs.get(number)!, message: `DaemonSet ${other.object.name} listens here` }] },
    )
    return
  }
}

/** The ports on which options let the programs of a pod listen. */
function listened(pod: AnyField): ReadonlyMap<number, AnyField> {
  const words = pod
    .resolve(['containers'])
    .items()
    .flatMap(container => [...container.resolve(['command']).items(), ...container.resolve(['args']).items()])
  return new Map(
    words.flatMap(word => {
      const [, option = '', port] = typeof word.raw === 'string' ? (LISTENS.exec(word.raw) ?? []) : []
      return port === undefined || !option.includes('listen') ? [] : [[Number(port), word] as const]
    }),
  )
}

/** Shown; others appear when these are solved. */
const MOST = 10

interface Clash {
  readonly port: HeldPort
  readonly held: HeldPort
  readonly other: OtherWorkload
  readonly isCertain: boolean
  /** Other ports that the two share. */
  readonly more: readonly HeldPort[]
}

/** Of one port, with workloads that all have the same outcome. */
function told(clashes: readonly Clash[], isMore: boolean): Problem {
  const [{ port, other, isCertain }] = clashes as readonly [Clash]
  const more = new Set(clashes.flatMap(clash => clash.more))
  const users = clashes.map(clash => shown(clash.other))
  const ports = more.size > 0 ? ` (and ${more.size} more)` : ''
  return problem(
    port.place,
    `port ${port.number}/${port.protocol} of the node is also used by ${firstTwo(users, isMore)}${ports}: ${outcome(other)}`,
    {
      severity: isCertain ? 'error' : 'warning',
      related: [
        ...clashes.map(clash => ({ place: clash.held.place, message: `${clash.other.kind} ${clash.other.name} uses it here` })),
        ...Array.from(more, ({ place }) => place),
      ],
    },
  )
}

function shown({ kind, name, namespace }: OtherWorkload): string {
  return `${kind} ${namespace === undefined ? '' : `${namespace}/`}${name}`
}

function outcome({ kind }: OtherWorkload): string {
  if (kind === 'DaemonSet') return 'on nodes that both select, the second pod stays Pending; use another port, or other nodes'
  return 'on nodes where one of its pods runs, this pod stays Pending; use another port, or other nodes'
}
