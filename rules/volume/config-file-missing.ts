import { type AnyField, DATA_FIELDS, type Field, type Objects, problem, rule, set, volumeNamed } from 'ds-lint/rule'
import { type Container, type DaemonSet, didYouMean, type PodSpec, suggest } from 'ds-lint/kubernetes'

export default rule({
  id: 'config-file-missing',
  on: 'container',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'Command refers to a file that its ConfigMap or Secret does not have',
  why: `A volume of a ConfigMap or Secret has one file per key and is read-only. An agent that must read or run another file in it exits
    with "no such file" and restarts on every node.`,
  references: ['https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/'],

  *check({ container, pod, daemonSet, objects }) {
    // A script may test for the file, or copy what there is.
    const words = [...container.at('command').items(), ...container.at('args').items()].flatMap(word => {
      const path = /^(?:-[\w.-]*[=:]?)?(\/[\w./-]+\.\w+)$/.exec(word.value ?? '')?.[1]
      return path === undefined ? [] : [{ word, path }]
    })
    if (words.length === 0) return
    const folders = foldersOf(container, pod, daemonSet, objects)
    if (folders.length === 0) return
    const mounts = (container.value?.volumeMounts ?? []).flatMap(({ mountPath }) => (mountPath ? [mountPath.replace(/\/$/, '')] : []))
    for (const { word, path } of words) {
      const folder = folders.find(({ mountPath }) => path.startsWith(`${mountPath}/`))
      if (!folder) continue
      const { mountPath, files, what } = folder
      const file = path.slice(mountPath.length + 1)
      // Something else is mounted there.
      if (files.has(file) || mounts.some(other => other.length > mountPath.length && (path === other || path.startsWith(`${other}/`))))
        continue
      const near = suggest(file, [...files])
      yield problem(
        word,
        `${what} has no key ${file}, so ${path} does not exist${didYouMean(file, [...files]) || `; it has ${[...files].slice(0, 4).join(', ')}`}`,
        {
          related: [{ place: folder.place, message: `the ${what.split(' ')[0]}` }],
          fix: near === undefined ? undefined : set(word, (word.value ?? '').replace(file, near), 'unsafe'),
        },
      )
    }
  },
})

interface Folder {
  readonly mountPath: string
  readonly files: ReadonlySet<string>
  readonly what: string
  readonly place: AnyField
}

/** The folders of a container that hold the files of one object that is given, and nothing else. */
function foldersOf(container: Field<Container>, pod: Field<PodSpec>, daemonSet: Field<DaemonSet>, objects: Objects): Folder[] {
  const namespace = daemonSet.value?.metadata?.namespace
  return (container.value?.volumeMounts ?? []).flatMap(({ name, mountPath, subPath, subPathExpr }) => {
    const volume = volumeNamed(pod.value, name)
    const source = volume?.configMap ?? volume?.secret
    if (!mountPath || subPath || subPathExpr || !source || source.optional === true) return []
    const [kind, wanted] = volume?.configMap
      ? (['ConfigMap', volume.configMap.name] as const)
      : (['Secret', volume?.secret?.secretName] as const)
    const given = wanted === undefined ? [] : objects.named(kind, wanted, namespace)
    const [first] = given
    const keys = given.flatMap(({ field }) =>
      DATA_FIELDS.flatMap(map =>
        field
          .resolve([map])
          .entries()
          .map(([key]) => key),
      ),
    )
    if (!first || keys.length === 0) return []
    const files = source.items?.length ? source.items.flatMap(({ path }) => (path ? [path] : [])) : keys
    return [
      {
        mountPath: mountPath.replace(/\/$/, ''),
        files: new Set(files),
        what: `${kind} ${wanted}`,
        place: first.field.resolve(['metadata', 'name']),
      },
    ]
  })
}
