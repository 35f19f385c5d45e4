import { isMistaken, problem, rule } from 'ds-lint/rule'
import { isForWindows } from 'ds-lint/kubernetes'

export default rule({
  id: 'writable-root-filesystem',
  on: 'container',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: 'Writable root file system',
  why: `An attacker in the container can replace its programs and store tools, and accidental writes fill the disk of the node. With
    readOnlyRootFilesystem: true, mount an emptyDir where the agent writes.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  securitySeverity: 3.1,

  *check({ container, pod }) {
    const context = container.at('securityContext')
    const readOnly = context.at('readOnlyRootFilesystem')
    if (readOnly.value === true || isForWindows(pod.value)) return
    if (isMistaken(container, 'securityContext') || isMistaken(context, 'readOnlyRootFilesystem')) return
    yield problem(
      readOnly,
      `the root file system of container ${container.value?.name ?? ''} is writable; set readOnlyRootFilesystem: true, and mount an emptyDir where it writes`,
    )
  },
})
