import { type Field, problem, type Problem, rule, set, type Setting, settingsOf, wordsOf } from 'ds-lint/rule'
import { type Container, isSlip, parseImage } from 'ds-lint/kubernetes'

const NODE_EXPORTER = /(?:^|\/)node-exporter(?:[:@]|$)/
/** `--collector.sysctl.include`, `--no-collector.wifi`: its first group is the name of the collector. */
const COLLECTOR = /^--?(?:no-)?collector\.([a-z_-]+)/
/** Of node_exporter, all that a release had, on every system. */
const COLLECTORS =
  'arp bcache bcachefs bonding boottime btrfs buddyinfo cgroups conntrack cpu cpu_vulnerabilities cpufreq devstat disable-defaults diskstats dmi drbd drm edac entropy ethtool exec fibrechannel filefd filesystem gmond hwmon infiniband interrupts ipvs kernel_hung ksmd kvm lnstat loadavg logind mdadm megacli meminfo meminfo_numa mountstats netclass netdev netisr netstat network_route nfs nfsd ntp nvme os pcidevice perf powersupplyclass pressure processes qdisc rapl runit schedstat selinux slabinfo sockstat softirqs softnet stat supervisord swap sysctl systemd tapestats tcpstat textfile thermal thermal_zone time timex udp_queues uname vmstat watchdog wifi xfrm xfs zfs zoneinfo'.split(
    ' ',
  )

interface Program {
  readonly image: RegExp
  readonly options: readonly string[]
  readonly some?: RegExp
  /** Versions, in their tags, that read one dash as a row of options of one letter each. */
  readonly twoDashes?: RegExp
  /** Options that are not in all versions, and the tags of those that do not have them. */
  readonly later?: readonly { readonly option: RegExp; readonly since: string; readonly before: RegExp }[]
}

/** All options of programs that have few, as their sources list them. */
const PROGRAMS: readonly Program[] = [
  {
    image: /(?:^|\/)kube-proxy(?:-[a-z\d]+)?(?:[:@]|$)/,
    twoDashes: /^v1\./,
    options:
      'config write-config-to cleanup feature-gates kubeconfig master kube-api-content-type kube-api-burst kube-api-qps hostname-override bind-address healthz-bind-address metrics-bind-address bind-address-hard-fail profiling show-hidden-metrics-for-version init-only proxy-mode iptables-masquerade-bit masquerade-all iptables-localhost-nodeports iptables-sync-period iptables-min-sync-period ipvs-sync-period ipvs-min-sync-period ipvs-scheduler ipvs-exclude-cidrs ipvs-strict-arp ipvs-tcp-timeout ipvs-tcpfin-timeout ipvs-udp-timeout detect-local-mode pod-bridge-interface pod-interface-name-prefix cluster-cidr nodeport-addresses oom-score-adj conntrack-max conntrack-max-per-core conntrack-min conntrack-tcp-timeout-established conntrack-tcp-timeout-close-wait conntrack-tcp-be-liberal conntrack-udp-timeout conntrack-udp-timeout-stream config-sync-period healthz-port metrics-port logging-format log-flush-frequency log-text-split-stream log-text-info-buffer-size log-json-split-stream log-json-info-buffer-size v vmodule version boot-id-file machine-id-file log-dir log-file log-file-max-size logtostderr alsologtostderr stderrthreshold skip-headers skip-log-headers add-dir-header one-output log-backtrace-at resource-container cleanup-ipvs cleanup-iptables udp-timeout proxy-port-range windows-service network-name source-vip enable-dsr root-hnsendpoint-name forward-healthcheck-vip help'.split(
        ' ',
      ),
  },
  {
    image: /(?:^|\/)(?:csi-)?node-driver-registrar(?:[:@]|$)/,
    options: [
      ...'connection-timeout operation-timeout csi-address plugin-registration-path kubelet-registration-path health-port http-endpoint mode enable-pprof timeout version v vmodule'.split(
        ' ',
      ),
      ...'logtostderr alsologtostderr stderrthreshold log_dir log_file log_file_max_size log_backtrace_at skip_headers skip_log_headers add_dir_header one_output logging-format log-flush-frequency log-json-split-stream log-json-info-buffer-size log-text-split-stream log-text-info-buffer-size feature-gates automaxprocs'.split(
        ' ',
      ),
    ],
  },
  {
    image: /(?:^|\/)opentelemetry-collector(?:-[a-z\d]+)?(?:[:@]|$)/,
    options: ['config', 'set', 'feature-gates', 'version', 'help'],
  },
  {
    image: NODE_EXPORTER,
    twoDashes: /^v?(?:0\.(?:1[5-9]|[2-9]\d)|[1-9])/,
    later: [
      { option: /^path\.rootfs$/, since: '0.17', before: /^v?0\.(?:1[0-6]|\d)\./ },
      { option: /^collector\.filesystem\.(?:mount-points|fs-types)-exclude$/, since: '1.2', before: /^v?(?:0|1\.[01])\./ },
    ],
    // Those of the collectors are many.
    some: /^(?:path|web)\./,
    options:
      'path.procfs path.sysfs path.rootfs path.udev.data web.listen-address web.telemetry-path web.disable-exporter-metrics web.max-requests web.config web.config.file web.systemd-socket'.split(
        ' ',
      ),
  },
]

