/** DaemonSets as they are found in clusters: an agent's own container, perhaps a sidecar and init containers, and 4 KB of settings. */
import type { Random } from './random.ts'
import { COMMENTS, CPU, MEMORY, NAMESPACES, REGISTRIES, SETTINGS, TEAMS } from './words.ts'

/** Bytes; the manifests end a little above it. */
const SIZE = 3950

interface Kind {
  readonly names: readonly [string, ...string[]]
  readonly image: string
  readonly hostNetwork: number
  readonly privileged: number
  /** Name, path on the node, read-only. */
  readonly hostPaths: readonly (readonly [string, string, boolean])[]
  readonly command: readonly string[]
}

const KINDS: readonly [Kind, ...Kind[]] = [
  {
    names: ['node-exporter', 'host-metrics', 'process-exporter', 'smartctl-exporter'],
    image: 'prometheus/node-exporter:v1.9.1',
    hostNetwork: 0.8,
    privileged: 0.1,
    hostPaths: [
      ['proc', '/proc', true],
      ['sys', '/sys', true],
      ['root', '/', true],
    ],
    command: ['--path.procfs=/host/proc', '--path.sysfs=/host/sys', '--web.listen-address=$(HOST_IP):9100', '--no-collector.wifi'],
  },
  {
    names: ['fluent-bit', 'log-shipper', 'promtail', 'filebeat', 'vector'],
    image: 'fluent/fluent-bit:4.1.0',
    hostNetwork: 0.1,
    privileged: 0.2,
    hostPaths: [
      ['varlog', '/var/log', false],
      ['containers', '/var/lib/docker/containers', true],
    ],
    command: ['--config=/etc/agent/agent.yaml', '--workdir=/var/lib/agent'],
  },
  {
    names: ['calico-node', 'cilium', 'weave-net', 'kube-flannel-ds', 'antrea-agent'],
    image: 'calico/node:v3.31.2',
    hostNetwork: 1,
    privileged: 0.9,
    hostPaths: [
      ['lib-modules', '/lib/modules', true],
      ['var-run-agent', '/var/run/agent', false],
      ['xtables-lock', '/run/xtables.lock', false],
      ['cni-bin-dir', '/opt/cni/bin', false],
      ['cni-net-dir', '/etc/cni/net.d', false],
    ],
    command: ['--felix', '--bird-ready'],
  },
  {
    names: ['csi-nodeplugin', 'ebs-csi-node', 'nfs-csi-node', 'cephfs-plugin'],
    image: 'sig-storage/nfsplugin:v4.12.1',
    hostNetwork: 0.7,
    privileged: 1,
    hostPaths: [
      ['plugin-dir', '/var/lib/kubelet/plugins/csi.example.com', false],
      ['registration-dir', '/var/lib/kubelet/plugins_registry', false],
      ['pods-mount-dir', '/var/lib/kubelet/pods', false],
    ],
    command: ['--endpoint=unix:///csi/csi.sock', '--nodeid=$(NODE_NAME)', '--v=5'],
  },
  {
    names: ['falco', 'runtime-security', 'image-scanner', 'audit-agent'],
    image: 'falcosecurity/falco:0.42.0',
    hostNetwork: 0.2,
    privileged: 0.8,
    hostPaths: [
      ['dev', '/dev', false],
      ['boot', '/boot', true],
      ['containerd-socket', '/run/containerd/containerd.sock', true],
    ],
    command: ['-pk', '--cri', '/run/containerd/containerd.sock'],
  },
]

/** The text of one manifest; `index` makes its name unique. */
export function daemonSet(random: Random, index: number): string {
  const kind = random.pick(KINDS)
  const name = `${random.pick(kind.names)}-${index}`
  const settings = random.some(SETTINGS, SETTINGS.length)
  let text = ''
  for (let count = 2; text.length < SIZE && count <= settings.length + 60; count += 2) {
    const more = Array.from({ length: Math.max(0, count - settings.length) }, (_, i) => [`EXTRA_SETTING_${i}`, `value-${i}`] as const)
    text = new Writer(random, kind, name).manifest([...settings, ...more].slice(0, count))
  }
  return text
}

class Writer {
  readonly #lines: string[] = []
  readonly #random: Random
  readonly #namespace: string
  readonly #anchors: boolean

  constructor(
    random: Random,
    readonly kind: Kind,
    readonly name: string,
  ) {
    this.#random = random
    this.#namespace = random.pick(NAMESPACES)
    this.#anchors = random.chance(0.05)
  }

