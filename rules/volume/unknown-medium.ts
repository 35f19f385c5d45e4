import { problem, rule, set } from 'ds-lint/rule'

export default rule({
  id: 'unknown-medium',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Unknown medium of an emptyDir',
  why: `The API server accepts any medium. The kubelet supports Memory, HugePages and HugePages-<size>, and the disk of the node if none
    is set; with another one it cannot set up the volume, and the pod stays in ContainerCreating on every node.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const medium = volume.at('emptyDir', 'medium')
      const text = medium.value
      if (!text || text === 'Memory' || /^HugePages(?:-.+)?$/.test(text)) continue
      const near = text.toLowerCase() === 'memory' ? 'Memory' : undefined
      yield problem(
        medium,
        `"${text}" is not a valid medium, so the pods stay in ContainerCreating; use Memory or HugePages, or remove it`,
        {
          fix: near && set(medium, near, 'safe'),
        },
      )
    }
  },
})
