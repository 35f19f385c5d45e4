import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'volume-without-source',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Volume without a source',
  why: `The API server makes an emptyDir of a volume without a source or with a source that is null: the agent gets an empty directory
    in place of its configuration or of a directory of the node, and what it writes there is deleted with the pod.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const written = volume.entries().filter(([, field]) => field.exists)
      if (!volume.value?.name || volume.at('emptyDir').exists) continue
      if (written.some(([key, field]) => key !== 'name' && field.raw !== null)) continue
      const nothing = written.find(([key]) => key !== 'name')
      yield problem(
        nothing?.[1] ?? volume.at('name'),
        nothing
          ? `${nothing[0]} is null, so volume "${volume.value.name}" is an emptyDir; indent its content below it, or remove it`
          : `volume "${volume.value.name}" has no source and is an emptyDir; add a source, or emptyDir: {}`,
      )
    }
  },
})
