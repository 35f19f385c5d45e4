import { configFiles, type AnyField, isFilledInLater, objectsInFolder, problem, rule, wordsOf } from 'ds-lint/rule'

const CIDR = /(?:^|[\s"'=,[(])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,3})(?=$|[\s"',;\])])/g
const COMMENT = /^[ \t]*(?:#|\/\/|;).*$/gm
const LONGEST = 20_000

export default rule({
  id: 'invalid-cidr',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Range of addresses that does not exist',
  why: `A range of IPv4 addresses has four numbers up to 255 and a length up to 32. An agent that is given another one exits with "invalid CIDR address" on every node.
    MetalLB refuses a pool in which the first address of a range comes after the last one.`,
  references: ['https://pkg.go.dev/net#ParseCIDR'],

  *check({ daemonSet, pod, objects }) {
    const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
    for (const container of containers) for (const { text, place } of wordsOf(container)) yield* told(text, place)
    for (const { text, place } of configFiles({ pod, daemonSet, objects })) yield* told(text.replaceAll(COMMENT, ''), place)
    for (const { object, field } of objectsInFolder('IPAddressPool', daemonSet, objects)) {
      if (!object.apiVersion.startsWith('metallb.io/')) continue
      for (const place of (field as AnyField).resolve(['spec', 'addresses']).items()) yield* poolProblems(place)
    }
  },
})

function* told(text: string, place: AnyField): Iterable<ReturnType<typeof problem>> {
  if (!text.includes('/')) return
  for (const [, a, b, c, d, length] of text.slice(0, LONGEST).matchAll(CIDR)) {
    const numbers = [a, b, c, d].map(Number)
    const isAddress = numbers.every(number => number <= 255)
    // Some write the port of a host so.
    if (isAddress && (Number(length) <= 32 || (Number(length) > 128 && d !== '0'))) continue
    const why = isAddress ? 'the prefix length must be at most 32' : 'each number must be at most 255'
    yield problem(place, `invalid CIDR ${numbers.join('.')}/${length}: ${why}`)
    return
  }
}

/** A pool of MetalLB has ranges such as 192.0.2.0/24 and 192.0.2.10-192.0.2.20. */
function* poolProblems(place: AnyField): Iterable<ReturnType<typeof problem>> {
  const { raw } = place
  if (typeof raw !== 'string' || raw.includes(':') || isFilledInLater(raw)) return
  if (raw.includes('/')) {
    yield* told(raw, place)
    return
  }
  const [first, last, ...more] = raw.split('-').map(each => numberOf(each.trim()))
  if (more.length === 0 && first !== undefined && last === undefined && !raw.includes('-')) {
    yield problem(place, `MetalLB refuses ${raw} without a prefix length; write ${raw}/32`)
  } else if (more.length > 0 || first === undefined || last === undefined) {
    yield problem(place, `MetalLB refuses the range ${raw}; write two IPv4 addresses separated by a hyphen, or a CIDR`)
  } else if (first > last) {
    yield problem(place, `MetalLB refuses the range ${raw}: its first address comes after the last one; swap them`)
  }
}

function numberOf(address: string): number | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address)?.slice(1).map(Number)
  return parts?.every(part => part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined
}
