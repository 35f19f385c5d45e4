import { type AnyField, type Field, mountedFiles, problem, rule, set, volumeNamed } from 'ds-lint/rule'
import type { Container, VolumeMount } from 'ds-lint/kubernetes'

/** Endings of files that programs read; conf.d and the like are folders. */
const FILE = /^[\w-][\w.-]*\.(?:ya?ml|json|conf|cfg|cnf|ini|toml|xml|properties|env|lua|rb|sh|crt|key|pem)$/

export default rule({
  id: 'folder-mounted-as-file',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'ConfigMap or Secret is mounted as a folder in place of a file',
  why: `Without subPath a volume is mounted as a folder with one file per key, whatever its path is called. A program that opens the path as a file fails with "is a directory", and where the
    image has a file of that name the container does not start at all: "not a directory".`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume',
  ],

  *check({ container, pod, daemonSet, objects }) {
    for (const mount of container.at('volumeMounts').items()) {
      const { name, mountPath = '', subPath, subPathExpr } = mount.value ?? {}
      const file = mountPath.slice(mountPath.lastIndexOf('/') + 1)
      const { configMap, secret } = volumeNamed(pod.value, name) ?? {}
      const source = configMap ?? secret
      if (!FILE.test(file) || subPath || subPathExpr || !source) continue
      const keys = source.items
        ? source.items.flatMap(({ path }) => path ?? [])
        : mountedFiles(container, { pod, daemonSet, objects }).flatMap(({ object, key }) => (object === configMap?.name ? key : []))
      const reader = readerOf(container, mountPath, mount)
      if (!keys.includes(file) && !reader) continue
      yield problem(
        mount.at('mountPath'),
        `volume "${name ?? ''}" is mounted as a folder at ${mountPath}, where a file is meant; set subPath: ${keys.includes(file) ? file : 'to its key'}, or mount it at the folder`,
        {
          related: reader ? [{ place: reader, message: 'reads a file' }] : [],
          fix: keys.includes(file) ? set(mount.at('subPath'), file, 'unsafe') : undefined,
        },
      )
    }
  },
})

/** What names the path itself, and nothing below it. */
function readerOf(container: Field<Container>, path: string, mount: Field<VolumeMount>): AnyField | undefined {
  const words = [...container.at('command').items(), ...container.at('args').items()]
  if (mount.value?.name === undefined || words.some(({ value }) => value?.includes(`${path}/`))) return undefined
  return words.find(({ value = '' }) => value === path || (value.endsWith(`=${path}`) && !/(?:dir|directory|folder)=/.test(value)))
}
