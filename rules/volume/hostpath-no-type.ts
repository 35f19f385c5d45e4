import { isMistaken, isUnused, problem, rule, RUNTIME_SOCKETS, set } from 'ds-lint/rule'

/** Files that nodes have, whatever their distribution is. */
const FILES = /^\/etc\/(?:machine-id|hostname|resolv\.conf)$/
/** Of nodes with Docker alone, where docker-path speaks of it: elsewhere the pod would wait for it forever. */
const DOCKER = /^\/(?:var\/)?run\/docker(?:shim)?\.sock$/
/** Made by whoever comes first. */
const LOCKS = /\/xtables\.lock$/

export default rule({
  id: 'hostpath-no-type',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'hostPath of a socket or file without a type',
  why: `Without a type the runtime creates a directory where the path does not exist. A socket or file of that name can then not be
    created: neither the agent nor the program of the node works. With type Socket or File the pod waits until it exists.`,
  references: ['https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types'],

  *check({ pod }) {
    const runtimes = new Set(pod.value?.volumes?.flatMap(({ hostPath }) => runtimeSocket(hostPath?.path ?? '') ?? []))
    for (const volume of pod.at('volumes').items()) {
      const { path, type } = volume.value?.hostPath ?? {}
      if (path === undefined || type || isMistaken(volume.at('hostPath'), 'type') || isUnused(pod.value, volume.value?.name)) continue
      if (DOCKER.test(path)) continue
      const wanted = path.endsWith('.sock') ? 'Socket' : FILES.test(path) ? 'File' : LOCKS.test(path) ? 'FileOrCreate' : undefined
      if (wanted === undefined) continue
      // Of several runtimes a node has one: with type Socket the pod would wait for the others.
      if (runtimes.size > 1 && runtimeSocket(path) !== undefined) continue
      yield problem(
        volume.at('hostPath', 'path'),
        `hostPath has no type, so ${path} is created as a directory where it does not exist; set type ${wanted}`,
        {
          severity: wanted === 'Socket' ? 'warning' : 'info',
          fix: set(volume.at('hostPath', 'type'), wanted, 'unsafe'),
        },
      )
    }
  },
})

function runtimeSocket(path: string): string | undefined {
  return RUNTIME_SOCKETS.find(name => path.endsWith(`/${name}`))
}
