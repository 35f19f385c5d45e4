/** How strategic merge patches know the items of lists: patchMergeKey in k8s.io/api/core/v1/types.go. */

const MERGE_KEYS: ReadonlyMap<string, string> = new Map([
  ['containers', 'name'],
  ['initContainers', 'name'],
  ['ephemeralContainers', 'name'],
  ['volumes', 'name'],
  ['env', 'name'],
  ['imagePullSecrets', 'name'],
  ['resourceClaims', 'name'],
  ['schedulingGates', 'name'],
  ['ports', 'containerPort'],
  ['volumeMounts', 'mountPath'],
  ['volumeDevices', 'devicePath'],
  ['hostAliases', 'ip'],
  ['topologySpreadConstraints', 'topologyKey'],
  ['ownerReferences', 'uid'],
])

/** The keys of a list's items in their order; undefined for a list that is replaced as a whole, and where an item has none, or two have the same. */
export function keysOf(list: string, items: readonly unknown[]): readonly string[] | undefined {
  const name = MERGE_KEYS.get(list)
  if (name === undefined) return undefined
  const keys: string[] = []
  for (const item of items) {
    const key = typeof item === 'object' && item !== null ? (item as Readonly<Record<string, unknown>>)[name] : undefined
    if ((typeof key !== 'string' && typeof key !== 'number') || key === '') return undefined
    keys.push(String(key))
  }
  return new Set(keys).size === keys.length ? keys : undefined
}
