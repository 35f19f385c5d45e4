/** What a DaemonSet is taken for, and by what. */
import { expect, it } from 'vitest'
import { load } from '../workspace/load.ts'
import { DaemonSetModel } from './daemon-set.ts'

const CONTAINER = '      containers:\n        - name: a\n'

const rolesIn = (spec: string, image: string, annotations = '{}') => {
  const text = `kind: DaemonSet\nmetadata: {name: agent, annotations: ${annotations}}\nspec:\n  selector: {}\n  template:\n    spec:\n${spec}${CONTAINER}          image: ${image}\n`
  return new DaemonSetModel(load({ path: 'a.yaml', text }, 'look').daemonSets[0]!, { from: 37, to: 37 }).role
}

const roleOf = (spec: string, image = 'example.com/agent:1.4.2') => {
  const { name, title, reason, nodeCritical } = rolesIn(spec, image)
  return { name, title, reason, nodeCritical }
}
const mounts = (path: string) => `      volumes: [{name: a, hostPath: {path: ${path}}}]\n`
const HOST_NETWORK = '      hostNetwork: true\n'

it('is seen by the paths that only one kind of agent mounts', () => {
  expect(roleOf(HOST_NETWORK + mounts('/etc/cni/net.d'))).toEqual({
    name: 'cni',
    title: 'CNI agent',
    reason: 'mounts /etc/cni/net.d',
    nodeCritical: true,
  })
  expect(roleOf(mounts('/var/lib/kubelet/device-plugins'))).toMatchObject({ name: 'device', title: 'device plugin', nodeCritical: true })
  expect(roleOf(mounts('/var/lib/kubelet/plugins/a'))).toMatchObject({ name: 'csi', title: 'CSI node plugin' })
})

it('is no CSI node plugin where it only sees what drivers mount', () => {
  const plugins = (path: string, propagation: string) =>
    roleOf(
      `${mounts(path)}      initContainers: [{name: i, volumeMounts: [{name: a, mountPath: /plugins, mountPropagation: ${propagation}}]}]\n`,
    ).name
  expect(plugins('/var/lib/kubelet/plugins', 'HostToContainer')).toBe('unknown')
  expect(plugins('/var/lib/kubelet/plugins', 'Bidirectional')).toBe('csi')
  expect(plugins('/var/lib/kubelet/plugins/a', 'HostToContainer')).toBe('csi')
})

it('is seen by the image, whose name counts in whole words', () => {
  expect(roleOf('', 'quay.io/prometheus/node-exporter:v1.9.1')).toMatchObject({ name: 'metrics', nodeCritical: false })
  expect(roleOf('', 'docker.io/nginx/nginx-ingress:5.0.0')).toMatchObject({
    name: 'ingress',
    title: 'ingress controller',
    nodeCritical: false,
  })
  expect(roleOf(HOST_NETWORK, 'quay.io/calico/node:v3.31.2')).toMatchObject({ name: 'cni', reason: 'runs node' })
})

it('tells load balancers, health, time and runtimes apart from what measures them', () => {
  expect(roleOf('', 'quay.io/metallb/speaker:v0.15.2')).toMatchObject({ name: 'balancer', title: 'load balancer agent' })
  expect(roleOf('', 'ghcr.io/kube-vip/kube-vip:v1.0.0').name).toBe('balancer')
  expect(roleOf('', 'registry.k8s.io/node-problem-detector/node-problem-detector:v0.8.20').name).toBe('health')
  expect(roleOf('', 'example.com/chrony:4.6.1').name).toBe('time')
  expect(roleOf('', 'ghcr.io/spegel-org/spegel:v0.4.0').name).toBe('runtime')
  expect(roleOf('', 'example.com/chrony-exporter:0.12.0').name).toBe('metrics')
  expect(roleOf('', 'example.com/keepalived-exporter:1.4.0').name).toBe('metrics')
})

