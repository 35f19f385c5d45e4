import { isFilledInLater, problem, rule, set, type Setting, settingsOf } from 'ds-lint/rule'
import { type Container, editDistance } from 'ds-lint/kubernetes'

/** What a program documents as all values of an option or a variable. */
interface Values {
  readonly name: RegExp
  /** Where programs differ in what they call so. */
  readonly image?: RegExp
  readonly known: readonly string[]
  /** Where upper and lower case are the same. */
  readonly inAnyCase?: true
  /** Values separated by commas. */
  readonly isList?: true
}

const KUBE_PROXY = /(?:^|\/)kube-proxy(?:[-:@]|$)/
const VALUES: readonly Values[] = [
  {
    name: /^proxy-mode$/,
    image: /(?:^|\/)kube-proxy[^:@]*:v?1\.(?:2[6-9]|[3-9]\d)/,
    known: ['iptables', 'ipvs', 'nftables', 'kernelspace'],
  },
  { name: /^proxy-mode$/, image: KUBE_PROXY, known: ['iptables', 'ipvs', 'nftables', 'kernelspace', 'userspace'] },
  {
    name: /^logging-format$/,
    image: /(?:^|[/-])(?:kube-|csi-|node-driver-registrar|livenessprobe|cert-manager|cloud-controller)/,
    known: ['text', 'json'],
  },
  { name: /^MIG_STRATEGY$|^mig-strategy$/, known: ['none', 'single', 'mixed'] },
  { name: /^DEVICE_ID_STRATEGY$/, known: ['uuid', 'index'] },
  {
    name: /^CALICO_IPV[46]POOL_(?:IPIP|VXLAN)$/,
    image: /(?:^|\/)node[:@]/,
    known: ['Always', 'CrossSubnet', 'Cross-Subnet', 'Never', 'Off'],
    inAnyCase: true,
  },
  { name: /^CALICO_NETWORKING_BACKEND$/, image: /(?:^|\/)node[:@]/, known: ['bird', 'vxlan', 'none', 'gobgp'] },
  { name: /^log\.level$/, image: /(?:^|\/)node-exporter:v?[1-9]/, known: ['debug', 'info', 'warn', 'error'] },
  { name: /^log\.format$/, image: /(?:^|\/)node-exporter:v?[1-9]/, known: ['logfmt', 'json'] },
  {
    name: /^DD_LOG_LEVEL$/,
    known: ['trace', 'debug', 'info', 'warn', 'warning', 'error', 'critical', 'off'],
    inAnyCase: true,
  },
]

/** The image with iptables has another name. */
const KUBE_VIP = /(?:^|\/)kube-vip(?:[:@]|$)/

/** Lists of cAdvisor, which it splits at commas alone, and the first item with a space before or behind it. */
const CADVISOR = /(?:^|\/)cadvisor(?:-[a-z\d]+)?(?:[:@]|$)/
const UNTRIMMED = /^(?:whitelisted_container_labels|env_metadata_whitelist|raw_cgroup_prefix_whitelist|disable_metrics|enable_metrics)$/
const SPACED = /(?:^|,)(?:([^, ]+ ) *,|( +[^, ]+))/

/** Words that mean the same everywhere, for the settings of a kind: a slip of the pen in one of them is none. */
const LEVELS =
  'trace debug info warn error fatal panic critical notice warning alert emerg verbose information informational emergency severe'.split(
    ' ',
  )
const PROTOCOLS = ['tcp', 'udp', 'http', 'https', 'grpc', 'tls']
const FORMATS = ['json', 'text', 'logfmt', 'console', 'plain']
const LEVEL = /log[-_.]?level$|loglevel$|verbosity$|log[-_.]?severity[a-z]*$/i
const PROTOCOL = /(?:^|[-_.])(?:protocol|proto|scheme)$/i
const FORMAT = /log(?:ging)?[-_.]?format$/i
/** Not with a letter less: "tru" and "fals" may be anything. */
const SLIPS: Readonly<Record<string, string>> = {
  ture: 'true',
  rtue: 'true',
  ttrue: 'true',
  truee: 'true',
  flase: 'false',
  fasle: 'false',
  fales: 'false',
  afalse: 'false',
  falsee: 'false',
  flse: 'false',
}

/** Options of ingress-nginx that name an object with its namespace. */
const NAMED =
  /^(?:configmap|tcp-services-configmap|udp-services-configmap|publish-service|default-backend-service|default-ssl-certificate)$/
/** Durations of the sidecars of CSI, and the sidecars. */
const DURATION = /^(?:probe-timeout|timeout|operation-timeout|connection-timeout|retry-interval-(?:start|max))$/
const SIDECAR =
  /(?:^|\/)(?:livenessprobe|csi-(?:node-driver-registrar|provisioner|attacher|resizer|snapshotter)|node-driver-registrar)(?:[:@]|$)/
/** Those whose Service it asks for before it starts. */
const SERVICE = /service$/
const INGRESS = /(?:^|\/)(?:ingress-nginx\/controller|nginx-ingress-controller)(?:[-:@]|$)/

