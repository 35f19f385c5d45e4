import { type AnyField, isFilledInLater, problem, rule, settingsOf } from 'ds-lint/rule'
import { isValidIPForLegacyField } from 'ds-lint/kubernetes'

/** Settings whose values are addresses: 1.2.3.400 is a version elsewhere. */
const ADDRESS =
  /(?:^|[-_.])(?:local|node|pod|host|cluster|bind|listen|public|private)?-?_?(?:ips?|ip-?addr(?:ess)?|addr(?:ess(?:es)?)?|hosts?|dns|nameservers?|endpoints?|gateway|listen|bind|peers?)$|address$|localip$/i
const IPV4 = /^(\d{1,4})\.(\d{1,4})\.(\d{1,4})\.(\d{1,4})(?::\d+)?$/
const HOST_PORT = /^(?:[a-z][a-z0-9+]*:\/\/)?(?:\[[\da-f:]+\]|[\w.-]*):(\d{2,7})(?:\/.*)?$/i
const PORT = /(?:^|[-_.])port$/i
/** Settings that hold a host and a port; a repository and its tag look the same. */
const LISTENS =
  /(?:^|[-_.])(?:listen|bind|http|https|metrics|health|healthz|probe|grpc|telemetry|web|server)?[-_.]?(?:addr(?:ess)?|endpoint|listen|bind)$/i
/** Programs take an address where they allow or exclude ranges. */
const RANGE = /(?:^|[-_.])(?:cluster|pod|service|[a-z\d]*pool)[-_.]cidrs?$/i
/** Autonomous systems and sockets of virtual machines are no ports, and have larger numbers. */
const NO_PORT = /bgp|asn|vsock/i
/** A port with letters after its digits: 29643s. Services of letters alone have names. */
const PORT_AND_LETTERS = /^(?:[a-z][a-z0-9+]*:\/\/)?[\w.-]*:(\d{2,5}[a-z]{1,3})$/i
/** A port with a protocol or letters behind it, which programs that take a number do not read. */
const NUMBER_AND_MORE = /^(\d{2,5})(?:\/(?:tcp|udp)|[a-z]{1,2})$/i
const LARGEST = 65_535
const LONGEST = 500

export default rule({
  id: 'impossible-address',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Address or port that cannot exist',
  why: `Kubernetes looks neither at the addresses in options and variables nor at hostIP. A program that is given an impossible one exits on every node; with an impossible hostIP the
    network plugin does not open the port on the node.`,
  references: ['https://pkg.go.dev/net#ParseIP', 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/pod-v1/#ports'],

  *check({ container }) {
    for (const port of container.at('ports').items()) {
      const hostIP = port.at('hostIP')
      const { value } = hostIP
      if (!value || isFilledInLater(value) || isValidIPForLegacyField(value).length === 0) continue
      yield problem(hostIP, `hostIP "${value}" must be an IP address, such as 127.0.0.1: the network plugin cannot open the port`)
    }
    for (const { name, value, place } of settingsOf(container)) {
      if (value.length > LONGEST || isFilledInLater(value) || NO_PORT.test(name) || /^vsock:/i.test(value)) continue
      yield* told(name, value, place)
    }
  },
})

function* told(name: string, value: string, place: AnyField): Iterable<ReturnType<typeof problem>> {
  if (PORT.test(name) && !/max|min|range|limit/i.test(name) && /^\d{1,7}$/.test(value) && Number(value) > LARGEST) {
    yield problem(place, `${name} is ${value}, but the highest port is ${LARGEST}; correct the number`)
    return
  }
  const [, digits] = PORT.test(name) ? (NUMBER_AND_MORE.exec(value) ?? []) : []
  if (digits !== undefined) {
    yield problem(place, `${name} is "${value}", but a port is a number, and the program exits; write ${digits}`)
    return
  }
  for (const part of value.split(',')) {
    const address = part.trim()
    const numbers = IPV4.exec(address)?.slice(1, 5).map(Number)
    const port = HOST_PORT.exec(address)?.[1]
    const mistyped = PORT_AND_LETTERS.exec(address)?.[1]
    if (mistyped !== undefined && LISTENS.test(name)) {
      yield problem(
        place,
        `invalid port ${mistyped} in ${address}: a port is a number, and the program exits; write ${Number.parseInt(mistyped, 10)}`,
      )
      return
    }
    if (numbers?.some(number => number > 255) && ADDRESS.test(name)) {
      yield problem(place, `invalid IP address ${address}: each number must be at most 255`)
      return
    }
    if (port !== undefined && Number(port) > LARGEST && (ADDRESS.test(name) || /:\/\//.test(address))) {
      yield problem(place, `invalid port ${port} in ${address}: the highest port is ${LARGEST}; correct the number`)
      return
    }
    if (RANGE.test(name) && numbers && !address.includes(':') && !address.includes('/')) {
      yield problem(place, `${name} is the address ${address}, not a range; add a prefix length, such as ${address}/16`)
      return
    }
  }
}
