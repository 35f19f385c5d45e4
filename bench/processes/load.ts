/** Prints how many milliseconds it takes until every type of a DaemonSet's schema is there. */
const started = performance.now()

void import('../../src/kubernetes/schema.ts').then(({ typeSchema }) => {
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const field of typeSchema(name, 37).fields.values()) if (field.struct) visit(field.type)
  }
  visit('DaemonSet')
  console.log(performance.now() - started)
})
