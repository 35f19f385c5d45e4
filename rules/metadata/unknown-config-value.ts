import { type AnyField, configFiles, type Location, lineAt, problem, rule } from 'ds-lint/rule'
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
    it makes.`,
  references: [
    'https://kubernetes.io/docs/reference/config-api/kube-proxy-config.v1alpha1/',
    'https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md',
    'https://www.cni.dev/plugins/current/',
  ],

  *check({ pod, daemonSet, objects }) {
    for (const file of configFiles({ pod, daemonSet, objects })) {
      const text = file.text.slice(0, LONGEST)
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
