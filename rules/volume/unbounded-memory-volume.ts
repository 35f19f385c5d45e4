import { isMistaken, mountsOf, problem, rule } from 'ds-lint/rule'

/** Names of volumes and folders for a few small files that must not reach a disk. */
const SECRETS = /(?:^|[-/_.])(?:keys?|secrets?|tokens?|certs?|certificates?|credentials?|creds|tls|ssl|pki)(?:$|[-/_.])/

export default rule({
  id: 'unbounded-memory-volume',
  on: 'daemonSet',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Memory volume without a size limit',
  why: `An emptyDir with medium Memory counts against the memory of the container that writes to it. Without sizeLimit it grows until
    the container is killed or, without a memory limit, until the node runs out of memory.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#emptydir',
    'https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/',
  ],

  *check({ pod }) {
    const isLimited = (pod.value?.containers ?? []).every(({ resources }) => resources?.limits?.['memory'] !== undefined)
    for (const volume of pod.at('volumes').items()) {
      const emptyDir = volume.at('emptyDir')
      if (emptyDir.value?.medium !== 'Memory' || emptyDir.value.sizeLimit !== undefined || isMistaken(emptyDir, 'sizeLimit')) continue
      const { name = '' } = volume.value ?? {}
      const isForSecrets = [name, ...mountsOf(pod, name).map(mount => mount.value?.mountPath ?? '')].some(text => SECRETS.test(text))
      const consequence = isLimited
        ? 'what is written counts against the memory limit, and the container is killed when it reaches it'
        : 'it can fill the memory of each node'
      yield problem(emptyDir.at('medium'), `the memory volume has no sizeLimit: ${consequence}; set sizeLimit`, {
        severity: isLimited || isForSecrets || pod.value?.resources?.limits?.['memory'] !== undefined ? 'info' : 'warning',
      })
    }
  },
})
