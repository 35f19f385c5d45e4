import { mountsOf, problem, remove, rule } from 'ds-lint/rule'

export default rule({
  id: 'never-written-volume',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'emptyDir is mounted read-only everywhere',
  why: `An emptyDir is empty when its pod starts. If all of its mounts are read-only, it stays empty, and a container that keeps its
    state there fails.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#emptydir'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const { name, emptyDir } = volume.value ?? {}
      if (!name || !emptyDir) continue
      const mounts = mountsOf(pod, name)
      const [first] = mounts
      if (!first || mounts.some(({ value }) => value?.readOnly !== true)) continue
      // Init containers read what may be given: some are handed an empty folder where nothing is.
      const isOfInit = mounts.every(({ path }) => path.includes('.initContainers['))
      yield problem(
        first.at('readOnly'),
        `emptyDir "${name}" is mounted read-only everywhere and stays empty; remove readOnly where it is written`,
        {
          severity: isOfInit ? 'info' : 'warning',
          related: [{ place: volume.at('emptyDir'), message: 'the volume' }],
          fix: mounts.length === 1 ? remove(first.at('readOnly'), 'unsafe') : undefined,
        },
      )
    }
  },
})