export default rule({
  id: 'misspelled-option',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Program does not have the option',
  why: `A program that is given an option which it does not have exits at its start: the container is restarted again and again on every node.`,
  references: [
    'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-proxy/',
    'https://github.com/kubernetes-csi/node-driver-registrar#command-line-options',
    'https://github.com/prometheus/node_exporter',
    'https://github.com/prometheus/node_exporter/issues/701',
    'https://github.com/prometheus-operator/prometheus-operator/pull/2296',
  ],

  *check({ container }) {
    const { image = '' } = container.value ?? {}
    const program = PROGRAMS.find(each => each.image.test(image))
    if (!program) return
    const { tag = '' } = parseImage(image) ?? {}
    if (program.twoDashes?.test(tag)) yield* withOneDash(container)
    yield* ofLater(program, tag, container)
    if (program.image === NODE_EXPORTER) yield* collectorProblems(container)
    for (const setting of settingsOf(container)) {
      const { name, isVariable, place } = setting
      // Programs of Kubernetes read an underscore as a hyphen.
      const plain = program.some ? name : name.replaceAll('_', '-')
      if (isVariable || program.options.includes(name) || program.options.includes(plain) || (program.some && !program.some.test(name)))
        continue
      const near = program.options.find(option => option.length > 3 && isSlip(name, option))
      const text = typeof place.value === 'string' ? place.value : ''
      // The value in a word of its own stands behind its option.
      if (near === undefined || !isWritten(setting, text)) continue
      yield problem(place, `the program has no option --${name} and exits; did you mean --${near}?`, {
        fix: set(place, text.replace(name, near), 'unsafe'),
      })
    }
  },
})

/** An option of more than one letter behind a single dash; `-v=2` is one of a letter. */
const ONE_DASH = /^-(?!-)([\w.-]+)(?:=|$)/

function* withOneDash(container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const { text, variable, place } of wordsOf(container)) {
    const [, name] = variable === undefined ? (ONE_DASH.exec(text) ?? []) : []
    if (name === undefined || !/[a-z][.-]/i.test(name)) continue
    yield problem(place, `this version takes long options with two dashes, so it does not know -${name} and exits; write two dashes`, {
      fix: set(place, `-${text}`, 'unsafe'),
    })
  }
}

/** A collector that node_exporter does not have has no option either. */
function* collectorProblems(container: Field<Container>): Iterable<Problem> {
  for (const { text, variable, place } of wordsOf(container)) {
    const [option = '', collector = ''] = (variable === undefined && COLLECTOR.exec(text)) || []
    if (collector === '' || COLLECTORS.includes(collector)) continue
    const near = COLLECTORS.find(each => each.length > 3 && isSlip(collector, each))
    if (near === undefined) continue
    yield problem(place, `node_exporter has no collector ${collector}, so it does not know ${option} and exits; did you mean ${near}?`, {
      fix: set(place, text.replace(collector, near), 'unsafe'),
    })
  }
}

/** Options that came with a later version than that of the image. */
function* ofLater({ later = [] }: Program, tag: string, container: Field<Container>): Iterable<ReturnType<typeof problem>> {
  for (const { option, since, before } of later) {
    if (!before.test(tag)) continue
    const found = wordsOf(container).find(({ text, variable }) => variable === undefined && option.test(optionIn(text)))
    if (found)
      yield problem(found.place, `${tag} has no option --${optionIn(found.text)}, which came with ${since}, and exits; use a later version`)
  }
}

/** The name of a long option. */
function optionIn(word: string): string {
  const [option = ''] = word.split('=', 1)
  return option.startsWith('--') ? option.slice(2) : ''
}

function isWritten({ name }: Setting, text: string): boolean {
  return text.startsWith(`--${name}=`) || text.startsWith(`-${name}=`)
}
