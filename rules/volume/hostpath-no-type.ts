import { isMistaken, problem, rule, set } from 'ds-lint/rule'

/** Files that nodes have, whatever their distribution is. */
const FILES = /^\/etc\/(?:machine-id|hostname|resolv\.conf)$/
/** Made by whoever comes first. */
const LOCKS = /\/xtables\.lock$/

export default rule({
  id: 'hostpath-no-type',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  summary: 'A missing file of the node is made into a folder',
  why: `Without a type the runtime creates a folder where the path does not exist. A socket or file that is not there yet becomes a folder:
    the agent cannot open it, and the program of the node that owns it cannot create it any more. With type Socket or File the pod waits
    until it is there.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types'],

  *check({ pod }) {
    for (const volume of pod.at('volumes').items()) {
      const { path, type } = volume.value?.hostPath ?? {}
      if (path === undefined || type || isMistaken(volume.at('hostPath'), 'type')) continue
      const wanted = path.endsWith('.sock') ? 'Socket' : FILES.test(path) ? 'File' : LOCKS.test(path) ? 'FileOrCreate' : undefined
      if (wanted === undefined) continue
      yield problem(volume.at('hostPath', 'path'), `without a type, ${path} becomes a folder where it does not exist; set type ${wanted}`, {
        severity: wanted === 'Socket' ? 'warning' : 'info',
        fix: set(volume.at('hostPath', 'type'), wanted, 'unsafe'),
      })
    }
  },
})
