import { problem, rule } from 'ds-lint/rule'
import { extendedResourcesOf, selectsNodes } from 'ds-lint/kubernetes'

export default rule({
  id: 'extended-resource-everywhere',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Extended resource is requested on every node',
  why: `The controller creates a pod for each node that the selectors and tolerations allow, whatever the node has. Without the device the
    pod stays Pending there forever, and where there is one, the agent takes it from the workloads.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/extended-resource/',
    'https://kubernetes.io/docs/concepts/workloads/controllers/daemonset/',
  ],

  *check({ pod, role }) {
    const spec = pod.value
    if (!spec || spec.nodeName) return
    const selects = selectsNodes(spec)
    if (selects && !role.is('device')) return
    for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
      const { limits = {}, requests = {} } = container.value?.resources ?? {}
      const [device = selects ? undefined : Object.keys({ ...limits, ...requests }).find(isHugePages)] = extendedResourcesOf(
        container.value ?? {},
      )
      if (device === undefined) continue
      const list = container.at('resources', limits[device] === undefined ? 'requests' : 'limits')
      yield problem(
        list.at(device),
        role.is('device') && !isHugePages(device)
          ? `a device plugin requests ${device}: if it registers this resource itself, its pod waits for itself, otherwise it takes a device from the workloads; remove the request`
          : `${device} is requested on every node, and the pod stays Pending on nodes without it; select the nodes that have it`,
      )
      return
    }
  },
})

/** Few nodes set pages aside. */
function isHugePages(resource: string): boolean {
  return resource.startsWith('hugepages-')
}
