/** The containers of a pod, and what they take of its node. */
import { remembered } from '../base/index.ts'
import {
  type Container,
  type ContainerPort,
  containersOf,
  HOOKS,
  isSidecar,
  type LifecycleHandler,
  PROBES,
  type PodSpec,
  type Quantity,
  quantityOf,
} from '../kubernetes/index.ts'
import type { AnyField, Field } from '../yaml/index.ts'

/** Those that run all the time: the main containers, then the sidecars. */
export function runningContainers(pod: Field<PodSpec>): Field<Container>[] {
  const sidecars = pod
    .at('initContainers')
    .items()
    .filter(({ value }) => value && isSidecar(value))
  return [...pod.at('containers').items(), ...sidecars]
}

/** A port of the node that a pod takes. */
export interface HeldPort {
  readonly number: number
  readonly protocol: string
  /** Of the node; undefined for every address. */
  readonly address: string | undefined
  /** Where its number is written. */
  readonly place: AnyField
  /** Whether it is taken because the pod is on the host network, where each container port is a port of the node. */
  readonly byHostNetwork: boolean
}

/** The ports of its node that a pod takes as long as it runs. */
export const heldPorts: (pod: Field<PodSpec>) => readonly HeldPort[] = remembered(pod =>
  runningContainers(pod).flatMap(container =>
    container
      .at('ports')
      .items()
      .flatMap(port => heldBy(port, pod.value?.hostNetwork === true)),
  ),
)

/** Whether two pods that hold them cannot be on one node. */
export function portsClash(a: HeldPort, b: HeldPort): boolean {
  if (a.number !== b.number || a.protocol !== b.protocol) return false
  return a.address === undefined || b.address === undefined || a.address === b.address
}

/** heldPorts() as `number/protocol`; without their places, which take time. */
export function heldPortNames(spec: PodSpec | undefined): string[] {
  const hostNetwork = spec?.hostNetwork === true
  const running = [...(spec?.containers ?? []), ...(spec?.initContainers ?? []).filter(isSidecar)]
  return running.flatMap(({ ports = [] }) =>
    ports.flatMap(port => {
      const number = numberOf(port, hostNetwork)
      return number ? [`${number}/${port.protocol ?? 'TCP'}`] : []
    }),
  )
}

function numberOf({ hostPort, containerPort }: ContainerPort, hostNetwork: boolean): number | undefined {
  return hostPort || (hostNetwork ? containerPort : undefined)
}

function heldBy(port: Field<ContainerPort>, hostNetwork: boolean): HeldPort[] {
  const { hostPort, hostIP, protocol = 'TCP' } = port.value ?? {}
  const number = numberOf(port.value ?? {}, hostNetwork)
  if (!number) return []
  const address = hostIP === '' || hostIP === '0.0.0.0' ? undefined : hostIP
  return [{ number, protocol, address, place: port.at(hostPort ? 'hostPort' : 'containerPort'), byHostNetwork: !hostPort }]
}

/** Where the container that requests the most of a resource says so; undefined where none does. A limit is a request, where none is written. */
export function largestRequest(pod: Field<PodSpec>, resource: string): AnyField | undefined {
  let largest: { readonly place: AnyField; readonly amount: Quantity } | undefined
  for (const container of runningContainers(pod)) {
    for (const list of ['requests', 'limits'] as const) {
      const place = container.at('resources', list).at(resource)
      const amount = quantityOf(place.value)
      if (amount && (!largest || amount.cmp(largest.amount) > 0)) largest = { place, amount }
      if (amount) break
    }
  }
  return largest?.place
}

/** What a container is started with: a word of its command or arguments, or the literal value of a variable. */
export interface Word {
  readonly text: string
  /** Of a variable. */
  readonly variable: string | undefined
  readonly place: AnyField
}

/** The words of a container in order: its command, its arguments, then its variables. */
export const wordsOf: (container: Field<Container>) => readonly Word[] = remembered(container => {
  const { command = [], args = [], env = [] } = container.value ?? {}
  return [
    ...command.map((text, index) => ({ text, variable: undefined, place: container.at('command', index) })),
    ...args.map((text, index) => ({ text, variable: undefined, place: container.at('args', index) })),
    ...env.flatMap(({ name = '', value }, index) =>
      value === undefined ? [] : [{ text: value, variable: name, place: container.at('env', index, 'value') }],
    ),
  ]
})

/** A setting of the program in a container: an option with its value, or a variable. */
export interface Setting {
  /** Of an option without its dashes. */
  readonly name: string
  readonly value: string
  readonly isVariable: boolean
  readonly place: AnyField
}

const OPTION = /^--?([A-Za-z][\w.-]*)(?:=([^]*))?$/

/** What a container sets as `--option=value`, as `--option value`, and as a variable. Of a value in the next word nobody knows whether it belongs to the option. */
export const settingsOf: (container: Field<Container>) => readonly Setting[] = remembered(container => {
  const words = wordsOf(container)
  return words.flatMap(({ text, variable, place }, index): Setting[] => {
    if (variable !== undefined) return [{ name: variable, value: text, isVariable: true, place }]
    const [, name, value] = OPTION.exec(text) ?? []
    const next = words[index + 1]
    if (name === undefined) return []
    if (value !== undefined) return [{ name, value, isVariable: false, place }]
    if (!next || next.variable !== undefined || next.text.startsWith('-')) return []
    return [{ name, value: next.text, isVariable: false, place: next.place }]
  })
})

/** Seconds that a command sleeps, where that is all in plain numbers of seconds, and in no loop or branch. */
export function sleepIn(words: readonly string[]): number | undefined {
  const script = words.join(' ')
  // A sleep succeeds: what is behind it runs.
  const plain = script.replace(/&&\s*sleep\b/g, '; sleep').replace(/\bsleep\s+\d+s?\s*&&/g, ';')
  if (/\b(?:while|until|for|if|timeout|trap)\b|&&|\|\|/.test(plain)) return undefined
  const times = [...script.matchAll(/(?:^|[\s;/&])sleep\s+(\d+)s?(?=$|[\s;&])/g)].map(([, time]) => Number(time))
  return times.length === 0 ? undefined : times.reduce((sum, time) => sum + time, 0)
}

/** Network plugins that change or add to what another one makes. */
const CHAINED = /\b(?:linkerd|istio|kuma|consul|multus|whereabouts|sriov|portmap|bandwidth|bond|dhcp)/

/** Whether pods configure the network of a node in addition to another agent, which stays. */
export function isChainedNetwork(pod: PodSpec | undefined): boolean {
  return containersOf(pod).some(({ image = '' }) => CHAINED.test(image))
}

/** A probe or a hook of a container. */
export interface Handler {
  readonly name: (typeof PROBES)[number] | `${(typeof HOOKS)[number]} hook`
  readonly handler: Field<LifecycleHandler>
}

/** The probes and the hooks of a container, written or not. */
export function handlersOf(container: Field<Container>): Handler[] {
  return [
    ...PROBES.map(name => ({ name, handler: container.at(name) })),
    ...HOOKS.map(name => ({ name: `${name} hook` as const, handler: container.at('lifecycle', name) })),
  ]
}
