/**
 * What kinds of node agent images tell. Names are compared without regular expressions where that says the same: V8 takes a third of a millisecond to
 * compile each of these, and a run that checks one DaemonSet asks for all.
 */
import type { RoleName } from './agent-role.ts'

/** Called with an image that has neither tag nor digest. */
type Test = (image: string) => boolean

/** Names of programs, the least ambiguous first. */
const IMAGES: readonly (readonly [RoleName, Test])[] = [
  ['csi', words('csi-node-driver-registrar node-driver-registrar livenessprobe-csi csi-proxy')],
  [
    'cni',
    either(
      last('calico/node cilium/cilium weave-kube flannel kube-router kube-ovn kindnetd networking-agent'),
      pattern('antrea-', /(?:^|\/)antrea-(?:agent|ubuntu|windows)(?:-[a-z]+)?$/),
      pattern('-cni', /[a-z0-9]-cni$/),
      pattern('azure-cn', /(?:^|\/)azure-cn[is][a-z-]*$/),
    ),
  ],
  ['device', words('device-plugin')],
  ['proxy', words('kube-proxy ztunnel cilium-envoy')],
  ['dns', words('k8s-dns-node-cache node-local-dns nodelocaldns node-cache coredns dnsmasq')],
  [
    'driver',
    either(
      words('container-toolkit'),
      pattern('driver-', /(?:^|[-/])[a-z0-9-]{0,63}driver-(?:installer|injector|container|manager)(?:$|[-/])/),
      pattern('nccl-', /(?:^|[-/])nccl-[a-z0-9-]{0,63}installer(?:$|[-/])/),
    ),
  ],
  [
    'balancer',
    noExporter(
      either(
        last('metallb/speaker metallb-speaker kube-vip kube-vip-iptables kube-keepalived-vip klipper-lb'),
        words('openelb keepalived purelb frr-k8s'),
      ),
    ),
  ],
  [
    'health',
    either(words('node-problem-detector kured node-termination-handler spot-termination-notice-handler node-drainer'), last('npd draino')),
  ],
  ['tuning', words('ip-masq-agent machine-config-daemon tuned mig-manager')],
  ['runtime', words('spegel gvisor-installer kata-deploy stargz-snapshotter nydus-snapshotter soci-snapshotter containerd-shim-installer')],
  ['time', noExporter(words('chrony chronyd ntpd openntpd linuxptp ptp4l'))],
  [
    'security',
    words(
      'fail2ban falco auditbeat falcon-sensor falco-no-driver tetragon kubearmor wazuh-agent twistlock aqua-enforcer suricata osquery tracee sysdig apparmor-loader ' +
        'security-profiles-operator',
    ),
  ],
  ['security', last('sysdig/agent kubescape/node-agent stackrox-io/collector')],
  [
    'identity',
    either(words('kube2iam kiam spire-agent eks-pod-identity-agent gke-metadata-server metadata-proxy'), last('aad-pod-identity/nmi')),
  ],
  [
    'log',
    either(
      words('fluentd fluent-bit fluentbit filebeat promtail logstash vector logspout splunk-fluentd rsyslog'),
      pattern('-logger', /[a-z0-9]-logger$/),
    ),
  ],
  [
    'metrics',
    either(
      words(
        'node-exporter node_exporter cadvisor telegraf metricbeat collectd dcgm-exporter netdata statsd categraf ebpf-instrument beyla ' +
          'goldpinger kubenurse kepler scaphandre caretta network-costs parca-agent netobserv-ebpf-agent inspektor-gadget',
      ),
      pattern('exporter', /(?:^|[-/])prometheus-[a-z-]{0,63}exporter(?:$|[-/])|[a-z0-9-][-_]exporter(?:$|[-/])/),
      pattern('-metrics', /[a-z0-9]-metrics$/),
    ),
  ],
  [
    'metrics',
    of(
      'datadog datadoghq datadog.com datadoghq.com registry.datadog registry.datadoghq registry.datadog.com registry.datadoghq.com ' +
        'newrelic dynatrace appdynamics instana signalfx jaegertracing',
    ),
  ],
  [
    'metrics',
    either(
      words('otelcol grafana-agent alloy oneagent jaeger-agent'),
      pattern('-collector', /(?:^|[-/])(?:opentelemetry-collector[a-z-]*|aws-otel-collector|nrdot-collector[a-z0-9-]*)(?:$|[-/])/),
    ),
  ],
  ['labeler', words('node-feature-discovery gpu-feature-discovery nfd-worker node-labeler')],
  ['ingress', words('ingress-nginx nginx-ingress nginx-plus-ingress kubernetes-ingress haproxy-ingress traefik contour skipper kong')],
  ['storage', last('ceph rook/ceph minio/minio')],
  ['storage', words('beegfs-client topolvm linstor-satellite piraeus-server local-volume-provisioner local-pv-provisioner')],
  [
    'storage',
    either(
      words('longhorn-manager glusterfs-server juicefs-csi portworx oci-monitor'),
      pattern('node-disk-manager', /(?:^|[-/])node-disk-manager[a-z0-9-]*(?:$|[-/])/),
    ),
  ],
]

/** The roles that images tell, the least ambiguous first. */
export const IMAGE_ROLES: readonly RoleName[] = [...new Set(IMAGES.map(([role]) => role))]

/** So many images are remembered: repositories name few, again and again. */
const MOST = 1000
const known = new Map<string, ReadonlySet<RoleName>>()

/** What an image, without tag and digest, tells. */
export function imageRoles(image: string): ReadonlySet<RoleName> {
  let roles = known.get(image)
  if (!roles) {
    if (known.size === MOST) known.clear()
    known.set(image, (roles = new Set(IMAGES.flatMap(([role, test]) => (test(image) ? [role] : [])))))
  }
  return roles
}

function either(...tests: readonly Test[]): Test {
  return image => tests.some(test => test(image))
}

/** What measures such a program is none. */
function noExporter(test: Test): Test {
  return image => test(image) && !image.endsWith('exporter')
}

/** Its last steps are one of these. */
function last(names: string): Test {
  const all = names.split(' ')
  return image => all.some(name => image === name || image.endsWith(`/${name}`))
}

/** One of these stands in it between hyphens and slashes. */
function words(names: string): Test {
  const all = names.split(' ')
  return image => all.some(name => hasWord(image, name))
}

function hasWord(image: string, name: string): boolean {
  for (let at = image.indexOf(name); at >= 0; at = image.indexOf(name, at + 1)) {
    if (isEdge(image[at - 1]) && isEdge(image[at + name.length])) return true
  }
  return false
}

function isEdge(char: string | undefined): boolean {
  return char === undefined || char === '-' || char === '/'
}

/** One of these publishes it, and it is no CSI driver. */
function of(publishers: string): Test {
  const all = new Set(publishers.split(' '))
  return image => {
    const steps = image.split('/')
    return steps.some((step, index) => all.has(step) && steps[index + 1]?.startsWith('csi-') === false)
  }
}

/** What matches holds a text, which is looked for first. */
function pattern(held: string, matching: RegExp): Test {
  return image => image.includes(held) && matching.test(image)
}
