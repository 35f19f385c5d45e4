/** Two publications of the same schemas must name the same fields: the OpenAPI document and the package kubernetes-validate.
 * Required fields are not compared: the package has each minor's first patch. */
import type { Closure } from './openapi.ts'
import { shortName } from './openapi.ts'
import { readJson, type Source } from './sources.ts'

interface Definition {
  readonly properties?: Readonly<Record<string, unknown>>
}

const GROUPS = /^io\.k8s\.(?:api\.(?:core|apps)\.v1|apimachinery\.pkg\.apis\.meta\.v1)\.\w+$/

export function checkAgainstJsonSchemas(source: Source, closure: Closure): void {
  const { $defs } = readJson<{ $defs: Readonly<Record<string, Definition>> }>(source.jsonSchemas, '_definitions.json')
  for (const [name, definition] of Object.entries($defs)) {
    const type = GROUPS.test(name) ? closure.get(shortName(name)) : undefined
    if (!type) continue
    const told = Object.keys(definition.properties ?? {})
      .sort()
      .join()
    const found = [...type.fields.keys()].sort().join()
    if (told !== found) throw new Error(`1.${source.minor} ${name}: the OpenAPI document has ${found}, kubernetes-validate ${told}`)
  }
}
