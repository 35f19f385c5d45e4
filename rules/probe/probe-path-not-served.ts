import { FLUENT_BIT, type Field, fluentBitSections, lineAt, mountedFiles, problem, rule, settingsOf, wordsOf } from 'ds-lint/rule'
import type { Container } from 'ds-lint/kubernetes'

const PROBES = ['livenessProbe', 'readinessProbe', 'startupProbe'] as const
/** Options that say at which path the program answers probes. */
const PATH_OPTION = /^health(?:-?check|z)?-path$/

export default rule({
  id: 'probe-path-not-served',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Probe requests a path that the program does not serve',
  why: `A program that is told to answer health checks at one path answers others with 404 Not Found, and Fluent Bit serves /api/v1/health only with Health_Check On. To the kubelet such a probe
    has failed: the container is restarted again and again, or the pod is never ready and a rollout stops at the first node.`,
  references: [
    'https://docs.fluentbit.io/manual/administration/monitoring#health-check-for-fluent-bit',
    'https://github.com/kubernetes/ingress-nginx/pull/6326',
  ],

  *check({ container, pod, daemonSet, objects }) {
    const asked = requestsOf(container)
    const [first] = asked
    if (!first) return
    const [option, ...others] = settingsOf(container).filter(({ name, isVariable }) => !isVariable && PATH_OPTION.test(name))
    const served = option?.value ?? ''
    if (option && others.length === 0 && /^\/[\w./-]*$/.test(served) && asked.every(({ path }) => !path.startsWith(served))) {
      const wrong = asked.find(({ path }) => /health|live|ready|status|ping/i.test(path))
      if (wrong) {
        yield problem(
          wrong.place,
          `the ${wrong.probe} requests ${wrong.path}, but ${option.name} is ${served}: the probe fails; request ${served}`,
          { related: [{ place: option.place, message: 'the path that is served' }] },
        )
      }
      return
    }
    const health = asked.find(({ path }) => /^\/api\/v1\/health\/?$/.test(path))
    if (!health || !FLUENT_BIT.test(container.value?.image ?? '')) return
    const files = mountedFiles(container, { pod, daemonSet, objects })
    // Another file may be included, and arguments set what the file leaves out.
    if ([...files, ...wordsOf(container)].some(({ text }) => /health|\$\{|@include[ \t]+\//i.test(text))) return
    const service = files.flatMap(fluentBitSections).find(({ kind }) => kind === 'SERVICE')
    const server = service?.settings.get('http_server')
    if (!service || !server || !/^(?:on|true)$/i.test(server.value)) return
    yield problem(
      health.place,
      `the ${health.probe} requests /api/v1/health, which Fluent Bit serves only with Health_Check On, and its configuration does not set that: the probe fails; add it`,
      { related: [{ place: lineAt(service.file, server.at), message: 'the server' }] },
    )
  },
})

/** The paths that the probes of a container request. */
function requestsOf(container: Field<Container>) {
  return PROBES.flatMap(probe => {
    const place = container.at(probe, 'httpGet').at('path')
    return place.value === undefined ? [] : [{ probe, path: place.value, place }]
  })
}
