import { type AnyField, type ConfigFile, configFiles, configTree, type Location, lineAt, problem, type Problem, rule } from 'ds-lint/rule'
import { editDistance } from 'ds-lint/kubernetes'

/** A setting of a known configuration, and the values that its program has. */
interface Setting {
  readonly what: string
  /** In a text of the configuration. */
  readonly isIn: RegExp
  /** Its first group is the value. */
  readonly value: RegExp
  readonly known: readonly string[]
  /** Where others may exist: only a value that nearly equals a known one is told. */
  readonly isOpen?: true
}

const SETTINGS: readonly Setting[] = [
  {
    what: 'kube-proxy has no mode',
    isIn: /^kind:[ \t]*["']?KubeProxyConfiguration\b/m,
    value: /^mode:[ \t]*["']?([^\s"'#]+)/gm,
    known: ['iptables', 'ipvs', 'nftables', 'kernelspace', 'userspace'],
  },
  {
    what: 'flannel has no backend',
    isIn: /"Network"[^]*"Backend"|"Backend"[^]*"Network"/,
    value: /"Backend"\s*:\s*\{[^{}]*?"Type"\s*:\s*"([^"]*)"/g,
    known: ['vxlan', 'host-gw', 'wireguard', 'udp', 'ipip', 'ipsec', 'alloc', 'extension', 'ali-vpc', 'aws-vpc', 'gce', 'tencent-vpc'],
    isOpen: true,
  },
  {
    what: 'there is no network plugin',
    isIn: /"cniVersion"\s*:/,
    value: /"type"\s*:\s*"([\w-]{5,})"/g,
    known: [
      'bridge',
      'host-local',
      'loopback',
      'portmap',
      'bandwidth',
      'tuning',
      'firewall',
      'macvlan',
      'ipvlan',
      'host-device',
      'static',
      'flannel',
    ],
    isOpen: true,
  },
]
/** Of a text: configurations can be long. */
const LONGEST = 50_000

export default rule({
  id: 'unknown-config-value',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Configuration has a value that its program does not know',
  why: `The API server does not look into the text of a ConfigMap. A program that reads a value which it does not know exits on every node, and the nodes lose the network that
    it makes, or what it collects.`,
  references: [
    'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/',
    'https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md',
    'https://www.cni.dev/plugins/current/',
    'https://github.com/open-telemetry/opentelemetry-collector/tree/main/processor/memorylimiterprocessor',
  ],

  *check({ pod, daemonSet, objects }) {
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const text = file.text.slice(0, LONGEST)
      if (text.includes('memory_limiter') && text.includes('pipelines')) yield* limiterProblems(file)
      for (const { what, isIn, value, known, isOpen } of SETTINGS) {
        if (!isIn.test(text)) continue
        for (const { 0: whole, 1: given = '', index } of text.matchAll(value)) {
          // Filled in later, or left to the program.
          if (known.includes(given) || given === '' || /[${}<>@]|__/.test(given)) continue
          const near = known.find(each => editDistance(given.toLowerCase(), each) <= (each.length > 6 ? 2 : 1))
          if (isOpen && near === undefined) continue
          const place: AnyField | Location = lineAt(file, index + whole.length - 1)
          yield problem(place, `${what} "${given}"; use ${near ?? `one of ${known.join(', ')}`}`)
        }
      }
    }
  },
})

/** What memory_limiter of the OpenTelemetry Collector refuses at the start: shares above 100 %, and a spike that is not below its limit. */
function* limiterProblems(file: ConfigFile): Iterable<Problem> {
  const { root, placeOf } = configTree(file) ?? {}
  for (const [name, processor] of root?.resolve(['processors']).entries() ?? []) {
    if (!placeOf || !/^memory_limiter(?:\/|$)/.test(name)) continue
    for (const unit of ['percentage', 'mib']) {
      const limit = processor.resolve([`limit_${unit}`])
      const spike = processor.resolve([`spike_limit_${unit}`])
      const tooHigh = unit === 'percentage' && [limit, spike].find(({ raw }) => typeof raw === 'number' && raw > 100)
      if (tooHigh) {
        const key = tooHigh === limit ? `limit_${unit}` : `spike_limit_${unit}`
        yield problem(
          placeOf(tooHigh),
          `${key} of ${name} is ${String(tooHigh.raw)}, and the collector exits on more than 100; use a lower value`,
        )
      } else if (typeof limit.raw === 'number' && typeof spike.raw === 'number' && limit.raw > 0 && spike.raw >= limit.raw) {
        yield problem(
          placeOf(spike),
          `spike_limit_${unit} ${spike.raw} of ${name} is not below limit_${unit} ${limit.raw}, and the collector exits; use a lower value`,
        )
      }
    }
    const interval = processor.resolve(['check_interval'])
    if (interval.raw !== 0 && !/^0(?:m?s|m|h)?$/.test(typeof interval.raw === 'string' ? interval.raw : '')) continue
    yield problem(placeOf(interval), `check_interval of ${name} is ${String(interval.raw)}, and the collector exits without one; use 1s`)
  }
}
