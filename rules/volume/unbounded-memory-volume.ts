import { isMistaken, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unbounded-memory-volume',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'A volume in memory has no size limit',
  why: `An emptyDir with medium Memory counts against the memory of the container that writes to it. Without sizeLimit it grows until the
    container is killed, and where no limit is set, until the node is out of memory: on each node.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  ],

  *check({ pod }) {
    const isLimited = (pod.value?.containers ?? []).every(({ resources }) => resources?.limits?.['memory'] !== undefined)
    for (const volume of pod.at('volumes').items()) {
      const emptyDir = volume.at('emptyDir')
      if (emptyDir.value?.medium !== 'Memory' || emptyDir.value.sizeLimit !== undefined || isMistaken(emptyDir, 'sizeLimit')) continue
      const consequence = isLimited
        ? 'what is written counts against the memory limit of the container, which is killed'
        : 'it can fill the memory of each node'
      yield problem(emptyDir.at('medium'), `has no sizeLimit: ${consequence}; set one`, {
        severity: isLimited || pod.value?.resources?.limits?.['memory'] !== undefined ? 'info' : 'warning',
      })
    }
  },
})
