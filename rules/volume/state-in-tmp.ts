import { problem, rule } from 'ds-lint/rule'

export default rule({
  id: 'state-in-tmp',
  on: 'daemonSet',
  severity: 'info',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'State in a temporary directory of the node',
  why: `Nodes empty /tmp at startup, and systemd-tmpfiles removes old files from it. Positions or checkpoints that an agent keeps there
    are eventually lost.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#hostpath',
    'https://www.freedesktop.org/software/systemd/man/latest/systemd-tmpfiles.html',
  ],
  options: {
    folders: { type: 'list', default: ['/tmp', '/var/tmp'], description: 'folders that the nodes clean' },
  },

  *check({ pod }, { folders }) {
    for (const volume of pod.at('volumes').items()) {
      const path = volume.value?.hostPath?.path ?? ''
      // What can be made again, what is only exchanged and what is run once may go.
      if (
        !folders.some(folder => path.length > folder.length + 1 && path.startsWith(`${folder}/`)) ||
        /build|cache|headers|sock|tmp\/.*tmp|dump|install|bootstrap|setup/.test(path)
      )
        continue
      yield problem(
        volume.at('hostPath', 'path'),
        `the node cleans ${path}: what the agent keeps there gets lost; use a folder below /var/lib`,
      )
    }
  },
})
