import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'volume-without-source',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A volume without a source is an empty folder',
  why: `The API server makes an emptyDir of a volume that has no source, or whose source is null: the agent gets an empty folder in place of its
    configuration, or of the folder of its node, and loses what it writes with the pod.`,
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
          ? `${nothing[0]} is null: the volume "${volume.value.name}" is an emptyDir; write what it holds, indented below it`
          : `the volume "${volume.value.name}" has no source, and is an emptyDir; write what it holds, or emptyDir: {}`,
      )
    }
  },
})