it('knows what watches nodes, gives pods an identity and labels nodes, in images of its own, too', () => {
  expect(roleOf('', 'ghcr.io/kubereboot/kured:1.15.0')).toMatchObject({ name: 'health', title: 'node health monitor' })
  expect(roleOf('', 'mcr.microsoft.com/oss/azure/aad-pod-identity/nmi:v1.8.17')).toMatchObject({
    name: 'identity',
    title: 'workload identity agent',
  })
  expect(roleOf('', 'registry.k8s.io/nfd/node-feature-discovery:v0.17.0')).toMatchObject({ name: 'labeler', title: 'node labeler' })
  expect(roleOf('', 'registry.k8s.io/networking/ip-masq-agent:v2.12.3').name).toBe('tuning')
  const named = (name: string) =>
    new DaemonSetModel(
      load(
        {
          path: 'a.yaml',
          text: `kind: DaemonSet\nmetadata: {name: ${name}}\nspec:\n  selector: {}\n  template:\n    spec:\n${CONTAINER}          image: a:1\n`,
        },
        'look',
      ).daemonSets[0]!,
      { from: 37, to: 37 },
    ).role
  expect(named('node-problem-detector-gpu')).toMatchObject({ name: 'health', reason: 'is named node-problem-detector-gpu' })
  expect(named('ztunnel').name).toBe('proxy')
  expect(named('nginx-public-ingress').name).toBe('unknown')
  const web = CONTAINER.replace('- name: a\n', '- {name: a, ports: [{containerPort: 80}, {containerPort: 443}]}\n')
  const serving = `kind: DaemonSet\nmetadata: {name: nginx-public-ingress}\nspec:\n  selector: {}\n  template:\n    spec:\n${web}`
  expect(new DaemonSetModel(load({ path: 'a.yaml', text: serving }, 'none').daemonSets[0]!, { from: 37, to: 37 }).role).toMatchObject({
    name: 'ingress',
    reason: 'is named nginx-public-ingress and serves ports 80 and 443',
  })
})

const roleOfContainer = (container: string) =>
  new DaemonSetModel(
    load(
      { path: 'a.yaml', text: `kind: DaemonSet\nspec:\n  selector: {}\n  template:\n    spec:\n      containers: [${container}]\n` },
      'look',
    ).daemonSets[0]!,
    { from: 37, to: 37 },
  ).role

it('is seen by the program, where the image tells nothing', () => {
  const runs = (command: string, image = 'example.com/base:1.4.2') => roleOfContainer(`{name: a, image: ${image}, command: ${command}}`)
  expect(runs('[/usr/bin/coredns, -conf, /etc/Corefile]')).toMatchObject({ name: 'dns', reason: 'runs coredns' })
  expect(runs('[/usr/bin/network-metrics]').name).toBe('metrics')
  expect(runs('[/bin/sh, -c, coredns]').name).toBe('unknown')
  expect(runs('[/fluent-bit]', 'quay.io/prometheus/node-exporter:v1.9.1').all.map(({ name }) => name)).toEqual(['metrics'])
})

it('is a runtime extension where it writes the configuration of container runtimes', () => {
  const on = (readOnly: string) =>
    roleOf(
      `${mounts('/etc/containerd')}      initContainers: [{name: i, volumeMounts: [{name: a, mountPath: /host, readOnly: ${readOnly}}]}]\n`,
    )
  expect(on('false')).toMatchObject({ name: 'runtime', reason: 'mounts /etc/containerd' })
  expect(on('true').name).toBe('unknown')
})

it('is no node tuner for a script in a folder that is named like a program', () => {
  const runs = (command: string) => roleOfContainer(`{name: a, image: b, securityContext: {privileged: true}, command: ${command}}`).name
  expect(runs('[/iptables-alerter/run.sh]')).toBe('unknown')
  expect(runs('[sh, -c, "iptables -t nat -A POSTROUTING -j MASQUERADE; sleep infinity"]')).toBe('tuning')
  expect(runs('[iptables-legacy, -F]')).toBe('tuning')
})

