import { type AnyField, configFiles, configTree, listsNamed, type Place, problem, rule, scrapedEndpoints } from 'ds-lint/rule'

const UNITS: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  y: 31_536_000_000,
}
const VICTORIA = /(?:^|\/)(?:vmagent|victoria-metrics|vmsingle)(?:[:@]|$)/
/** A duration of Prometheus, whose units come in this order. */
const DURATION = /^(?:\d+y)?(?:\d+w)?(?:\d+d)?(?:\d+h)?(?:\d+m(?!s))?(?:\d+s)?(?:\d+ms)?$/

export default rule({
  id: 'scrape-timeout-exceeds-interval',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Timeout of a scrape is longer than its interval',
  why: `Prometheus refuses a configuration in which a scrape may take longer than the time until the next one. The Prometheus Operator leaves out the ServiceMonitor or PodMonitor, and
    nothing is scraped; a program that reads the configuration itself exits on every node.`,
  references: [
    'https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config',
    'https://prometheus-operator.dev/docs/api-reference/api/#monitoring.coreos.com/v1.Endpoint',
  ],

  *check({ daemonSet, pod, objects }) {
    for (const { monitor, endpoint } of scrapedEndpoints({ daemonSet, objects })) {
      const [timeout, interval] = [endpoint.resolve(['scrapeTimeout']), endpoint.resolve(['interval'])]
      if (isLonger(timeout.raw, interval.raw))
        yield told(timeout, timeout, interval, `the Prometheus Operator leaves out ${monitor}, and nothing is scraped`)
    }
    // VictoriaMetrics takes the interval in place of the longer timeout.
    if (pod.value?.containers?.some(({ image = '' }) => VICTORIA.test(image))) return
    for (const file of configFiles({ daemonSet, pod, objects })) {
      const tree = file.text.includes('scrape_timeout') ? configTree(file) : undefined
      if (!tree) continue
      const global = tree.root.resolve(['global'])
      const places = [global, ...[...listsNamed(tree.root, 'scrape_configs')].flatMap(list => list.items())]
      for (const each of places) {
        const timeout = each.resolve(['scrape_timeout'])
        const own = each.resolve(['scrape_interval'])
        const interval = own.exists ? own : global.resolve(['scrape_interval'])
        if (isLonger(timeout.raw, interval.raw))
          yield told(tree.placeOf(timeout), timeout, interval, 'Prometheus refuses the configuration')
      }
    }
  },
})

function told(place: Place, timeout: AnyField, interval: AnyField, outcome: string): ReturnType<typeof problem> {
  return problem(
    place,
    `the scrape timeout ${String(timeout.raw)} is longer than the interval ${String(interval.raw)}: ${outcome}; make it at most as long`,
  )
}

function isLonger(timeout: unknown, interval: unknown): boolean {
  const [a, b] = [millisecondsOf(timeout), millisecondsOf(interval)]
  return a !== undefined && b !== undefined && a > b
}

/** Undefined for what is no duration, and for 0, which stands for the default. */
function millisecondsOf(value: unknown): number | undefined {
  if (typeof value !== 'string' || !DURATION.test(value)) return undefined
  const parts = [...value.matchAll(/(\d{1,15})(ms|[smhdwy])/g)]
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (UNITS[unit] ?? 0), 0) || undefined
}
