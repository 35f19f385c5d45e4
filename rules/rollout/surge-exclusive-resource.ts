import { type AnyField, type Field, problem, rule, runningContainers } from 'ds-lint/rule'
import { allowsSurge, type Container, extendedResourcesOf, type PodSpec } from 'ds-lint/kubernetes'

/** Folders with sockets and state of one owner. */
const EXCLUSIVE =
  /^\/(?:var\/run|run|var\/lib\/kubelet\/(?:plugins|device-plugins|csi-plugins|plugins_registry))\/.|^\/var\/lib\/kubelet\/device-plugins\/?$/
/** State of the agent itself: of the folders of other programs below /var/lib it reads or writes parts. */
const STATE =
  /^\/var\/lib\/(?!(?:kubelet|docker|containerd|containers|crio|rancher|etcd|rook|cni|calico|dbus|systemd|nfs|dhclient)(?:\/|$))./
/** Sockets of the runtime, and of Istio's CNI agent, which any number of clients may use. */
const SHARED =
  /\/(?:docker|containerd|crio|cri-dockerd)(?:\/[^/]*)?(?:\.sock)?$|\/(?:netns|udev|systemd|dbus|log|xtables\.lock|secrets|ztunnel)(?:\/|$)|xtables\.lock$/

export default rule({
  id: 'surge-exclusive-resource',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'maxSurge runs two pods that share an exclusive resource',
  why: `With maxSurge the old and the new pod run on a node at the same time. A socket, lock or database in a directory of the node then
    has two writers, and a device that the old pod holds is not available to the new one.`,
  references: [
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-apps/1591-daemonset-surge',
    'https://github.com/kubernetes/kubernetes/issues/124388',
  ],
  options: {
    helpers: {
      type: 'list',
      default: ['node-driver-registrar', 'driver-registrar', 'liveness-probe'],
      description: 'names, or ends of names, of sidecars of which two may run on a node',
    },
  },

  *check({ daemonSet, pod }, { helpers }) {
    const strategy = daemonSet.at('spec', 'updateStrategy')
    if (!allowsSurge(strategy.effective)) return
    const surge = strategy.at('rollingUpdate', 'maxSurge')
    for (const container of runningContainers(pod)) {
      const [device] = extendedResourcesOf(container.value ?? {})
      if (device !== undefined) {
        yield problem(
          surge,
          `with maxSurge the new pod waits for ${device}, which the old pod of the node may hold; use maxUnavailable instead`,
          {
            hazard: 'surge',
            related: [container.at('resources')],
          },
        )
        return
      }
    }
    for (const container of runningContainers(pod)) {
      const shared = exclusiveMount(container, pod)
      if (!shared) continue
      const name = container.value?.name ?? ''
      yield problem(
        surge,
        `with maxSurge the old and the new pod of a node use ${shared.path} together during an update; use maxUnavailable, unless the agent supports that`,
        {
          related: [shared.place],
          severity: helpers.some(helper => name === helper || name.endsWith(`-${helper}`)) ? 'info' : 'warning',
        },
      )
      return
    }
  },
})

function exclusiveMount(container: Field<Container>, pod: Field<PodSpec>): { path: string; place: AnyField } | undefined {
  const volumes = pod.value?.volumes ?? []
  for (const mount of container.value?.volumeMounts ?? []) {
    if (mount.readOnly === true) continue
    const index = volumes.findIndex(({ name }) => name === mount.name)
    const path = volumes[index]?.hostPath?.path
    if (path !== undefined && (EXCLUSIVE.test(path) || STATE.test(path)) && !SHARED.test(path))
      return { path, place: pod.resolve(['volumes', index, 'hostPath', 'path']) }
  }
  return undefined
}