  manifest(settings: readonly (readonly [string, string])[]): string {
    const random = this.#random
    if (random.chance(0.15)) this.#add('---')
    if (random.chance(0.3)) this.#add(`# ${this.name}: ${this.#comment()}`)
    this.#add('apiVersion: apps/v1', 'kind: DaemonSet', 'metadata:', `  name: ${this.name}`, `  namespace: ${this.#namespace}`, '  labels:')
    this.#add(`    app.kubernetes.io/name: ${this.name}`, `    app.kubernetes.io/part-of: ${random.pick(TEAMS)}`)
    if (random.chance(0.4)) {
      this.#add(
        '  annotations:',
        `    checksum/config: "${random.hex(40)}"`,
        `    example.com/owner: team-${random.pick(TEAMS)}@example.com`,
      )
    }
    this.#add('spec:', '  selector:', '    matchLabels:', `      app.kubernetes.io/name: ${this.name}`)
    if (random.chance(0.45)) this.#strategy()
    this.#add('  template:', '    metadata:', '      labels:', `        app.kubernetes.io/name: ${this.name}`)
    if (random.chance(0.5)) this.#add('      annotations:', '        prometheus.io/scrape: "true"', '        prometheus.io/port: "9102"')
    this.#add('    spec:')
    this.#pod()
    if (random.chance(0.35)) this.#initContainers()
    this.#add('      containers:')
    this.#container(settings)
    if (random.chance(0.3)) this.#sidecar()
    this.#volumes()
    return `${this.#lines.join('\n')}\n`
  }

  #add(...lines: readonly string[]): void {
    this.#lines.push(...lines)
  }

  #comment(): string {
    return this.#random.pick(COMMENTS as readonly [string, ...string[]])
  }

  #strategy(): void {
    const random = this.#random
    this.#add('  updateStrategy:')
    if (random.chance(0.05)) this.#add('    type: OnDelete')
    else this.#add('    type: RollingUpdate', '    rollingUpdate:', `      maxUnavailable: ${random.pick(['1', '2', '10%', '25%'])}`)
    if (random.chance(0.1)) this.#add('  minReadySeconds: 5')
  }

  #pod(): void {
    const random = this.#random
    this.#add(`      serviceAccountName: ${this.name}`)
    if (random.chance(this.kind.hostNetwork)) {
      this.#add('      hostNetwork: true')
      if (random.chance(0.5)) this.#add('      dnsPolicy: ClusterFirstWithHostNet')
    }
    if (random.chance(0.33)) this.#add('      hostPID: true')
    if (random.chance(0.4)) this.#add('      priorityClassName: system-node-critical')
    if (random.chance(0.25)) this.#add('      terminationGracePeriodSeconds: 30')
    if (random.chance(0.45)) this.#add('      nodeSelector:', '        kubernetes.io/os: linux')
    if (random.chance(0.2)) this.#affinity()
    if (random.chance(0.6)) this.#tolerations()
    if (random.chance(0.3)) this.#add('      securityContext:', '        seccompProfile:', '          type: RuntimeDefault')
  }

  #affinity(): void {
    this.#add(
      '      affinity:',
      '        nodeAffinity:',
      '          requiredDuringSchedulingIgnoredDuringExecution:',
      '            nodeSelectorTerms:',
      '              - matchExpressions:',
      '                  - key: node.kubernetes.io/instance-type',
      '                    operator: NotIn',
      '                    values: [virtual-kubelet, fargate]',
    )
  }

  #tolerations(): void {
    this.#add('      tolerations:')
    if (this.#random.chance(0.3)) {
      this.#add(`        # ${this.#comment()}`, '        - operator: Exists')
      return
    }
    this.#add('        - key: node-role.kubernetes.io/control-plane', '          operator: Exists', '          effect: NoSchedule')
    if (this.#random.chance(0.4)) this.#add('        - key: CriticalAddonsOnly', '          operator: Exists')
    if (this.#random.chance(0.3)) this.#add('        - {key: dedicated, operator: Equal, value: gpu, effect: NoSchedule}')
  }

  #initContainers(): void {
    this.#add(
      '      initContainers:',
      '        - name: prepare',
      `          image: ${this.#image('library/busybox:1.37')}`,
      '          command:',
      '            - sh',
      '            - -c',
      '            - |',
      '              set -eu',
      '              # the folder is shared with the host',
      '              mkdir -p /var/lib/agent && chmod 0750 /var/lib/agent',
      '              if ! grep -q agent /proc/modules; then echo "no module"; fi',
    )
    this.#resources(10)
    this.#add('          volumeMounts:', '            - name: state', '              mountPath: /var/lib/agent')
  }

  #image(name: string): string {
    const image = `${this.#random.pick(REGISTRIES)}/${name}`
    if (this.#random.chance(0.1)) return image.replace(/:[^:/]+$/, '')
    return this.#random.chance(0.1) ? `${image}@sha256:${this.#random.hex(64)}` : image
  }

  #container(settings: readonly (readonly [string, string])[]): void {
    const random = this.#random
    this.#add('        - name: agent', `          image: ${this.#image(this.kind.image)}`)
    if (random.chance(0.6)) this.#add('          imagePullPolicy: IfNotPresent')
    this.#add('          args:', ...this.kind.command.map(argument => `            - ${JSON.stringify(argument)}`), '          env:')
    this.#add(
      '            - name: NODE_NAME',
      '              valueFrom:',
      '                fieldRef:',
      '                  fieldPath: spec.nodeName',
    )
    this.#add(
      '            - name: HOST_IP',
      '              valueFrom:',
      '                fieldRef:',
      '                  fieldPath: status.hostIP',
    )
    for (const [name, value] of settings) {
      if (random.chance(0.08)) this.#add(`            # ${this.#comment()}`)
      this.#add(`            - name: ${name}`, `              value: ${value}`)
    }
    this.#add('          ports:', '            - name: metrics', '              containerPort: 9102', '              protocol: TCP')
    this.#resources(10, this.#anchors ? ' &resources' : '')
    if (random.chance(0.3)) this.#probes()
    this.#securityContext()
    this.#mounts()
  }

  #resources(indent: number, anchor = ''): void {
    const random = this.#random
    const pad = ' '.repeat(indent)
    if (!anchor && random.chance(0.3)) return
    this.#add(
      `${pad}resources:${anchor}`,
      `${pad}  requests:`,
      `${pad}    cpu: ${random.pick(CPU)}`,
      `${pad}    memory: ${random.pick(MEMORY)}`,
    )
    if (random.chance(0.6)) this.#add(`${pad}  limits:`, `${pad}    memory: ${random.pick(['1Gi', '2Gi', '1500Mi'])}`)
  }

  #probes(): void {
    for (const probe of ['livenessProbe', 'readinessProbe']) {
      this.#add(`          ${probe}:`, '            httpGet:', `              path: /${probe === 'livenessProbe' ? 'healthz' : 'ready'}`)
      this.#add('              port: metrics', `            periodSeconds: ${this.#random.integer(5, 30)}`)
    }
  }

  #securityContext(): void {
    this.#add('          securityContext:')
    if (this.#random.chance(this.kind.privileged)) {
      this.#add('            privileged: true')
      return
    }
    this.#add('            allowPrivilegeEscalation: false', '            readOnlyRootFilesystem: true', '            capabilities:')
    this.#add('              drop: ["ALL"]')
  }

  #mounts(): void {
    this.#add('          volumeMounts:', '            - name: state', '              mountPath: /var/lib/agent')
    this.#add('            - name: config', '              mountPath: /etc/agent', '              readOnly: true')
    for (const [name, path, readOnly] of this.kind.hostPaths) {
      this.#add(`            - name: ${name}`, `              mountPath: ${path === '/' ? '/host/root' : path}`)
      if (readOnly) this.#add('              readOnly: true')
      if (path === '/') this.#add('              mountPropagation: HostToContainer')
    }
  }

  #sidecar(): void {
    this.#add('        - name: reloader', `          image: ${this.#image('configmap-reload/configmap-reload:v0.15.0')}`)
    this.#add('          args: [--volume-dir=/etc/agent, "--webhook-url=http://localhost:9102/-/reload"]')
    if (this.#anchors) this.#add('          resources: *resources')
    else this.#resources(10)
    this.#add('          volumeMounts:', '            - {name: config, mountPath: /etc/agent, readOnly: true}')
  }

  #volumes(): void {
    const mode = this.#random.pick(['0640', '420', '0444'])
    this.#add('      volumes:', '        - name: state', '          hostPath:', `            path: /var/lib/${this.name}`)
    this.#add('            type: DirectoryOrCreate')
    this.#add('        - name: config', '          configMap:', `            name: ${this.name}-config`, `            defaultMode: ${mode}`)
    for (const [name, path] of this.kind.hostPaths) this.#add(`        - name: ${name}`, '          hostPath:', `            path: ${path}`)
  }
}
