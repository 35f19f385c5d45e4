/** What was expected and what came, where their JSON differs; undefined where it does not. The keys of both are in the same order. */
export function difference(expected: unknown, came: unknown): string | undefined {
  const [wanted, got] = [JSON.stringify(expected), JSON.stringify(came)]
  return wanted === got ? undefined : `expected ${wanted}, came ${got}`
}