it('is a log agent where the folder of logs is mounted and something speaks of logs', () => {
  expect(roleOf(`${mounts('/var/log')}      initContainers: [{name: a, args: [--path=/var/log/containers/*.log]}]\n`)).toMatchObject({
    name: 'log',
  })
  const inNamespace = (namespace: string) =>
    new DaemonSetModel(
      load(
        {
          path: 'a.yaml',
          text: `kind: DaemonSet\nmetadata: {name: a, namespace: ${namespace}}\nspec:\n  selector: {}\n  template:\n    spec:\n${mounts('/var/log')}${CONTAINER}          image: a:1\n`,
        },
        'look',
      ).daemonSets[0]!,
      { from: 37, to: 37 },
    ).role.name
  expect(inNamespace('cluster-logging')).toBe('log')
  expect(inNamespace('blog')).toBe('unknown')
})

it('is an ingress controller where one container holds both ports of the web', () => {
  const ports = (...list: string[]) => `      containers: [{name: a, ports: [${list.join(', ')}]}]\n`
  const roleWith = (spec: string) =>
    new DaemonSetModel(
      load({ path: 'a.yaml', text: `kind: DaemonSet\nspec:\n  selector: {}\n  template:\n    spec:\n${spec}` }, 'none').daemonSets[0]!,
      {
        from: 37,
        to: 37,
      },
    ).role.name
  expect(roleWith(ports('{containerPort: 80, hostPort: 80}', '{containerPort: 8443, hostPort: 443}'))).toBe('ingress')
  expect(roleWith(HOST_NETWORK + ports('{containerPort: 80}', '{containerPort: 443}'))).toBe('ingress')
  expect(roleWith(ports('{containerPort: 80, hostPort: 80}', '{containerPort: 443}'))).toBe('unknown')
})

it('is an image puller where each init container does nothing and the pod then waits', () => {
  const pulls = (...commands: string[]) =>
    rolesIn(
      `      initContainers: [${commands.map((each, index) => `{name: a${index}, image: b, command: ${each}}`).join(', ')}]\n`,
      'registry.k8s.io/pause:3.10',
    ).name
  expect(pulls('[/bin/true]', '[sh, -c, "exit 0"]', '[agent, --version]')).toBe('puller')
  expect(pulls('[/bin/true]', '[cp, /agent, /host]')).toBe('unknown')
})

it('may be several, the main one first', () => {
  const { all } = rolesIn(mounts('/var/log/pods'), 'docker.io/datadog/agent:7.78.0')
  expect(all.map(({ name, reason }) => [name, reason])).toEqual([
    ['metrics', 'runs agent'],
    ['log', 'mounts /var/log/pods'],
  ])
})

it('is what an annotation says, and else is seen by what the containers do', () => {
  const tuner = (name: string) =>
    `      initContainers: [{name: ${name}, image: busybox, securityContext: {privileged: true}, command: [sysctl, -w, vm.max_map_count=262144]}]\n`
  expect(rolesIn(tuner('set'), 'registry.k8s.io/pause:3.10').name).toBe('tuning')
  expect(rolesIn(tuner('set'), 'registry.k8s.io/pause:3.10', '{ds-lint.io/role: "log, cni"}').all.map(({ name }) => name)).toEqual([
    'log',
    'cni',
  ])
  expect(rolesIn(tuner('set'), 'registry.k8s.io/pause:3.10', '{ds-lint.io/role: "log, cni"}')).toMatchObject({
    name: 'cni',
    nodeCritical: true,
  })
  expect(rolesIn(tuner('set'), 'registry.k8s.io/pause:3.10', '{ds-lint.io/role: unknown}').is('unknown')).toBe(true)
  expect(rolesIn('', 'registry.k8s.io/dns/k8s-dns-node-cache:1.26.4').name).toBe('dns')
  expect(rolesIn('', 'docker.io/falcosecurity/falco:0.42.0').name).toBe('security')
  expect(rolesIn('', 'docker.elastic.co/beats/auditbeat:8.19.0').name).toBe('security')
})

