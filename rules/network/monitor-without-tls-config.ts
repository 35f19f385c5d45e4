import { type AnyField, isFilledInLater, type Objects, problem, rule, scrapedEndpoints } from 'ds-lint/rule'

const AUTHORITIES = ['ca', 'caFile'] as const

export default rule({
  id: 'monitor-without-tls-config',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Monitor scrapes over https and cannot verify the certificate',
  why: `Prometheus connects to the address of each pod. Without tlsConfig it trusts the public authorities alone, and without serverName the certificate must name the address of the pod.
    Certificates of agents do neither as a rule: every scrape ends with a TLS error, and the metrics and alerts of the agent are missing.`,
  references: ['https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.SafeTLSConfig'],

  *check({ daemonSet, objects }) {
    if (hasDefaultClass(objects)) return
    for (const { monitor, spec, endpoint } of scrapedEndpoints({ daemonSet, objects })) {
      const scheme = endpoint.resolve(['scheme'])
      // A class of the Prometheus may bring its own settings.
      if (String(scheme.raw).toLowerCase() !== 'https' || spec.resolve(['scrapeClass']).exists) continue
      // Another address, by which a public certificate may be verified.
      if (
        endpoint
          .resolve(['relabelings'])
          .items()
          .some(each => each.resolve(['targetLabel']).raw === '__address__')
      )
        continue
      const config = endpoint.resolve(['tlsConfig'])
      const [server, skip] = [config.resolve(['serverName']), config.resolve(['insecureSkipVerify'])]
      if (skip.raw === true || (typeof skip.raw === 'string' && isFilledInLater(skip.raw)) || typeof config.raw === 'string') continue
      const hasAuthority = AUTHORITIES.some(key => config.resolve([key]).exists)
      // With the name alone, a certificate of a public authority is meant.
      if (server.exists) continue
      if (hasAuthority) {
        yield problem(
          config,
          `${monitor} scrapes the addresses of the pods without serverName: unless the certificate names these, every scrape fails; set serverName to a name in the certificate`,
          { severity: 'info' },
        )
        continue
      }
      yield problem(
        config.exists ? config : scheme,
        `${monitor} scrapes over https without an authority in tlsConfig: Prometheus trusts only public ones, so every scrape of another certificate fails; set ca and serverName, or insecureSkipVerify`,
        { severity: config.exists ? 'info' : 'warning' },
      )
    }
  },
})

/** A class of a given Prometheus for all monitors that name none. */
function hasDefaultClass(objects: Objects): boolean {
  const all = ['Prometheus', 'PrometheusAgent'].flatMap((kind): readonly { readonly field: AnyField }[] => objects.all(kind))
  return all.some(({ field }) =>
    field
      .resolve(['spec', 'scrapeClasses'])
      .items()
      .some(each => each.resolve(['default']).raw === true),
  )
}
