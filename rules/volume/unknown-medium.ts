import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'unknown-medium',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown medium of an emptyDir',
  why: `The API server accepts any medium. The kubelet knows Memory, HugePages and HugePages-<size>, and no medium for the disk of the node; with another one the
    volume cannot be set up and the pod stays in ContainerCreating on every node.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const medium = volume.at('emptyDir', 'medium')
      const text = medium.value
      if (!text || text === 'Memory' || /^HugePages(?:-.+)?$/.test(text)) continue
      const near = text.toLowerCase() === 'memory' ? 'Memory' : undefined
      yield problem(medium, `"${text}" is not a medium: the pods stay in ContainerCreating; use Memory or HugePages, or remove it`, {
        fix: near && set(medium, near, 'safe'),
      })
    }
  },
})