it('is what a configuration says of its name, whatever the annotation says', () => {
  const text =
    'kind: DaemonSet\nmetadata: {name: agent, namespace: a, annotations: {ds-lint.io/role: cni}}\nspec: {selector: {}, template: {spec: {containers: []}}}\n'
  const roleWith = (roles: Record<string, string[]>) =>
    new DaemonSetModel(load({ path: 'a.yaml', text }, 'look').daemonSets[0]!, {
      from: 37,
      to: 37,
      cluster: { profiles: [], closedWorld: false, roles },
    }).role
  expect(roleWith({ agent: ['log'] })).toMatchObject({ name: 'log', reason: 'configured for agent' })
  expect(roleWith({ agent: ['log'], 'a/agent': ['dns', 'metrics'] }).all.map(({ name }) => name)).toEqual(['dns', 'metrics'])
  expect(roleWith({ 'b/agent': ['log'], other: ['log'] }).name).toBe('cni')
})

it('is unknown where the evidence is weak: no host network, or a folder with programs of every kind', () => {
  const unknown = { name: 'unknown', title: 'agent', reason: '', nodeCritical: false }
  expect(roleOf(mounts('/etc/cni/net.d'))).toEqual(unknown)
  expect(roleOf('', 'quay.io/calico/node:v3.31.2')).toEqual(unknown)
  expect(roleOf(HOST_NETWORK + mounts('/home/kubernetes/bin'))).toEqual(unknown)
})

it('is a CNI agent without the host network where it writes to the folder of plugins', () => {
  const install = (readOnly: boolean) =>
    rolesIn(
      `${mounts('/opt/cni/bin')}      initContainers: [{name: copy, volumeMounts: [{name: a, mountPath: /host, readOnly: ${readOnly}}]}]\n`,
      'example.com/mesh:1.0',
    ).name
  expect([install(false), install(true)]).toEqual(['cni', 'unknown'])
})

it('tells drivers of devices from drivers of volumes, which register in one folder', () => {
  const volumes =
    '      volumes: [{name: a, hostPath: {path: /var/lib/kubelet/plugins_registry}}, {name: b, hostPath: {path: /var/run/cdi}}]\n'
  expect(roleOf(volumes, 'registry.k8s.io/dra-driver/gpu:v1.0')).toMatchObject({ name: 'device', reason: 'mounts /var/run/cdi' })
  expect(roleOf(volumes, 'registry.k8s.io/sig-storage/example-csi:v1.0').name).toBe('csi')
})

it('is a node tuner where only a privileged init container works', () => {
  const init = '      initContainers: [{name: set, image: bash, securityContext: {privileged: true}, command: [bash, -c, set-it-up]}]\n'
  expect(roleOf(init, 'bash:5\n          command: [sleep, infinity]').name).toBe('tuning')
  expect(roleOf(init, 'bash:5\n          command: [serve]').name).toBe('unknown')
  expect(roleOf('', 'registry.k8s.io/startup-script:v2\n          securityContext: {privileged: true}').name).toBe('tuning')
})

it('is no metrics agent for a vendor whose volumes it mounts', () => {
  expect(roleOf(mounts('/var/lib/kubelet/plugins/csi.example.com'), 'docker.io/datadog/csi-driver:1.2.1').name).toBe('csi')
  expect(rolesIn(mounts('/var/lib/kubelet/plugins/csi.example.com'), 'docker.io/datadog/csi-driver:1.2.1').is('metrics')).toBe(false)
  expect(roleOf('', 'example.com/eventflow-logger:v0.1').name).toBe('log')
  expect(roleOf(HOST_NETWORK, 'example.com/networking-agent:1.0').name).toBe('cni')
})

