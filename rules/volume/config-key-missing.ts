import { type AnyField, DATA_FIELDS, type Field, groupBy, mountsOf, type Objects, problem, rule, volumeNamed } from 'ds-lint/rule'
import { containersOf, didYouMean, type DaemonSet, type PodSpec } from 'ds-lint/kubernetes'

export default rule({
  id: 'config-key-missing',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'ConfigMap or Secret lacks a key that the pods use',
  why: `A variable that needs a missing key leads to CreateContainerConfigError, and a missing volume item keeps the pod in
    ContainerCreating, on every node. A subPath without a key becomes an empty directory in place of the file.`,
  references: [
    'https://kubernetes.io/docs/tasks/configure-pod-container/configure-pod-configmap/',
    'https://github.com/draios/sysdigcloud-kubernetes/issues/201',
  ],

  *check({ daemonSet, pod, objects }) {
    yield* foldersForFiles(pod)
    const needs = [...variables(pod), ...volumes(pod)]
    for (const [, [first, ...others]] of groupBy(needs, ({ kind, name, key, outcome }) => JSON.stringify([kind, name, key, outcome]))) {
      const { kind, name, key, place, outcome } = first!
      const given = keysOf(kind, name, daemonSet, objects)
      if (!given || given.keys.has(key)) continue
      // What the pods use under its own name is not meant.
      const free = [...given.keys].filter(each => !needs.some(need => need.kind === kind && need.name === name && need.key === each))
      const hint =
        didYouMean(key, free) || `; add the key${free.length > 0 && free.length <= 4 ? `, or use one that it has: ${free.join(', ')}` : ''}`
      yield problem(place, `key ${key} is missing from ${kind} ${name}, so ${outcome}${hint}`, {
        related: [
          { place: given.place, message: `the ${kind}` },
          ...others.map(other => ({ place: other.place, message: 'also needs this key' })),
        ],
        hazard: outcome === FOLDER ? undefined : 'deadlock',
      })
    }
  },
})

/** A subPath that none of the items of its volume gives. */
function* foldersForFiles(pod: Field<PodSpec>): Iterable<ReturnType<typeof problem>> {
  for (const container of [...pod.at('containers').items(), ...pod.at('initContainers').items()]) {
    for (const mount of container.at('volumeMounts').items()) {
      const { name, subPath } = mount.value ?? {}
      const volume = volumeNamed(pod.value, name)
      const paths = (volume?.configMap?.items ?? volume?.secret?.items ?? []).flatMap(({ path }) => (path ? [path] : []))
      if (!subPath || paths.length === 0 || paths.some(path => path === subPath || path.startsWith(`${subPath}/`))) continue
      yield problem(
        mount.at('subPath'),
        `no item of volume "${name ?? ''}" is at ${subPath}, so ${FOLDER}${didYouMean(subPath, paths) || `; use a path of its items: ${paths.join(', ')}`}`,
      )
    }
  }
}

interface Need {
  readonly kind: 'ConfigMap' | 'Secret'
  readonly name: string
  readonly key: string
  readonly place: AnyField
  readonly outcome: string
}

/** Of every object of that name that is given; undefined where none is, or where something else fills it. */
function keysOf(
  kind: 'ConfigMap' | 'Secret',
  name: string,
  daemonSet: Field<DaemonSet>,
  objects: Objects,
): { readonly keys: ReadonlySet<string>; readonly place: AnyField } | undefined {
  const namespace = daemonSet.value?.metadata?.namespace
  const given = objects.named(kind, name, namespace)
  const [first] = given
  if (!first) return undefined
  const keys = new Set(given.flatMap(({ field }) => DATA_FIELDS.flatMap(map => Object.keys(plain(field.resolve([map]).raw)))))
  const isFilled = given.some(({ field }) => {
    const type = plain(field.value)['type']
    return typeof type === 'string' && type.startsWith('kubernetes.io/service-account-token')
  })
  return keys.size === 0 || isFilled ? undefined : { keys, place: first.field.resolve(['metadata', 'name']) }
}

function plain(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

const NO_VARIABLE = 'the container never starts'
const NO_FILE = 'the volume cannot be mounted and the pod never starts'
const FOLDER = 'an empty folder is mounted in place of the file'

function variables(pod: Field<PodSpec>): Need[] {
  return [...pod.at('containers').items(), ...pod.at('initContainers').items()].flatMap(container =>
    container
      .at('env')
      .items()
      .flatMap(variable => {
        const source = variable.at('valueFrom')
        return [
          ...needOf('ConfigMap', source.at('configMapKeyRef', 'name'), source.at('configMapKeyRef', 'key'), source.value?.configMapKeyRef),
          ...needOf('Secret', source.at('secretKeyRef', 'name'), source.at('secretKeyRef', 'key'), source.value?.secretKeyRef),
        ]
      }),
  )
}

function needOf(
  kind: Need['kind'],
  name: Field<string>,
  key: Field<string>,
  reference: { readonly optional?: boolean } | undefined,
): Need[] {
  if (!name.value || !key.value || reference?.optional === true) return []
  return [{ kind, name: name.value, key: key.value, place: key, outcome: NO_VARIABLE }]
}

interface Source {
  readonly kind: Need['kind']
  readonly name: string | undefined
  readonly optional: boolean | undefined
  readonly items: Field<readonly { readonly key?: string; readonly path?: string }[]>
}

function volumes(pod: Field<PodSpec>): Need[] {
  return pod
    .at('volumes')
    .items()
    .flatMap(volume => {
      const { configMap, secret } = volume.value ?? {}
      const own: Source[] = [
        ...(configMap
          ? [
              {
                kind: 'ConfigMap' as const,
                ...configMap,
                optional: configMap.optional,
                name: configMap.name,
                items: volume.at('configMap', 'items'),
              },
            ]
          : []),
        ...(secret
          ? [{ kind: 'Secret' as const, optional: secret.optional, name: secret.secretName, items: volume.at('secret', 'items') }]
          : []),
      ]
      const projected = volume
        .at('projected', 'sources')
        .items()
        .flatMap((source): Source[] => [
          ...(source.value?.configMap
            ? [
                {
                  kind: 'ConfigMap' as const,
                  name: source.value.configMap.name,
                  optional: source.value.configMap.optional,
                  items: source.at('configMap', 'items'),
                },
              ]
            : []),
          ...(source.value?.secret
            ? [
                {
                  kind: 'Secret' as const,
                  name: source.value.secret.name,
                  optional: source.value.secret.optional,
                  items: source.at('secret', 'items'),
                },
              ]
            : []),
        ])
      const [only] = own
      const subPaths = only && !only.items.exists ? subPathsOf(pod, volume.value?.name, only) : []
      return [...[...own, ...projected].flatMap(itemsOf), ...subPaths]
    })
}

function itemsOf({ kind, name, optional, items }: Source): Need[] {
  if (!name || optional === true) return []
  return items.items().flatMap(item => {
    const key = item.value?.key
    return key ? [{ kind, name, key, place: item.resolve(['key']), outcome: NO_FILE }] : []
  })
}

/** A volume of a whole object has a file for each key. */
function subPathsOf(pod: Field<PodSpec>, volume: string | undefined, { kind, name, optional }: Source): Need[] {
  if (!name || volume === undefined || optional === true || containersOf(pod.value).length === 0) return []
  return mountsOf(pod, volume).flatMap(mount => {
    const path = mount.value?.subPath
    return !path || path.includes('/') ? [] : [{ kind, name, key: path, place: mount.at('subPath'), outcome: FOLDER }]
  })
}
