import {
  type AnyField,
  configUses,
  objectsInFolder,
  type OtherObject,
  problem,
  type RelatedPlace,
  rule,
  set,
  type Subjects,
} from 'ds-lint/rule'

export default rule({
  id: 'invalid-config-data',
  on: 'daemonSet',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  summary: 'The API server refuses the ConfigMap or Secret of the pods',
  why: `Values of a ConfigMap are texts, and those in data of a Secret are base64. The API server refuses an object with another value, and the pods that need it wait in
    CreateContainerConfigError or ContainerCreating.`,
  references: ['https://kubernetes.io/docs/concepts/configuration/secret/', 'https://kubernetes.io/docs/concepts/configuration/configmap/'],

  *check({ daemonSet, pod, objects }) {
    for (const { found, related } of configsOf({ daemonSet, pod, objects })) {
      const { kind, name } = found.object
      if (related.length > 0) yield* missingOfType(found, related)
      for (const { key, field, isBase64 } of valuesOf(found)) {
        const { raw } = field
        if (typeof raw === 'string') {
          // What the pods do not need may be filled in before.
          if (!isBase64 || related.length === 0 || isBase64Text(raw) || isPlaceholder(raw)) continue
          yield problem(
            field,
            `${key} of ${kind} ${name} is not base64, so the API server rejects it; encode it, or write it below stringData`,
            { related },
          )
        } else if (raw !== null && raw !== undefined) {
          const isScalar = typeof raw === 'number' || typeof raw === 'boolean'
          yield problem(
            field,
            `${key} of ${kind} ${name} must be a string, so the API server rejects ${isScalar ? String(raw) : 'a mapping or list'}; quote it`,
            {
              related,
              fix:
                isScalar && !isBase64
                  ? set(field, field.location.file.text.slice(field.location.span.start, field.location.span.end), 'safe')
                  : undefined,
            },
          )
        }
      }
    }
  },
})

/** The keys that the API server wants of a Secret of a type; of several, one. */
const KEYS_OF_TYPE: Readonly<Record<string, { readonly every?: readonly string[]; readonly some?: readonly string[] }>> = {
  'kubernetes.io/tls': { every: ['tls.crt', 'tls.key'] },
  'kubernetes.io/dockerconfigjson': { every: ['.dockerconfigjson'] },
  'kubernetes.io/dockercfg': { every: ['.dockercfg'] },
  'kubernetes.io/ssh-auth': { every: ['ssh-privatekey'] },
  'kubernetes.io/basic-auth': { some: ['username', 'password'] },
}

function* missingOfType({ object, field }: OtherObject, related: readonly RelatedPlace[]): Iterable<ReturnType<typeof problem>> {
  const type = field.resolve(['type'])
  const { every = [], some = [] } = typeof type.raw === 'string' ? (KEYS_OF_TYPE[type.raw] ?? {}) : {}
  const has = (key: string): boolean => ['data', 'stringData'].some(map => field.resolve([map, key]).exists)
  const missing = every.find(key => !has(key)) ?? (some.length === 0 || some.some(has) ? undefined : some.join(' or '))
  // Without any data a later step fills them in.
  if (missing === undefined || !['data', 'stringData'].some(map => field.resolve([map]).entries().length > 0)) return
  yield problem(type, `a Secret of type ${String(type.raw)} needs ${missing}, so the API server rejects ${object.name}; use type Opaque`, {
    related,
  })
}

interface Config {
  readonly found: OtherObject
  readonly related: readonly RelatedPlace[]
}

/** What the pods need, and what else is in the file of the DaemonSet: agents read more through the API server. */
function configsOf({ daemonSet, pod, objects }: Pick<Subjects['daemonSet'], 'daemonSet' | 'pod' | 'objects'>): Config[] {
  const { namespace } = daemonSet.value?.metadata ?? {}
  const configs = new Map<string, Config>()
  for (const { kind, name, place } of configUses(pod)) {
    const found = configs.has(`${kind} ${name}`) ? undefined : objects.find(kind as string, namespace, name)
    if (found) configs.set(`${kind} ${name}`, { found, related: [{ place, message: 'the pods need it' }] })
  }
  const { path } = daemonSet.location.file
  for (const kind of ['ConfigMap', 'Secret']) {
    for (const found of objectsInFolder(kind, daemonSet, objects, namespace)) {
      const id = `${kind} ${found.object.name}`
      if (found.path === path && !configs.has(id)) configs.set(id, { found, related: [] })
    }
  }
  return [...configs.values()]
}

function valuesOf({ object, field }: OtherObject): { readonly key: string; readonly field: AnyField; readonly isBase64: boolean }[] {
  const maps =
    object.kind === 'Secret'
      ? ([
          ['data', true],
          ['stringData', false],
        ] as const)
      : ([
          ['data', false],
          ['binaryData', true],
        ] as const)
  return maps.flatMap(([map, isBase64]) =>
    field
      .resolve([map])
      .entries()
      .map(([key, value]) => ({ key, field: value, isBase64 })),
  )
}

/** As Go's encoding/base64 reads it: with padding, and line breaks anywhere. */
function isBase64Text(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '')
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare)
}

/** What a later step replaces. */
function isPlaceholder(text: string): boolean {
  return /[<>$%]|\{\{|\[\[|__|\.\.\.|\b(?:base64|replace|change-?me|your|placeholder|todo)\b/i.test(text)
}
