/** Computes for each object once, and keeps the answer as long as somebody has the object. */
export function remembered<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly answer: V }>()
  return key => {
    let found = known.get(key)
    if (!found) known.set(key, (found = { answer: compute(key) }))
    return found.answer
  }
}
