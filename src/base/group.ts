/** Values by their keys, in the order in which they come: Map.groupBy, which Node 20 does not have. */

export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values) addTo(groups, keyOf(value), value)
  return groups
}

/** Adds values to a list, however many: `push(...values)` has as many arguments, which the stack may not hold. */
export function append<V>(list: V[], values: Iterable<V>): void {
  for (const value of values) list.push(value)
}

/** Adds a value to the others of its key. */
export function addTo<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key)
  if (group) group.push(value)
  else groups.set(key, [value])
}