export default rule({
  id: 'unknown-option-value',
  on: 'container',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Program does not know the value of its option',
  why: `Kubernetes does not look at the options and variables of programs. A program that is given a value which it does not know exits on every node, or ignores
    the setting and goes on with its default.`,
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/',
    'https://docs.tigera.io/calico/latest/reference/configure-calico-node',
    'https://github.com/NVIDIA/k8s-device-plugin#configuring-the-nvidia-device-plugin-binary',
    'https://kubernetes.github.io/ingress-nginx/user-guide/cli-arguments/',
    'https://github.com/google/cadvisor/issues/3235',
  ],

  *check({ container }) {
    for (const setting of settingsOf(container)) {
      const { name, value, place } = setting
      if (value === 'masquerade' && /^(?:lb_fwdmethod|lbForwardingMethod)$/.test(name) && KUBE_VIP.test(container.value?.image ?? '')) {
        yield problem(place, `${name} masquerade runs iptables, which the image kube-vip does not have, so it exits; use kube-vip-iptables`)
      }
      if (SPACED.test(value) && UNTRIMMED.test(name) && CADVISOR.test(container.value?.image ?? '')) {
        const [before = '', after = ''] = SPACED.exec(value)?.slice(1) ?? []
        const text = String(place.value)
        yield problem(
          place,
          `--${name} takes the space ${before === '' ? 'behind' : 'before'} a comma as part of a name, so it does not know "${after === '' ? before : after}"; remove the spaces`,
          {
            fix: set(
              place,
              text.slice(0, text.length - value.length) +
                value
                  .split(',')
                  .map(item => item.trim())
                  .join(','),
              'unsafe',
            ),
          },
        )
        continue
      }
      if (value === '' || value.length > 200 || isFilledInLater(value)) continue
      const text = typeof place.value === 'string' ? place.value : ''
      const correct = (right: string): ReturnType<typeof set> => set(place, text.slice(0, text.length - value.length) + right, 'unsafe')
      const slip = slipIn(setting)
      const unknown = unknownIn(setting, container.value)
      if (unknown) {
        const near = unknown.near ?? slip
        yield problem(
          place,
          `${name} does not know "${unknown.value}"; use ${near === undefined ? `one of ${unknown.known.join(', ')}` : near}`,
          { fix: near === undefined || value !== unknown.value ? undefined : correct(near) },
        )
      } else if (slip !== undefined) {
        yield problem(place, `${name} is set to "${value}", a misspelled ${slip}, which the program does not know; write ${slip}`, {
          fix: correct(slip),
        })
      } else if (
        name === 'v' &&
        !setting.isVariable &&
        text.startsWith('--v=') &&
        /^[a-z]+$/i.test(value) &&
        !/^(?:true|false)$/i.test(value)
      ) {
        yield problem(place, `--v takes a number, not "${value}", and programs of Kubernetes exit; write --v=2, or higher for more`)
      } else if (
        !setting.isVariable &&
        /^\d+$/.test(value) &&
        Number(value) > 0 &&
        DURATION.test(name) &&
        SIDECAR.test(container.value?.image ?? '')
      ) {
        yield problem(place, `--${name} takes a duration with its unit, and the program exits on "${value}"; write ${value}s`, {
          fix: correct(`${value}s`),
        })
      } else if (NAMED.test(name) && INGRESS.test(container.value?.image ?? '') && /^[a-z0-9.-]+$/.test(value)) {
        yield problem(
          place,
          `--${name} takes NAMESPACE/NAME, and the controller ${SERVICE.test(name) ? 'exits' : 'does not find the object'} without the namespace; write $(POD_NAMESPACE)/${value}`,
        )
      }
    }
  },
})

interface Unknown {
  readonly value: string
  readonly known: readonly string[]
  readonly near: string | undefined
}

function unknownIn({ name, value }: Setting, container: Container | undefined): Unknown | undefined {
  for (const { name: pattern, image, known, inAnyCase, isList } of VALUES) {
    if (!pattern.test(name) || (image && !image.test(container?.image ?? ''))) continue
    const same = (one: string, other: string): boolean => one === other || (inAnyCase === true && one.toLowerCase() === other.toLowerCase())
    const wrong = (isList ? value.split(',') : [value]).find(each => !known.some(other => same(each, other)))
    if (wrong === undefined) continue
    return { value: wrong, known, near: known.find(each => editDistance(wrong.toLowerCase(), each.toLowerCase()) <= 1) }
  }
  return undefined
}

function slipIn({ name, value }: Setting): string | undefined {
  const word = value.toLowerCase()
  const boolean = SLIPS[word]
  if (boolean !== undefined) return boolean
  if (PROTOCOL.test(name)) return swapped(word)
  const words = LEVEL.test(name) ? LEVELS : FORMAT.test(name) ? FORMATS : []
  if (words.includes(word) || !/^[a-z]{4,12}$/.test(word)) return undefined
  // A letter more at the end is another word: jsonl, warns.
  return words.find(each => each.length > 3 && !word.startsWith(each) && editDistance(word, each) === 1)
}

/** A protocol of which two letters beside each other are swapped: other short words may be protocols of their own. */
function swapped(word: string): string | undefined {
  if (PROTOCOLS.includes(word)) return undefined
  return PROTOCOLS.find(each => {
    const index = each.split('').findIndex((letter, at) => letter !== word[at])
    return each.slice(0, index) + (each[index + 1] ?? '') + (each[index] ?? '') + each.slice(index + 2) === word
  })
}
