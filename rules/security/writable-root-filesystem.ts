import { isMistaken, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'writable-root-filesystem',
  on: 'container',
  severity: 'info',
  preset: 'security',
  since: '0.1.0',
  summary: "A container can change its own image's files",
  why: `Whoever takes it over can replace its programs and leave tools behind, and what it writes by mistake fills the disk of the node. With
    readOnlyRootFilesystem: true, an emptyDir holds what has to be written.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/security-context/'],
  securitySeverity: 3.1,

  *check({ container, pod }) {
    const context = container.at('securityContext')
    const readOnly = context.at('readOnlyRootFilesystem')
    if (readOnly.value === true || pod.value?.os?.name === 'windows') return
    if (isMistaken(container, 'securityContext') || isMistaken(context, 'readOnlyRootFilesystem')) return
    yield problem(
      readOnly,
      `container ${container.value?.name ?? ''} can write to its image: set readOnlyRootFilesystem: true, and mount an emptyDir where it writes`,
    )
  },
})
