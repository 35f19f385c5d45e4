import { problem, remove, rule } from 'ds-lint/rule'
import { containersOf, isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'windows-host-network',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'Pods for Windows nodes are set to the host network',
  why: `Windows has the network of the node for HostProcess containers alone. Any other container is on the pod network whatever hostNetwork says, while Kubernetes takes its ports for ports of the node: the
    agent is not where it is looked for. Some providers refuse such pods.`,
  references: [
    'https://github.com/kubernetes/enhancements/tree/master/keps/sig-windows/3503-host-network-support-for-windows-pods',
    'https://github.com/kubernetes-csi/csi-driver-smb/issues/930',
    'https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/',
  ],

  *check({ pod }) {
    const field = pod.at('hostNetwork')
    if (field.value !== true || !isForWindows(pod.value)) return
    const isHostProcess = pod.value?.securityContext?.windowsOptions?.hostProcess === true
    if (isHostProcess || containersOf(pod.value).some(({ securityContext }) => securityContext?.windowsOptions?.hostProcess === true))
      return
    yield problem(
      field,
      'hostNetwork has no effect on Windows nodes but for HostProcess containers, so the pods are on the pod network; remove it, or set windowsOptions.hostProcess',
      { fix: remove(field, 'unsafe') },
    )
  },
})