it('knows programs by other spellings of their images and names', () => {
  expect(roleOf('', 'ghcr.io/example/nvme_exporter').name).toBe('metrics')
  expect(roleOf('', 'example.com/linstor-satellite:v1.7').name).toBe('storage')
  expect(roleOf(mounts('/var/lib/kubelet'), 'example.com/fpga-device-plugin:v0.1')).toMatchObject({ name: 'device', nodeCritical: true })
  expect(roleOf(mounts('/var/log/pods'), 'example.com/fail2ban:1.1').name).toBe('security')
  expect(roleOf('', 'ghcr.io/spiffe/spire-agent:1.1.1').name).toBe('identity')
})

it('is no device plugin where it reaches no folder of the kubelet, or installs what others need', () => {
  expect(roleOf(mounts('/sys'), 'nvcr.io/nvidia/k8s-device-plugin:v0.19.3').name).toBe('unknown')
  const named = (name: string) =>
    new DaemonSetModel(
      load(
        {
          path: 'a.yaml',
          text: `kind: DaemonSet\nmetadata: {name: ${name}}\nspec:\n  selector: {}\n  template:\n    spec:\n${mounts('/var/run/cdi')}${CONTAINER}          image: a:1\n`,
        },
        'look',
      ).daemonSets[0]!,
      { from: 37, to: 37 },
    ).role.name
  expect(named('gpu-plugin')).toBe('device')
  expect(named('nvidia-container-toolkit')).toBe('driver')
  expect(roleOf(mounts('/var/lib/kubelet/plugins_registry'), 'example.com/cxl-dra-driver:1.0').name).toBe('device')
  expect(roleOf(mounts('/var/lib/kubelet/plugins/csi.example.com'), 'example.com/csi-dra-test:1.0').name).toBe('csi')
})

it('is seen by the name of its program where the image is one of their own', () => {
  const named = (name: string) =>
    new DaemonSetModel(
      load(
        {
          path: 'a.yaml',
          text: `kind: DaemonSet\nmetadata: {name: ${name}}\nspec:\n  selector: {}\n  template:\n    spec:\n${CONTAINER}          image: a:1\n`,
        },
        'look',
      ).daemonSets[0]!,
      { from: 37, to: 37 },
    ).role.name
  expect(named('falcon-sensor')).toBe('security')
  expect(named('falco-exporter')).toBe('metrics')
  expect(named('systemd-exporter')).toBe('metrics')
  expect(named('falconry')).toBe('unknown')
})

it('does not tune what it only traces', () => {
  const container = 'a:1\n          securityContext: {privileged: true}\n          args:'
  expect(roleOf('', `${container} [-d, /sys/kernel/tracing]`).name).toBe('unknown')
  expect(roleOf('', `${container} [/sys/kernel/mm/ksm/run]`).name).toBe('tuning')
})

it('tunes nodes where a privileged container runs tuned', () => {
  expect(
    roleOf('      initContainers: []\n', 'a:1\n          command: [/var/lib/tuned/bin/run]\n          securityContext: {privileged: true}')
      .name,
  ).toBe('tuning')
})

it('tells installers of the network and who manages services by more than a folder', () => {
  expect(roleOf(HOST_NETWORK, 'ghcr.io/acme/acme-cni:0.6.2').name).toBe('cni')
  expect(roleOf('', 'ghcr.io/acme/gpu-driver-injector:0.6.2').name).toBe('driver')
  const logs = mounts('/var/log')
  expect(roleOf(logs).name).toBe('log')
  expect(roleOf(logs.replace('[{', '[{name: b, hostPath: {path: /etc/systemd}}, {')).name).toBe('unknown')
})

it('says of a container that people enter that it waits', () => {
  const rests = (command: string) =>
    roleOf(
      '',
      `example.com/shell:1.4.2\n          command: ${command}\n          securityContext: {privileged: true}\n          name: shell`,
    )
  expect(rests('[sleep, infinity]')).toMatchObject({ name: 'tuning', reason: 'its container shell waits for commands, privileged' })
  expect(rests('[sh, -c, "migrate && sleep 99999"]')).toMatchObject({ reason: 'its container shell changes the node' })
})
