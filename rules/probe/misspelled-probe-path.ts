import { type AnyField, problem, rule } from 'ds-lint/rule'
import { editDistance, isSeries, PROBES } from 'ds-lint/kubernetes'

export default rule({
  id: 'misspelled-probe-path',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probes of one port ask nearly the same path',
  why: `Two probes of a container ask paths that differ in a letter. One of them is misspelled: the server answers it with 404 Not Found, and the pod is never ready, or restarted again and
    again.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/'],

  *check({ container }) {
    const asked = PROBES.toReversed().flatMap(probe => {
      const handler = container.at(probe, 'httpGet')
      const { path: written, port } = handler.value ?? {}
      if (written === undefined || port === undefined) return []
      // The kubelet puts a slash before a path that lacks it.
      const path = written.startsWith('/') ? written : `/${written}`
      return [{ probe, path, port, place: handler.at('path') as AnyField }]
    })
    for (const [index, one] of asked.entries()) {
      const other = asked.slice(0, index).find(each => each.port === one.port && isSlip(each.path, one.path))
      if (!other) continue
      // The one that the other probes, or habit, do not have.
      const isKnown = ({ path }: { readonly path: string }): boolean =>
        COMMON.test(path) || asked.filter(each => each.path === path).length > 1
      const [wrong, right] = isKnown(one) && !isKnown(other) ? [other, one] : [one, other]
      yield problem(
        wrong.place,
        `the ${wrong.probe} requests ${wrong.path}, but the ${right.probe} of the same port requests ${right.path}; is one of them misspelled?`,
        {
          related: [{ place: right.place, message: 'the other probe' }],
        },
      )
      return
    }
  },
})

const COMMON = /^\/(?:health|healthz|healthy|ready|readyz|live|livez|readiness|liveness|status|metrics|ping)$/

/** Words that mean different things differ in more than a letter, in a letter that they add at their end, or in a number. */
function isSlip(first: string, second: string): boolean {
  // The kubelet adds a slash that is missing at the start.
  const [one, other] = [first, second].map(path => (path.startsWith('/') ? path : `/${path}`)) as [string, string]
  if (one === other || editDistance(one, other) !== 1 || one.length < 5) return false
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if ((long.startsWith(short) && /[sz\d/-]$/.test(long)) || isSeries(one, other)) return false
  return !COMMON.test(one) || !COMMON.test(other)
}
