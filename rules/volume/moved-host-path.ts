import { problem, rule, set } from 'ds-lint/rule'
import { isBelow, normalPath } from 'ds-lint/kubernetes'

interface Moved {
  readonly path: string
  readonly to: string
  /** Whose nodes have it there. */
  readonly title: string
  /** Whose path it is, where that is another distribution. */
  readonly foreign?: string
}

/** Folders of distributions that put what is theirs elsewhere than most, longest first, and where most have it. */
const FOREIGN: readonly { readonly path: string; readonly to: string; readonly foreign: string; readonly profile?: string }[] = [
  { path: '/var/snap/microk8s/common/run/containerd.sock', to: '/run/containerd/containerd.sock', foreign: 'MicroK8s' },
  { path: '/var/snap/microk8s/common/var/lib/kubelet', to: '/var/lib/kubelet', foreign: 'MicroK8s' },
  { path: '/var/snap/microk8s/common/var/lib/containerd', to: '/var/lib/containerd', foreign: 'MicroK8s' },
  { path: '/var/snap/microk8s/current/args/cni-network', to: '/etc/cni/net.d', foreign: 'MicroK8s' },
  { path: '/var/lib/k0s/kubelet', to: '/var/lib/kubelet', foreign: 'k0s' },
  { path: '/run/k0s/containerd.sock', to: '/run/containerd/containerd.sock', foreign: 'k0s' },
  { path: '/run/k3s/containerd/containerd.sock', to: '/run/containerd/containerd.sock', foreign: 'K3s', profile: 'k3s' },
  { path: '/var/lib/rancher/k3s/agent/etc/cni/net.d', to: '/etc/cni/net.d', foreign: 'K3s', profile: 'k3s' },
  { path: '/var/lib/rancher/k3s/agent/containerd', to: '/var/lib/containerd', foreign: 'K3s', profile: 'k3s' },
]

export default rule({
  id: 'moved-host-path',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Host path is elsewhere in this distribution',
  why: `K3s keeps the socket of containerd and the configuration of the network below folders of its own. The usual path does not exist there: the runtime
    makes an empty folder of it, and the agent finds nothing; with type Directory the pod does not start. The same holds for a folder of MicroK8s, k0s or K3s on other nodes. Reported with a profile.`,
  references: [
    'https://docs.k3s.io/advanced',
    'https://docs.k3s.io/networking/basic-network-options',
    'https://github.com/democratic-csi/democratic-csi/issues/68',
  ],

  *check({ pod, cluster }) {
    if (cluster.profiles.length === 0) return
    const moved: readonly Moved[] = cluster.profiles.flatMap(({ title, name, movedPaths = [] }): readonly Moved[] => [
      ...movedPaths.flatMap(({ from, to }) => from.map(path => ({ path, to, title }))),
      // Where this distribution has its own place, that is the one.
      ...FOREIGN.filter(({ profile }) => profile !== name).map(each => ({
        ...each,
        title,
        to: movedPaths.find(({ from }) => from.includes(each.to))?.to ?? each.to,
      })),
    ])
    const mounted = pod
      .at('volumes')
      .items()
      .map(({ value }) => value?.hostPath?.path ?? '')
    for (const volume of pod.at('volumes').items()) {
      const field = volume.at('hostPath', 'path')
      const path = field.value
      const found = path === undefined ? undefined : moved.find(each => isBelow(path, [each.path]))
      // Both are mounted: the agent looks for the one that is there.
      if (!found || path === undefined || mounted.some(each => isBelow(each, [found.to]))) continue
      const there = `${found.to}${normalPath(path).slice(found.path.length)}`
      const where =
        found.foreign === undefined
          ? `${path} is ${there} on ${found.title}`
          : `${path} is a path of ${found.foreign}, and ${there} on ${found.title}`
      yield problem(field, `${where}: the agent finds nothing here; mount that path`, {
        fix: set(field, there, 'unsafe'),
      })
    }
  },
})
