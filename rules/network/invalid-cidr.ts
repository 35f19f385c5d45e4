import { configFiles, type AnyField, problem, rule, wordsOf } from 'ds-lint/rule'

const CIDR = /(?:^|[\s"'=,[(])(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,3})(?=$|[\s"',;\])])/g
const LONGEST = 20_000

export default rule({
  id: 'invalid-cidr',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Range of addresses that does not exist',
  why: `A range of IPv4 addresses has four numbers up to 255 and a length up to 32. An agent that is given another one exits with "invalid CIDR address" on every node.`,
  references: ['https://pkg.go.dev/net#ParseCIDR'],

  *check({ daemonSet, pod, objects }) {
    const containers = [...pod.at('containers').items(), ...pod.at('initContainers').items()]
    for (const container of containers) for (const { text, place } of wordsOf(container)) yield* told(text, place)
    for (const { text, place } of configFiles({ pod, daemonSet, objects })) yield* told(text, place)
  },
})

function* told(text: string, place: AnyField): Iterable<ReturnType<typeof problem>> {
  if (!text.includes('/')) return
  for (const [, a, b, c, d, length] of text.slice(0, LONGEST).matchAll(CIDR)) {
    const numbers = [a, b, c, d].map(Number)
    if (numbers.every(number => number <= 255) && Number(length) <= 32) continue
    const why = numbers.every(number => number <= 255) ? 'the prefix length must be at most 32' : 'each number must be at most 255'
    yield problem(place, `invalid CIDR ${numbers.join('.')}/${length}: ${why}`)
    return
  }
}
