import { isMistaken, problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'unbounded-buffer',
  on: 'daemonSet',
  severity: 'info',
  preset: 'strict',
  since: '0.1.0',
  summary: 'Buffer volume without a size limit',
  why: `An agent that buffers writes to disk while its destination is unavailable. The kubelet evicts a pod whose volume exceeds sizeLimit. Without sizeLimit the buffer fills the disk of the
    node, which then evicts pods under disk pressure, on all nodes at the same time.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#local-ephemeral-storage',
    'https://github.com/fluent/fluent-bit/issues/6806',
  ],
  options: {
    names: {
      type: 'list',
      default: ['buffer', 'buffers', 'spool', 'queue', 'wal', 'storage', 'backlog', 'cache', 'chunks'],
      description: 'words in the name of a volume that make it a buffer',
    },
  },

  *check({ pod }, { names }) {
    const hasLimit = (pod.value?.containers ?? []).some(({ resources }) => resources?.limits?.['ephemeral-storage'] !== undefined)
    for (const volume of pod.at('volumes').items()) {
      const emptyDir = volume.at('emptyDir')
      if (
        !emptyDir.exists ||
        !(volume.value?.name ?? '').split(/[-_]/).some(word => names.includes(word)) ||
        emptyDir.value?.medium === 'Memory'
      )
        continue
      if (hasLimit || emptyDir.value?.sizeLimit !== undefined || isMistaken(emptyDir, 'sizeLimit')) continue
      yield problem(
        emptyDir.key,
        `emptyDir "${volume.value?.name ?? ''}" has no sizeLimit, so a growing buffer can fill the disk of the node; set sizeLimit, and a lower limit in the agent`,
      )
    }
  },
})
