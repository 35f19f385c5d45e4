import { type AnyField, type Field, lineInside, mountedFiles, problem, rule, wordsOf } from 'ds-lint/rule'
import { type Container, PROBES } from 'ds-lint/kubernetes'

const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/
const BIND = /^[ \t]*bind[ \t]+([^\n#{}]+)/gm
const HEALTH = /^[ \t]*health[ \t]+(\d{1,3}(?:\.\d{1,3}){3}):\d+/gm
/** Of a Corefile: they are short. */
const LONGEST = 50_000

export default rule({
  id: 'dns-address-mismatch',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Node-local DNS cache uses an address that it does not create',
  why: `The DNS cache of a node adds the addresses of -localip to an interface of its node. No other address of the cluster exists there: where its Corefile binds one, the cache
    ends with "cannot assign requested address", and where a probe asks one, the kubelet restarts it again and again.`,
  references: [
    'https://kubernetes.io/docs/tasks/administer-cluster/nodelocaldns/',
    'https://github.com/bottlerocket-os/bottlerocket/issues/3711',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const given = localAddresses(container)
    if (!given || given.addresses.size === 0) return
    const related = [{ place: given.place, message: 'the addresses that it creates' }]
    for (const { text, key, place } of mountedFiles(container, { pod, daemonSet, objects })) {
      const shown = text.slice(0, LONGEST)
      const bound = [...shown.matchAll(BIND)].flatMap(([, list = '']) => list.trim().split(/\s+/))
      const asked = [...bound, ...[...shown.matchAll(HEALTH)].map(([, address = '']) => address)]
      const wrong = asked.find(address => isForeign(address, given.addresses))
      if (wrong === undefined) {
        const every = bound.find(address => address === '0.0.0.0')
        if (every !== undefined && pod.value?.hostNetwork === true) {
          const at = shown.split('\n').findIndex(each => /^[ \t]*bind[ \t]/.test(each) && each.split(/\s/).includes(every))
          yield problem(
            lineInside(place, at + 1) ?? place,
            `${key} binds every address of the node: where another DNS server of the node has port 53, the cache ends with "address already in use"; bind ${[...given.addresses].join(' ')}`,
            { severity: 'info', related },
          )
        }
        continue
      }
      const line = shown.split('\n').findIndex(each => each.split(/\s|:/).includes(wrong))
      yield problem(
        lineInside(place, line + 1) ?? place,
        `${key} uses ${wrong}, which the node does not have: -localip creates ${shownOf(given.addresses)}; use the same addresses`,
        { related },
      )
    }
    for (const name of PROBES) {
      const host = container.at(name, 'httpGet', 'host')
      if (host.value !== undefined && isForeign(host.value, given.addresses))
        yield problem(
          host,
          `the probe connects to ${host.value}, which the node does not have: -localip creates ${shownOf(given.addresses)}; use one of these`,
          { related },
        )
    }
  },
})

interface Given {
  readonly place: AnyField
  readonly addresses: ReadonlySet<string>
}

/** What follows -localip, in one word or in the next. */
function localAddresses(container: Field<Container>): Given | undefined {
  const words = [...wordsOf(container)]
  const index = words.findIndex(({ text }) => /^--?localip(?:=|$)/.test(text))
  const word = words[index]
  if (!word) return undefined
  const list = word.text.includes('=') ? word : words[index + 1]
  if (!list) return undefined
  const addresses = list.text
    .replace(/^--?localip=/, '')
    .split(',')
    .map(address => address.trim())
  // What a variable or a placeholder brings is not known.
  if (!addresses.every(address => ADDRESS.test(address))) return undefined
  return { place: list.place, addresses: new Set(addresses) }
}

function isForeign(address: string, given: ReadonlySet<string>): boolean {
  return ADDRESS.test(address) && !/^(?:127\.|0\.0\.0\.0$)/.test(address) && !given.has(address)
}

function shownOf(addresses: ReadonlySet<string>): string {
  return [...addresses].join(' and ')
}
