import { type AnyField, type Field, mountAt, mountedFiles, problem, remove, rule, set, volumeNamed, wordsOf } from 'ds-lint/rule'
import { type Container, isForWindows, normalPath, type PodSpec, type VolumeMount } from 'ds-lint/kubernetes'

/** Endings of files that programs read; conf.d and the like are folders. */
const FILE = /^[\w-][\w.-]*\.(?:ya?ml|json|conf|cfg|cnf|ini|toml|xml|properties|env|lua|rb|sh|crt|key|pem)$/

/** Files that images of agents have, and read where nothing else is said. */
const OF_IMAGES =
  /^\/(?:fluent-bit\/etc\/fluent-bit\.(?:conf|yaml)|fluentd\/etc\/fluent\.conf|usr\/share\/(?:filebeat\/filebeat|metricbeat\/metricbeat|elastic-agent\/elastic-agent)\.yml|etc\/telegraf\/telegraf\.conf|etc\/vector\/vector\.(?:yaml|toml)|etc\/promtail\/(?:config|promtail)\.ya?ml|etc\/prometheus\/prometheus\.yml|etc\/datadog-agent\/datadog\.yaml|etc\/otelcol(?:-contrib|-k8s)?\/config\.yaml|etc\/falco\/falco\.yaml|etc\/hosts|etc\/resolv\.conf)$/

export default rule({
  id: 'file-folder-mismatch',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.2.0',
  summary: 'ConfigMap or Secret is mounted as a folder in place of a file, or the reverse',
  why: `Without subPath a volume is mounted as a folder with one file per key, whatever its path is called; with the subPath of a key it is that file. A program that opens a folder as a
    file fails with "is a directory", one that opens a file below a file with "not a directory", and so does a container whose image has something of the other kind there. In a volume of a
    ConfigMap or Secret the kubelet creates a folder for each mount below it, on which no file can be mounted.`,
  references: [
    'https://kubernetes.io/docs/concepts/storage/volumes/#using-subpath',
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/#add-configmap-data-to-a-specific-path-in-the-volume',
  ],

  *check({ container, pod, daemonSet, objects }) {
    for (const mount of container.at('volumeMounts').items()) {
      yield* nested(mount, container, pod)
      const { name = '', mountPath = '', subPath, subPathExpr } = mount.value ?? {}
      const path = normalPath(mountPath)
      const file = path.slice(path.lastIndexOf('/') + 1)
      const { configMap, secret } = volumeNamed(pod.value, name) ?? {}
      const source = configMap ?? secret
      if (!source || subPathExpr) continue
      if (subPath) {
        const below = FILE.test(subPath) && file !== subPath ? readerOf(container, `${path}/${subPath}`) : undefined
        if (!below) continue
        yield problem(
          mount.at('subPath'),
          `${mountPath} is the file ${subPath} of volume "${name}", and the command reads ${path}/${subPath}: not a directory; mount it at ${path}/${subPath}, or remove subPath`,
          { related: [{ place: below, message: 'reads a file below it' }], fix: remove(mount.at('subPath'), 'unsafe') },
        )
        continue
      }
      if (!/\w\.\w/.test(file) || (!FILE.test(file) && file.endsWith('.d'))) continue
      const keys = source.items
        ? source.items.flatMap(each => each.path ?? [])
        : mountedFiles(container, { pod, daemonSet, objects }).flatMap(({ object, key }) => (object === configMap?.name ? key : []))
      // The folder may be meant.
      if (wordsOf(container).some(({ text }) => text.includes(`${path}/`))) continue
      const hasFile = keys.includes(file)
      if (!hasFile && !FILE.test(file)) continue
      const reader = readerOf(container, path)
      if (!hasFile && !reader && !OF_IMAGES.test(path)) continue
      yield problem(
        mount.at('mountPath'),
        `volume "${name}" is mounted as a folder at ${mountPath}, where a file is meant; set subPath${hasFile ? `: ${file}` : ' to its key'}, or mount it at the folder of the file`,
        {
          related: reader ? [{ place: reader, message: 'reads a file' }] : [],
          fix: hasFile ? set(mount.at('subPath'), file, 'unsafe') : undefined,
        },
      )
    }
  },
})

/** A file that is mounted inside a volume whose files the kubelet writes. */
function* nested(mount: Field<VolumeMount>, container: Field<Container>, pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  const { mountPath = '' } = mount.value ?? {}
  const path = normalPath(mountPath)
  if ((container.value?.volumeMounts ?? []).length < 2 || !path.startsWith('/')) return
  const outer = mountAt(path.slice(0, path.lastIndexOf('/')), container)?.mount
  const { configMap, secret, projected, downwardAPI } = volumeNamed(pod.value, outer?.value?.name) ?? {}
  if (!outer?.value || outer.value.subPath || outer.value.subPathExpr || !(configMap ?? secret ?? projected ?? downwardAPI)) return
  if (!isFile(mount, pod) || isForWindows(pod.value)) return
  const kind = configMap ? 'ConfigMap' : secret ? 'Secret' : 'projected volume'
  yield problem(
    mount.at('mountPath'),
    `the kubelet creates a folder at ${mountPath} in the ${kind} mounted at ${outer.value.mountPath}, so mounting a file there fails: not a directory; mount the file elsewhere, or both in one projected volume`,
    { related: [{ place: outer, message: 'the mount around it' }] },
  )
}

/** Whether a mount is sure to be a file. */
function isFile(mount: Field<VolumeMount>, pod: Field<PodSpec>): boolean {
  const { name, mountPath = '', subPath = '', subPathExpr } = mount.value ?? {}
  const { configMap, secret, projected, downwardAPI, hostPath } = volumeNamed(pod.value, name) ?? {}
  if (subPathExpr) return false
  if (subPath) {
    const isKey = (configMap ?? secret) !== undefined && (configMap?.items ?? secret?.items) === undefined && !subPath.includes('/')
    const [file, target] = [subPath, mountPath].map(each => each.slice(each.lastIndexOf('/') + 1))
    return isKey || (FILE.test(file!) && ((projected ?? downwardAPI) !== undefined || file === target))
  }
  return /^(?:File|FileOrCreate|Socket|CharDevice|BlockDevice)$/.test(hostPath?.type ?? '')
}

/** What names the path itself, and nothing below it. */
function readerOf(container: Field<Container>, path: string): AnyField | undefined {
  const words = [...container.at('command').items(), ...container.at('args').items()]
  if (words.some(({ value }) => value?.includes(`${path}/`))) return undefined
  return words.find(({ value = '' }) => value === path || (value.endsWith(`=${path}`) && !/(?:dir|directory|folder)=/.test(value)))
}
