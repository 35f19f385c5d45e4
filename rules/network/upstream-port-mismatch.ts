import { type Field, problem, rule, runningContainers, wordsOf } from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

/** An option that says whom a proxy asks in its own pod. */
const UPSTREAM =
  /^--?[\w.-]*(?:upstream|backend|target|reload)[\w.-]*=(?:https?:\/\/)?(?:127\.0\.0\.1|localhost|\[::1\]):(\d{2,5})(?:\/\S*)?$/
/** An option that says where a program listens. */
const LISTENS = /^--?[\w.-]*(?:listen|bind|addr|address|port)[\w.-]*=(?:https?:\/\/)?(?:\[[^\]\s]*\]|[\w.$()-]*)?:?(\d{2,5})$/

export default rule({
  id: 'upstream-port-mismatch',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Proxy asks a port of its pod on which no container listens, or by another scheme',
  why: `A proxy such as kube-rbac-proxy stands before another container of its pod and asks it on the loopback address. Where that one listens on another port, each request ends with
    502 Bad Gateway: Prometheus scrapes nothing, and a probe through the proxy never succeeds.`,
  references: ['https://github.com/brancz/kube-rbac-proxy#usage'],

  *check({ container, pod }) {
    for (const { text, place } of wordsOf(container)) {
      const [, port] = UPSTREAM.exec(text) ?? []
      if (port === undefined) continue
      const others = runningContainers(pod).filter(({ value }) => value !== container.value)
      const words = others.flatMap(each => wordsOf(each).map(word => word.text))
      const declared = others.flatMap(({ value }) => value?.ports ?? []).map(({ containerPort }) => String(containerPort))
      const variables = others.flatMap(({ value }) => value?.env ?? []).map(({ value = '' }) => value)
      const plain = text.includes('=https://') ? others.find(each => isPlain(each, port)) : undefined
      if (plain) {
        yield problem(
          place,
          `the proxy connects to port ${port} by https, but container ${plain.value?.name ?? ''} serves http there; use http://`,
        )
        continue
      }
      if (declared.includes(port) || [...words, ...variables].some(each => each.includes(port))) continue
      const listened = words.flatMap(each => LISTENS.exec(each)?.[1] ?? [])
      // A program may listen on more ports than it is told.
      if (listened.length === 0) continue
      yield problem(
        place,
        `the proxy forwards to port ${port}, but the other containers listen on ${[...new Set(listened)].slice(0, 4).join(', ')}; use the same port`,
      )
    }
  },
})

/** An exporter of Prometheus that listens on the port, and is told nothing of TLS. */
function isPlain(container: Field<Container>, port: string): boolean {
  const texts = wordsOf(container).map(({ text, variable = '' }) => `${variable} ${text}`)
  return (
    /exporter|kube-state-metrics/.test(container.value?.image ?? '') &&
    texts.some(text => LISTENS.exec(text.trim())?.[1] === port) &&
    !texts.some(text => /tls|cert|https|web\.config/i.test(text))
  )
}
